package org.sijil.tracking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sijil.incident.Incident;
import org.sijil.incident.When;
import org.sijil.storage.Spans;
import org.sijil.tracking.Likeness.Part;
import org.sijil.tracking.Likeness.Trait;

/** How near in time two accounts put what they tell. */
final class LikeInTime {

    /** Days between two spans that may still be one act: news of a night is dated either way. */
    private static final int DAYS_APART = 1;

    private static final double SAME_DAY = 1.5;
    private static final double SAME_ASSUMED_DAY = 1.2;
    private static final double DAY_APART = -0.85;
    private static final double OTHER_ASSUMED_DAY = -0.3;
    private static final double WEEK = 0.7;
    private static final double MONTH = 0.3;

    private LikeInTime() {}

    /** The spans overlap or are a day apart. */
    static boolean meets(Incident one, Incident other) {
        return one.when().isPresent() && other.when().isPresent() && gap(one, other) <= DAYS_APART;
    }

    /** What is said for and against by spans that meet. */
    static Part of(Incident one, Incident other) {
        When here = one.when().orElseThrow();
        When there = other.when().orElseThrow();
        if (gap(here.start(), here.end(), there.start(), there.end()) > 0) {
            return gap(one, other) > 0
                    ? new Part(Trait.TIME, DAY_APART, "a day apart")
                    : new Part(Trait.TIME, OTHER_ASSUMED_DAY, "other days, of which one is only assumed");
        }
        boolean assumed = here.precision() == When.Precision.ASSUMED || there.precision() == When.Precision.ASSUMED;
        return switch (coarser(here, there)) {
            case DAY, ASSUMED ->
                new Part(
                        Trait.TIME,
                        assumed ? SAME_ASSUMED_DAY : SAME_DAY,
                        "the same day" + (assumed ? ", which one of them only assumes" : ""));
            case WEEK -> new Part(Trait.TIME, WEEK, "the same week");
            case MONTH -> new Part(Trait.TIME, MONTH, "the same month");
            case YEAR -> new Part(Trait.TIME, 0, "the same year");
        };
    }

    private static When.Precision coarser(When one, When other) {
        When.Precision here = one.precision() == When.Precision.ASSUMED ? When.Precision.DAY : one.precision();
        When.Precision there = other.precision() == When.Precision.ASSUMED ? When.Precision.DAY : other.precision();
        return here.compareTo(there) >= 0 ? here : there;
    }

    /**
     * Days from the end of the earlier span to the start of the later one; 0 when they overlap. A day that is only assumed,
     * from the publication, may be some days too late.
     */
    private static long gap(Incident one, Incident other) {
        When here = one.when().orElseThrow();
        When there = other.when().orElseThrow();
        return gap(Spans.earliest(here), here.end(), Spans.earliest(there), there.end());
    }

    private static long gap(LocalDate start, LocalDate end, LocalDate otherStart, LocalDate otherEnd) {
        long apart = Math.max(ChronoUnit.DAYS.between(end, otherStart), ChronoUnit.DAYS.between(otherEnd, start));
        return Math.max(0, apart);
    }
}
