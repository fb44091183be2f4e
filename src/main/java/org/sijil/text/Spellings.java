package org.sijil.text;

/**
 * How words are written and folded, remembered for those met lately: a text repeats its words, so that few are cut out and
 * folded anew, and the same word is the same object wherever it stands. Safe for any number of threads: two may write a place
 * at once, and either word is right. Each word has two places, so that two common ones do not drive each other out.
 */
final class Spellings {

    /** Words remembered, a power of two. */
    private static final int PLACES = 1 << 15;

    /** Words longer than this, in UTF-16 units, are not remembered. */
    private static final int LONGEST = 32;

    /** A word as it is written, and its folded form. */
    record Spelling(String surface, String folded) {

        private boolean isAt(String text, int start, int end) {
            return surface.length() == end - start && text.startsWith(surface, start);
        }
    }

    private final Folding folding;
    private final Spelling[] known = new Spelling[PLACES];

    Spellings(Folding folding) {
        this.folding = folding;
    }

    /** The word that stands at a place of a text. */
    Spelling at(String text, int start, int end) {
        if (end - start > LONGEST) {
            return made(text, start, end);
        }
        int place = place(text, start, end);
        Spelling first = known[place];
        if (first != null && first.isAt(text, start, end)) {
            return first;
        }
        Spelling second = known[place ^ 1];
        if (second != null && second.isAt(text, start, end)) {
            return second;
        }
        Spelling made = made(text, start, end);
        known[first == null ? place : place ^ 1] = made;
        return made;
    }

    private Spelling made(String text, int start, int end) {
        String surface = text.substring(start, end);
        return new Spelling(surface, folding.fold(surface));
    }

    private static int place(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 14) & PLACES - 1;
    }
}
