package org.sijil.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Cursor CURSOR = new Cursor("-date", "2024-03-12", 17);

    @Test
    void comesBackAsItWas() {
        assertEquals(Optional.of(CURSOR), Cursor.find(CURSOR.encode(), "-date"));
    }

    @Test
    void isGoodForItsListOnly() {
        assertEquals(Optional.empty(), Cursor.find(CURSOR.encode(), "killed"));
    }

    @Test
    void damageIsSeen() {
        String text = CURSOR.encode();
        for (int i = 0; i < text.length(); i++) {
            String damaged = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            Optional<Cursor> read = Cursor.find(damaged, "-date");
            assertEquals(Optional.empty(), read.filter(cursor -> !cursor.equals(CURSOR)), damaged);
        }
        assertThrows(InvalidQuery.class, () -> Cursor.get("", "-date"));
        assertThrows(InvalidQuery.class, () -> Cursor.get("%%%", "-date"));
    }
}
