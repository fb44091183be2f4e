package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.language.Chart;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;

/** The numbers of a chart that can count people: neither part of a date nor a measure. */
final class Counts {

    private final Chart.Item[] byEnd;
    private final Chart.Item[] byStart;

    Counts(Chart chart) {
        byEnd = new Chart.Item[chart.size() + 1];
        byStart = new Chart.Item[chart.size() + 1];
        for (Chart.Item item : chart.all(Kinds.NUMBER)) {
            boolean free = !chart.covered(Kinds.DATE, item.end() - 1) && !chart.covered(Kinds.MEASURE, item.end() - 1);
            if (free) {
                byEnd[item.end()] = longer(byEnd[item.end()], item);
                byStart[item.start()] = longer(byStart[item.start()], item);
            }
        }
    }

    /** The words of each wording of a list. */
    static List<List<String>> wordings(LanguagePack pack, String list) {
        return pack.words(list).stream()
                .map(wording -> List.of(wording.split(" ")))
                .toList();
    }

    /** Index after a wording such as "or more", or the token itself. */
    static int afterOrMore(Chart chart, List<List<String>> wordings, int at) {
        for (List<String> wording : wordings) {
            int matched = 0;
            while (matched < wording.size()
                    && at + matched < chart.size()
                    && chart.reads(at + matched, wording.get(matched))) {
                matched++;
            }
            if (matched == wording.size()) {
                return at + matched;
            }
        }
        return at;
    }

    private static Chart.Item longer(Chart.Item a, Chart.Item b) {
        return a == null || b.end() - b.start() > a.end() - a.start() ? b : a;
    }

    Optional<Chart.Item> endingAt(int token) {
        return Optional.ofNullable(byEnd[token]);
    }

    Optional<Chart.Item> startingAt(int token) {
        return Optional.ofNullable(byStart[token]);
    }

    /** How many of the dead and wounded, who are counted together, are of one of the two. */
    static Quantity mixed(Quantity counted) {
        OptionalInt high = counted.high().isPresent()
                ? OptionalInt.of(Math.max(1, counted.high().getAsInt() - 1))
                : OptionalInt.empty();
        return new Quantity(OptionalInt.of(1), high, true);
    }

    /** A bound that an entry sets itself; empty when it is open. */
    static OptionalInt bound(Fields fields, String field) {
        return fields.find(field)
                .filter(text -> !text.equals("open"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
