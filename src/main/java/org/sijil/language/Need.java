package org.sijil.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a phrase cannot do without: one of some words, or a mention of one of some kinds.
 *
 * @param words numbers of the words
 * @param kinds numbers of the kinds
 */
record Need(SortedSet<Integer> words, SortedSet<Integer> kinds) {

    /** All that a phrase needs, the rarest guess first. */
    static List<Need> of(Phrase phrase, Symbols symbols) {
        List<Need> needs = new ArrayList<>();
        collect(phrase, symbols, needs);
        needs.sort(Comparator.comparingInt(Need::size));
        return needs;
    }

    private static void collect(Phrase phrase, Symbols symbols, List<Need> needs) {
        if (phrase instanceof Phrase.Word word) {
            needs.add(new Need(
                    new TreeSet<>(word.folded().stream().map(symbols::word).toList()), new TreeSet<>()));
        } else if (phrase instanceof Phrase.Slot slot) {
            needs.add(new Need(new TreeSet<>(), new TreeSet<>(List.of(symbols.kind(slot.kind())))));
        } else if (phrase instanceof Phrase.Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, symbols, needs));
        } else if (phrase instanceof Phrase.Choice choice && !choice.optional()) {
            collectChoice(choice, symbols, needs);
        }
    }

    /** Of a choice, one thing that each option needs; nothing where an option needs nothing. */
    private static void collectChoice(Phrase.Choice choice, Symbols symbols, List<Need> needs) {
        Need any = new Need(new TreeSet<>(), new TreeSet<>());
        for (Phrase option : choice.options()) {
            List<Need> ofOption = of(option, symbols);
            if (ofOption.isEmpty()) {
                return;
            }
            any.words().addAll(ofOption.get(0).words());
            any.kinds().addAll(ofOption.get(0).kinds());
        }
        needs.add(any);
    }

    private int size() {
        return words.size() + kinds.size();
    }

    /** The last token before {@code end} that meets it; a lower number than that of any token of the stretch when none does. */
    int last(Chart chart, int end, int[] lastOfWords) {
        int last = -1;
        for (int word : words) {
            int at = lastOfWords[word];
            last = at < end ? Math.max(last, at) : last;
        }
        for (int kind : kinds) {
            last = Math.max(last, chart.lastMention(kind, end));
        }
        return last;
    }
}
