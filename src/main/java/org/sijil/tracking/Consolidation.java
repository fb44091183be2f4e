package org.sijil.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Status;
import org.sijil.storage.Content;
import org.sijil.storage.Corrections;
import org.sijil.storage.KeptReport;
import org.sijil.world.SubEventType;

/**
 * Makes one incident of its reports: the date and the place of the most precise, the type of the weightiest, the toll as
 * the range over the latest report of each independent source, every actor that any of them names; and over all that,
 * what reviewers set. Nothing of it depends on the order in which the reports came.
 */
final class Consolidation {

    /** Search reads the passages of so many reports that differ. */
    private static final int MOST_PASSAGES = 100;

    private static final Comparator<Telling> BY_PUBLICATION =
            Comparator.comparing(Telling::report, KeptReport.BY_PUBLICATION);

    private final List<Telling> reports;
    private final List<Telling> byConfidence;
    private final List<Telling> latest;
    private final Map<String, Long> origins = new LinkedHashMap<>();

    /** The origin of the evidence that is shown. */
    static final String EVIDENCE = "evidence";

    private Consolidation(Collection<Telling> told) {
        this.reports = told.stream().sorted(BY_PUBLICATION).toList();
        this.byConfidence = reports.stream()
                .sorted(Comparator.comparingDouble((Telling t) -> -account(t).confidence()))
                .toList();
        this.latest = latestReports();
    }

    /** What the reports say together, corrected; there is at least one. Its grounds are still to be looked up. */
    static Content of(Collection<Telling> told, Corrections corrections, Status status) {
        Consolidation all = new Consolidation(told);
        Incident together = all.incident();
        Incident incident = corrections.over(together);
        all.origins.put(EVIDENCE, all.byConfidence.get(0).id());
        double need = Attention.of(incident, together, status, all.reports);
        return new Content(
                incident,
                all.byConfidence.get(0).id(),
                List.of(),
                all.reports.size(),
                all.each(KeptReport::outlet),
                all.each(KeptReport::url),
                all.each(KeptReport::language),
                all.words(incident),
                all.latest.size(),
                all.published().min(Comparator.naturalOrder()),
                all.published().max(Comparator.naturalOrder()),
                all.origins,
                need,
                need);
    }

    private Incident incident() {
        return new Incident(
                type(),
                mostPrecise(
                        "date",
                        Incident::when,
                        Comparator.comparing(When::precision).thenComparing(Consolidation::days)),
                mostPrecise(
                        "location",
                        Incident::location,
                        Comparator.comparing(Location::precision)
                                .thenComparing(l -> l.place().point().isEmpty())),
                participants(),
                casualties(),
                range("killed", Incident::killed),
                range("injured", Incident::injured),
                range("abducted", Incident::abducted),
                List.of(),
                account(byConfidence.get(0)).confidence());
    }

    /** The type that the sources' reports give most weight, which is their confidence. */
    private SubEventType type() {
        Map<String, Double> weights = new TreeMap<>();
        latest.forEach(t -> weights.merge(account(t).type().name(), account(t).confidence(), Double::sum));
        double most = weights.values().stream().mapToDouble(w -> w).max().orElseThrow();
        Telling chosen = byConfidence.stream()
                .filter(t -> weights.getOrDefault(account(t).type().name(), -1.0) >= most)
                .findFirst()
                .orElseThrow();
        origins.put("event_type", chosen.id());
        return account(chosen).type();
    }

    /** Of the finest values, the one that most sources tell; the surest report's, when as many tell others. */
    private <T> Optional<T> mostPrecise(String name, Function<Incident, Optional<T>> field, Comparator<T> finest) {
        Optional<T> best =
                reports.stream().flatMap(t -> field.apply(account(t)).stream()).min(finest);
        if (best.isEmpty()) {
            return best;
        }
        List<Candidate<T>> candidates = new ArrayList<>();
        for (Telling telling : byConfidence) {
            field.apply(account(telling))
                    .filter(value -> finest.compare(value, best.get()) == 0)
                    .ifPresent(value -> candidate(candidates, value, telling)
                            .voices
                            .add(telling.standing().voice()));
        }
        int most = candidates.stream().mapToInt(c -> c.voices.size()).max().orElseThrow();
        Candidate<T> chosen = candidates.stream()
                .filter(c -> c.voices.size() == most)
                .findFirst()
                .orElseThrow();
        origins.put(name, chosen.surest.id());
        return Optional.of(chosen.value);
    }

    /** A value that reports tell, the surest of them, and who tells it. */
    private record Candidate<T>(T value, Telling surest, Set<String> voices) {}

    /** Found by comparing: there are few, and hashing a place for each of many reports takes longer. */
    private static <T> Candidate<T> candidate(List<Candidate<T>> candidates, T value, Telling telling) {
        for (Candidate<T> known : candidates) {
            if (known.value.equals(value)) {
                return known;
            }
        }
        candidates.add(new Candidate<>(value, telling, new HashSet<>()));
        return candidates.get(candidates.size() - 1);
    }

    private static long days(When when) {
        return when.end().toEpochDay() - when.start().toEpochDay();
    }

    private List<Telling> latestReports() {
        return latest(reports);
    }

    /** A source's later report replaces its earlier one; of reports of one day, the one that tells of more. */
    static List<Telling> latest(List<Telling> reports) {
        Map<String, Telling> byVoice = new TreeMap<>();
        reports.stream()
                .sorted(Comparator.comparing(
                                (Telling t) -> t.report().published().orElse(LocalDate.MIN))
                        .thenComparingDouble(harmed()))
                .forEach(t -> byVoice.put(t.standing().voice(), t));
        return byVoice.values().stream().sorted(BY_PUBLICATION).toList();
    }

    private static ToDoubleFunction<Telling> harmed() {
        return t -> Stream.of(
                        account(t).killed(), account(t).injured(), account(t).abducted())
                .flatMap(Optional::stream)
                .mapToInt(Tolls::figure)
                .sum();
    }

    private Optional<Toll> range(String name, Function<Incident, Optional<Toll>> toll) {
        List<Toll> told =
                latest.stream().flatMap(t -> toll.apply(account(t)).stream()).toList();
        Optional<Toll> range = Tolls.range(told);
        latest.stream()
                .filter(t -> toll.apply(account(t)).isPresent())
                .max(Comparator.comparingInt(
                        t -> Tolls.figure(toll.apply(account(t)).get())))
                .ifPresent(t -> origins.put(name, t.id()));
        return range;
    }

    /**
     * Each different figure of the latest report of each source, under the name of the first source that gives it unless
     * it has one of its own.
     */
    private List<Casualties> casualties() {
        Map<List<Object>, Casualties> all = new LinkedHashMap<>();
        for (Telling telling : latest) {
            for (Casualties c : account(telling).casualties()) {
                Optional<String> source =
                        latest.size() == 1 ? c.source() : c.source().or(telling.report()::outlet);
                List<Object> figure = latest.size() == 1
                        ? List.of(all.size())
                        : List.of(c.harm(), c.toll(), c.group(), c.side(), c.approximate());
                all.putIfAbsent(
                        figure,
                        new Casualties(c.harm(), c.toll(), c.group(), c.side(), c.approximate(), source, c.text()));
            }
        }
        return List.copyOf(all.values());
    }

    /** Every actor once; one without a name gives way to a named one of its side. */
    private List<Participant> participants() {
        List<Participant> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Telling telling : byConfidence) {
            for (Participant participant : account(telling).participants()) {
                if (seen.add(participant.name())) {
                    all.add(participant);
                    origins.putIfAbsent("actors", telling.id());
                }
            }
        }
        return all.stream()
                .filter(p -> !unnamed(p) || all.stream().noneMatch(other -> replaces(other, p)))
                .toList();
    }

    private static boolean replaces(Participant named, Participant unnamed) {
        return !unnamed(named) && named.side() == unnamed.side() && named.role() == unnamed.role();
    }

    private static boolean unnamed(Participant participant) {
        return participant.isUnidentified();
    }

    private List<String> each(Function<KeptReport, Optional<String>> value) {
        return reports.stream()
                .flatMap(t -> value.apply(t.report()).stream())
                .distinct()
                .toList();
    }

    private Stream<LocalDate> published() {
        return reports.stream().flatMap(t -> t.report().published().stream());
    }

    /** Folded words in their order, each after one space: those of its reports, and what reviewers made of it. */
    private String words(Incident incident) {
        Set<String> passages = new LinkedHashSet<>();
        for (Telling telling : reports) {
            if (passages.size() < MOST_PASSAGES) {
                passages.add(telling.report().words());
            }
        }
        Set<String> words = new TreeSet<>(Passages.names(incident));
        passages.forEach(passage -> words.addAll(List.of(passage.split(" "))));
        words.remove("");
        return words.isEmpty() ? "" : " " + String.join(" ", words);
    }

    private static Incident account(Telling telling) {
        return telling.report().account();
    }
}
