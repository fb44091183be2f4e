package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * Whether the words around a name without capitals say where it lies, as they do of no common word: "in Kolwe in the state
 * of Mambo", "on Kolwe, north of the capital".
 */
final class Situated {

    /** Words such as "north" and "east" before that of which a place is told to lie there. */
    private static final int MOST_DIRECTIONS = 3;

    private static final String BRACKET = "(";

    private final KnownNames knownNames;
    private final WordList cues;
    private final WordList in;
    private final WordList units;
    private final WordList liesIn;
    private final WordList directions;
    private final WordList lands;
    private final WordList afterName;
    private final WordList homographs;
    private final WordList readyNames;
    private final boolean capitals;

    Situated(LanguagePack pack, KnownNames knownNames) {
        this.knownNames = knownNames;
        this.cues = pack.words("towards_names");
        this.in = pack.words("locating");
        this.units = pack.words("units_around");
        this.liesIn = pack.words("lies_in");
        this.directions = pack.words("directions");
        this.lands = pack.words("lands_around");
        this.afterName = pack.words("after_name");
        this.homographs = pack.words("homographs");
        this.readyNames = pack.words("ready_names");
        this.capitals = !pack.orthography().flag("head_first");
    }

    /**
     * Whether a known name that is a word as well is a place by what stands around it. A word that is hardly ever a place
     * needs one such as "village" before it.
     */
    boolean isTold(Chart chart, WordView words, Sentence sentence, int at) {
        boolean word = homographs.isAt(chart, at) && !readyNames.isAt(chart, at);
        return !word && (standsAlone(chart, sentence, at) || inUnit(chart, words, sentence, at, at + 1));
    }

    /** Whether a word behind "in" goes on with nothing that it could belong to: an end, a day or where it lies. */
    private boolean standsAlone(Chart chart, Sentence sentence, int at) {
        int end = at + 1;
        return !capitals
                && at > sentence.first()
                && in.isAt(chart, at - 1)
                && (end >= sentence.end()
                        || !chart.document().token(end).isWord()
                        || chart.covered(Kinds.DATE, end)
                        || afterName.isAt(chart, end));
    }

    /** Whether a name behind a preposition is told to lie in a unit, or in a part of a place that is known. */
    boolean inUnit(Chart chart, WordView words, Sentence sentence, int start, int end) {
        if (capitals || start == sentence.first() || !cues.isAt(chart, start - 1) || end >= sentence.end()) {
            return false;
        }
        int at = end;
        Token first = chart.document().token(at);
        at += first.isComma() || first.isMark(BRACKET) ? 1 : 0;
        if (at < sentence.end() && liesIn.isAt(chart, at)) {
            return true;
        }
        at += at < sentence.end() && in.isAt(chart, at) ? 1 : 0;
        return at < sentence.end()
                && (at > end && units.isAt(chart, at) || isPartOfLand(chart, words, sentence, at, first));
    }

    /** Whether words such as "north-east of" stand before a known place or "the country", or alone in brackets. */
    private boolean isPartOfLand(Chart chart, WordView words, Sentence sentence, int from, Token first) {
        int at = from;
        while (at < sentence.end() && at - from < MOST_DIRECTIONS && directions.isAt(chart, at)) {
            at++;
        }
        if (at == from) {
            return false;
        }
        return at >= sentence.end()
                ? false
                : first.isMark(BRACKET)
                        || lands.isAt(chart, at)
                        || units.isAt(chart, at)
                        || knownNames.longest(chart, words, at, true).isPresent();
    }
}
