package org.sijil.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as sequences of folded words, each leading to the values that bear it. */
final class NameTrie<V> {

    /** Marks that a writer may set inside a name without ending it: quotation marks, apostrophes, hyphens, slashes. */
    private static final String INNER_MARKS =
            "\"'`\u00AB\u00BB\u2018\u2019\u201C\u201D\u201E\u2039\u203A-\u2010\u2011\u2013\u2014/";

    private final Map<String, NameTrie<V>> next = new HashMap<>(2);
    private final List<V> values = new ArrayList<>(1);
    private String written = "";

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

    NameTrie<V> after(String word) {
        return next.get(word);
    }

    /** The first token from here on that is not a mark inside a name. */
    static int skipMarks(List<String> tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).length() == 1 && INNER_MARKS.contains(tokens.get(at))) {
            at++;
        }
        return at;
    }
}
