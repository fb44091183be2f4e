package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.text.Article;

/** No text, however it repeats itself, costs more per character when it is longer. */
@Execution(ExecutionMode.CONCURRENT)
class LinearTimeTest {

    private static final int SHORT = 20_000;
    private static final int LONG = 200_000;

    /** Gives texts without letters a language. */
    private static final String OPENING = "Deaths: ";

    /** Growth of the time per character that noise, memory and the collector may cause. */
    private static final double MOST_GROWTH = 4;

    /** Below this, in nanoseconds of processor time per character, growth is noise. */
    private static final double CHEAP = 2_000;

    /** No text may cost more than this, in nanoseconds of processor time per character. */
    private static final double DEAR = 200_000;

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
        repetitions().forEach(each -> perCharacter((String) each.get()[1], 2_000));
    }

    static Stream<Arguments> repetitions() {
        return Stream.of(
                Arguments.of("a sentence", "A car bomb killed 5 soldiers in Mosul on Monday. "),
                Arguments.of(
                        "sentences", "Gunmen killed 5 people in Mosul on 3 May 2023. On Sunday 2 men died in Aden. "),
                Arguments.of("an Arabic sentence", "قتل 5 جنود في تفجير سيارة في الموصل يوم الاثنين. "),
                Arguments.of("lines", "Three civilians were wounded in Kabul\nShelling hit Aleppo\n"),
                Arguments.of("one letter", "a"),
                Arguments.of("digits", "1234567890"),
                Arguments.of("numbers", "1,234 5 "),
                Arguments.of("number words", "one hundred and two "),
                Arguments.of("brackets", "([{<"),
                Arguments.of("quotation marks", "killed \" \" "),
                Arguments.of("a keyword", "killed "),
                Arguments.of("people", "two men, "),
                Arguments.of("deaths", "two men killed, "),
                Arguments.of("accidents", "killed in an accident "),
                Arguments.of("places", "Mosul, Aden, "),
                Arguments.of("places of many countries", "San Jose and San Antonio in "),
                Arguments.of("dates", "Monday 3 May 2023 "),
                Arguments.of("groups", "the Taliban, ISIS and "),
                Arguments.of("Arabic verbs", "قتل قصف هاجم "),
                Arguments.of("Arabic clitics", "وبالو"),
                Arguments.of("spaces", "a                    "),
                Arguments.of("line breaks", "killed\n\n\n"),
                Arguments.of("a mixture", "killed ( قتل 5 ] \" Mosul - \n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repetitions")
    void tenTimesTheTextTakesTenTimesTheTime(String name, String repeated) {
        double before = Math.max(CHEAP, perCharacter(repeated, SHORT));
        double after = perCharacter(repeated, LONG);
        assertTrue(
                after <= MOST_GROWTH * before,
                name + ": from " + before + " to " + after + " nanoseconds per character");
        assertTrue(after <= DEAR, name + ": " + after + " nanoseconds per character");
    }

    /** The least of some runs, in nanoseconds of processor time per character. */
    private static double perCharacter(String repeated, int length) {
        String text = OPENING + repeated.repeat(length / repeated.length() + 1).substring(0, length);
        Article article = Article.of(text, LocalDate.of(2024, 3, 12));
        double[] runs = new double[length <= SHORT ? 2 : 1];
        for (int i = 0; i < runs.length; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            extractor.extract(article);
            runs[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        return Arrays.stream(runs).min().orElseThrow() / length;
    }
}
