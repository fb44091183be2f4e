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
    private final long bit;

    /** @param number how many lexicons of the language were loaded before it */
    Lexicon(List<Entry> entries, PhraseCompiler compiler, int number) {
        this.bit = 1L << number;
        this.entries = List.copyOf(entries);
        PhraseIndex.Builder builder = new PhraseIndex.Builder(compiler, bit);
        for (Entry entry : entries) {
            entry.phrases()
                    .forEach((variant, phrases) -> phrases.forEach(phrase -> builder.add(entry, variant, phrase)));
        }
        this.index = builder.build();
    }

    static Lexicon load(
            String file, Map<String, Object> content, PhraseParser parser, PhraseCompiler compiler, int number) {
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
        return new Lexicon(entries, compiler, number);
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

    /** The one bit by which words know the lexicon; a language has far fewer than 64 files. */
    long bit() {
        return bit;
    }

    /** Whether some phrase may begin with one of the words. */
    boolean mayBeginWith(int[] words) {
        for (int word : words) {
            if (index.byWord(word).size() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some phrase cannot do without one of the words, or their like. */
    boolean needs(int[] words) {
        for (int word : words) {
            if (index.isNeeded(word)) {
                return true;
            }
        }
        return false;
    }

    /** The longest match of each entry at every token from {@code first} to {@code end}. */
    public List<Match> matches(Chart chart, int first, int end) {
        List<Match> matches = new ArrayList<>();
        int mention = chart.nextMention(index.kinds(), first, end);
        PhraseMatcher matcher = null;
        PhraseIndex.Hopes hopes = null;
        for (int at = first; at < end; at++) {
            if (!chart.opens(at, bit) && at < mention) {
                continue;
            }
            if (matcher == null) {
                matcher = new PhraseMatcher(chart, end);
                hopes = index.hopes(chart, first, end);
            }
            tryAt(at, hopes, matcher, matches);
            mention = at < mention ? mention : chart.nextMention(index.kinds(), at + 1, end);
        }
        return matches;
    }

    private void tryAt(int at, PhraseIndex.Hopes hopes, PhraseMatcher matcher, List<Match> matches) {
        Chart chart = matcher.chart();
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

    /** @param here index of the first match at this token */
    private static void tryAll(
            PhraseIndex.Starts starts,
            PhraseIndex.Hopes hopes,
            PhraseMatcher matcher,
            int at,
            List<Match> matches,
            int here) {
        for (int i = 0; i < starts.size(); i++) {
            PhraseIndex.Start start = starts.hopeful(i, hopes, at);
            if (start != null) {
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
