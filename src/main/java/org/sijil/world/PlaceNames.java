package org.sijil.world;

import org.sijil.language.Orthography;

/** The key of a name in the index: its folded words with one space between, and no apostrophes. */
final class PlaceNames {

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u02BB\u02BF\u02BE`\u00B4";

    private PlaceNames() {}

    static String key(String name) {
        return withoutApostrophes(Orthography.standard().fold(name));
    }

    /** Example: {@code sana'a} becomes {@code sanaa}. */
    static String withoutApostrophes(String folded) {
        if (folded.chars().noneMatch(PlaceNames::isApostrophe)) {
            return folded;
        }
        return folded.codePoints()
                .filter(c -> !isApostrophe(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a token is nothing but an apostrophe, as the one in {@code King's Cross} is. */
    static boolean isApostrophe(String token) {
        return token.length() == 1 && isApostrophe(token.charAt(0));
    }

    static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }
}
