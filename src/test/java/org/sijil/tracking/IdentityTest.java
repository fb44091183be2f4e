package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.text.Article;

class IdentityTest {

    private static final String TEXT = "قتل ثلاثة مدنيين.\nوأصيب آخرون.";

    @Test
    void whiteSpaceMakesNoOtherArticle() {
        assertEquals(
                identity(TEXT, "https://example.org/a", 12),
                identity(" قتل  ثلاثة مدنيين. وأصيب\u00a0آخرون.\n", "https://example.org/a", 12));
    }

    @Test
    void anAddressOutranksTheDay() {
        assertEquals(identity(TEXT, "https://example.org/a", 12), identity(TEXT, "https://example.org/a", 13));
        assertNotEquals(identity(TEXT, "https://example.org/a", 12), identity(TEXT, "https://example.org/b", 12));
    }

    @Test
    void theSameWordsOnAnotherDayAreOtherNews() {
        assertNotEquals(identity(TEXT, null, 12), identity(TEXT, null, 13));
    }

    private static String identity(String text, String url, int day) {
        return Identity.of(new Article(
                text,
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 3, day)),
                Optional.of("Example News"),
                Optional.ofNullable(url),
                Optional.empty()));
    }
}
