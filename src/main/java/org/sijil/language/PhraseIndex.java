package org.sijil.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The phrases of one lexicon by the word or mention that they begin with, and by what else they cannot do without. */
final class PhraseIndex {

    /** What a phrase needs beside its beginning; more than this is not looked up beforehand. */
    private static final int MOST_NEEDS = 3;

    private static final Start[] NONE = {};

    /**
     * A phrase of an entry.
     *
     * @param needs numbers of what must stand in the text for the phrase to match
     */
    record Start(Entry entry, String variant, Node phrase, int[] needs) {}

    private final Start[][] byWord;
    private final Start[][] byKind;
    private final int[] kinds;
    private final int[][] wordsOfNeeds;
    private final int[][] kindsOfNeeds;

    private PhraseIndex(Builder builder) {
        this.byWord = arrays(builder.byWord, builder.symbols.words());
        this.byKind = arrays(builder.byKind, builder.symbols.kinds());
        this.kinds =
                builder.byKind.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.wordsOfNeeds = builder.needs.keySet().stream().map(Need::words).toArray(int[][]::new);
        this.kindsOfNeeds = builder.needs.keySet().stream().map(Need::kinds).toArray(int[][]::new);
    }

    private static Start[][] arrays(Map<Integer, List<Start>> lists, int size) {
        Start[][] arrays = new Start[size][];
        Arrays.fill(arrays, NONE);
        lists.forEach((number, starts) -> arrays[number] = starts.toArray(NONE));
        return arrays;
    }

    /** The kinds of mention that some phrase begins with, in the order of the lexicon. */
    int[] kinds() {
        return kinds;
    }

    /** The phrases that may begin with a word; words of later lexicons begin none. */
    Start[] byWord(int word) {
        return word < byWord.length ? byWord[word] : NONE;
    }

    Start[] byKind(int kind) {
        return byKind[kind];
    }

    /** Which phrases have any hope in a stretch of a chart. */
    Hopes hopes(Chart chart, int first, int end) {
        return new Hopes(chart, end, chart.lastOfWords(first, end));
    }

    /** Looks up, once for each need, where in the stretch it is met for the last time. */
    final class Hopes {

        private static final int NOT_ASKED = -2;

        private final Chart chart;
        private final int end;
        private final int[] lastOfWords;
        private final int[] lastOfNeeds = new int[wordsOfNeeds.length];

        private Hopes(Chart chart, int end, int[] lastOfWords) {
            this.chart = chart;
            this.end = end;
            this.lastOfWords = lastOfWords;
            Arrays.fill(lastOfNeeds, NOT_ASKED);
        }

        /** Whether all that the phrase needs stands at the token or after it. */
        boolean has(Start start, int at) {
            for (int need : start.needs()) {
                if (lastOfNeeds[need] == NOT_ASKED) {
                    lastOfNeeds[need] = last(need);
                }
                if (lastOfNeeds[need] < at) {
                    return false;
                }
            }
            return true;
        }

        private int last(int need) {
            int last = -1;
            for (int word : wordsOfNeeds[need]) {
                int at = lastOfWords[word];
                last = at < end ? Math.max(last, at) : last;
            }
            for (int kind : kindsOfNeeds[need]) {
                last = Math.max(last, chart.lastMention(kind, end));
            }
            return last;
        }
    }

    /** Takes the phrases of a lexicon one after the other. */
    static final class Builder {

        private final PhraseCompiler compiler;
        private final Symbols symbols;
        private final Map<Integer, List<Start>> byWord = new HashMap<>();
        private final Map<Integer, List<Start>> byKind = new LinkedHashMap<>();
        private final Map<Need, Integer> needs = new LinkedHashMap<>();

        Builder(PhraseCompiler compiler) {
            this.compiler = compiler;
            this.symbols = compiler.symbols();
        }

        PhraseIndex build() {
            return new PhraseIndex(this);
        }

        /** @throws BadEntry when the phrase begins with a gap */
        void add(Entry entry, String variant, Phrase phrase) {
            int[] needed = Need.of(phrase, symbols).stream()
                    .limit(MOST_NEEDS)
                    .mapToInt(need -> needs.computeIfAbsent(need, key -> needs.size()))
                    .toArray();
            add(new Start(entry, variant, compiler.compile(phrase), needed), phrase);
        }

        private void add(Start start, Phrase phrase) {
            if (phrase instanceof Phrase.Word word) {
                word.keys().forEach(key -> add(byWord, symbols.word(key), start));
            } else if (phrase instanceof Phrase.Slot slot) {
                add(byKind, symbols.kind(slot.kind()), start);
            } else if (phrase instanceof Phrase.Choice choice) {
                choice.options().forEach(option -> add(start, option));
            } else if (phrase instanceof Phrase.Sequence sequence) {
                addSequence(start, sequence);
            } else {
                throw start.entry().fields().bad("a phrase cannot begin with a gap");
            }
        }

        private void addSequence(Start start, Phrase.Sequence sequence) {
            for (Phrase part : sequence.parts()) {
                add(start, part);
                if (!(part instanceof Phrase.Choice choice && choice.optional())) {
                    return;
                }
            }
        }

        private static void add(Map<Integer, List<Start>> index, int key, Start start) {
            List<Start> starts = index.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (starts.isEmpty() || starts.get(starts.size() - 1) != start) {
                starts.add(start);
            }
        }
    }
}
