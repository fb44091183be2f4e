package org.sijil.mention;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;

/** Readings of a toll that reach over a clause with people of its own to a verb that is told of those. */
final class CrossedClauses {

    private final WordList and;
    private final WordList indefinite;

    CrossedClauses(LanguagePack pack) {
        this.and = pack.words("and");
        this.indefinite = pack.words("indefinite");
    }

    /**
     * In "two of them were killed and a third was caught", the two are not who was caught.
     *
     * @param people whom the wording counts; null when it names none
     * @param others those told of behind "along with"
     */
    boolean is(Chart chart, Lexicon.Match match, Chart.Item people, Optional<Chart.Item> others) {
        if (people == null || people.start() > match.start()) {
            return false;
        }
        for (int at = people.end(); at + 2 < match.end(); at++) {
            int here = at;
            boolean together = others.filter(item -> here >= item.start() && here < item.end())
                    .isPresent();
            if (!together && and.isAt(chart, at) && opensPeople(chart, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensPeople(Chart chart, int at) {
        return indefinite.isAt(chart, at)
                || !chart.at(Kinds.PEOPLE, at).isEmpty()
                || !chart.at(Kinds.NUMBER, at).isEmpty();
    }
}
