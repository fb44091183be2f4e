package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;

/**
 * Finds what stands between commas behind those who were harmed, which wordings may step over: "a teacher, who was on his
 * way home, was shot", "Jan Marek, a tribal elder, was shot".
 */
final class Insertions {

    /** Tokens of such a clause at the most. */
    private static final int LONGEST = 18;

    private static final int LONGEST_NAME = 4;

    /** Tokens of what is said of people between two commas, at the most. */
    private static final int LONGEST_DESCRIPTION = 10;

    private final WordList openers;
    private final WordList corrections;
    private final WordList fates;
    private final WordList articles;
    private final WordList and;
    private final WordList together;
    private final WordList pursuits;

    Insertions(LanguagePack pack) {
        this.openers = pack.words("relative_people");
        this.corrections = pack.words("corrections");
        this.fates = pack.words("fates");
        this.articles = pack.words("indefinite");
        this.and = pack.words("and");
        this.together = pack.words("together");
        this.pursuits = pack.words("pursuits");
    }

    void skip(Chart chart) {
        if (openers.isEmpty()) {
            return;
        }
        for (Chart.Item item : chart.all(Kinds.PARTY)) {
            if (isComma(chart, item.end())) {
                apposition(chart, item);
                members(chart, item);
                description(chart, item.end());
                correction(chart, item.end());
                afterList(chart, item);
            }
            pursuit(chart, item.end());
            int comma = afterName(chart, item.end());
            if (isComma(chart, comma)) {
                clause(chart, item.end(), comma);
            }
        }
    }

    /** In "a teacher, who was on his way home, was shot", the clause. */
    private void clause(Chart chart, int first, int comma) {
        if (comma + 1 >= chart.size() || !openers.isAt(chart, comma + 1)) {
            return;
        }
        beforeFate(chart, first, comma + 2);
    }

    /** In "a woman selling tea, two drivers and a guard", what the first of a list was at. */
    private void pursuit(Chart chart, int first) {
        if (first >= chart.size() || !pursuits.isAt(chart, first)) {
            return;
        }
        int comma = first + 1;
        while (comma < chart.size() && comma - first <= LONGEST_NAME && !isComma(chart, comma)) {
            comma++;
        }
        boolean list = isComma(chart, comma)
                && comma + 1 < chart.size()
                && (chart.covered(Kinds.NUMBER, comma + 1)
                        || !chart.at(Kinds.PARTY, comma + 1).isEmpty());
        if (list && chart.in(Kinds.ACT, first, comma).isEmpty()) {
            chart.skip(first, comma);
        }
    }

    /** In "20 rebels, and one soldier, were killed", the comma that closes what an "and" behind a comma adds. */
    private void afterList(Chart chart, Chart.Item party) {
        int comma = party.start() - 1;
        while (comma > 0 && (and.isAt(chart, comma) || together.isAt(chart, comma))) {
            comma--;
        }
        if (comma < party.start() - 1 && isComma(chart, comma) && isFate(chart, party.end() + 1)) {
            chart.skip(party.end(), party.end() + 1);
        }
    }

    /** In "two women, one aged 80, were killed", words about those counted that name nobody else. */
    private void description(Chart chart, int comma) {
        int limit = Math.min(chart.document().sentenceAt(comma).end(), comma + LONGEST_DESCRIPTION);
        for (int at = comma + 2; at < limit; at++) {
            if (isComma(chart, at)) {
                boolean nobody = chart.in(Kinds.PARTY, comma, at).isEmpty();
                if (nobody
                        && isFate(chart, at + 1)
                        && chart.in(Kinds.ACT, comma, at).isEmpty()) {
                    chart.skip(comma, at + 1);
                }
                return;
            }
        }
    }

    /** In "six guards, not nine as first reported, were killed", what had been reported. */
    private void correction(Chart chart, int comma) {
        int number = comma + 2;
        if (number < chart.size() && corrections.isAt(chart, comma + 1) && chart.covered(Kinds.NUMBER, number)) {
            beforeFate(chart, comma, number);
        }
    }

    /** Steps over the words from the first one to a comma with a fate behind it. */
    private void beforeFate(Chart chart, int first, int from) {
        int limit = Math.min(chart.document().sentenceAt(first).end(), from + LONGEST);
        for (int at = from; at < limit; at++) {
            if (isComma(chart, at) && isFate(chart, at + 1)) {
                chart.skip(first, at + 1);
                return;
            }
        }
    }

    /** Index after the name that may stand behind what somebody is: "prosecutor Jan Marek". */
    private static int afterName(Chart chart, int first) {
        int at = first;
        while (at < chart.size()
                && at - first < LONGEST_NAME
                && chart.document().token(at).isWord()
                && chart.document().token(at).isCapitalised()) {
            at++;
        }
        return at;
    }

    /** In "Jan Marek, a tribal elder, was shot", the comma behind what he is. */
    private void apposition(Chart chart, Chart.Item party) {
        int before = party.start() - 1;
        boolean named = before > 0
                && isComma(chart, before)
                && chart.document().token(before - 1).isCapitalised()
                && !chart.covered(Kinds.PLACE, before - 1)
                && !chart.covered(Kinds.DATE, before - 1);
        boolean one = ((Party) party.value())
                .quantity()
                .filter(Quantity.exactly(1)::equals)
                .isPresent();
        if (named && one && isFate(chart, party.end() + 1)) {
            chart.skip(party.end(), party.end() + 1);
        }
    }

    /** In "two civilians, a mother and her son, were killed", the members of whom the count before them tells already. */
    private void members(Chart chart, Chart.Item party) {
        int first = party.end() + 1;
        boolean several = ((Party) party.value())
                .quantity()
                .filter(count -> !count.isBare() && count.low().orElse(0) > 1)
                .isPresent();
        if (!several || first >= chart.size() || !articles.isAt(chart, first) && !chart.covered(Kinds.NUMBER, first)) {
            return;
        }
        int limit = Math.min(chart.document().sentenceAt(party.start()).end(), first + LONGEST);
        for (int at = first + 1; at < limit && !isFate(chart, at); at++) {
            if (isComma(chart, at) && isFate(chart, at + 1)) {
                boolean people = !chart.in(Kinds.PARTY, first, at).isEmpty();
                if (people && chart.in(Kinds.ACT, first, at).isEmpty()) {
                    chart.skip(party.end(), at + 1);
                }
                return;
            }
        }
    }

    private boolean isFate(Chart chart, int at) {
        return at < chart.size() && fates.isAt(chart, at);
    }

    private static boolean isComma(Chart chart, int at) {
        return at >= 0 && at < chart.size() && chart.document().token(at).isComma();
    }
}
