package org.sijil.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.text.Sentence;

/** Clauses that only say what had happened before the act that is told: "Kolwe, which they had entered on Sunday,". */
final class EarlierClauses {

    /** Tokens between the word that opens such a clause and its day at the most. */
    private static final int REACH = 14;

    /** Words around the beginning of a telling within which it says that it came before. */
    private static final int LED = 3;

    private final Scene scene;
    private final WordList preceding;
    private final WordList openers;
    private final WordList perfect;
    private final WordList funerals;

    EarlierClauses(Scene scene) {
        this.scene = scene;
        this.preceding = scene.chart().pack().words("preceding");
        this.openers = scene.chart().pack().words("relative_openers");
        this.perfect = scene.chart().pack().words("pluperfect");
        this.funerals = scene.chart().pack().words("funerals");
    }

    /** Whether a stretch begins with such a clause: "where militants had overpowered their guards on Sunday". */
    boolean opens(int first, int end) {
        return !openers.isEmpty()
                && openers.contains(folded(first))
                && IntStream.range(first, Math.min(end, first + REACH)).anyMatch(at -> perfect.contains(folded(at)));
    }

    private String folded(int at) {
        return scene.chart().document().token(at).folded();
    }

    /** Whether a day stands in such a clause that tells of no act itself. */
    boolean hold(Chart.Item date) {
        Sentence sentence = scene.sentenceAt(date.start());
        if (isOfMourned(sentence, date)) {
            return true;
        }
        if (openers.isEmpty()) {
            return false;
        }
        boolean had = false;
        for (int at = date.start() - 1; at >= Math.max(sentence.first(), date.start() - REACH); at--) {
            String word = scene.chart().document().token(at).folded();
            if (!scene.chart().document().token(at).isWord()
                    || scene.chart().covered(Kinds.ACT, at)
                    || scene.chart().covered(Kinds.TOLL, at)) {
                return false;
            }
            had |= perfect.contains(word);
            if (openers.contains(word)) {
                return had;
            }
        }
        return false;
    }

    /** In "a bomb hit the funeral of three men killed on Monday", whether the day is the one on which those who are buried died. */
    private boolean isOfMourned(Sentence sentence, Chart.Item date) {
        boolean died = false;
        for (int at = date.start() - 1; at >= Math.max(sentence.first(), date.start() - REACH); at--) {
            if (!scene.chart().document().token(at).isWord()) {
                return false;
            }
            if (died && funerals.isAt(scene.chart(), at)) {
                return !scene.in(Kinds.ACT, sentence.first(), at).isEmpty();
            }
            died |= scene.chart().covered(Kinds.ACT, at);
        }
        return false;
    }

    /** In "rebels raided Kolwe, a day after troops took Mambo", the second, of nobody harmed, was before the last one told. */
    boolean tells(Draft draft, List<Draft> told) {
        if (told.isEmpty() || !draft.tolls().isEmpty()) {
            return false;
        }
        int first = draft.first().first();
        Draft.Telling last = told.get(told.size() - 1).last();
        return last.sentence() == draft.first().sentence()
                && last.first() < first
                && IntStream.range(
                                Math.max(scene.sentenceStart(first), first - LED),
                                Math.min(scene.chart().size(), first + LED))
                        .anyMatch(at -> scene.says(preceding, at, at + 1));
    }
}
