package org.sijil.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.language.Orthography;
import org.sijil.storage.Content;
import org.sijil.storage.Corrections;
import org.sijil.storage.KeptReport;

/**
 * Makes one incident of its reports: the date and the place of the most precise, the toll as the range over the latest
 * report of each source, every actor that any of them names; and over all that, what reviewers set.
 */
final class Consolidation {

    /** What search reads of one incident, in characters: the passages of a few dozen reports. */
    private static final int MOST_WORDS = 50_000;

    private final List<KeptReport> reports;
    private final List<KeptReport> byConfidence;

    private Consolidation(List<KeptReport> reports) {
        this.reports = reports;
        this.byConfidence = reports.stream()
                .sorted(Comparator.comparingDouble((KeptReport r) -> r.account().confidence())
                        .reversed())
                .toList();
    }

    /** What the reports say together, corrected; there is at least one, the earliest kept first. */
    static Content of(List<KeptReport> reports, Corrections corrections) {
        Consolidation all = new Consolidation(reports);
        Incident incident = corrections.over(all.incident());
        return new Content(
                incident,
                all.byConfidence.get(0).grounds(),
                reports.size(),
                all.each(KeptReport::outlet),
                all.each(KeptReport::url),
                all.each(KeptReport::language),
                all.words(incident));
    }

    private Incident incident() {
        List<Incident> latest =
                latestReports().stream().map(KeptReport::account).toList();
        return new Incident(
                byConfidence.get(0).account().type(),
                mostPrecise(
                        Incident::when, Comparator.comparing(When::precision).thenComparing(Consolidation::days)),
                mostPrecise(
                        Incident::location,
                        Comparator.comparing(Location::precision)
                                .thenComparing(l -> l.place().point().isEmpty())),
                participants(),
                casualties(),
                range(latest, Incident::killed),
                range(latest, Incident::injured),
                range(latest, Incident::abducted),
                List.of(),
                byConfidence.get(0).account().confidence());
    }

    private <T> Optional<T> mostPrecise(Function<Incident, Optional<T>> field, Comparator<T> finest) {
        return byConfidence.stream()
                .flatMap(report -> field.apply(report.account()).stream())
                .min(finest);
    }

    private static long days(When when) {
        return when.end().toEpochDay() - when.start().toEpochDay();
    }

    /** A source's later report replaces its earlier one; reports of one day count in the order of their coming. */
    private List<KeptReport> latestReports() {
        Map<String, KeptReport> latest = new LinkedHashMap<>();
        reports.stream()
                .sorted(Comparator.comparing((KeptReport r) -> r.published().orElse(LocalDate.MIN)))
                .forEach(report -> latest.put(report.voice(), report));
        return List.copyOf(latest.values());
    }

    private static Optional<Toll> range(Collection<Incident> accounts, Function<Incident, Optional<Toll>> toll) {
        return Tolls.range(accounts.stream()
                .flatMap(account -> toll.apply(account).stream())
                .toList());
    }

    /** Each figure of the latest report of each source, under the name of that source unless it has one of its own. */
    private List<Casualties> casualties() {
        List<Casualties> all = new ArrayList<>();
        List<KeptReport> latest = latestReports();
        for (KeptReport report : latest) {
            for (Casualties c : report.account().casualties()) {
                Optional<String> source =
                        latest.size() == 1 ? c.source() : c.source().or(report::outlet);
                all.add(new Casualties(c.harm(), c.toll(), c.group(), c.side(), c.approximate(), source, c.text()));
            }
        }
        return all;
    }

    /** Every actor once; one without a name gives way to a named one of its side. */
    private List<Participant> participants() {
        List<Participant> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        byConfidence.stream()
                .flatMap(report -> report.account().participants().stream())
                .filter(participant -> seen.add(participant.name()))
                .forEach(all::add);
        return all.stream()
                .filter(p -> !unnamed(p) || all.stream().noneMatch(other -> replaces(other, p)))
                .toList();
    }

    private static boolean replaces(Participant named, Participant unnamed) {
        return !unnamed(named) && named.side() == unnamed.side() && named.role() == unnamed.role();
    }

    private static boolean unnamed(Participant participant) {
        return participant.name().startsWith(Likeness.UNNAMED);
    }

    private List<String> each(Function<KeptReport, Optional<String>> value) {
        return reports.stream()
                .flatMap(report -> value.apply(report).stream())
                .distinct()
                .toList();
    }

    /** Folded words, each after one space: what the incident is named by, then the passages that tell of it. */
    private String words(Incident incident) {
        Stream<String> names = Stream.concat(
                Stream.concat(
                        Stream.of(
                                incident.type().eventType(),
                                incident.type().name(),
                                incident.type().nameAr()),
                        incident.location().stream()
                                .flatMap(l -> Stream.concat(
                                        Stream.of(l.place().name()),
                                        Stream.of(l.place().nameAr(), l.place().admin1(), l.site())
                                                .flatMap(Optional::stream)))),
                incident.participants().stream()
                        .flatMap(p -> Stream.concat(Stream.of(p.name(), p.text()), p.nameAr().stream())));
        Stream<String> titles = reports.stream().flatMap(report -> report.title().stream());
        StringBuilder words = new StringBuilder();
        Stream.concat(
                        Stream.concat(names, titles).map(Orthography.standard()::fold),
                        reports.stream().map(KeptReport::passage))
                .filter(text -> !text.isEmpty())
                .distinct()
                .takeWhile(text -> words.length() < MOST_WORDS)
                .forEach(text -> words.append(' ').append(text));
        return words.toString();
    }
}
