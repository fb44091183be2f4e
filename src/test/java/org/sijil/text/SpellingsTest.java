package org.sijil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingsTest {

    private final Spellings spellings = new Spellings(new Folding(Map.of()));

    @Test
    void theSameWordIsTheSameObjectWhereverItStands() {
        String text = "Kolwe and KOLWE and Kolwe";

        Spellings.Spelling first = spellings.at(text, 0, 5);

        assertEquals(new Spellings.Spelling("Kolwe", "kolwe"), first);
        assertSame(first, spellings.at(text, 20, 25));
        assertEquals(new Spellings.Spelling("KOLWE", "kolwe"), spellings.at(text, 10, 15));
    }

    @Test
    void wordsThatShareAPlaceAreToldApart() {
        for (int i = 0; i < 100_000; i++) {
            String word = "mambo" + i;
            assertEquals(word, spellings.at(word, 0, word.length()).surface());
        }
    }

    @Test
    void veryLongWordsAreFoldedEachTime() {
        String word = "Mambo".repeat(100);

        assertEquals("mambo".repeat(100), spellings.at(word, 0, word.length()).folded());
    }
}
