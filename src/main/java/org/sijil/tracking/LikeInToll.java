package org.sijil.tracking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.tracking.Likeness.Part;
import org.sijil.tracking.Likeness.Trait;

/** Whether what two accounts tell of the harmed may be one toll, of which news came in by and by. */
final class LikeInToll {

    /** Tolls of one act grow as news comes in, but hardly by more than that. */
    private static final int GROWTH = 3;

    /** People by which small tolls differ without a meaning. */
    private static final int SLACK = 3;

    private static final double OTHER_TOLL = -0.3;
    private static final double OUT_OF_REACH = -2.2;
    private static final double CROSSED = -1;

    /** Points for an equal toll of at least so many people: the larger, the less by chance. */
    private static final double[][] EQUAL_TOLL = {{10, 1.5}, {5, 1.2}, {3, 0.8}, {2, 0.4}, {1, 0.2}};

    /** Injured and abducted are counted less surely than killed. */
    private static final double LESSER_HARM = 0.5;

    private LikeInToll() {}

    /** Adds what is said for and against by each harm that both tell of. */
    static void add(List<Part> parts, Incident one, Incident other) {
        compare(parts, "killed", one.killed(), other.killed(), 1);
        compare(parts, "injured", one.injured(), other.injured(), LESSER_HARM);
        compare(parts, "abducted", one.abducted(), other.abducted(), LESSER_HARM);
        if (cross(one, other)) {
            parts.add(new Part(Trait.TOLL, CROSSED, "more killed and fewer injured"));
        }
    }

    /** No toll that both tell is out of the other's reach. */
    static boolean agrees(Incident one, Incident other) {
        return agrees(one.killed(), other.killed())
                && agrees(one.injured(), other.injured())
                && agrees(one.abducted(), other.abducted());
    }

    private static boolean agrees(Optional<Toll> one, Optional<Toll> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        return within(one.get().low().orElse(0), other.get().high())
                && within(other.get().low().orElse(0), one.get().high());
    }

    private static boolean within(int low, OptionalInt high) {
        return high.isEmpty() || low <= (long) high.getAsInt() * GROWTH + SLACK;
    }

    private static void compare(
            List<Part> parts, String harm, Optional<Toll> one, Optional<Toll> other, double weight) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        if (one.equals(other)) {
            int people = one.get().low().orElse(one.get().high().orElse(0));
            for (double[] step : EQUAL_TOLL) {
                if (people >= step[0]) {
                    parts.add(new Part(Trait.TOLL, weight * step[1], "both tell of " + people + " " + harm));
                    return;
                }
            }
        } else if (!agrees(one, other)) {
            parts.add(new Part(Trait.TOLL, weight * OUT_OF_REACH, "too different numbers of " + harm));
        } else if (apart(one.get(), other.get())) {
            parts.add(new Part(Trait.TOLL, weight * OTHER_TOLL, "different numbers of " + harm));
        }
    }

    /** One tells of more killed and of fewer injured than the other. */
    private static boolean cross(Incident one, Incident other) {
        return one.killed().isPresent()
                && other.killed().isPresent()
                && one.injured().isPresent()
                && other.injured().isPresent()
                && (above(one.killed().get(), other.killed().get())
                                && above(other.injured().get(), one.injured().get())
                        || above(other.killed().get(), one.killed().get())
                                && above(one.injured().get(), other.injured().get()));
    }

    private static boolean apart(Toll one, Toll other) {
        return above(one, other) || above(other, one);
    }

    private static boolean above(Toll one, Toll other) {
        return other.high().isPresent() && one.low().orElse(0) > other.high().getAsInt();
    }
}
