package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.clash;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.tracking.Likeness.Part;

class LikeInTollTest {

    @Test
    void tollsGrowButNotWithoutEnd() {
        assertTrue(
                LikeInToll.agrees(clash().killed(5).made(), clash().killed(14).made()));
        assertFalse(
                LikeInToll.agrees(clash().killed(2).made(), clash().killed(40).made()));
        assertTrue(LikeInToll.agrees(
                clash().killed(Toll.atLeast(2)).made(), clash().killed(40).made()));
        assertTrue(LikeInToll.agrees(clash().made(), clash().killed(40).made()));
    }

    @Test
    void anEqualTollSaysTheMoreTheLargerItIs() {
        assertTrue(points(clash().killed(12).made(), clash().killed(12).made())
                > points(clash().killed(2).made(), clash().killed(2).made()));
    }

    @Test
    void moreKilledAndFewerInjuredContradict() {
        Incident here = clash().killed(5).injured(2).made();
        Incident there = clash().killed(4).injured(3).made();
        assertTrue(
                points(here, there) < points(here, clash().killed(4).injured(1).made()));
    }

    @Test
    void aTollThatOneLeavesOutSaysNothing() {
        assertEquals(0, points(clash().made(), clash().killed(40).made()));
    }

    private static double points(Incident one, Incident other) {
        List<Part> parts = new ArrayList<>();
        LikeInToll.add(parts, one, other);
        return parts.stream().mapToDouble(Part::points).sum();
    }
}
