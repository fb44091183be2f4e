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

    private static final int NO_NEED = -1;

    private static final int[] NO_NEEDS = {};

    private static final int NOT_ASKED = -1;

    private static final Starts NONE = new Starts(List.of());

    /**
     * A phrase of an entry.
     *
     * @param needs numbers of what must stand in the text for the phrase to match
     */
    record Start(Entry entry, String variant, Node phrase, int[] needs) {}

    /** Phrases that begin alike, and beside them what each needs first: most fail by that alone, before they are looked at. */
    static final class Starts {

        private final Start[] phrases;
        private final int[] firstNeeds;

        private Starts(List<Start> starts) {
            this.phrases = starts.toArray(Start[]::new);
            this.firstNeeds = starts.stream()
                    .mapToInt(start -> start.needs().length == 0 ? NO_NEED : start.needs()[0])
                    .toArray();
        }

        int size() {
            return phrases.length;
        }

        /** A phrase by its place in the order of the lexicon, if it has any hope at a token; null when it has none. */
        Start hopeful(int place, Hopes hopes, int at) {
            int need = firstNeeds[place];
            if (need != NO_NEED && !hopes.isMet(need, at)) {
                return null;
            }
            Start start = phrases[place];
            return hopes.has(start, at) ? start : null;
        }
    }

    private final Starts[] byWord;
    private final Starts[] byKind;
    private final int[] kinds;
    private final int[][] needsByWord;
    private final long bit;
    private final int[][] kindsOfNeeds;

    private PhraseIndex(Builder builder) {
        this.byWord = arrays(builder.byWord, builder.symbols.words());
        this.byKind = arrays(builder.byKind, builder.symbols.kinds());
        this.kinds =
                builder.byKind.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.bit = builder.bit;
        this.needsByWord = needsByWord(builder);
        this.kindsOfNeeds = builder.needs.keySet().stream().map(Need::kinds).toArray(int[][]::new);
    }

    private static Starts[] arrays(Map<Integer, List<Start>> lists, int size) {
        Starts[] arrays = new Starts[size];
        Arrays.fill(arrays, NONE);
        lists.forEach((number, starts) -> arrays[number] = new Starts(starts));
        return arrays;
    }

    private static int[][] needsByWord(Builder builder) {
        List<List<Integer>> needs = new ArrayList<>();
        for (int word = 0; word < builder.symbols.words(); word++) {
            needs.add(new ArrayList<>(0));
        }
        builder.needs.forEach((need, number) -> {
            for (int word : need.words()) {
                needs.get(word).add(number);
            }
        });
        return needs.stream()
                .map(numbers -> numbers.isEmpty()
                        ? NO_NEEDS
                        : numbers.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Whether a phrase cannot do without the word, or one of its like. */
    boolean isNeeded(int word) {
        return needsOf(word).length > 0;
    }

    private int[] needsOf(int word) {
        return word < needsByWord.length ? needsByWord[word] : NO_NEEDS;
    }

    /** The kinds of mention that some phrase begins with, in the order of the lexicon. */
    int[] kinds() {
        return kinds;
    }

    /** The phrases that may begin with a word; words of later lexicons begin none. */
    Starts byWord(int word) {
        return word < byWord.length ? byWord[word] : NONE;
    }

    Starts byKind(int kind) {
        return byKind[kind];
    }

    /** Which phrases have any hope in a stretch of a chart. */
    Hopes hopes(Chart chart, int first, int end) {
        return new Hopes(chart, first, end);
    }

    /** Where in a stretch each need is met for the last time: by a word, noted beforehand, or by a mention, when asked. */
    final class Hopes {

        private final Chart chart;
        private final int end;

        /**
         * Index after the last word that meets a need. The chart keeps it from stretch to stretch: what an earlier one left there
         * may raise hope, but takes none away.
         */
        private final int[] afterNeeds;

        /** Index after the last token at which a mention of a kind begins; -1 where it was not asked for. */
        private final int[] afterKinds;

        private Hopes(Chart chart, int first, int end) {
            this.chart = chart;
            this.end = end;
            this.afterNeeds = chart.afterNeeds(bit, kindsOfNeeds.length);
            this.afterKinds = chart.afterKinds();
            for (int at = first; at < end; at++) {
                if (chart.serves(at, bit)) {
                    note(chart.words(at), at);
                }
            }
        }

        private void note(int[] words, int at) {
            for (int word : words) {
                for (int need : needsOf(word)) {
                    afterNeeds[need] = at + 1;
                }
            }
        }

        /** Whether all that the phrase needs stands at the token or after it. */
        boolean has(Start start, int at) {
            for (int need : start.needs()) {
                if (!isMet(need, at)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isMet(int need, int at) {
            if (afterNeeds[need] > at) {
                return true;
            }
            for (int kind : kindsOfNeeds[need]) {
                if (afterKind(kind) > at) {
                    return true;
                }
            }
            return false;
        }

        private int afterKind(int kind) {
            int after = afterKinds[kind];
            if (after == NOT_ASKED) {
                after = chart.lastMention(kind, end) + 1;
                afterKinds[kind] = after;
            }
            return after;
        }
    }

    /** Takes the phrases of a lexicon one after the other. */
    static final class Builder {

        private final PhraseCompiler compiler;
        private final Symbols symbols;
        private final Map<Integer, List<Start>> byWord = new HashMap<>();
        private final Map<Integer, List<Start>> byKind = new LinkedHashMap<>();
        private final Map<Need, Integer> needs = new LinkedHashMap<>();

        private final long bit;

        /** @param bit by which words know the lexicon */
        Builder(PhraseCompiler compiler, long bit) {
            this.compiler = compiler;
            this.bit = bit;
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
