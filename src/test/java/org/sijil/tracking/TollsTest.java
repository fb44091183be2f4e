package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.incident.Toll;

class TollsTest {

    @Test
    void exactCountsThatDifferMakeARange() {
        assertRange(Toll.between(5, 7), Toll.exactly(7), Toll.exactly(5));
    }

    @Test
    void aVagueClaimDoesNotWidenAnExactCount() {
        assertRange(Toll.exactly(5), Toll.exactly(5), Toll.atLeast(3));
        assertRange(Toll.between(5, 7), Toll.exactly(5), Toll.exactly(7), Toll.atLeast(3));
    }

    @Test
    void theRangeIsOpenOnlyWhenTheLargestFigureIs() {
        assertRange(Toll.atLeast(5), Toll.exactly(5), Toll.atLeast(20));
        assertRange(Toll.atLeast(3), Toll.atLeast(3), Toll.atLeast(10));
        assertRange(Toll.between(3, 10), Toll.atLeast(3), Toll.between(4, 10));
    }

    @Test
    void aCeilingAloneStaysACeiling() {
        assertRange(Toll.upTo(10), Toll.upTo(10));
    }

    @Test
    void nothingToldIsNoToll() {
        assertEquals(Optional.empty(), Tolls.range(List.of()));
    }

    private static void assertRange(Toll expected, Toll... told) {
        assertEquals(Optional.of(expected), Tolls.range(List.of(told)));
    }
}
