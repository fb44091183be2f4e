package org.sijil.mention;

import org.sijil.language.Chart;

/** Numbers beside words of harm that count no people. */
final class CountedThings {

    /** The measure that counts things. */
    private static final String THING = "thing";

    /** The measure that tells which brigade, road or type is meant. */
    private static final String MODEL = "model";

    private CountedThings() {}

    /**
     * In "the strikes hit 14 targets" nobody is counted, nor in "hit by three bullets" or "the commander of Brigade 40"; in
     * "hurt thirty by-rockets", where words cling together, the thirty are people.
     */
    static boolean are(Chart chart, Chart.Item counted) {
        return counted != null
                && counted.kind().equals(Kinds.NUMBER)
                && (isOfName(chart, counted) || isOfThings(chart, counted) || isOfDay(chart, counted));
    }

    /**
     * In "were seized on 3 March and were freed", the number is that of a day; so it is in "were killed Monday", where that is
     * told as "the second" and the same word means two.
     */
    private static boolean isOfDay(Chart chart, Chart.Item counted) {
        boolean definite = chart.isDefinite(counted.start());
        return chart.at(Kinds.DATE, counted.start()).stream()
                .anyMatch(date -> date.end() > counted.end() || definite && date.end() == counted.end());
    }

    private static boolean isOfThings(Chart chart, Chart.Item counted) {
        return counted.end() < chart.size()
                && chart.forms(counted.end()).stream()
                        .noneMatch(form ->
                                !form.proclitic().isEmpty() && chart.pack().knows(form.text()))
                && chart.at(Kinds.MEASURE, counted.start()).stream()
                        .anyMatch(measure -> measure.end() > counted.end() && THING.equals(measure.value()));
    }

    /** Whether the number is the last word of a name. */
    private static boolean isOfName(Chart chart, Chart.Item counted) {
        return counted.start() > 0
                && chart.at(Kinds.MEASURE, counted.start() - 1).stream()
                        .anyMatch(measure -> measure.end() >= counted.end() && MODEL.equals(measure.value()));
    }
}
