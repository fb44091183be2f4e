package org.sijil.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.text.Document;

/**
 * What is known about a document while it is read: the forms of every token, and the mentions found so far by kind and
 * first token. One chart serves one article and one thread.
 */
public final class Chart {

    /**
     * A mention in the chart.
     *
     * @param start index of its first token
     * @param end index after its last token
     */
    public record Item(String kind, int start, int end, String rule, Object value) {}

    private final Document document;
    private final LanguagePack pack;
    private final List<List<Form>> forms;
    private final Map<String, List<Item>[]> items = new HashMap<>();
    private final int[] skips;

    public Chart(Document document, LanguagePack pack) {
        this.document = document;
        this.pack = pack;
        this.skips = new int[document.tokens().size()];
        this.forms = new ArrayList<>(document.tokens().size());
        Map<String, List<Form>> seen = new HashMap<>();
        for (var token : document.tokens()) {
            forms.add(seen.computeIfAbsent(token.folded(), word -> pack.forms(word)));
        }
    }

    public Document document() {
        return document;
    }

    public LanguagePack pack() {
        return pack;
    }

    public int size() {
        return forms.size();
    }

    public List<Form> forms(int token) {
        return forms.get(token);
    }

    /** Whether some reading of the token is this folded word. */
    public boolean reads(int token, String folded) {
        for (Form form : forms.get(token)) {
            if (form.text().equals(folded)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    public void add(Item item) {
        List<Item>[] byStart = items.computeIfAbsent(item.kind(), kind -> new List[size()]);
        if (byStart[item.start()] == null) {
            byStart[item.start()] = new ArrayList<>(2);
        }
        byStart[item.start()].add(item);
        byStart[item.start()].sort(Comparator.comparingInt(Item::end).reversed());
    }

    /** Marks an insertion, such as "two of them children", that phrases may step over. */
    public void skip(int start, int end) {
        skips[start] = Math.max(skips[start], end);
    }

    /** Index after the insertion that begins at the token, or the token itself. */
    public int afterSkip(int token) {
        return token < skips.length && skips[token] > token ? skips[token] : token;
    }

    /** The mentions of a kind that begin at a token, the longest first. */
    public List<Item> at(String kind, int token) {
        List<Item>[] byStart = items.get(kind);
        return byStart == null || byStart[token] == null ? List.of() : byStart[token];
    }

    /** All mentions of a kind in the order of the text. */
    public List<Item> all(String kind) {
        List<Item> all = new ArrayList<>();
        List<Item>[] byStart = items.get(kind);
        if (byStart != null) {
            for (List<Item> here : byStart) {
                if (here != null) {
                    all.addAll(here);
                }
            }
        }
        return all;
    }

    /** Whether a mention of the kind covers the token. */
    public boolean covered(String kind, int token) {
        List<Item>[] byStart = items.get(kind);
        for (int start = token; byStart != null && start >= 0 && start > token - 12; start--) {
            if (byStart[start] != null && byStart[start].stream().anyMatch(item -> item.end() > token)) {
                return true;
            }
        }
        return false;
    }
}
