package org.sijil.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.text.Token;

/** Tries one phrase at one token, taking the longest way through it. */
final class PhraseMatcher {

    private final Chart chart;
    private final int limit;
    private final Map<String, Chart.Item> bound = new LinkedHashMap<>();
    private int bestEnd = -1;
    private Map<String, Chart.Item> bestBound = Map.of();
    private int steps;
    private int begin;

    /** Steps after which a phrase is given up at a token, so that no text costs more than linear time. */
    private static final int MOST_STEPS = 2_000;

    PhraseMatcher(Chart chart, int limit) {
        this.chart = chart;
        this.limit = limit;
    }

    /** Index after the longest match at {@code start}, or -1. */
    int match(Phrase phrase, int start) {
        bestEnd = -1;
        bestBound = Map.of();
        bound.clear();
        steps = 0;
        begin = start;
        walk(List.of(phrase), 0, start);
        return bestEnd;
    }

    Map<String, Chart.Item> bindings() {
        return bestBound;
    }

    private void walk(List<Phrase> parts, int part, int at) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (part == parts.size()) {
            if (at > bestEnd) {
                bestEnd = at;
                bestBound = new LinkedHashMap<>(bound);
            }
            return;
        }
        int beyond = at > begin ? chart.afterSkip(at) : at;
        if (beyond > at && beyond <= limit) {
            walk(parts, part, beyond);
        }
        Phrase next = parts.get(part);
        if (next instanceof Phrase.Word word) {
            word(word, parts, part, at);
        } else if (next instanceof Phrase.Slot slot) {
            slot(slot, parts, part, at);
        } else if (next instanceof Phrase.Gap gap) {
            gap(gap, parts, part, at);
        } else if (next instanceof Phrase.Choice choice) {
            choice(choice, parts, part, at);
        } else if (next instanceof Phrase.Sequence sequence) {
            walk(spliced(sequence.parts(), parts, part), 0, at);
        }
    }

    private void word(Phrase.Word word, List<Phrase> parts, int part, int at) {
        if (at >= limit) {
            return;
        }
        if (reads(word, at)) {
            walk(parts, part + 1, at + 1);
            return;
        }
        if (at > begin && isQuote(chart.document().token(at))) {
            walk(parts, part, at + 1);
        }
    }

    private void slot(Phrase.Slot slot, List<Phrase> parts, int part, int at) {
        if (at >= limit) {
            return;
        }
        for (Chart.Item item : chart.at(slot.kind(), at)) {
            Chart.Item before = bound.put(slot.name(), item);
            walk(parts, part + 1, item.end());
            if (before == null) {
                bound.remove(slot.name());
            } else {
                bound.put(slot.name(), before);
            }
        }
        if (at > begin && isQuote(chart.document().token(at))) {
            walk(parts, part, at + 1);
        }
    }

    private void gap(Phrase.Gap gap, List<Phrase> parts, int part, int at) {
        for (int end = at; end <= Math.min(at + gap.longest(), limit); end++) {
            int before = bestEnd;
            walk(parts, part + 1, end);
            if (bestEnd > before || end < limit && chart.document().token(end).kind() == Token.Kind.MARK) {
                return;
            }
        }
    }

    private void choice(Phrase.Choice choice, List<Phrase> parts, int part, int at) {
        for (Phrase option : choice.options()) {
            if (mayBegin(option, at)) {
                walk(spliced(List.of(option), parts, part), 0, at);
            }
        }
        if (choice.optional()) {
            walk(parts, part + 1, at);
        }
    }

    /** Whether a phrase can begin at a token, told by its first part alone; most options fail here at little cost. */
    private boolean mayBegin(Phrase phrase, int at) {
        if (phrase instanceof Phrase.Sequence sequence) {
            return mayBegin(sequence.parts().get(0), at);
        }
        if (phrase instanceof Phrase.Gap || phrase instanceof Phrase.Choice) {
            return true;
        }
        if (at >= limit) {
            return false;
        }
        boolean here = phrase instanceof Phrase.Word word
                ? reads(word, at)
                : !chart.at(((Phrase.Slot) phrase).kind(), at).isEmpty();
        return here || chart.afterSkip(at) > at || isQuote(chart.document().token(at));
    }

    private boolean reads(Phrase.Word word, int at) {
        for (Form form : chart.forms(at)) {
            if (word.folded().contains(form.text()) && (form.verbal() || !word.verb())) {
                return true;
            }
        }
        return false;
    }

    private static List<Phrase> spliced(List<Phrase> inner, List<Phrase> parts, int part) {
        List<Phrase> joined = new ArrayList<>(inner.size() + parts.size() - part - 1);
        joined.addAll(inner);
        joined.addAll(parts.subList(part + 1, parts.size()));
        return joined;
    }

    private static boolean isQuote(Token token) {
        return token.kind() == Token.Kind.MARK && "\"'\u201C\u201D\u00AB\u00BB\u2018\u2019".contains(token.surface());
    }
}
