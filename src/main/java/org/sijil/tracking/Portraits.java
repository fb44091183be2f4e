package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.query.Grounds;
import org.sijil.query.KeptIncident;
import org.sijil.storage.KeptReport;
import org.sijil.storage.ReportStore;
import org.sijil.storage.Standing;

/** Everything that reports say of one incident: each account, who copied whom, and which figures to take. */
@ApplicationScoped
public class Portraits {

    private static final Map<String, Function<Incident, Optional<Toll>>> HARMS = new LinkedHashMap<>();

    static {
        HARMS.put("killed", Incident::killed);
        HARMS.put("injured", Incident::injured);
        HARMS.put("abducted", Incident::abducted);
    }

    private final ReportStore reports;
    private final Tellings tellings;

    Portraits(ReportStore reports, Tellings tellings) {
        this.reports = reports;
        this.tellings = tellings;
    }

    /**
     * One article's account.
     *
     * @param copy whether the article reprints another one
     * @param voice who speaks: of a reprint, the first source
     */
    public record Account(KeptReport report, List<Grounds> grounds, boolean copy, String voice) {}

    /**
     * What reports say of one incident.
     *
     * @param accounts the earliest kept first
     * @param recommended the figure to take, by harm
     * @param attention what its attention rests on
     */
    public record Portrait(
            List<Account> accounts, Map<String, Recommendation> recommended, Map<String, Double> attention) {}

    /** What reports say of the incident. */
    public Portrait of(KeptIncident incident) {
        List<Standing> standings = reports.standingIn(List.of(incident.id())).stream()
                .sorted(Comparator.comparingLong(Standing::report))
                .toList();
        List<Telling> told = tellings.of(standings);
        Map<Long, List<Grounds>> grounds =
                reports.grounds(told.stream().map(Telling::id).toList());
        Map<String, Recommendation> recommended = new LinkedHashMap<>();
        HARMS.forEach((name, harm) -> Recommendation.of(told, harm).ifPresent(figure -> recommended.put(name, figure)));
        Map<String, Double> attention = new LinkedHashMap<>();
        Attention.reasons(incident, told)
                .forEach((reason, points) -> attention.put(reason.name().toLowerCase(Locale.ROOT), points));
        return new Portrait(
                told.stream()
                        .map(t -> new Account(
                                t.report(),
                                grounds.getOrDefault(t.id(), List.of()),
                                t.standing().copy(),
                                t.standing().voice()))
                        .toList(),
                recommended,
                attention);
    }
}
