package org.sijil.mention;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.language.Chart;
import org.sijil.language.Fields;
import org.sijil.language.Lexicon;
import org.sijil.mention.DateExpression.Figure;
import org.sijil.mention.DateExpression.OnCalendar;
import org.sijil.mention.DateExpression.OnWeekday;
import org.sijil.mention.DateExpression.Part;
import org.sijil.mention.DateExpression.Relative;
import org.sijil.mention.DateExpression.Stretch;
import org.sijil.mention.DateExpression.Time;
import org.sijil.mention.DateExpression.Turn;
import org.sijil.mention.DateExpression.Use;

/** Reads what an entry of {@code dates.yaml} says about the time that its phrases mean. */
final class DateFields {

    private final Fields fields;
    private final Map<String, Chart.Item> slots;

    private DateFields(Lexicon.Match match) {
        this.fields = match.entry().fields();
        this.slots = match.slots();
    }

    /** Empty when the entry only keeps its phrases from being read as a date, or a number does not fit. */
    static Optional<DateExpression> read(Lexicon.Match match) {
        DateFields entry = new DateFields(match);
        Use use = entry.fields.find("use").map(DateFields::use).orElse(Use.POINT);
        return entry.time().map(time -> new DateExpression(time, use));
    }

    private static Use use(String use) {
        return Use.valueOf(use.toUpperCase(Locale.ROOT));
    }

    private Optional<Time> time() {
        return switch (fields.get("is")) {
            case "calendar" -> calendar();
            case "weekday" -> weekday();
            case "relative" -> relative();
            case "incident" -> Optional.of(incident());
            case "clock" -> Optional.of(new DateExpression.Clock());
            case "nothing" -> Optional.empty();
            default -> throw fields.bad("'is' is one of calendar, weekday, relative, incident, clock, nothing");
        };
    }

    private Optional<Time> calendar() {
        if (slots.containsKey("date")) {
            return Optional.of((Time) slots.get("date").value());
        }
        boolean hijri = slots.containsKey("hijri");
        Optional<Figure> year = figure("year");
        Optional<Figure> month = hijri ? figure("hijri") : figure("month");
        OptionalInt day = given("day");
        if (year.isEmpty() && month.isEmpty() && (hijri || day.isEmpty())) {
            return Optional.empty();
        }
        Time first = new OnCalendar(year, month, day, part(), hijri);
        if (slots.containsKey("last-year")) {
            return Optional.of(new Stretch(first, new OnCalendar(figure("last-year"), month, day, part(), hijri)));
        }
        OptionalInt last = slot("last-day");
        if (last.isEmpty()) {
            return Optional.of(first);
        }
        Optional<Figure> lastMonth = slots.containsKey("last-month") ? figure("last-month") : month;
        boolean reversed = lastMonth.equals(month) && last.getAsInt() < day.orElse(0);
        return reversed
                ? Optional.empty()
                : Optional.of(new Stretch(first, new OnCalendar(year, lastMonth, last, part(), hijri)));
    }

    private Time incident() {
        OptionalInt day = slot("day");
        return day.isPresent()
                ? new DateExpression.SameMonth(day.getAsInt())
                : new DateExpression.FromIncident(unit(), number("distance").orElse(0));
    }

    private Optional<Figure> figure(String name) {
        OptionalInt given = given(name);
        if (given.isPresent()) {
            return Optional.of(new Figure(given.getAsInt(), false));
        }
        return fields.find(name + "-offset").map(offset -> new Figure(Integer.parseInt(offset), true));
    }

    private Part part() {
        return fields.find("part")
                .map(part -> Part.valueOf(part.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Part.WHOLE);
    }

    private Optional<Time> weekday() {
        Turn turn = fields.find("turn")
                .map(name -> Turn.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Turn.LATEST);
        DayOfWeek day = DayOfWeek.of(given("weekday").orElseThrow());
        Time first = new OnWeekday(day, turn, number("week"), number("near"), fields.flag("night"));
        OptionalInt last = given("last-weekday");
        if (last.isEmpty()) {
            return Optional.of(first);
        }
        return Optional.of(new Stretch(
                first, new OnWeekday(DayOfWeek.of(last.getAsInt()), turn, number("week"), OptionalInt.empty(), false)));
    }

    private Optional<Time> relative() {
        OptionalInt from = number("from");
        OptionalInt to = fields.has("to") ? number("to") : from;
        return from.isEmpty() || to.isEmpty() || from.getAsInt() > to.getAsInt()
                ? Optional.empty()
                : Optional.of(new Relative(unit(), from.getAsInt(), to.getAsInt(), fields.flag("loose")));
    }

    private ChronoUnit unit() {
        return ChronoUnit.valueOf(fields.get("unit").toUpperCase(Locale.ROOT));
    }

    /** A number, or the slot that holds it, with a minus before it where the past is meant. */
    private OptionalInt number(String field) {
        Optional<String> written = fields.find(field);
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean past = written.get().startsWith("-");
        String name = past ? written.get().substring(1) : written.get();
        OptionalInt value = Digits.plain(name) ? OptionalInt.of(Integer.parseInt(name)) : slot(name);
        return value.isPresent() && past ? OptionalInt.of(-value.getAsInt()) : value;
    }

    /** What fills a slot, or what the entry itself says in its place. */
    private OptionalInt given(String name) {
        OptionalInt slot = slot(name);
        return slot.isPresent() ? slot : number(name);
    }

    private OptionalInt slot(String name) {
        Chart.Item item = slots.get(name);
        if (item == null) {
            return OptionalInt.empty();
        }
        return item.value() instanceof Numeral numeral ? numeral.count() : OptionalInt.of((Integer) item.value());
    }
}
