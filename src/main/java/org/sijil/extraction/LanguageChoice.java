package org.sijil.extraction;

import java.util.List;
import java.util.Optional;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;

/** Chooses the language of a text by its letters, and turns away languages that share a script by letters and words. */
final class LanguageChoice {

    /** Share of letters foreign to the language above which the text is in another one. */
    private static final double FOREIGN = 0.02;

    /** Fewer words than that tell no language. */
    private static final int ENOUGH_WORDS = 6;

    /** What lies beyond tells nothing new; in UTF-16 units. */
    private static final int MOST_LETTERS = 4_000;

    private LanguageChoice() {}

    /** The code of the language; empty when no pack reads the text. */
    static Optional<String> of(String text, List<LanguagePack> packs) {
        Letters letters = new Letters(text);
        LanguagePack best = null;
        for (LanguagePack pack : packs) {
            int share = letters.of(
                    Character.UnicodeScript.forName(pack.orthography().get("script")));
            if (share * 2 > letters.total() && foreign(letters, pack) <= FOREIGN * share && knows(text, pack)) {
                best = pack;
            }
        }
        return Optional.ofNullable(best).map(LanguagePack::code);
    }

    private static long foreign(Letters letters, LanguagePack pack) {
        return pack.orthography().find("foreign_letters").map(letters::of).orElse(0L);
    }

    /**
     * Whether the pack knows enough of the words that open with no capital: those with one may be names. A word that
     * folding changes, as French "tués" into "tues", is another language's.
     */
    private static boolean knows(String text, LanguagePack pack) {
        Optional<String> least = pack.orthography().find("known_words");
        if (least.isEmpty()) {
            return true;
        }
        int words = 0;
        int known = 0;
        int limit = Math.min(text.length(), MOST_LETTERS);
        for (int at = 0; at < limit; ) {
            int end = afterLetters(text, at, limit);
            if (end > at && !Character.isUpperCase(text.codePointAt(at))) {
                words++;
                known += Orthography.standard()
                                .asFolded(text, at, end)
                                .filter(pack::knows)
                                .isPresent()
                        ? 1
                        : 0;
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words < ENOUGH_WORDS || known >= Double.parseDouble(least.get()) * words;
    }

    /** Index after the letters that stand at an index, up to a limit. */
    private static int afterLetters(String text, int first, int limit) {
        int at = first;
        while (at < limit) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (next > limit || !Character.isLetter(letter)) {
                break;
            }
            at = next;
        }
        return at;
    }
}
