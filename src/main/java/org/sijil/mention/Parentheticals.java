package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/**
 * Marks what stands between two commas and only says when, or on whose word, as an insertion that phrases may step over:
 * "gunmen seized, on Monday, three drivers", "killed, the army said, were six".
 */
public final class Parentheticals {

    /** Tokens between the commas at the most. */
    private static final int LONGEST = 12;

    private final WordList attributions;
    private final boolean verbFirst;

    public Parentheticals(LanguagePack pack) {
        this.attributions = pack.words("attributions");
        this.verbFirst = pack.orthography().flag("head_first");
    }

    public void find(Chart chart) {
        if (!verbFirst) {
            return;
        }
        for (Sentence sentence : chart.document().sentences()) {
            int open = -1;
            for (int at = sentence.first(); at < sentence.end(); at++) {
                if (!isComma(chart, at)) {
                    continue;
                }
                if (open >= 0 && at > open + 1 && at - open <= LONGEST + 1 && steppedOver(chart, open + 1, at)) {
                    chart.skip(open, at + 1);
                }
                open = at;
            }
        }
    }

    private boolean steppedOver(Chart chart, int first, int end) {
        boolean dated = chart.at(Kinds.DATE, first).stream().anyMatch(date -> date.end() == end);
        return dated
                || attributions.isAt(chart, first)
                        && chart.in(Kinds.NUMBER, first, end).isEmpty();
    }

    private static boolean isComma(Chart chart, int at) {
        return chart.document().token(at).isComma();
    }
}
