package org.sijil.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of one lexicon by the word or mention that they begin with, and by what else they cannot do without. */
final class PhraseIndex {

    /** What a phrase needs beside its beginning; more than this is not looked up beforehand. */
    private static final int MOST_NEEDS = 3;

    /**
     * A phrase of an entry.
     *
     * @param needs numbers of what must stand in the text for the phrase to match
     */
    record Start(Entry entry, String variant, Node phrase, int[] needs) {}

    private final PhraseCompiler compiler;
    private final Map<Integer, List<Start>> byWord = new HashMap<>();
    private final Map<Integer, List<Start>> byKind = new HashMap<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final Map<Need, Integer> numbers = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    PhraseIndex(PhraseCompiler compiler) {
        this.compiler = compiler;
    }

    /** @throws BadEntry when the phrase begins with a gap */
    void add(Entry entry, String variant, Phrase phrase) {
        int[] needed = Need.of(phrase, compiler.symbols()).stream()
                .limit(MOST_NEEDS)
                .mapToInt(need -> numbers.computeIfAbsent(need, this::keep))
                .toArray();
        add(new Start(entry, variant, compiler.compile(phrase), needed), phrase);
    }

    private int keep(Need need) {
        needs.add(need);
        return needs.size() - 1;
    }

    private void add(Start start, Phrase phrase) {
        if (phrase instanceof Phrase.Word word) {
            word.folded().forEach(folded -> add(byWord, compiler.symbols().word(folded), start));
        } else if (phrase instanceof Phrase.Slot slot) {
            int kind = compiler.symbols().kind(slot.kind());
            if (!byKind.containsKey(kind)) {
                kinds.add(kind);
            }
            add(byKind, kind, start);
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

    /** The kinds of mention that some phrase begins with. */
    List<Integer> kinds() {
        return kinds;
    }

    List<Start> byWord(int word) {
        return byWord.getOrDefault(word, List.of());
    }

    List<Start> byKind(int kind) {
        return byKind.getOrDefault(kind, List.of());
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
        private final int[] lastOfNeeds = new int[needs.size()];

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
                    lastOfNeeds[need] = needs.get(need).last(chart, end, lastOfWords);
                }
                if (lastOfNeeds[need] < at) {
                    return false;
                }
            }
            return true;
        }
    }
}
