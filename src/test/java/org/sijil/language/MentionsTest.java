package org.sijil.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private final Mentions mentions = new Mentions(20);

    private Chart.Item add(int start, int end) {
        Chart.Item item = new Chart.Item("town", start, end, "made up", "Kolwe");
        mentions.add(item);
        return item;
    }

    @Test
    void aStretchIsTheSameBeforeAndAfterAllIsFound() {
        Chart.Item late = add(9, 10);
        Chart.Item brief = add(3, 4);
        Chart.Item longer = add(3, 6);
        for (int i = 0; i < 2; i++) {
            assertEquals(List.of(longer, brief, late), mentions.in(0, 20));
            assertEquals(List.of(late), mentions.in(4, 10));
            assertEquals(List.of(), mentions.in(4, 9));
            assertEquals(List.of(), mentions.in(10, 20));
            mentions.close();
        }
    }

    @Test
    void nothingIsAddedOnceAllIsFound() {
        mentions.close();

        assertThrows(IllegalStateException.class, () -> add(1, 2));
    }

    @Test
    void whatItCoversAndWhereTheNextOneBeginsIsKnown() {
        add(3, 6);

        assertTrue(mentions.covers(5) && mentions.isInside(4) && !mentions.isInside(3) && !mentions.covers(6));
        assertEquals(3, mentions.next(0));
        assertEquals(-1, mentions.next(4));
        assertEquals(3, mentions.last(20));
    }

    @Test
    void eachKindHasItsOwnMentions() {
        MentionTable table = new MentionTable();
        for (int i = 0; i < 60; i++) {
            table.put("kind " + i, new Mentions(i));
        }

        assertEquals(List.of(), table.find("kind " + 59).at(58));
        assertNull(table.find("no kind"));
    }
}
