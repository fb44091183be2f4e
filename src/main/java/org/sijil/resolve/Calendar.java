package org.sijil.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.incident.When;
import org.sijil.incident.When.Basis;
import org.sijil.incident.When.Precision;
import org.sijil.mention.DateExpression;
import org.sijil.mention.DateExpression.Clock;
import org.sijil.mention.DateExpression.FromIncident;
import org.sijil.mention.DateExpression.OnCalendar;
import org.sijil.mention.DateExpression.OnWeekday;
import org.sijil.mention.DateExpression.Relative;
import org.sijil.mention.DateExpression.SameMonth;
import org.sijil.mention.DateExpression.Stretch;
import org.sijil.mention.DateExpression.Time;
import org.sijil.mention.DateExpression.Turn;
import org.sijil.mention.DateExpression.Use;

/** Turns what a text says about a time into days. Nothing runs past publication; what lies behind it is no day of an act. */
public final class Calendar {

    /** Farther than this from "today", in days, the weekday beside it is a slip or belongs to something else. */
    private static final int SLIP = 1;

    /** The days of an expression; empty when it needs a date that is not given, lies after publication, or is a length. */
    public Optional<When> resolve(DateExpression expression, Optional<LocalDate> published, Optional<When> discourse) {
        if (expression.use() == Use.PLAN || expression.use() == Use.DURATION) {
            return Optional.empty();
        }
        Optional<When> when = resolve(expression.time(), published, discourse);
        boolean open = expression.use() == Use.SINCE && !(expression.time() instanceof Stretch);
        if (open && published.isPresent()) {
            when = when.map(w -> new When(w.start(), latest(published.get(), w.end()), w.precision(), w.basis()));
        }
        return isToday(expression.time()) ? when : when.flatMap(w -> clipped(w, published));
    }

    /** "Today, Wednesday" in an article that its time in UTC still dates to Tuesday is Wednesday. */
    private static boolean isToday(Time time) {
        return time instanceof OnWeekday weekday && weekday.near().equals(OptionalInt.of(0));
    }

    private static Optional<When> resolve(Time time, Optional<LocalDate> published, Optional<When> discourse) {
        if (time instanceof OnCalendar calendar) {
            return CalendarDates.resolve(calendar, published);
        }
        if (time instanceof FromIncident distance) {
            return discourse
                    .or(() -> published
                            .filter(day -> isDayBefore(distance))
                            .map(day -> new When(day, day, Precision.DAY, Basis.RELATIVE)))
                    .flatMap(incident -> fromIncident(distance, incident));
        }
        if (time instanceof SameMonth same) {
            return discourse
                    .map(When::start)
                    .filter(start -> same.day() <= start.lengthOfMonth())
                    .map(start -> start.withDayOfMonth(same.day()))
                    .map(day -> new When(day, day, Precision.DAY, Basis.DISCOURSE));
        }
        if (time instanceof Stretch stretch) {
            return stretch(stretch, published, discourse);
        }
        if (time instanceof OnWeekday weekday) {
            return published.map(day -> weekday(weekday, day));
        }
        if (time instanceof Relative relative) {
            return published.map(day -> relative(relative, day));
        }
        return published
                .filter(day -> time instanceof Clock)
                .map(day -> new When(day, day, Precision.DAY, Basis.PUBLICATION));
    }

    private static Optional<When> clipped(When when, Optional<LocalDate> published) {
        if (published.isEmpty() || !when.end().isAfter(published.get())) {
            return Optional.of(when);
        }
        return when.start().isAfter(published.get())
                ? Optional.empty()
                : Optional.of(new When(when.start(), published.get(), when.precision(), when.basis()));
    }

    private static When weekday(OnWeekday weekday, LocalDate published) {
        LocalDate day = day(weekday, published);
        if (!weekday.night()) {
            return new When(day, day, Precision.DAY, Basis.RELATIVE);
        }
        LocalDate evening = day.equals(published) ? day.minusDays(1) : day;
        return new When(evening, evening.plusDays(1), Precision.DAY, Basis.RELATIVE);
    }

    private static LocalDate day(OnWeekday weekday, LocalDate published) {
        if (weekday.week().isPresent()) {
            LocalDate monday = monday(published).plusWeeks(weekday.week().getAsInt());
            return monday.plusDays(weekday.day().getValue() - 1L);
        }
        if (weekday.near().isPresent()) {
            LocalDate near = published.plusDays(weekday.near().getAsInt());
            for (int slip = -SLIP; slip <= SLIP; slip++) {
                LocalDate day = near.plusDays(slip);
                if (day.getDayOfWeek() == weekday.day()) {
                    return day;
                }
            }
            return near;
        }
        DayOfWeek name = weekday.day();
        if (weekday.turn() == Turn.NEXT) {
            return published.with(TemporalAdjusters.next(name));
        }
        if (weekday.turn() == Turn.BEFORE_LAST) {
            return published.with(TemporalAdjusters.previous(name)).minusWeeks(1);
        }
        return published.with(
                weekday.turn() == Turn.LAST
                        ? TemporalAdjusters.previous(name)
                        : TemporalAdjusters.previousOrSame(name));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static When relative(Relative relative, LocalDate published) {
        LocalDate from = published.plus(relative.from(), relative.unit());
        LocalDate to = published.plus(relative.to(), relative.unit());
        Precision precision =
                switch (relative.unit()) {
                    case WEEKS -> Precision.WEEK;
                    case MONTHS -> Precision.MONTH;
                    case YEARS -> Precision.YEAR;
                    default -> relative.loose() ? Precision.WEEK : Precision.DAY;
                };
        boolean days = precision == Precision.DAY || relative.loose();
        LocalDate start = days ? from : CalendarDates.start(from, relative.unit());
        LocalDate end = days ? to : CalendarDates.end(to, relative.unit());
        return new When(start, end, precision, Basis.RELATIVE);
    }

    /** "The night before", where nothing is told yet from which it could count, is the eve of the report. */
    private static boolean isDayBefore(FromIncident distance) {
        return distance.unit() == ChronoUnit.DAYS && distance.distance() == -1;
    }

    private static Optional<When> fromIncident(FromIncident distance, When incident) {
        LocalDate start = incident.start().plus(distance.distance(), distance.unit());
        LocalDate end = incident.end().plus(distance.distance(), distance.unit());
        return switch (distance.unit()) {
            case DAYS -> Optional.of(new When(start, end, incident.precision(), Basis.DISCOURSE));
            case WEEKS -> Optional.of(span(start, end, distance, Precision.WEEK));
            case MONTHS -> Optional.of(span(start, end, distance, Precision.MONTH));
            case YEARS -> Optional.of(span(start, end, distance, Precision.YEAR));
            default -> Optional.empty();
        };
    }

    private static When span(LocalDate start, LocalDate end, FromIncident distance, Precision precision) {
        return new When(
                CalendarDates.start(start, distance.unit()),
                CalendarDates.end(end, distance.unit()),
                precision,
                Basis.DISCOURSE);
    }

    private static Optional<When> stretch(Stretch stretch, Optional<LocalDate> published, Optional<When> discourse) {
        Optional<When> last = resolve(stretch.to(), published, discourse);
        Optional<When> first = resolve(stretch.from(), last.map(When::start), discourse);
        if (first.isEmpty()
                || last.isEmpty()
                || first.get().start().isAfter(last.get().end())) {
            return Optional.empty();
        }
        Precision coarser = first.get().precision().compareTo(last.get().precision()) > 0
                ? first.get().precision()
                : last.get().precision();
        return Optional.of(new When(
                first.get().start(), last.get().end(), coarser, last.get().basis()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
