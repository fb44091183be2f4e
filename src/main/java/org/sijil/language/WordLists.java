package org.sijil.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All lists of plain words of a language, and of each word the lists that hold it, a bit for each. */
final class WordLists {

    static final long[] NONE = {};

    private static final WordList NO_WORDS = new WordList(Set.of(), -1);

    private final Map<String, WordList> byName = new LinkedHashMap<>();
    private final Map<String, long[]> byWord = new HashMap<>();

    /** By what clings to the front of words, of which a language has a few dozens. */
    private final Map<String, long[]> byFront = new ConcurrentHashMap<>();

    void add(String name, Set<String> words) {
        int number = byName.size();
        byName.put(name, new WordList(words, number));
        words.forEach(word -> byWord.merge(word, bit(number), WordLists::both));
    }

    /** The list of a name; one that holds nothing when there is none. */
    WordList get(String name) {
        return byName.getOrDefault(name, NO_WORDS);
    }

    /** The lists that hold one of the forms. */
    long[] holding(List<Form> forms) {
        long[] holding = NONE;
        for (Form form : forms) {
            holding = both(holding, holding(form.text()));
        }
        return holding;
    }

    long[] holding(String word) {
        return byWord.getOrDefault(word, NONE);
    }

    /** The lists one of whose words clings to the front of a form. */
    long[] inFront(List<Form> forms) {
        long[] holding = NONE;
        for (Form form : forms) {
            holding = both(holding, byFront.computeIfAbsent(form.proclitic(), front -> clinging(form)));
        }
        return holding;
    }

    private long[] clinging(Form form) {
        long[] clinging = NONE;
        for (WordList list : byName.values()) {
            clinging = form.follows(list) ? both(clinging, bit(list.number())) : clinging;
        }
        return clinging;
    }

    private static long[] bit(int number) {
        long[] bits = new long[number / Long.SIZE + 1];
        bits[number / Long.SIZE] = 1L << number;
        return bits;
    }

    private static long[] both(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        long[] both = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            both[i] |= other[i];
        }
        return both;
    }
}
