package org.sijil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Adds the tolls that "respectively" deals out: of "struck Kolwe and Mambo, killing nine and four people respectively" the four. */
public final class RespectiveTolls {

    private static final String RULE = "#respectively";

    /** Tokens from a toll to the word that deals it out, at the most. */
    private static final int REACH = 24;

    /** Words between the last count and the word that deals it out, at the most: "civilians". */
    private static final int BEFORE_WORD = 3;

    private final WordList and;
    private final WordList dealing;

    RespectiveTolls(LanguagePack pack) {
        this.and = pack.words("and");
        this.dealing = pack.words("respectively");
    }

    /** Whether a toll is of another place than the first that the sentence names. */
    public static boolean isOne(Chart.Item toll) {
        return toll.rule().endsWith(RULE);
    }

    void find(Chart chart, Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end() && !dealing.isEmpty(); at++) {
            if (dealing.isAt(chart, at)) {
                deal(chart, Math.max(sentence.first(), at - REACH), at);
            }
        }
    }

    /** Adds a toll for each count behind the first one. */
    private void deal(Chart chart, int first, int word) {
        for (Chart.Item item : List.copyOf(chart.in(Kinds.TOLL, first, word))) {
            List<Chart.Item> counts = item.end() <= word ? counts(chart, item.end(), word) : List.of();
            for (Chart.Item count : counts) {
                TollMention toll = ElidedTolls.told((TollMention) item.value(), count);
                String rule = item.rule().replaceFirst("#.*", RULE);
                chart.add(new Chart.Item(Kinds.TOLL, count.start(), count.end(), rule, toll));
            }
        }
    }

    /** The counts between a toll and the word, each behind a comma or an "and"; none where other words stand between. */
    private List<Chart.Item> counts(Chart chart, int from, int word) {
        List<Chart.Item> counts = new ArrayList<>();
        int at = from;
        while (at < word) {
            boolean joint = chart.document().token(at).isComma() || and.isAt(chart, at);
            Optional<Chart.Item> count = joint ? Optional.empty() : count(chart, at);
            if (!joint && count.isEmpty()) {
                return word - at <= BEFORE_WORD ? counts : List.of();
            }
            count.ifPresent(counts::add);
            at = count.map(Chart.Item::end).orElse(at + 1);
        }
        return counts;
    }

    private static Optional<Chart.Item> count(Chart chart, int at) {
        return Stream.concat(chart.at(Kinds.PEOPLE, at).stream(), chart.at(Kinds.NUMBER, at).stream())
                .filter(item -> chart.at(Kinds.TOLL, at).isEmpty())
                .max(Comparator.comparingInt(Chart.Item::end));
    }
}
