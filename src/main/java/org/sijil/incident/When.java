package org.sijil.incident;

import java.time.LocalDate;

/** The days of an incident, both ends included, and how they are known. */
public record When(LocalDate start, LocalDate end, Precision precision, Basis basis) {

    public When {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the span " + start + ".." + end + " is reversed");
        }
    }

    /** How fine the date is; {@code ASSUMED} says that no cue stands in the text. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        ASSUMED
    }

    /** What the date rests on. */
    public enum Basis {
        EXPLICIT,
        RELATIVE,
        DISCOURSE,
        PUBLICATION
    }
}
