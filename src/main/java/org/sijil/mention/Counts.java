package org.sijil.mention;

import java.util.Optional;
import org.sijil.language.Chart;

/** The numbers of a chart that can count people: neither part of a date nor a measure. */
final class Counts {

    private final Chart.Item[] byEnd;
    private final Chart.Item[] byStart;

    Counts(Chart chart) {
        byEnd = new Chart.Item[chart.size() + 1];
        byStart = new Chart.Item[chart.size() + 1];
        for (Chart.Item item : chart.all(Kinds.NUMBER)) {
            boolean free = !chart.covered(Kinds.DATE, item.end() - 1) && !chart.covered(Kinds.MEASURE, item.end() - 1);
            if (free) {
                byEnd[item.end()] = longer(byEnd[item.end()], item);
                byStart[item.start()] = longer(byStart[item.start()], item);
            }
        }
    }

    private static Chart.Item longer(Chart.Item a, Chart.Item b) {
        return a == null || b.end() - b.start() > a.end() - a.start() ? b : a;
    }

    Optional<Chart.Item> endingAt(int token) {
        return Optional.ofNullable(byEnd[token]);
    }

    Optional<Chart.Item> startingAt(int token) {
        return Optional.ofNullable(byStart[token]);
    }
}
