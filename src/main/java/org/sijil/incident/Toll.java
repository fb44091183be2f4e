package org.sijil.incident;

import java.util.OptionalInt;

/** A number of people: at least {@code low}, at most {@code high}; an open bound is empty. */
public record Toll(OptionalInt low, OptionalInt high) {

    public Toll {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a toll needs a bound");
        }
        if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
            throw new IllegalArgumentException("low " + low.getAsInt() + " is above high " + high.getAsInt());
        }
    }

    public static Toll exactly(int people) {
        return new Toll(OptionalInt.of(people), OptionalInt.of(people));
    }

    public static Toll between(int low, int high) {
        return new Toll(OptionalInt.of(low), OptionalInt.of(high));
    }

    public static Toll atLeast(int people) {
        return new Toll(OptionalInt.of(people), OptionalInt.empty());
    }

    public static Toll upTo(int people) {
        return new Toll(OptionalInt.empty(), OptionalInt.of(people));
    }
}
