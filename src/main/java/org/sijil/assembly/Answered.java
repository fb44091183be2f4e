package org.sijil.assembly;

import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Kinds;

/** Whether something is told only as what an act answered: "in retaliation for the killing of". */
final class Answered {

    /** Tokens over which the words for an answer reach forward. */
    private static final int REACH = 10;

    private static final String RESPONSE = "#response";

    private final Scene scene;
    private final Chart chart;
    private final WordList and;
    private final boolean clinging;

    Answered(Scene scene) {
        this.scene = scene;
        this.chart = scene.chart();
        this.and = chart.pack().words("and");
        this.clinging = chart.pack().orthography().flag("head_first");
    }

    /** Whether an item behind a cue is what was answered, and no act that is told beside it. */
    boolean is(Chart.Item cue, Chart.Item item) {
        return cue.rule().endsWith(RESPONSE)
                && cue.end() <= item.start()
                && item.start() - cue.end() <= REACH
                && !(clinging && (scene.hasComma(cue.end(), item.start()) || isJoinedVerb(item)))
                && !isToldBeside(cue.end(), item.end());
    }

    /** Whether what was answered is told with a day and a place of its own, up to the next mark behind it. */
    private boolean isToldBeside(int first, int behind) {
        int end = IntStream.range(first, Math.min(chart.size(), behind + REACH))
                .takeWhile(at -> at < behind || chart.document().token(at).isWord())
                .reduce(first, (one, two) -> two + 1);
        return IntStream.range(first, end).anyMatch(at -> chart.covered(Kinds.DATE, at))
                && (!clinging || !scene.placesIn(first, end).isEmpty());
    }

    /** Whether the item is a verb to which "and" clings: in "marched over prices and-blocked roads", they blocked them. */
    private boolean isJoinedVerb(Chart.Item item) {
        return item.kind().equals(Kinds.ACT)
                && ((ActMention) item.value()).voice() == ActMention.Voice.VERB
                && chart.forms(item.start()).stream()
                        .anyMatch(form -> form.follows(and) && chart.pack().knows(form.text()));
    }
}
