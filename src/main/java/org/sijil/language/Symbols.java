package org.sijil.language;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the folded words and for the kinds of mention that the phrases of one language speak of. */
final class Symbols {

    /** Number of whatever no phrase speaks of. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    int word(String folded) {
        return words.computeIfAbsent(folded, key -> words.size());
    }

    int kind(String kind) {
        return kinds.computeIfAbsent(kind, key -> kinds.size());
    }

    /** The word's number, or {@link #UNKNOWN}. */
    int findWord(String folded) {
        return words.getOrDefault(folded, UNKNOWN);
    }

    /** The kind's number, or {@link #UNKNOWN}. */
    int findKind(String kind) {
        return kinds.getOrDefault(kind, UNKNOWN);
    }

    int words() {
        return words.size();
    }

    int kinds() {
        return kinds.size();
    }
}
