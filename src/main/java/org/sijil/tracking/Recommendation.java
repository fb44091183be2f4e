package org.sijil.tracking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.storage.KeptReport;

/**
 * The one figure to take where sources give several, and the rule that chose it.
 *
 * @param report the report that tells it
 */
public record Recommendation(Toll toll, Rule rule, long report) {

    /** Why a figure is taken. */
    public enum Rule {
        /** No other source gives one. */
        ONLY,
        /** More than half of the sources give it in their latest reports. */
        AGREED,
        /** Sources differ, and this one spoke last. */
        LATEST
    }

    /** The figure to take for one harm, out of the latest report of each independent source. */
    static Optional<Recommendation> of(List<Telling> reports, Function<Incident, Optional<Toll>> harm) {
        List<Telling> telling = Consolidation.latest(reports).stream()
                .filter(t -> harm.apply(t.report().account()).isPresent())
                .toList();
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        Map<Toll, Integer> voices = new LinkedHashMap<>();
        telling.forEach(t -> voices.merge(harm.apply(t.report().account()).orElseThrow(), 1, Integer::sum));
        Map.Entry<Toll, Integer> most =
                voices.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        boolean agreed = 2 * most.getValue() > telling.size();
        Telling chosen = telling.stream()
                .filter(t -> !agreed || harm.apply(t.report().account()).equals(Optional.of(most.getKey())))
                .max(Comparator.comparing((Telling t) -> t.report().published().orElse(LocalDate.MIN))
                        .thenComparing(Comparator.comparing(Telling::report, KeptReport.BY_PUBLICATION)
                                .reversed()))
                .orElseThrow();
        Rule rule = telling.size() == 1 ? Rule.ONLY : agreed ? Rule.AGREED : Rule.LATEST;
        return Optional.of(
                new Recommendation(harm.apply(chosen.report().account()).orElseThrow(), rule, chosen.id()));
    }
}
