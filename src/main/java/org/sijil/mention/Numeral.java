package org.sijil.mention;

import java.util.OptionalInt;

/**
 * A written number by itself, whatever it counts.
 *
 * @param value may have a fraction, as in "1.5"
 * @param digits whether it is written in digits alone
 */
record Numeral(double value, boolean digits) {

    private static final double THOUSAND = 1000;

    /** The largest of thousand, million and so on that the value is a multiple of; 1 for others. */
    double scale() {
        double scale = 1;
        while (value > 0 && value % (scale * THOUSAND) == 0) {
            scale *= THOUSAND;
        }
        return scale;
    }

    /** The value where it is a whole number that a count can be. */
    OptionalInt count() {
        return value == Math.rint(value) && value <= Integer.MAX_VALUE
                ? OptionalInt.of((int) value)
                : OptionalInt.empty();
    }
}
