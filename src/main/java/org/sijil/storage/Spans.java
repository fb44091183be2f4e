package org.sijil.storage;

import java.time.LocalDate;
import org.sijil.incident.When;

/** The days on which an act may have been. */
public final class Spans {

    /** News of an act that names no day is of the last days. */
    private static final int DAYS_BEFORE_ASSUMED = 2;

    private Spans() {}

    /** The first day that it may have been. */
    public static LocalDate earliest(When when) {
        return when.precision() == When.Precision.ASSUMED ? when.start().minusDays(DAYS_BEFORE_ASSUMED) : when.start();
    }
}
