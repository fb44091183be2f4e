package org.sijil.mention;

import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.text.Sentence;

/** Marks what stands in short brackets as an insertion that phrases may step over: "ten men of the left front (north of Nihm) died". */
public final class Brackets {

    /** Tokens between brackets at the most. */
    private static final int LONGEST = 8;

    private Brackets() {}

    /** Marks the brackets of a chart in which nobody is counted. */
    public static void find(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            for (int at = sentence.first(); at < sentence.end(); at++) {
                if (is(chart, at, "(")) {
                    int close = close(chart, at + 1, Math.min(sentence.end(), at + LONGEST + 2));
                    if (close > at + 1 && !counts(chart, at + 1, close)) {
                        chart.skip(at, close + 1);
                    }
                }
            }
        }
    }

    private static int close(Chart chart, int first, int end) {
        return IntStream.range(first, end)
                .filter(at -> is(chart, at, ")"))
                .findFirst()
                .orElse(-1);
    }

    private static boolean counts(Chart chart, int first, int end) {
        return IntStream.range(first, end)
                .anyMatch(at -> !chart.at(Kinds.PEOPLE, at).isEmpty()
                        || !chart.at(Kinds.PARTY, at).isEmpty());
    }

    private static boolean is(Chart chart, int at, String mark) {
        return chart.document().token(at).surface().equals(mark);
    }
}
