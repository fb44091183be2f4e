package org.sijil.mention;

import java.util.OptionalInt;

/**
 * A written number by itself, whatever it counts.
 *
 * @param value may have a fraction, as in "1.5"
 * @param digits whether it is written in digits alone
 */
record Numeral(double value, boolean digits) {

    /** The value where it is a whole number that a count can be. */
    OptionalInt count() {
        return value == Math.rint(value) && value <= Integer.MAX_VALUE
                ? OptionalInt.of((int) value)
                : OptionalInt.empty();
    }
}
