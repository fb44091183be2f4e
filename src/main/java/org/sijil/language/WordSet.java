package org.sijil.language;

import java.util.Arrays;

/** Some words of a language by their numbers. */
final class WordSet {

    /** Up to so many words are compared one by one. */
    private static final int FEW = 6;

    private final int[] words;
    private final long[] bits;

    WordSet(int[] words) {
        this.words = words.clone();
        Arrays.sort(this.words);
        boolean few = words.length <= FEW;
        this.bits = few ? new long[0] : new long[this.words[words.length - 1] / Long.SIZE + 1];
        for (int i = 0; i < this.words.length && !few; i++) {
            bits[this.words[i] / Long.SIZE] |= 1L << this.words[i];
        }
    }

    /** Whether one of the numbers is that of a word of the set. */
    boolean containsAny(int[] numbers) {
        for (int number : numbers) {
            if (contains(number)) {
                return true;
            }
        }
        return false;
    }

    boolean contains(int number) {
        if (bits.length > 0) {
            int block = number / Long.SIZE;
            return block < bits.length && (bits[block] & 1L << number) != 0;
        }
        for (int word : words) {
            if (word == number) {
                return true;
            }
        }
        return false;
    }
}
