package org.sijil.mention;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.mention.DateExpression.Clock;
import org.sijil.mention.DateExpression.OnCalendar;
import org.sijil.mention.DateExpression.OnWeekday;
import org.sijil.mention.DateExpression.Relative;
import org.sijil.mention.DateExpression.Time;
import org.sijil.mention.DateExpression.Use;

/** One day named in two ways side by side, "yesterday, Monday" or "Monday 12 March", is one date. */
final class Appositions {

    private static final Set<String> BETWEEN = Set.of(",", "\u060C", "(", "-", "\u2013");

    private Appositions() {}

    /** The moments, those that name one day together joined. */
    static List<Chart.Item> joined(Chart chart, List<Chart.Item> moments) {
        List<Chart.Item> joined = new ArrayList<>();
        for (Chart.Item moment : moments) {
            Chart.Item before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Optional<Chart.Item> both = before == null ? Optional.empty() : join(chart, before, moment);
            if (both.isPresent()) {
                joined.remove(joined.size() - 1);
            }
            joined.add(both.orElse(moment));
        }
        return joined;
    }

    private static Optional<Chart.Item> join(Chart chart, Chart.Item first, Chart.Item second) {
        int gap = second.start() - first.end();
        boolean near = gap == 0
                || gap == 1
                        && BETWEEN.contains(chart.document().token(first.end()).surface());
        if (!near) {
            return Optional.empty();
        }
        DateExpression one = (DateExpression) first.value();
        DateExpression other = (DateExpression) second.value();
        Optional<Time> time = time(one.time(), other.time()).or(() -> time(other.time(), one.time()));
        boolean bracket = gap == 1
                && chart.document().token(first.end()).isMark("(")
                && second.end() < chart.size()
                && chart.document().token(second.end()).isMark(")");
        int end = bracket ? second.end() + 1 : second.end();
        return time.map(value -> new Chart.Item(
                first.kind(),
                first.start(),
                end,
                first.rule(),
                new DateExpression(value, use(one.use(), other.use()))));
    }

    private static Use use(Use one, Use other) {
        return one == Use.CLOCK || one == Use.POINT
                ? other == Use.CLOCK ? one == Use.CLOCK ? Use.CLOCK : Use.POINT : other
                : one;
    }

    private static Optional<Time> time(Time one, Time other) {
        if (one instanceof Clock) {
            return Optional.of(other);
        }
        if (one instanceof OnWeekday
                && other instanceof OnCalendar calendar
                && calendar.day().isPresent()) {
            return Optional.of(calendar);
        }
        if (one instanceof Relative day && day.unit() == ChronoUnit.DAYS && day.from() == day.to()) {
            if (other instanceof OnWeekday weekday && weekday.week().isEmpty()) {
                return Optional.of(new OnWeekday(
                        weekday.day(), weekday.turn(), weekday.week(), OptionalInt.of(day.from()), weekday.night()));
            }
            if (other instanceof OnCalendar calendar && calendar.day().isPresent()) {
                return Optional.of(calendar);
            }
        }
        return Optional.empty();
    }
}
