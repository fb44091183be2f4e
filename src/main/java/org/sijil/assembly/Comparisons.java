package org.sijil.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;

/** What an act of one sentence is compared with: "the deadliest attack since the war began". */
final class Comparisons {

    /** Words from "the deadliest" to what it is compared with. */
    private static final int COMPARISON_REACH = 4;

    /** Words from "the worst" to "since": "the worst single-day loss for government troops since the siege began". */
    private static final int SINCE_REACH = 12;

    private final Chart chart;
    private final List<Chart.Item> comparisons;
    private final WordList sinceWords;

    Comparisons(Chart chart, List<Chart.Item> cues, WordList sinceWords) {
        this.chart = chart;
        this.sinceWords = sinceWords;
        this.comparisons = cues.stream()
                .filter(cue -> Bearing.kind(cue) == Cue.Kind.COMPARISON)
                .toList();
    }

    /** Whether the item only says what an act is compared with. */
    boolean hold(Chart.Item item) {
        int reach = sinceWords.isAt(chart, item.start()) || item.start() > 0 && sinceWords.isAt(chart, item.start() - 1)
                ? SINCE_REACH
                : COMPARISON_REACH;
        return comparisons.stream()
                .filter(cue -> cue.start() <= item.start() && item.start() - cue.end() <= reach)
                .anyMatch(cue -> item.start() - cue.end() <= COMPARISON_REACH
                        || IntStream.range(cue.end(), item.start())
                                .allMatch(at -> chart.document().token(at).isWord()
                                        || chart.document().token(at).isMark("-")));
    }
}
