package org.sijil.language;

import java.util.Arrays;

/**
 * Some words of a language by their numbers. Each word has one of 64 bits, which it shares with others: sets and tokens that
 * have no bit in common have no word in common, which is told without a look at either's words.
 */
final class WordSet {

    /** Up to so many words are compared one by one. */
    private static final int FEW = 6;

    /** Any odd number, so that neighbours have different bits. */
    private static final int SPREAD = 29;

    private final int[] words;
    private final long[] bits;
    private final long signature;

    WordSet(int[] words) {
        this.signature = signature(words);
        this.words = words.clone();
        Arrays.sort(this.words);
        boolean few = words.length <= FEW;
        this.bits = few ? new long[0] : new long[this.words[words.length - 1] / Long.SIZE + 1];
        for (int i = 0; i < this.words.length && !few; i++) {
            bits[this.words[i] / Long.SIZE] |= 1L << this.words[i];
        }
    }

    /** The bits of some words. */
    static long signature(int[] words) {
        long signature = 0;
        for (int word : words) {
            signature |= 1L << word * SPREAD;
        }
        return signature;
    }

    /** The bits of its words. */
    long signature() {
        return signature;
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
