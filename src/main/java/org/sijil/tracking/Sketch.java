package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * MinHash of a text over shingles of its words: two sketches agree in about that share of their numbers in which the texts
 * agree in shingles. Bands are runs of numbers; texts that are mostly alike share one almost surely.
 */
record Sketch(List<Integer> numbers, List<Long> bands) {

    static final Sketch NONE = new Sketch(List.of(), List.of());

    private static final int SHINGLE = 4;
    private static final int BANDS = 21;
    private static final int ROWS = 3;
    private static final int NUMBERS = BANDS * ROWS;

    /** Shorter texts are alike by chance. */
    private static final int FEWEST_SHINGLES = 24;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    Sketch {
        numbers = List.copyOf(numbers);
        bands = List.copyOf(bands);
    }

    static Sketch of(String text) {
        int[] words = words(text);
        int shingles = words.length - SHINGLE + 1;
        int[] least = new int[NUMBERS];
        Arrays.fill(least, Integer.MAX_VALUE);
        long[] seen = new long[Math.max(0, shingles)];
        for (int i = 0; i < shingles; i++) {
            long shingle = 0;
            for (int w = i; w < i + SHINGLE; w++) {
                shingle = mixed(shingle * 31 + words[w]);
            }
            seen[i] = shingle;
            lower(least, shingle);
        }
        if (Arrays.stream(seen).distinct().count() < FEWEST_SHINGLES) {
            return NONE;
        }
        List<Long> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mixed(hash * 31 + least[band * ROWS + row]);
            }
            bands.add(hash);
        }
        return new Sketch(Arrays.stream(least).boxed().toList(), bands);
    }

    /** The share of shingles that both texts have, about. */
    double likeness(List<Integer> other) {
        if (numbers.isEmpty() || other.size() != numbers.size()) {
            return 0;
        }
        int equal = 0;
        for (int n = 0; n < numbers.size(); n++) {
            equal += numbers.get(n).equals(other.get(n)) ? 1 : 0;
        }
        return (double) equal / numbers.size();
    }

    /** Each number is the least of its own hash over all shingles. */
    private static void lower(int[] least, long shingle) {
        long salted = shingle;
        for (int n = 0; n < NUMBERS; n++) {
            least[n] = Math.min(least[n], (int) (mixed(salted) >>> 33));
            salted += MIX;
        }
    }

    /** A hash of each word: letters and digits, without marks that may be left out. */
    private static int[] words(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int many = 0;
        int hash = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                within = true;
            } else if (within && Character.getType(c) != Character.NON_SPACING_MARK) {
                words[many++] = hash;
                hash = 0;
                within = false;
            }
        }
        if (within) {
            words[many++] = hash;
        }
        return Arrays.copyOf(words, many);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
