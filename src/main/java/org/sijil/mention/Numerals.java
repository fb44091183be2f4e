package org.sijil.mention;

import java.util.List;
import java.util.Optional;

/** Puts the parts of a written number together: "two", "hundred", "fifty" become 250. */
final class Numerals {

    /**
     * A part of a number.
     *
     * @param scale whether it multiplies what stands before it, as "hundred" does
     * @param follows whether it is a number only after another one
     * @param digits whether it is written in digits
     * @param joined how it is tied to the part before it
     */
    record Part(double value, boolean scale, boolean follows, boolean digits, Joint joined, int start, int end) {}

    /** Nothing between two parts; a joining word; or one that also ties a unit to the ten after it. */
    enum Joint {
        NONE,
        AND,
        UNIT_AND_TEN
    }

    private static final double ROUNDING = 1e-9;

    private double total;
    private double group;
    private double lastScale = Double.MAX_VALUE;
    private boolean digits;
    private int taken;

    private Numerals() {}

    record Sum(double value, int parts) {}

    /** The longest run of parts, from the first one, that makes one number. */
    static Optional<Sum> sum(List<Part> parts) {
        Numerals number = new Numerals();
        while (number.taken < parts.size() && number.take(parts.get(number.taken))) {
            number.taken++;
        }
        return number.taken == 0 ? Optional.empty() : Optional.of(new Sum(number.value(), number.taken));
    }

    /** Four point one times a million is no whole number in binary fractions; it is one in the text. */
    private double value() {
        double sum = total + group;
        return Math.abs(sum - Math.rint(sum)) < ROUNDING * sum ? Math.rint(sum) : sum;
    }

    private boolean take(Part part) {
        if (taken == 0) {
            return first(part);
        }
        return part.scale() && part.joined() == Joint.NONE ? multiply(part.value()) : add(part);
    }

    private boolean first(Part part) {
        if (part.follows()) {
            return false;
        }
        if (!part.digits() && part.value() >= 1000) {
            total = part.value();
            lastScale = scaleOf(part.value());
        } else {
            group = part.value();
            digits = part.digits();
        }
        return true;
    }

    /** The largest of thousand, million and so on that a value is made of: two thousand is made of thousands. */
    private static double scaleOf(double value) {
        double scale = 1000;
        while (value % (scale * 1000) == 0) {
            scale *= 1000;
        }
        return scale;
    }

    private boolean multiply(double scale) {
        if (group == 0 || scale >= lastScale || scale < 1000 && (group > 99 || group != Math.rint(group))) {
            return false;
        }
        if (scale >= 1000) {
            total += group * scale;
            group = 0;
            lastScale = scale;
        } else {
            group *= scale;
        }
        digits = false;
        return true;
    }

    private boolean add(Part part) {
        boolean fits = group == 0 ? afterScale(part) : withinGroup(part);
        if (fits && part.value() >= 1000) {
            total += part.value();
            lastScale = scaleOf(part.value());
        } else if (fits) {
            group += part.value();
            digits = part.digits();
        }
        return fits;
    }

    private boolean afterScale(Part part) {
        return total > 0 && part.value() < lastScale && (part.joined() != Joint.NONE || !part.digits());
    }

    private boolean withinGroup(Part part) {
        if (digits || part.digits() || part.scale()) {
            return false;
        }
        double value = part.value();
        if (group % 100 == 0) {
            return value < 100;
        }
        double rest = group % 100;
        boolean tenThenUnit = rest >= 20 && rest % 10 == 0 && value < 10 && value > 0 && part.joined() == Joint.NONE;
        boolean unitThenTen =
                rest < 10 && value >= 20 && value < 100 && value % 10 == 0 && part.joined() == Joint.UNIT_AND_TEN;
        return tenThenUnit || unitThenTen;
    }
}
