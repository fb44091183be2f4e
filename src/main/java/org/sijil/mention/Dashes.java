package org.sijil.mention;

import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Insertions between two dashes that only divide those counted before: "nine men – six guards and three cooks – died". */
final class Dashes {

    /** Tokens of such an insertion at the most. */
    private static final int LONGEST = 24;

    private static final String LONG = "\u2014";

    private static final Set<String> DASHES = Set.of("-", "\u2013");

    private Dashes() {}

    /** Steps over each insertion that stands behind people and holds no act. */
    static void skip(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            int open = -1;
            for (int at = sentence.first() + 1; at < sentence.end(); at++) {
                if (!isDash(chart, at)) {
                    continue;
                }
                if (open > 0 && at - open <= LONGEST && divides(chart, open, at)) {
                    chart.skip(open, at + 1);
                    open = -1;
                } else {
                    open = at;
                }
            }
        }
    }

    /** A long dash, or another one between spaces; one inside a word or a range joins. */
    private static boolean isDash(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean spaced = at + 1 < chart.size()
                && !token.glued()
                && !chart.document().token(at + 1).glued();
        return token.isMark(LONG) || DASHES.contains(token.surface()) && spaced;
    }

    private static boolean divides(Chart chart, int open, int close) {
        boolean people = false;
        for (int at = Math.max(0, open - LONGEST); at < open && !people; at++) {
            people = chart.at(Kinds.PARTY, at).stream().anyMatch(party -> party.end() == open);
        }
        boolean counts = false;
        for (int at = open + 1; at < close; at++) {
            counts |= !chart.at(Kinds.NUMBER, at).isEmpty()
                    || !chart.at(Kinds.PARTY, at).isEmpty();
        }
        return people && counts && chart.in(Kinds.ACT, open, close).isEmpty();
    }
}
