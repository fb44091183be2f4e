package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijil.Rivals;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.text.Article;

/** Whatever the text, reading it answers or refuses, and what it answers holds together. */
@Execution(ExecutionMode.CONCURRENT)
class AnyTextTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);
    private static final int TEXTS = 250;
    private static final int THREADS = 8;

    /** What reporting is made of, and what breaks readers: unpaired surrogates, marks of direction, control characters. */
    private static final List<String> PIECES = List.of(
            "killed",
            "wounding",
            "soldiers",
            "gunmen",
            "an air strike",
            "abducted",
            "said",
            "in",
            "near",
            "on Monday",
            "last week",
            "between 3 and 12 March",
            "2 March 2024",
            "31 February 2023",
            "at least",
            "dozens",
            "12",
            "1,300",
            "99999999999999",
            "0",
            "-1",
            "3.5",
            "Mosul",
            "Khartoum",
            "Al-Hasakah",
            "the army",
            "Islamic State",
            "and",
            ",",
            ".",
            ".\n",
            "\n\n",
            ":",
            "\"",
            "(",
            "[",
            "- ",
            "قتل",
            "وأصيب",
            "جنود",
            "مسلحون",
            "غارة جوية",
            "واختطاف",
            "قال",
            "في",
            "قرب",
            "يوم الاثنين",
            "الأسبوع الماضي",
            "ثلاثة",
            "شخصين",
            "٤٥",
            "۷",
            "الموصل",
            "الخرطوم",
            "الحسكة",
            "الجيش",
            "تنظيم الدولة",
            "و",
            "،",
            "؟",
            "قُتِلَ",
            "قـــتل",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u202E",
            "\u200F",
            "\u200B",
            "\u0000",
            "\u0007",
            "\u001B[0m",
            "\uFEFF",
            "\uFFFF",
            "\u0301\u0301\u0301",
            "<b>",
            "&amp;",
            "{}",
            "#غزة",
            "https://example.org/a?b=c",
            "A\u0000B");

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    /** How a text is made. */
    enum Kind {
        /** Any UTF-16 units. */
        UNITS,
        /** Letters of any script. */
        LETTERS,
        /** Pieces of reporting and of noise, in any order. */
        PIECES,
        /** Pieces without a space between. */
        GLUED
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyTextIsAnsweredOrRefused(Kind kind) {
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(kind, seed);
            Optional<Extraction> answer = read(text);
            String name = kind + " " + seed;
            answer.ifPresent(extraction -> check(name, text, extraction));
            assertEquals(answer, read(text), name);
        }
    }

    @Test
    void eightThreadsReadAsOneDoes() throws Exception {
        List<String> texts = Stream.iterate(0, seed -> seed + 1)
                .limit(TEXTS / 2)
                .map(seed -> text(Kind.PIECES, seed))
                .toList();
        List<Optional<Extraction>> alone = texts.stream().map(AnyTextTest::read).toList();
        Rivals.run(THREADS, THREADS, thread -> texts.stream()
                        .map(AnyTextTest::read)
                        .toList())
                .forEach(answer -> assertEquals(alone, answer));
    }

    private static Optional<Extraction> read(String text) {
        try {
            return Optional.of(extractor.extract(Article.of(text, PUBLISHED)));
        } catch (UnsupportedLanguage e) {
            return Optional.empty();
        }
    }

    private static void check(String name, String text, Extraction extraction) {
        extraction.derivation().forEach(step -> assertEquals(step.span().of(text), step.quote(), name));
        for (Incident incident : extraction.incidents()) {
            incident.evidence().forEach(evidence -> assertEquals(evidence.span().of(text), evidence.quote(), name));
            incident.when().ifPresent(when -> {
                assertFalse(when.end().isBefore(when.start()), name);
                assertFalse(when.end().isAfter(PUBLISHED), name + ": " + when);
            });
            Stream.of(incident.killed(), incident.injured(), incident.abducted())
                    .flatMap(Optional::stream)
                    .forEach(toll -> checkToll(name, toll));
            incident.casualties().forEach(figure -> checkToll(name, figure.toll()));
        }
    }

    private static void checkToll(String name, Toll toll) {
        int low = toll.low().orElse(0);
        assertTrue(low >= 0 && toll.high().orElse(low) >= low, name + ": " + toll);
    }

    private static String text(Kind kind, int seed) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(200);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (kind) {
                case UNITS -> text.append((char) random.nextInt(1 << 16));
                case LETTERS -> text.appendCodePoint(letter(random)).append(random.nextInt(6) == 0 ? " " : "");
                case PIECES ->
                    text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
                case GLUED -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static int letter(Random random) {
        int letter = random.nextInt(Character.MAX_CODE_POINT);
        while (!Character.isLetter(letter)) {
            letter = random.nextInt(random.nextBoolean() ? 0x700 : Character.MAX_CODE_POINT);
        }
        return letter;
    }
}
