package org.sijil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes parsed phrases ready for matching. */
final class PhraseCompiler {

    private final Symbols symbols;
    private final Map<Set<String>, WordSet> sets = new HashMap<>();

    PhraseCompiler(Symbols symbols) {
        this.symbols = symbols;
    }

    Symbols symbols() {
        return symbols;
    }

    Node compile(Phrase phrase) {
        return compile(phrase, Node.END);
    }

    private Node compile(Phrase phrase, Node next) {
        if (phrase instanceof Phrase.Word word) {
            return new Node.Word(sets.computeIfAbsent(word.keys(), this::set), next);
        }
        if (phrase instanceof Phrase.Slot slot) {
            return new Node.Slot(symbols.kind(slot.kind()), slot.name(), next);
        }
        if (phrase instanceof Phrase.Gap gap) {
            return new Node.Gap(gap.longest(), next);
        }
        if (phrase instanceof Phrase.Choice choice) {
            List<Node> options = new ArrayList<>();
            choice.options().forEach(option -> options.add(compile(option, next)));
            return new Node.Choice(options, choice.optional() ? next : null);
        }
        List<Phrase> parts = ((Phrase.Sequence) phrase).parts();
        Node first = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            first = compile(parts.get(i), first);
        }
        return new Node.Sequence(first);
    }

    private WordSet set(Set<String> words) {
        return new WordSet(words.stream().mapToInt(symbols::word).toArray());
    }
}
