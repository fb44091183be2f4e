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
    private final boolean headFirst;

    Comparisons(Chart chart, List<Chart.Item> cues, WordList sinceWords) {
        this.chart = chart;
        this.sinceWords = sinceWords;
        this.headFirst = chart.pack().orthography().flag("head_first");
        this.comparisons = cues.stream()
                .filter(cue -> Bearing.kind(cue) == Cue.Kind.COMPARISON)
                .toList();
    }

    /** Where a "since" stands some words behind "the worst", behind which only what was before is told; else no token. */
    int lastLike() {
        return comparisons.stream()
                .flatMapToInt(cue -> IntStream.range(cue.end(), Math.min(chart.size(), cue.end() + SINCE_REACH))
                        .takeWhile(at -> isInPhrase(at))
                        .filter(at -> !headFirst && sinceWords.isAt(chart, at))
                        .limit(1))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether the item only says what an act is compared with. */
    boolean hold(Chart.Item item) {
        int reach = sinceWords.isAt(chart, item.start()) || item.start() > 0 && sinceWords.isAt(chart, item.start() - 1)
                ? SINCE_REACH
                : COMPARISON_REACH;
        return comparisons.stream()
                .filter(cue -> cue.start() <= item.start() && item.start() - cue.end() <= reach)
                .anyMatch(cue -> item.start() - cue.end() <= COMPARISON_REACH
                        || IntStream.range(cue.end(), item.start()).allMatch(this::isInPhrase));
    }

    private boolean isInPhrase(int at) {
        return chart.document().token(at).isWord() || chart.document().token(at).isMark("-");
    }
}
