package org.sijil.mention;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a text says about a time, before anything is resolved.
 *
 * @param use what the time is said for: only a point in time dates an act
 */
public record DateExpression(Time time, Use use) {

    /** A last day that every month has before or at its end. */
    private static final int END = 31;

    public DateExpression {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(use, "use");
    }

    /**
     * A point or stretch in which something happens; the start or the end of a state; how long a state lasts; a time to
     * come; or an hour with no day of its own.
     */
    public enum Use {
        POINT,
        SINCE,
        UNTIL,
        DURATION,
        PLAN,
        CLOCK
    }

    /** Which day, week, month or year, in the terms in which the text puts it. */
    public sealed interface Time permits OnCalendar, OnWeekday, Relative, FromIncident, SameMonth, Stretch, Clock {}

    /** A year or month: its number, or how far it lies from the one of publication. */
    public record Figure(int value, boolean offset) {}

    /** The part of a month that is meant. */
    public enum Part {
        WHOLE(1, END),
        EARLY(1, 10),
        MIDDLE(11, 20),
        LATE(21, END),
        FIRST_WEEK(1, 7),
        SECOND_WEEK(8, 14),
        THIRD_WEEK(15, 21),
        FOURTH_WEEK(22, 28);

        private final int first;
        private final int last;

        Part(int first, int last) {
            this.first = first;
            this.last = last;
        }

        /** The day of the month on which it begins. */
        public int first() {
            return first;
        }

        /** The day on which it ends, in a month of that many days. */
        public int last(int daysOfMonth) {
            return Math.min(last, daysOfMonth);
        }
    }

    /** A calendar date, or as much of one as the text gives. */
    public record OnCalendar(Optional<Figure> year, Optional<Figure> month, OptionalInt day, Part part, boolean hijri)
            implements Time {

        public OnCalendar {
            if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
                throw new IllegalArgumentException("a calendar date needs a year, a month or a day");
            }
        }
    }

    /** Which of the days of one name: the latest up to publication, the one before publication, or the next. */
    public enum Turn {
        LATEST,
        LAST,
        /** Seven days before the last one: "the Tuesday before last". */
        BEFORE_LAST,
        NEXT
    }

    /**
     * A day of the week.
     *
     * @param week the week that it lies in, counted from that of publication
     * @param near the day that the text gives beside it, counted from publication: "yesterday, Monday"
     * @param night whether the night into the next day is meant
     */
    public record OnWeekday(DayOfWeek day, Turn turn, OptionalInt week, OptionalInt near, boolean night)
            implements Time {}

    /**
     * A stretch counted from publication, both ends included: yesterday is day -1 to -1.
     *
     * @param loose whether the words leave open which days are meant
     */
    public record Relative(ChronoUnit unit, int from, int to, boolean loose) implements Time {

        public Relative {
            if (to < from) {
                throw new IllegalArgumentException("the stretch " + from + ".." + to + " is reversed");
            }
        }
    }

    /** A distance from the incident that the text speaks of: the same day is 0, "two days earlier" is -2. */
    public record FromIncident(ChronoUnit unit, int distance) implements Time {}

    /** A day of the month in which the incident lies that the text speaks of: "on the 22nd of the same month". */
    public record SameMonth(int day) implements Time {}

    /** From one time to another, both included. */
    public record Stretch(Time from, Time to) implements Time {}

    /** An hour or part of a day, with no day. */
    public record Clock() implements Time {}
}
