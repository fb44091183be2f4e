package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;

class LettersTest {

    private final Letters letters = new Letters("Kolwe كولوي 3, \u4E2D\uD840\uDC00 \u00E9!");

    @Test
    void lettersAreCountedByScript() {
        assertEquals(13, letters.total());
        assertEquals(6, letters.of(UnicodeScript.LATIN));
        assertEquals(5, letters.of(UnicodeScript.ARABIC));
        assertEquals(2, letters.of(UnicodeScript.HAN));
        assertEquals(0, letters.of(UnicodeScript.COMMON));
    }

    @Test
    void singleLettersAreCountedToo() {
        assertEquals(3, letters.of("وé"));
        assertEquals(1, letters.of("\u4E2D"));
        assertEquals(0, letters.of("x"));
        assertEquals(0, letters.of(""));
    }
}
