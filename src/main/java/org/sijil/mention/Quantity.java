package org.sijil.mention;

import java.util.OptionalInt;

/**
 * How many, in whole units.
 *
 * @param low the least that the words allow; absent for "up to 10"
 * @param high the most that the words allow; absent when it is open
 * @throws IllegalArgumentException when a bound is negative, both are absent, or they are reversed
 */
public record Quantity(OptionalInt low, OptionalInt high, boolean approximate) {

    public Quantity {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a quantity needs a lower or an upper bound");
        }
        if (low.orElse(0) < 0
                || high.orElse(0) < 0
                || low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
            throw new IllegalArgumentException("the bounds " + low + ".." + high + " are negative or reversed");
        }
    }

    /** Whether it is no more than a plural tells: two or more. */
    public boolean isBare() {
        return approximate && high.isEmpty() && low.orElse(0) == 2;
    }

    public static Quantity exactly(int count) {
        return new Quantity(OptionalInt.of(count), OptionalInt.of(count), false);
    }
}
