package org.sijil.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.world.Point;

class BoxTest {

    @Test
    void aBoxAcrossTheDateLineIsCutThere() {
        assertEquals(
                List.of(new Box(170, -20, 180, 0), new Box(-180, -20, -170, 0)), new Box(170, -20, -170, 0).parts());
    }

    @Test
    void aBoxAroundAPointHoldsItsCircle() {
        Box box = Box.around(new Point(60, 30), 100);
        assertTrue(new Point(60, box.east()).distanceKm(new Point(60, 30)) >= 100);
        assertTrue(new Point(box.north(), 30).distanceKm(new Point(60, 30)) >= 99.9);
    }

    @Test
    void aBoxAroundThePoleRunsAroundTheEarth() {
        assertEquals(-180, Box.around(new Point(89.9, 0), 100).west());
        assertEquals(180, Box.around(new Point(89.9, 0), 100).east());
    }

    @Test
    void aBoxAroundThePointNearTheDateLineWraps() {
        Box box = Box.around(new Point(0, 179.9), 50);
        assertTrue(box.west() > box.east());
        assertEquals(2, box.parts().size());
    }

    @Test
    void northLiesAboveSouth() {
        assertThrows(IllegalArgumentException.class, () -> new Box(0, 10, 1, 9));
    }
}
