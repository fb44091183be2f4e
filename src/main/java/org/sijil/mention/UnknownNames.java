package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;

/** What a name of a place looks like that the gazetteer lacks, and where it ends. */
final class UnknownNames {

    static final String APOSTROPHES = "'\u2019";

    /** Words of an unknown name at the most. */
    static final int LONGEST = 3;

    private final CapitalNames capitalNames;
    private final PlainNames plainNames;
    private final boolean capitals;
    private final WordList afterName;
    private final WordList afterNameEndings;

    UnknownNames(LanguagePack pack, CapitalNames capitalNames, PlainNames plainNames) {
        this.capitalNames = capitalNames;
        this.plainNames = plainNames;
        this.capitals = !pack.orthography().flag("head_first");
        this.afterName = pack.words("after_name");
        this.afterNameEndings = pack.words("after_name_ending");
    }

    /** Whether what follows a name lets it stand alone: in "Sufi shrines" the first word is none. */
    boolean standsAlone(Chart chart, Sentence sentence, int end) {
        if (end >= sentence.end()) {
            return true;
        }
        Token next = chart.document().token(end);
        if (APOSTROPHES.contains(next.surface().substring(0, 1))) {
            return false;
        }
        return !next.isWord()
                || next.isCapitalised()
                || chart.covered(Kinds.DATE, end)
                || afterName.isAt(chart, next.index())
                || afterNameEndings.stream().anyMatch(next.folded()::endsWith);
    }

    /**
     * Whether a known name is only the beginning of a longer one that is not known: "Qala" is no place in "Qala-e-Zal",
     * nor "Tal" in "Tal al-Asfar".
     *
     * @param called whether a wording such as "the village of" stands before it
     */
    boolean goesOn(Chart chart, Sentence sentence, int start, Gazetteer.Match match, boolean called) {
        return capitals
                ? capitalNames.goesOn(chart, sentence, start, match, called)
                : plainNames.goesOn(chart, sentence, start, match);
    }

    /**
     * The end of an unknown name that begins at a token; the token itself when none does.
     *
     * @param sure whether a word such as "village" stands before it, after which little but a name comes
     */
    int end(Chart chart, Sentence sentence, int start, boolean sure) {
        return capitals ? capitalNames.end(chart, sentence, start) : plainNames.end(chart, sentence, start, sure);
    }

    /** The same of a name in a script without capitals that only the words behind it make a place. */
    int situatedEnd(Chart chart, Sentence sentence, int start) {
        return plainNames.situatedEnd(chart, sentence, start);
    }
}
