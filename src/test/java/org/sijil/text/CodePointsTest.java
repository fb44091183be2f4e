package org.sijil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsALetterOutsideTheFirstPlaneOnce() {
        String text = "a\uD83D\uDE00b\uD800c";
        CodePoints points = new CodePoints(text);
        assertEquals(0, points.before(0));
        assertEquals(1, points.before(1));
        assertEquals(2, points.before(text.indexOf('b')));
        assertEquals(4, points.before(text.indexOf('c')));
        assertEquals(text.codePointCount(0, text.length()), points.before(text.length()));
    }
}
