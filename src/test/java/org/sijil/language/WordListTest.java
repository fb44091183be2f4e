package org.sijil.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sijil.text.Article;

class WordListTest {

    private static final LanguagePack ENGLISH = LanguagePack.loadAll().get("en");
    private static final LanguagePack ARABIC = LanguagePack.loadAll().get("ar");

    private static Chart chart(LanguagePack pack, String text) {
        return new Chart(pack.segmenter().document(Article.of(text, LocalDate.of(2024, 3, 12))), pack);
    }

    @Test
    void aListTellsWhereItsWordsStand() {
        Chart chart = chart(ENGLISH, "Kolwe and Mambo");
        WordList and = ENGLISH.words("and");

        assertTrue(and.contains("and"));
        assertFalse(and.contains("kolwe"));
        assertTrue(and.isAt(chart, 1));
        assertFalse(and.isAt(chart, 0));
        assertTrue(and.isIn(chart, 0, 3));
        assertFalse(and.isIn(chart, 2, 3));
    }

    @Test
    void whatClingsToAWordIsToldFromTheWord() {
        Chart chart = chart(ARABIC, "قتل الجندي والحارس");
        WordList and = ARABIC.words("and");

        assertTrue(and.leads(chart, 2));
        assertFalse(and.leads(chart, 1));
        assertFalse(and.isAt(chart, 2));
        assertTrue(chart.isDefinite(1));
        assertFalse(chart.isDefinite(0));
    }

    @Test
    void aListThatALanguageLacksHoldsNothing() {
        Chart chart = chart(ENGLISH, "Kolwe and Mambo");
        WordList none = ENGLISH.words("no such list");

        assertTrue(none.isEmpty());
        assertFalse(none.isIn(chart, 0, 3));
        assertFalse(none.leads(chart, 1));
    }
}
