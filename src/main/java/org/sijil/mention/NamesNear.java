package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Lexicon;
import org.sijil.text.Sentence;

/** Looks up the actors' names that stand in a sentence or end at a word. */
final class NamesNear {

    /** Words of the longest name. */
    private static final int REACH = 14;

    private NamesNear() {}

    static List<Chart.Item> in(Chart chart, Sentence sentence) {
        List<Chart.Item> names = new ArrayList<>();
        for (int at = sentence.first(); at < sentence.end(); at++) {
            names.addAll(chart.at(Kinds.ACTOR, at));
            names.addAll(chart.at(Kinds.METONYM, at));
        }
        return names;
    }

    /** A group's name whose last word is the noun itself: "Seleka rebels". */
    static Optional<Chart.Item> over(Chart chart, Lexicon.Match head) {
        return endingAt(chart, head.end()).filter(name -> name.start() <= head.start());
    }

    static Optional<Chart.Item> endingAt(Chart chart, int token) {
        for (int at = token - 1; at >= 0 && at > token - REACH; at--) {
            for (Chart.Item name : chart.at(Kinds.ACTOR, at)) {
                if (name.end() == token) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
