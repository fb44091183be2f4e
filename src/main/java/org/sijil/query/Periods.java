package org.sijil.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Fills statistics up with the periods in which nothing happened. */
public final class Periods {

    /** More would be a mistake, and no table to read. */
    static final int MOST_ROWS = 200_000;

    private static final Comparator<Optional<String>> NOTHING_LAST =
            Comparator.comparing(key -> key.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<Dimension> by;
    private final int place;
    private final IncidentFilter filter;

    private Periods(List<Dimension> by, int place, IncidentFilter filter) {
        this.by = by;
        this.place = place;
        this.filter = filter;
    }

    /** For statistics by one period, alone or with something else; another wish is noted as a violation. */
    public static Optional<Periods> of(List<Dimension> by, IncidentFilter filter, Parameters given) {
        List<Dimension> periods = by.stream().filter(d -> step(d).isPresent()).toList();
        if (periods.size() != 1) {
            given.refuse("empty", "goes with exactly one of day, week, month, year in `by`");
            return Optional.empty();
        }
        return Optional.of(new Periods(by, by.indexOf(periods.get(0)), filter));
    }

    /**
     * What was found, and a row of nothing for each period between the filter's first and last day, or else between
     * the first and the last that was found, with each other key that was found or that the filter names.
     */
    public List<Statistic> fill(List<Statistic> found) {
        Map<List<Optional<String>>, Statistic> known = new LinkedHashMap<>();
        found.forEach(row -> known.put(row.keys(), row));
        List<String> series = series(found);
        if (series.isEmpty()) {
            return found;
        }
        List<List<Optional<String>>> keys = by.size() == 1
                ? series.stream().map(period -> List.of(Optional.of(period))).toList()
                : pairs(series, others(found));
        keys.forEach(key -> known.putIfAbsent(key, nothing(key)));
        Comparator<Statistic> order = Comparator.comparing(row -> row.keys().get(0), NOTHING_LAST);
        for (int i = 1; i < by.size(); i++) {
            int next = i;
            order = order.thenComparing(row -> row.keys().get(next), NOTHING_LAST);
        }
        return known.values().stream().sorted(order).toList();
    }

    private List<List<Optional<String>>> pairs(List<String> series, Collection<Optional<String>> others) {
        if ((long) series.size() * others.size() > MOST_ROWS) {
            throw new InvalidQuery(
                    "empty",
                    "makes more than " + MOST_ROWS
                            + " rows here; ask for fewer days with `from` and `to`, or for longer" + " periods");
        }
        List<List<Optional<String>>> keys = new ArrayList<>();
        for (String period : series) {
            for (Optional<String> other : others) {
                keys.add(place == 0 ? List.of(Optional.of(period), other) : List.of(other, Optional.of(period)));
            }
        }
        return keys;
    }

    private Collection<Optional<String>> others(List<Statistic> found) {
        TreeSet<Optional<String>> others = new TreeSet<>(NOTHING_LAST);
        found.forEach(row -> others.add(row.keys().get(1 - place)));
        if (by.get(1 - place) == Dimension.COUNTRY) {
            filter.countries().forEach(country -> others.add(Optional.of(country)));
        }
        if (by.get(1 - place) == Dimension.EVENT_TYPE) {
            filter.eventTypes().forEach(type -> others.add(Optional.of(type)));
        }
        return others;
    }

    private List<String> series(List<Statistic> found) {
        List<LocalDate> ends = Stream.concat(
                        Stream.of(filter.from(), filter.to()).flatMap(Optional::stream),
                        found.stream()
                                .flatMap(row -> row.keys().get(place).stream())
                                .map(this::firstDay))
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        ChronoUnit step = step(by.get(place)).orElseThrow();
        LocalDate first = firstDay(label(ends.get(0)));
        LocalDate last = ends.get(ends.size() - 1);
        if (step.between(first, last) > MOST_ROWS) {
            throw new InvalidQuery("empty", "makes more than " + MOST_ROWS + " rows here; ask for fewer days");
        }
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plus(1, step))
                .map(this::label)
                .toList();
    }

    private Statistic nothing(List<Optional<String>> keys) {
        return new Statistic(keys, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<ChronoUnit> step(Dimension dimension) {
        return switch (dimension) {
            case DAY -> Optional.of(ChronoUnit.DAYS);
            case WEEK -> Optional.of(ChronoUnit.WEEKS);
            case MONTH -> Optional.of(ChronoUnit.MONTHS);
            case YEAR -> Optional.of(ChronoUnit.YEARS);
            case COUNTRY, ADMIN1, EVENT_TYPE, ACTOR -> Optional.empty();
        };
    }

    /** As {@link Dimension}'s SQL writes the period of a day. */
    private String label(LocalDate day) {
        return switch (by.get(place)) {
            case DAY -> day.toString();
            case WEEK -> day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2024-W11".length());
            case MONTH -> day.toString().substring(0, "2024-03".length());
            default -> String.format(Locale.ROOT, "%04d", day.getYear());
        };
    }

    private LocalDate firstDay(String label) {
        return switch (by.get(place)) {
            case DAY -> LocalDate.parse(label);
            case WEEK -> LocalDate.parse(label + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            case MONTH -> LocalDate.parse(label + "-01");
            default -> LocalDate.parse(label + "-01-01");
        };
    }
}
