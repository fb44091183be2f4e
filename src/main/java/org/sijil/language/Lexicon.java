package org.sijil.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of one data file of a language, found in text by their first word or slot. */
public final class Lexicon {

    /** The fields that hold phrases; which one matched is the match's variant. */
    static final List<String> VARIANTS = List.of(
            "phrases",
            "verb",
            "passive",
            "noun",
            "masdar",
            "singular",
            "dual",
            "plural",
            "mass",
            "before",
            "after",
            "back");

    /** An entry found in a text; {@code slots} holds the mentions that filled its slots. */
    public record Match(Entry entry, String variant, int start, int end, Map<String, Chart.Item> slots) {}

    private final List<Entry> entries;
    private final PhraseIndex index;

    Lexicon(List<Entry> entries, PhraseCompiler compiler) {
        this.entries = List.copyOf(entries);
        PhraseIndex.Builder builder = new PhraseIndex.Builder(compiler);
        for (Entry entry : entries) {
            entry.phrases()
                    .forEach((variant, phrases) -> phrases.forEach(phrase -> builder.add(entry, variant, phrase)));
        }
        this.index = builder.build();
    }

    static Lexicon load(String file, Map<String, Object> content, PhraseParser parser, PhraseCompiler compiler) {
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Fields top = new Fields(file, "entries", content);
        for (Fields fields : top.entries("entries")) {
            String id = fields.get("id");
            if (!ids.add(id)) {
                throw fields.bad("another entry has this id; give it a name of its own");
            }
            entries.add(entry(file, id, fields, parser));
        }
        return new Lexicon(entries, compiler);
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
        PhraseIndex.Hopes hopes = index.hopes(chart, first, end);
        for (int at = first; at < end; at++) {
            int here = matches.size();
            for (int word : chart.words(at)) {
                tryAll(index.byWord(word), hopes, matcher, at, matches, here);
            }
            for (int kind : index.kinds()) {
                if (!chart.at(kind, at).isEmpty()) {
                    tryAll(index.byKind(kind), hopes, matcher, at, matches, here);
                }
            }
        }
        return matches;
    }

    /** @param here index of the first match at this token */
    private static void tryAll(
            PhraseIndex.Start[] starts,
            PhraseIndex.Hopes hopes,
            PhraseMatcher matcher,
            int at,
            List<Match> matches,
            int here) {
        for (PhraseIndex.Start start : starts) {
            if (hopes.has(start, at)) {
                int end = matcher.match(start.phrase(), at);
                if (end > at) {
                    keep(new Match(start.entry(), start.variant(), at, end, matcher.bindings()), matches, here);
                }
            }
        }
    }

    private static void keep(Match match, List<Match> matches, int here) {
        for (int i = here; i < matches.size(); i++) {
            Match before = matches.get(i);
            if (before.entry() == match.entry()) {
                if (match.end() > before.end()) {
                    matches.set(i, match);
                }
                return;
            }
        }
        matches.add(match);
    }
}
