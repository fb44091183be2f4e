package org.sijil.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names as sequences of folded words, each leading to the values that bear it. */
final class NameTrie<V> {

    /** Marks that a writer may set inside a name without ending it: quotation marks, apostrophes, hyphens, slashes. */
    private static final String INNER_MARKS =
            "\"'`\u00AB\u00BB\u2018\u2019\u201C\u201D\u201E\u2039\u203A-\u2010\u2011\u2013\u2014/";

    private static final String FULL_STOP = ".";

    private final Map<String, NameTrie<V>> next = new HashMap<>(2);
    private final List<V> values = new ArrayList<>(1);
    private String written = "";

    /** A name that was found: where it ends, who bears it, and how the data write it. */
    record Hit<V>(int end, List<V> values, String written) {}

    /** The place behind these words, made when it is not there. */
    NameTrie<V> reach(List<String> words) {
        NameTrie<V> node = this;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new NameTrie<>());
        }
        return node;
    }

    /** @param as the name as it was written in the data */
    void add(List<String> words, String as, V value) {
        NameTrie<V> node = reach(words);
        if (node.values.isEmpty()) {
            node.written = as;
        }
        node.values.add(value);
    }

    List<V> values() {
        return values;
    }

    String written() {
        return written;
    }

    /** The words that names go on with from here. */
    Set<String> words() {
        return next.keySet();
    }

    /** What follows this word, or null when no name goes on with it. */
    NameTrie<V> after(String word) {
        return next.get(word);
    }

    /** The longest name that begins at a token; marks inside a name are stepped over. */
    Optional<Hit<V>> longest(List<String> tokens, int from) {
        NameTrie<V> first = from < tokens.size() ? next.get(tokens.get(from)) : null;
        return first == null ? Optional.empty() : first.longestBehind(tokens, from + 1);
    }

    /** The same for a name of which the words up to here are taken already. */
    Optional<Hit<V>> longestBehind(List<String> tokens, int from) {
        Hit<V> longest = null;
        NameTrie<V> node = this;
        int at = from;
        while (node != null) {
            if (!node.values.isEmpty()) {
                longest = new Hit<>(at, node.values, node.written);
            }
            at = node.next.isEmpty() ? tokens.size() : skipMarks(tokens, at);
            node = at < tokens.size() ? node.next.get(tokens.get(at)) : null;
            at++;
        }
        return Optional.ofNullable(longest);
    }

    /** The first token from here on that is not a mark inside a name; the stop after a lone letter is one. */
    static int skipMarks(List<String> tokens, int from) {
        int at = from;
        while (at < tokens.size() && isInner(tokens, at)) {
            at++;
        }
        return at;
    }

    static boolean isInner(List<String> tokens, int at) {
        String token = tokens.get(at);
        if (token.equals(FULL_STOP)) {
            return at > 0
                    && tokens.get(at - 1).length() == 1
                    && Character.isLetter(tokens.get(at - 1).charAt(0));
        }
        return token.length() == 1 && INNER_MARKS.contains(token);
    }
}
