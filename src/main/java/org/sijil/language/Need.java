package org.sijil.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a phrase cannot do without: one of some words, or a mention of one of some kinds, all by their numbers. */
final class Need {

    private final SortedSet<Integer> words = new TreeSet<>();
    private final SortedSet<Integer> kinds = new TreeSet<>();

    /** All that a phrase needs, the smallest choice first. */
    static List<Need> of(Phrase phrase, Symbols symbols) {
        List<Need> needs = new ArrayList<>();
        collect(phrase, symbols, needs);
        needs.sort(Comparator.comparingInt(Need::size));
        return needs;
    }

    private static void collect(Phrase phrase, Symbols symbols, List<Need> needs) {
        if (phrase instanceof Phrase.Word word) {
            Need need = new Need();
            word.keys().forEach(key -> need.words.add(symbols.word(key)));
            needs.add(need);
        } else if (phrase instanceof Phrase.Slot slot) {
            Need need = new Need();
            need.kinds.add(symbols.kind(slot.kind()));
            needs.add(need);
        } else if (phrase instanceof Phrase.Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, symbols, needs));
        } else if (phrase instanceof Phrase.Choice choice && !choice.optional()) {
            collectChoice(choice, symbols, needs);
        }
    }

    /** Of a choice, one thing that each option needs; nothing where an option needs nothing. */
    private static void collectChoice(Phrase.Choice choice, Symbols symbols, List<Need> needs) {
        Need any = new Need();
        for (Phrase option : choice.options()) {
            List<Need> ofOption = of(option, symbols);
            if (ofOption.isEmpty()) {
                return;
            }
            any.words.addAll(ofOption.get(0).words);
            any.kinds.addAll(ofOption.get(0).kinds);
        }
        needs.add(any);
    }

    private int size() {
        return words.size() + kinds.size();
    }

    int[] words() {
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] kinds() {
        return kinds.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Need need && words.equals(need.words) && kinds.equals(need.kinds);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + kinds.hashCode();
    }
}
