package org.sijil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.text.Sentence;

/**
 * Deals a total out over the places that a list behind it names: "19 people were killed, nine of them in Kolwe, seven in Mambo
 * and three in Tandala" counts nobody but those.
 */
final class DividedTolls {

    /** Tokens from a total to its parts at the most: who did it, when. */
    private static final int REACH = 18;

    private final ElidedTolls elided;

    DividedTolls(ElidedTolls elided) {
        this.elided = elided;
    }

    /** Adds the parts of a toll in its stead, if it is dealt out. */
    boolean deal(Chart chart, Chart.Item toll) {
        TollMention told = (TollMention) toll.value();
        Sentence sentence = chart.document().sentenceAt(toll.start());
        List<Chart.Item> parts = parts(chart, sentence, toll.end(), told.quantity());
        for (Chart.Item part : parts) {
            String rule = part == parts.get(0) ? toll.rule() : ElidedTolls.rule(toll);
            chart.add(new Chart.Item(Kinds.TOLL, part.start(), part.end(), rule, ElidedTolls.told(told, part)));
        }
        return !parts.isEmpty();
    }

    /** The parts of a total, each with a place of its own; none where less than half of it is dealt out. */
    private List<Chart.Item> parts(Chart chart, Sentence sentence, int from, Quantity total) {
        int end = Math.min(sentence.end(), from + REACH);
        for (int at = from; at < end; at++) {
            boolean colon = chart.document().token(at).isMark(":");
            if (!colon && ElidedTolls.isStop(chart.document().token(at))) {
                return List.of();
            }
            Optional<Chart.Item> part = partAt(chart, at);
            if (colon || part.isPresent()) {
                List<Chart.Item> parts = part.map(cue -> first(chart, sentence, cue))
                        .orElse(placed(chart, sentence, at + 1))
                        .map(count -> list(chart, sentence, count))
                        .orElse(List.of());
                int sum = parts.stream().mapToInt(DividedTolls::size).sum();
                int whole = total.low().orElse(0);
                return parts.size() > 1 && sum <= whole && 2 * sum >= whole ? parts : List.of();
            }
        }
        return List.of();
    }

    private static Optional<Chart.Item> partAt(Chart chart, int at) {
        return chart.at(Kinds.CUE, at).stream()
                .filter(item -> ((Cue) item.value()).kind() == Cue.Kind.PART)
                .max(Comparator.comparingInt(Chart.Item::end));
    }

    /** The first count, which stands behind "among them" or, as in "nine of them", within it. */
    private static Optional<Chart.Item> first(Chart chart, Sentence sentence, Chart.Item part) {
        Optional<Chart.Item> within = chart.at(Kinds.NUMBER, part.start()).stream()
                .filter(number -> number.end() < part.end())
                .findFirst()
                .map(number -> new Chart.Item(
                        Kinds.NUMBER, number.start(), part.end(), number.rule(), (Quantity) number.value()));
        return within.filter(count -> ElidedTolls.leadsToPlace(chart, sentence, count.end()))
                .or(() -> placed(chart, sentence, part.end()));
    }

    /** A count at a token with a place behind it. */
    private static Optional<Chart.Item> placed(Chart chart, Sentence sentence, int at) {
        return at < sentence.end()
                ? count(chart, at).filter(count -> ElidedTolls.leadsToPlace(chart, sentence, count.end()))
                : Optional.empty();
    }

    /** A number, with the noun for those whom it counts if there is one. */
    private static Optional<Chart.Item> count(Chart chart, int at) {
        return chart.at(Kinds.NUMBER, at).stream()
                .filter(number -> !chart.covered(Kinds.MEASURE, number.end() - 1))
                .findFirst()
                .map(number -> {
                    int end = Stream.concat(chart.at(Kinds.PARTY, at).stream(), Stream.of(number))
                            .mapToInt(Chart.Item::end)
                            .max()
                            .orElseThrow();
                    return new Chart.Item(Kinds.NUMBER, at, end, number.rule(), (Quantity) number.value());
                });
    }

    private List<Chart.Item> list(Chart chart, Sentence sentence, Chart.Item first) {
        List<Chart.Item> parts = new ArrayList<>();
        Optional<Chart.Item> next = Optional.of(first);
        while (next.isPresent()) {
            parts.add(next.get());
            next = elided.next(chart, sentence, next.get().end());
        }
        return parts;
    }

    private static int size(Chart.Item count) {
        Quantity quantity = count.value() instanceof People people ? people.total() : (Quantity) count.value();
        return quantity.low().orElse(0);
    }
}
