package org.sijil.tracking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sijil.incident.Toll;

/** The range over what several sources say of one harm. */
final class Tolls {

    private Tolls() {}

    /**
     * The lowest and the highest figure. Exact counts outweigh vague ones, which cannot widen them; the range is open
     * only when the largest figure is.
     */
    static Optional<Toll> range(List<Toll> told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        int largest = told.stream().mapToInt(Tolls::figure).max().orElseThrow();
        boolean open = told.stream()
                .noneMatch(toll -> toll.high().isPresent() && toll.high().getAsInt() == largest);
        List<Toll> exact = told.stream().filter(Tolls::exact).toList();
        List<Toll> counted = exact.isEmpty() ? told : exact;
        OptionalInt low = lows(counted).min();
        if (open) {
            return Optional.of(new Toll(low.isPresent() ? low : OptionalInt.of(largest), OptionalInt.empty()));
        }
        OptionalInt high =
                counted.stream().flatMapToInt(toll -> toll.high().stream()).max();
        return Optional.of(new Toll(low, high));
    }

    private static IntStream lows(List<Toll> told) {
        return told.stream().flatMapToInt(toll -> toll.low().stream());
    }

    private static boolean exact(Toll toll) {
        return toll.low().isPresent() && toll.low().equals(toll.high());
    }

    /** The largest number that a toll tells. */
    static int figure(Toll toll) {
        return toll.high().orElseGet(() -> toll.low().getAsInt());
    }
}
