package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sijil.language.Chart;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.mention.DateExpression.Figure;
import org.sijil.mention.DateExpression.OnCalendar;
import org.sijil.mention.DateExpression.Part;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * Finds what dates are made of: kinds "month", "sure-month", "hijri" and "weekday" by name, and "day", "month-number",
 * "year", "written-year" (any year, for use beside a month), "hijri-year" and "dotted-date" in numbers.
 */
final class CalendarWords {

    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int FIRST_WRITTEN_YEAR = 1000;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_HIJRI_YEAR = 1300;
    private static final int LAST_HIJRI_YEAR = 1500;
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;
    private static final Pattern DOTTED_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final List<String> NAMES = List.of("month", "hijri", "zero-or-hijri", "weekday");
    private static final List<String> NAMED_MONTHS = List.of("month", "sure-month");
    private static final Set<String> PAIRING = Set.of("/", "(", "-");

    private final Lexicon names;

    CalendarWords(LanguagePack pack) {
        this.names = pack.lexicon("calendar");
    }

    void find(Chart chart, Sentence sentence) {
        numbers(chart, sentence);
        for (Lexicon.Match match : names.matches(chart, sentence.first(), sentence.end())) {
            Fields fields = match.entry().fields();
            if (fields.flag("capital") && !chart.document().token(match.start()).isCapitalised()) {
                continue;
            }
            String surface = chart.document().token(match.start()).surface();
            if (fields.has("never") && fields.texts("never").stream().anyMatch(surface::contains)) {
                continue;
            }
            for (String kind : NAMES) {
                if (fields.has(kind)) {
                    add(
                            chart,
                            kind,
                            match.start(),
                            match.end(),
                            Integer.parseInt(fields.get(kind)),
                            match.entry().rule());
                }
            }
            if (fields.has("month") && !fields.flag("ambiguous")) {
                add(
                        chart,
                        "sure-month",
                        match.start(),
                        match.end(),
                        Integer.parseInt(fields.get("month")),
                        match.entry().rule());
            }
        }
        for (int at = sentence.first(); at < sentence.end(); at++) {
            pairs(chart, at, sentence.end());
        }
    }

    private static void numbers(Chart chart, Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            dotted(chart, chart.document().token(at));
            for (Chart.Item item : chart.at(NumeralFinder.ORDINAL, at)) {
                add(chart, "day", item.start(), item.end(), (Integer) item.value(), item.rule());
            }
            for (Chart.Item item : chart.at(NumeralFinder.NUMERAL, at)) {
                Numeral numeral = (Numeral) item.value();
                numeral.count().ifPresent(count -> number(chart, item, count, numeral.digits()));
            }
        }
    }

    /** A date such as 12.3.2024 is one token; the day stands first. */
    private static void dotted(Chart chart, Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            return;
        }
        Matcher date = DOTTED_DATE.matcher(token.folded());
        if (date.matches()) {
            Figure year = new Figure(Integer.parseInt(date.group(3)), false);
            Figure month = new Figure(Integer.parseInt(date.group(2)), false);
            OptionalInt day = OptionalInt.of(Integer.parseInt(date.group(1)));
            OnCalendar value = new OnCalendar(Optional.of(year), Optional.of(month), day, Part.WHOLE, false);
            chart.add(new Chart.Item("dotted-date", token.index(), token.index() + 1, "dotted-date", value));
        }
    }

    private static void number(Chart chart, Chart.Item item, int count, boolean digits) {
        if (count >= 1 && count <= LONGEST_MONTH) {
            add(chart, "day", item.start(), item.end(), count, item.rule());
        }
        if (digits && count >= 1 && count <= MONTHS) {
            add(chart, "month-number", item.start(), item.end(), count, item.rule());
        }
        Token token = chart.document().token(item.start());
        String folded = token.folded();
        boolean plain = digits
                && folded.length() >= YEAR_DIGITS
                && Digits.plain(folded.substring(folded.length() - YEAR_DIGITS));
        if (plain && count >= FIRST_WRITTEN_YEAR && count <= LAST_YEAR) {
            add(chart, "written-year", item.start(), item.end(), count, item.rule());
        }
        if (plain && count >= FIRST_YEAR && count <= LAST_YEAR) {
            add(chart, "year", item.start(), item.end(), count, item.rule());
        } else if (plain && count >= FIRST_HIJRI_YEAR && count <= LAST_HIJRI_YEAR) {
            add(chart, "hijri-year", item.start(), item.end(), count, item.rule());
        }
    }

    /** A month under two names, as in "April/Nisan" or "April Nisan", is one month. */
    private static void pairs(Chart chart, int at, int limit) {
        for (String kind : NAMED_MONTHS) {
            if (chart.at(kind, at).isEmpty()) {
                continue;
            }
            for (Chart.Item first : List.copyOf(chart.at(kind, at))) {
                pair(chart, first, first.end(), limit);
                if (first.end() < limit
                        && PAIRING.contains(chart.document().token(first.end()).surface())) {
                    pair(chart, first, first.end() + 1, limit);
                }
            }
        }
    }

    private static void pair(Chart chart, Chart.Item first, int second, int limit) {
        if (second >= limit) {
            return;
        }
        for (Chart.Item other : List.copyOf(chart.at("month", second))) {
            if (other.value().equals(first.value())) {
                int end = closed(chart, first.end(), other.end(), limit);
                add(chart, "month", first.start(), end, (Integer) first.value(), first.rule());
                add(chart, "sure-month", first.start(), end, (Integer) first.value(), first.rule());
            }
        }
    }

    private static int closed(Chart chart, int opening, int end, int limit) {
        boolean bracket = chart.document().token(opening).isMark("(");
        return bracket && end < limit && chart.document().token(end).isMark(")") ? end + 1 : end;
    }

    private static void add(Chart chart, String kind, int start, int end, int value, String rule) {
        chart.add(new Chart.Item(kind, start, end, rule, value));
    }
}
