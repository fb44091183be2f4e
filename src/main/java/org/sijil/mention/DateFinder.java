package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.mention.DateExpression.Relative;
import org.sijil.text.Sentence;

/** Finds when: kind "date" with a {@link DateExpression}. Numbers are to be found before it. */
public final class DateFinder {

    public static final String DATE = "date";

    private static final String NO_COUNT = "no-count";
    private static final String AFTER = "after-first-word";
    private static final String MOMENT = "moment";
    private static final int LONGEST_REACH = 36_500;

    /** The entry of days that are told with their month. */
    private static final String DAY_OF_MONTH = "day-month";

    private final WordList beforeMonths;
    private final CalendarWords words;
    private final Lexicon moments;
    private final Lexicon dates;
    private final WordList leadsToPlace;

    public DateFinder(LanguagePack pack) {
        this.beforeMonths = pack.words("before_months");
        this.words = new CalendarWords(pack);
        this.moments = pack.lexicon("dates");
        this.dates = pack.lexicon("spans");
        this.leadsToPlace = pack.words("leads-to-place");
    }

    /** Adds all dates of the chart's document. */
    public void find(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            words.find(chart, sentence);
            Appositions.joined(chart, moments(chart, sentence)).forEach(chart::add);
            for (Chart.Item item : longest(spans(chart, sentence))) {
                if (item.value() instanceof DateExpression) {
                    chart.add(item);
                    setOff(chart, sentence, item);
                }
            }
        }
    }

    /** Other phrases step over a day that commas set off: "the army killed, on Friday, two men". */
    private static void setOff(Chart chart, Sentence sentence, Chart.Item date) {
        int before = date.start() - 1;
        if (before > sentence.first()
                && date.end() < sentence.end()
                && isComma(chart, before)
                && isComma(chart, date.end())) {
            chart.skip(before, date.end() + 1);
        }
    }

    private static boolean isComma(Chart chart, int at) {
        return chart.document().token(at).isComma();
    }

    /** A phrase that only keeps its words from being read as a date has the phrase's own name as its value. */
    private List<Chart.Item> moments(Chart chart, Sentence sentence) {
        List<Chart.Item> items = new ArrayList<>();
        for (Lexicon.Match match : moments.matches(chart, sentence.first(), sentence.end())) {
            Optional<DateExpression> read = DateFields.read(match);
            boolean definite = match.entry().fields().flag("indefinite") && isDefinite(chart, match);
            if (definite || leadsToPlace(chart, match) || isMonthBeforeCount(chart, match)) {
                continue;
            }
            if (read.isPresent() && inReach(read.get())) {
                items.add(item(MOMENT, match, read.get()));
            } else if (match.entry().fields().get("is").equals("nothing")) {
                items.add(item(MOMENT, match, match.entry().id()));
                if (match.entry().fields().flag(NO_COUNT)) {
                    chart.add(item(NumberFinder.MEASURE, match, match.entry().id()));
                }
            }
        }
        List<Chart.Item> kept = new ArrayList<>(longest(items));
        kept.removeIf(item -> !(item.value() instanceof DateExpression));
        return kept;
    }

    /** With an article on a word that the entry writes without one, "since weeks" would be read in "since the week". */
    private static boolean isDefinite(Chart chart, Lexicon.Match match) {
        for (int at = match.start(); at < match.end(); at++) {
            if (chart.isDefinite(at)) {
                return true;
            }
        }
        return false;
    }

    /** In "in March nine soldiers died", where no day stands behind "in", the nine are soldiers. */
    private boolean isMonthBeforeCount(Chart chart, Lexicon.Match match) {
        return match.entry().id().equals(DAY_OF_MONTH)
                && match.start() > 0
                && chart.document().token(match.start()).isWord()
                && beforeMonths.isAt(chart, match.start() - 1);
    }

    /** "Two weeks ago from the front of his house" names a place where "two weeks before the attack" names an incident. */
    private boolean leadsToPlace(Chart chart, Lexicon.Match match) {
        if (match.end() >= chart.size() || leadsToPlace.isEmpty()) {
            return false;
        }
        String last = chart.document().token(match.end() - 1).folded();
        return leadsToPlace.contains(
                last + " " + chart.document().token(match.end()).folded());
    }

    private static boolean inReach(DateExpression expression) {
        return !(expression.time() instanceof Relative relative) || Math.abs(relative.from()) < LONGEST_REACH;
    }

    private List<Chart.Item> spans(Chart chart, Sentence sentence) {
        List<Chart.Item> items = new ArrayList<>();
        for (Lexicon.Match match : dates.matches(chart, sentence.first(), sentence.end())) {
            SpanFields.read(match).ifPresent(expression -> items.add(item(DATE, match, expression)));
        }
        return items;
    }

    /** An entry may need a word before it, such as a preposition, that is no part of the mention. */
    private static Chart.Item item(String kind, Lexicon.Match match, Object value) {
        int start = match.entry().fields().flag(AFTER) ? match.start() + 1 : match.start();
        return new Chart.Item(kind, start, match.end(), match.entry().rule(), value);
    }

    private static List<Chart.Item> longest(List<Chart.Item> items) {
        return NumberFinder.longest(items);
    }
}
