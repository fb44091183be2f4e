package org.sijil.resolve;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.incident.When.Basis;
import org.sijil.incident.When.Precision;
import org.sijil.mention.DateExpression.Figure;
import org.sijil.mention.DateExpression.OnCalendar;
import org.sijil.mention.DateExpression.Part;

/** Resolves calendar dates, with a year or without, Gregorian or Hijri (Umm al-Qura). */
final class CalendarDates {

    /** Months back to one that has 31 days, from before its end. */
    private static final int MONTHS_TO_A_LONG_ONE = 2;

    private CalendarDates() {}

    static Optional<When> resolve(OnCalendar date, Optional<LocalDate> published) {
        try {
            return date.hijri() ? hijri(date, published) : gregorian(date, published);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The first day of the week, month or year of a day. */
    static LocalDate start(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            case YEARS -> day.withDayOfYear(1);
            default -> day;
        };
    }

    static LocalDate end(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTHS -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEARS -> day.with(TemporalAdjusters.lastDayOfYear());
            default -> day;
        };
    }

    private static Optional<When> gregorian(OnCalendar date, Optional<LocalDate> published) {
        if (date.month().isEmpty() && date.year().isEmpty()) {
            return published.map(day -> dayOfMonth(date.day().orElseThrow(), day));
        }
        if (date.month().isEmpty()) {
            return year(date.year().orElseThrow(), published)
                    .map(year -> LocalDate.of(year, 1, 1))
                    .map(first -> new When(first, end(first, ChronoUnit.YEARS), Precision.YEAR, basis(date)));
        }
        return monthStart(date, published).map(first -> inMonth(date, first));
    }

    /** "On the 5th": the latest such day not after publication. */
    private static When dayOfMonth(int number, LocalDate published) {
        LocalDate month = published.withDayOfMonth(1);
        for (int back = 0; back <= MONTHS_TO_A_LONG_ONE; back++) {
            LocalDate start = month.minusMonths(back);
            if (number <= start.lengthOfMonth() && !start.withDayOfMonth(number).isAfter(published)) {
                LocalDate day = start.withDayOfMonth(number);
                return new When(day, day, Precision.DAY, Basis.RELATIVE);
            }
        }
        throw new DateTimeException("no such day");
    }

    private static When inMonth(OnCalendar date, LocalDate first) {
        if (date.day().isPresent()) {
            LocalDate day = first.withDayOfMonth(date.day().getAsInt());
            return new When(day, day, Precision.DAY, basis(date));
        }
        Part part = date.part();
        return new When(
                first.withDayOfMonth(part.first()),
                first.withDayOfMonth(part.last(first.lengthOfMonth())),
                part == Part.WHOLE ? Precision.MONTH : Precision.WEEK,
                basis(date));
    }

    private static Optional<LocalDate> monthStart(OnCalendar date, Optional<LocalDate> published) {
        Figure month = date.month().orElseThrow();
        if (month.offset()) {
            return published.map(day -> day.plusMonths(month.value()).withDayOfMonth(1));
        }
        if (date.year().isPresent()) {
            return year(date.year().get(), published).map(year -> LocalDate.of(year, month.value(), 1));
        }
        return published.map(day -> latest(date, month.value(), day));
    }

    /** The latest such month whose day, or first possible day, is not after publication. */
    private static LocalDate latest(OnCalendar date, int month, LocalDate published) {
        int day = date.day().orElse(date.part().first());
        for (int year = published.getYear(); year > published.getYear() - 5; year--) {
            LocalDate start = LocalDate.of(year, month, 1);
            if (day <= start.lengthOfMonth() && !start.withDayOfMonth(day).isAfter(published)) {
                return start;
            }
        }
        throw new DateTimeException("no such day");
    }

    private static Optional<Integer> year(Figure year, Optional<LocalDate> published) {
        return year.offset() ? published.map(day -> day.getYear() + year.value()) : Optional.of(year.value());
    }

    private static Basis basis(OnCalendar date) {
        boolean offset = date.month().map(Figure::offset).orElse(false)
                || date.month().isEmpty() && date.year().orElseThrow().offset();
        return offset ? Basis.RELATIVE : Basis.EXPLICIT;
    }

    private static Optional<When> hijri(OnCalendar date, Optional<LocalDate> published) {
        int month = date.month().map(Figure::value).orElse(1);
        if (date.year().isPresent() && !date.year().get().offset()) {
            return Optional.of(hijri(date, date.year().get().value(), month));
        }
        return published.map(day -> {
            int year = HijrahDate.from(day).get(ChronoField.YEAR);
            When when = hijri(date, year, month);
            return when.start().isAfter(day) ? hijri(date, year - 1, month) : when;
        });
    }

    private static When hijri(OnCalendar date, int year, int month) {
        HijrahDate first = HijrahDate.of(year, month, date.day().orElse(1));
        LocalDate start = LocalDate.from(first);
        if (date.day().isPresent()) {
            return new When(start, start, Precision.DAY, Basis.EXPLICIT);
        }
        LocalDate end = LocalDate.from(first.with(TemporalAdjusters.lastDayOfMonth()));
        return new When(start, end, Precision.MONTH, Basis.EXPLICIT);
    }
}
