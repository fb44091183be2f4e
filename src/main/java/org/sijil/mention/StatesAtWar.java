package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;

/** States, by their own name or that of their capital, that strike elsewhere, told verb first: "bombed Moscow positions near Kolwe". */
final class StatesAtWar {

    private final WordList striking;
    private final WordList launching;
    private final WordList struck;
    private final WordList didIt;

    StatesAtWar(LanguagePack pack) {
        this.striking = pack.words("striking");
        this.launching = pack.words("launching");
        this.struck = pack.words("struck");
        this.didIt = pack.words("did_it");
    }

    /** Whether the name right before which nothing but a verb of war stands is read as that of a state. */
    boolean mayStrike(Chart chart, int at) {
        return at > 0 && (launching.reads(chart, at - 1) || striking.reads(chart, at - 1));
    }

    /** Whether a name is that of a state that strikes, and no town that is struck: what it strikes follows, after the day. */
    boolean strikes(Chart chart, int at, int end) {
        if (striking.isEmpty() || !chart.covered(Kinds.METONYM, at)) {
            return false;
        }
        int first = at;
        while (first > 0 && chart.covered(Kinds.METONYM, first - 1)) {
            first--;
        }
        int next = end;
        while (next < chart.size() && (chart.covered(Kinds.DATE, next) || chart.covered(Kinds.METONYM, next))) {
            next++;
        }
        return end < chart.size() && didIt.isAt(chart, end) && !isNamedBehind(chart, end + 1)
                || mayStrike(chart, first)
                        && (launching.reads(chart, first - 1) || next < chart.size() && struck.reads(chart, next));
    }

    /** Whether the doer of a verb stands right behind it, so that what stands before it was hit. */
    private static boolean isNamedBehind(Chart chart, int at) {
        return at < chart.size() && (chart.covered(Kinds.METONYM, at) || chart.covered(Kinds.ACTOR, at));
    }
}
