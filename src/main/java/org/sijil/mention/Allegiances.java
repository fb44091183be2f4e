package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.world.ActorType;

/**
 * Names of two groups to whom others, who stay unnamed, are said to be close: of "a raid blamed on groups linked to al-Qaeda
 * and the Islamic State" neither of the two is told to have done it.
 */
final class Allegiances {

    /** Words from "linked" to the first name: "to", "to both", "to the". */
    private static final int BEFORE = 4;

    /** Words from one name to the other: "and", "and the", "group or the". */
    private static final int BETWEEN = 3;

    /** Words around the two names within which it is told that they fight each other. */
    private static final int FIGHT_REACH = 5;

    private final WordList fights;
    private final WordList close;
    private final WordList either;

    Allegiances(LanguagePack pack) {
        this.fights = pack.words("fights_of_two");
        this.close = pack.words("close_to");
        this.either = pack.words("either_of");
    }

    /** The names found in a text without such pairs. */
    List<Chart.Item> without(Chart chart, List<Chart.Item> names) {
        List<Chart.Item> kept = new ArrayList<>(names);
        for (int i = 0; i + 1 < names.size(); i++) {
            Chart.Item first = names.get(i);
            Chart.Item second = names.get(i + 1);
            if (isGroup(first)
                    && isGroup(second)
                    && isJoined(chart, first.end(), second.start())
                    && !says(chart, fights, first.start() - FIGHT_REACH, second.end() + FIGHT_REACH)
                    && (says(chart, close, first.start() - BEFORE, first.start())
                            || says(chart, close, second.end(), second.end() + 2))) {
                kept.remove(first);
                kept.remove(second);
            }
        }
        return kept;
    }

    private boolean isJoined(Chart chart, int end, int next) {
        return next - end <= BETWEEN && says(chart, either, end, next);
    }

    private static boolean says(Chart chart, WordList words, int from, int end) {
        for (int at = Math.max(0, from); at < Math.min(chart.size(), end); at++) {
            if (words.isAt(chart, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no state's force may bear the name. */
    private static boolean isGroup(Chart.Item name) {
        return ((Named) name.value()).in("").stream().allMatch(actor -> actor.type() != ActorType.STATE_FORCES);
    }
}
