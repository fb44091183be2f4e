package org.sijil.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.mention.DateExpression;
import org.sijil.mention.DateFinder;
import org.sijil.mention.NumberFinder;
import org.sijil.text.Article;

/** The table of dates, row by row, for articles of Tuesday 12 March 2024. */
@Execution(ExecutionMode.CONCURRENT)
class CalendarTest {

    private static final Map<String, LanguagePack> PACKS = LanguagePack.loadAll();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Tuesday                       | 2024-03-12 | 2024-03-12 | DAY
            on Sunday                     | 2024-03-10 | 2024-03-10 | DAY
            الأربعاء                      | 2024-03-06 | 2024-03-06 | DAY
            last Tuesday                  | 2024-03-05 | 2024-03-05 | DAY
            الأحد الماضي                  | 2024-03-10 | 2024-03-10 | DAY
            yesterday                     | 2024-03-11 | 2024-03-11 | DAY
            this morning                  | 2024-03-12 | 2024-03-12 | DAY
            two days ago                  | 2024-03-10 | 2024-03-10 | DAY
            أمس                           | 2024-03-11 | 2024-03-11 | DAY
            أول أمس                       | 2024-03-10 | 2024-03-10 | DAY
            فجر اليوم                     | 2024-03-12 | 2024-03-12 | DAY
            overnight                     | 2024-03-11 | 2024-03-12 | DAY
            last night                    | 2024-03-11 | 2024-03-12 | DAY
            الليلة الماضية                | 2024-03-11 | 2024-03-12 | DAY
            ليل أمس                       | 2024-03-11 | 2024-03-12 | DAY
            ليل الأحد - الاثنين           | 2024-03-10 | 2024-03-11 | DAY
            ليل السبت/ الأحد              | 2024-03-09 | 2024-03-10 | DAY
            late on Monday                | 2024-03-11 | 2024-03-11 | DAY
            Monday night                  | 2024-03-11 | 2024-03-11 | DAY
            yesterday evening             | 2024-03-11 | 2024-03-11 | DAY
            ليل السبت                     | 2024-03-09 | 2024-03-09 | DAY
            in recent days                | 2024-03-06 | 2024-03-12 | WEEK
            في الأيام الأخيرة             | 2024-03-06 | 2024-03-12 | WEEK
            last week                     | 2024-03-04 | 2024-03-10 | WEEK
            this week                     | 2024-03-11 | 2024-03-12 | WEEK
            الأسبوع الماضي                | 2024-03-04 | 2024-03-10 | WEEK
            earlier this month            | 2024-03-01 | 2024-03-12 | MONTH
            last month                    | 2024-02-01 | 2024-02-29 | MONTH
            in December                   | 2023-12-01 | 2023-12-31 | MONTH
            in March                      | 2024-03-01 | 2024-03-12 | MONTH
            في كانون الأول/ ديسمبر        | 2023-12-01 | 2023-12-31 | MONTH
            on 3 April                    | 2023-04-03 | 2023-04-03 | DAY
            on 12 March                   | 2024-03-12 | 2024-03-12 | DAY
            on 29 February                | 2024-02-29 | 2024-02-29 | DAY
            in 2019                       | 2019-01-01 | 2019-12-31 | YEAR
            in 2024                       | 2024-01-01 | 2024-03-12 | YEAR
            early March                   | 2024-03-01 | 2024-03-10 | WEEK
            the end of March              | 2023-03-21 | 2023-03-31 | WEEK
            the past 24 hours             | 2024-03-11 | 2024-03-12 | DAY
            at 5 a.m.                     | 2024-03-12 | 2024-03-12 | DAY
            في 2 رمضان 1445               | 2024-03-12 | 2024-03-12 | DAY
            في ٣/٢/٢٠٢٤                   | 2024-02-03 | 2024-02-03 | DAY
            في ۱۲ دجنبر                   | 2023-12-12 | 2023-12-12 | DAY
            """)
    void row(String text, LocalDate start, LocalDate end, When.Precision precision) {
        When when = resolve(text, Optional.empty()).orElseThrow();
        assertEquals(start + ".." + end + " " + precision, when.start() + ".." + when.end() + " " + when.precision());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hours later, 2024-03-01",
        "the same day, 2024-03-01",
        "two days before that, 2024-02-28",
        "في اليوم نفسه, 2024-03-01",
        "قبل ذلك بيومين, 2024-02-28",
        "بعد أربعة أيام من الهجوم, 2024-03-05"
    })
    void wordsRelativeToAnIncidentCountFromIt(String text, LocalDate expected) {
        LocalDate day = LocalDate.of(2024, 3, 1);
        When incident = new When(day, day, When.Precision.DAY, When.Basis.EXPLICIT);
        When when = resolve(text, Optional.of(incident)).orElseThrow();
        assertEquals(new When(expected, expected, When.Precision.DAY, When.Basis.DISCOURSE), when);
        assertEquals(Optional.empty(), resolve(text, Optional.empty()));
    }

    @Test
    void theDayBeforeIsThatOfTheReportWhereNothingIsToldBefore() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        When incident = new When(day, day, When.Precision.DAY, When.Basis.EXPLICIT);
        assertEquals(
                LocalDate.of(2024, 2, 29),
                resolve("a day earlier", Optional.of(incident)).orElseThrow().start());
        assertEquals(
                LocalDate.of(2024, 3, 11),
                resolve("a day earlier", Optional.empty()).orElseThrow().start());
    }

    @ParameterizedTest
    @CsvSource({"tomorrow", "next Friday", "الجمعة المقبلة", "for three days", "on 13 March 2024"})
    void whatLiesAheadOrIsALengthHasNoDay(String text) {
        assertEquals(Optional.empty(), resolve(text, Optional.empty()));
    }

    @Test
    void withoutPublicationOnlyWholeCalendarDatesResolve() {
        DateExpression monday = expression("on Monday");
        DateExpression whole = expression("on 3 March 2024");
        assertEquals(Optional.empty(), new Calendar().resolve(monday, Optional.empty(), Optional.empty()));
        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 3)),
                new Calendar()
                        .resolve(whole, Optional.empty(), Optional.empty())
                        .map(When::start));
    }

    private static Optional<When> resolve(String text, Optional<When> incident) {
        return new Calendar().resolve(expression(text), Optional.of(PUBLISHED), incident);
    }

    private static DateExpression expression(String text) {
        boolean arabic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        LanguagePack pack = PACKS.get(arabic ? "ar" : "en");
        Chart chart = new Chart(pack.segmenter().document(Article.of(text, PUBLISHED)), pack);
        new NumberFinder(pack).find(chart);
        new DateFinder(pack).find(chart);
        return (DateExpression) chart.all(DateFinder.DATE).get(0).value();
    }
}
