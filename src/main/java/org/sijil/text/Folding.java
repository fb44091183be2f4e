package org.sijil.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * One shape for each letter: lower case, no diacritics, digits as 0 to 9, and the replacements of the scripts that the
 * language packs list. Example: {@code Ḥasakah} becomes {@code hasakah}.
 */
public final class Folding {

    private static final int TABLE_SIZE = 0x10000;

    private final String[] replacements = new String[TABLE_SIZE];

    /** @param replacements what to write for a character of the basic plane; empty text drops it */
    public Folding(Map<Character, String> replacements) {
        replacements.forEach((from, to) -> this.replacements[from] = to);
    }

    /** The folded form of one word, without touching its offsets. */
    public String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        boolean decompose = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (replacements[c] != null) {
                folded.append(replacements[c]);
            } else if (c < 0x80) {
                folded.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            } else if (Character.isDigit(c)) {
                folded.append(Character.digit(c, 10));
            } else {
                decompose |= !isPlainArabic(c);
                folded.append(c);
            }
        }
        return decompose ? withoutMarks(folded.toString()) : folded.toString();
    }

    /** Letters that are not composed of others, and carry no mark: most of every Arabic text. */
    private static boolean isPlainArabic(char c) {
        return c >= '\u0627' && c <= '\u063A' || c >= '\u0641' && c <= '\u064A';
    }

    private String withoutMarks(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (replacements[c] != null) {
                plain.append(replacements[c]);
            } else {
                int kind = Character.getType(c);
                if (kind != Character.NON_SPACING_MARK && kind != Character.FORMAT) {
                    plain.append(c);
                }
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
