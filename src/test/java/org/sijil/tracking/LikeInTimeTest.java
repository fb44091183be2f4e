package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.clash;

import org.junit.jupiter.api.Test;
import org.sijil.incident.Incident;
import org.sijil.incident.When;

class LikeInTimeTest {

    @Test
    void daysOfOneActAreOneApartAtMost() {
        Incident monday = clash().made();
        assertTrue(LikeInTime.meets(monday, clash().on(MONDAY.plusDays(1)).made()));
        assertFalse(LikeInTime.meets(monday, clash().on(MONDAY.plusDays(2)).made()));
    }

    @Test
    void aDayWithinAToldMonthMeetsIt() {
        assertTrue(LikeInTime.meets(clash().made(), march()));
    }

    @Test
    void noDateMeetsNone() {
        assertFalse(LikeInTime.meets(clash().undated().made(), clash().undated().made()));
    }

    @Test
    void theSameDaySaysMoreThanAMonthThatHoldsIt() {
        Incident monday = clash().made();
        Incident tuesday = clash().on(MONDAY.plusDays(1)).made();
        assertTrue(points(monday, monday) > points(monday, march()));
        assertTrue(points(monday, march()) > points(monday, tuesday));
    }

    private static Incident march() {
        return clash().from(MONDAY.withDayOfMonth(1), MONDAY.withDayOfMonth(31), When.Precision.MONTH)
                .made();
    }

    private static double points(Incident one, Incident other) {
        return LikeInTime.of(one, other).points();
    }
}
