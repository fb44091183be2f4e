package org.sijil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of one data file of a language, found in text by their first word or slot. */
public final class Lexicon {

    /** The fields that hold phrases; which one matched is the match's variant. */
    static final List<String> VARIANTS = List.of(
            "phrases", "verb", "passive", "noun", "masdar", "singular", "dual", "plural", "mass", "before", "after");

    /** An entry found in a text; {@code slots} holds the mentions that filled its slots. */
    public record Match(Entry entry, String variant, int start, int end, Map<String, Chart.Item> slots) {}

    private record Start(Entry entry, String variant, Phrase phrase) {}

    private final List<Entry> entries;
    private final Map<String, List<Start>> byWord = new HashMap<>();
    private final Map<String, List<Start>> bySlot = new LinkedHashMap<>();

    Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            entry.phrases()
                    .forEach((variant, phrases) ->
                            phrases.forEach(phrase -> index(new Start(entry, variant, phrase), phrase)));
        }
    }

    static Lexicon load(String file, PhraseParser parser) {
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Fields top = new Fields(file, "entries", DataFiles.yaml(file));
        for (Fields fields : top.entries("entries")) {
            String id = fields.get("id");
            if (!ids.add(id)) {
                throw fields.bad("another entry has this id; give it a name of its own");
            }
            entries.add(entry(file, id, fields, parser));
        }
        return new Lexicon(entries);
    }

    private static Entry entry(String file, String id, Fields fields, PhraseParser parser) {
        Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
        for (String variant : VARIANTS) {
            if (fields.has(variant)) {
                phrases.put(
                        variant,
                        fields.texts(variant).stream()
                                .map(text -> parse(fields, text, parser))
                                .toList());
            }
        }
        return new Entry(file, id, fields, phrases, fields.entries("examples"), fields.texts("not"));
    }

    private static Phrase parse(Fields fields, String phrase, PhraseParser parser) {
        try {
            return parser.parse(phrase);
        } catch (IllegalArgumentException e) {
            throw fields.bad("the phrase '" + phrase + "' cannot be read: " + e.getMessage());
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The longest match of each entry at every token from {@code first} to {@code end}. */
    public List<Match> matches(Chart chart, int first, int end) {
        List<Match> matches = new ArrayList<>();
        PhraseMatcher matcher = new PhraseMatcher(chart, end);
        Map<Entry, Match> here = new LinkedHashMap<>();
        for (int at = first; at < end; at++) {
            here.clear();
            for (Form form : chart.forms(at)) {
                tryAll(byWord.getOrDefault(form.text(), List.of()), matcher, at, here);
            }
            for (Map.Entry<String, List<Start>> slot : bySlot.entrySet()) {
                if (!chart.at(slot.getKey(), at).isEmpty()) {
                    tryAll(slot.getValue(), matcher, at, here);
                }
            }
            matches.addAll(here.values());
        }
        return matches;
    }

    private static void tryAll(List<Start> starts, PhraseMatcher matcher, int at, Map<Entry, Match> here) {
        for (Start start : starts) {
            int end = matcher.match(start.phrase(), at);
            Match before = here.get(start.entry());
            if (end > at && (before == null || end > before.end())) {
                here.put(start.entry(), new Match(start.entry(), start.variant(), at, end, matcher.bindings()));
            }
        }
    }

    private void index(Start start, Phrase phrase) {
        if (phrase instanceof Phrase.Word word) {
            word.folded().forEach(folded -> add(byWord, folded, start));
        } else if (phrase instanceof Phrase.Slot slot) {
            add(bySlot, slot.kind(), start);
        } else if (phrase instanceof Phrase.Choice choice) {
            choice.options().forEach(option -> index(start, option));
        } else if (phrase instanceof Phrase.Sequence sequence) {
            indexSequence(start, sequence);
        } else {
            throw start.entry().fields().bad("a phrase cannot begin with a gap");
        }
    }

    private void indexSequence(Start start, Phrase.Sequence sequence) {
        for (Phrase part : sequence.parts()) {
            index(start, part);
            if (!(part instanceof Phrase.Choice choice && choice.optional())) {
                return;
            }
        }
    }

    private static void add(Map<String, List<Start>> index, String key, Start start) {
        List<Start> starts = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (!starts.contains(start)) {
            starts.add(start);
        }
    }
}
