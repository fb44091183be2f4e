package org.sijil.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.query.Dimension;
import org.sijil.query.IncidentFilter;
import org.sijil.query.Sort;
import org.sijil.query.Sql;

/**
 * Answers counts and statistics from the kept tallies, where filter and dimensions allow it: by country, type, status and
 * time. Of a span of time, whole months are taken from the tallies and its ends from the incidents themselves.
 */
final class Tallies {

    private static final List<String> HARMS = List.of("killed", "injured", "abducted");
    private static final List<String> MEASURES = Stream.concat(
                    Stream.of("incidents"), HARMS.stream().flatMap(h -> Stream.of("told", "open", "low", "high")
                            .map(m -> h + "_" + m)))
            .toList();

    /** Beyond it, dates are not written as PostgreSQL reads them. */
    private static final int LAST_YEAR = 9999;

    private Tallies() {}

    /** Makes the conditions of a filter over {@code incidents} as {@code i}. */
    interface Conditions {
        Sql of(IncidentFilter filter);
    }

    /** How many incidents match. */
    static Optional<Sql> counting(IncidentFilter filter, Conditions conditions) {
        return cells(filter, conditions, List.of())
                .map(cells -> Sql.of("SELECT coalesce(sum(incidents), 0)::bigint FROM (")
                        .then(cells)
                        .then(") cells"));
    }

    /** Statistics by the dimensions, in the shape of those that are counted from the incidents. */
    static Optional<Sql> statistics(IncidentFilter filter, Conditions conditions, List<Dimension> by) {
        if (by.stream().anyMatch(dimension -> dimension.tallied().isEmpty())) {
            return Optional.empty();
        }
        String keys = by.stream().map(dimension -> dimension.sqlOf("c")).collect(Collectors.joining(", "));
        String places = IntStream.rangeClosed(1, by.size())
                .mapToObj(place -> place + " NULLS LAST")
                .collect(Collectors.joining(", "));
        return cells(filter, conditions, by)
                .map(cells -> Sql.of("SELECT " + keys + ", sum(c.incidents)::bigint AS incidents, "
                                + HARMS.stream().map(Tallies::toll).collect(Collectors.joining(", ")) + " FROM (")
                        .then(cells)
                        .then(") c GROUP BY " + keys + " HAVING sum(c.incidents) > 0 ORDER BY " + places));
    }

    private static String toll(String harm) {
        String told = "sum(c." + harm + "_told) > 0";
        return "CASE WHEN " + told + " THEN sum(c." + harm + "_low)::integer END AS " + harm + "_low, CASE WHEN " + told
                + " AND sum(c." + harm + "_open) = 0 THEN sum(c." + harm + "_high)::integer END AS " + harm + "_high";
    }

    /** What is counted, already summed by the columns that the dimensions need. */
    private static Optional<Sql> cells(IncidentFilter filter, Conditions conditions, List<Dimension> by) {
        if (!filter.countsAlone()) {
            return Optional.empty();
        }
        Optional<LocalDate> first = filter.from().map(Tallies::nextMonth);
        Optional<LocalDate> end = filter.to().map(Tallies::monthNotWhole);
        if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>();
        by.forEach(dimension -> columns.add(dimension.tallied().orElseThrow()));
        String keys = columns.stream().map(column -> column + ", ").collect(Collectors.joining());
        String grouped = columns.isEmpty() ? "" : " GROUP BY " + String.join(", ", columns);
        String sums =
                keys + MEASURES.stream().map(m -> "sum(" + m + ") AS " + m).collect(Collectors.joining(", "));
        Sql kept = of(filter, first, end);
        List<Sql> parts = new ArrayList<>();
        String tallies = by.contains(Dimension.ADMIN1) ? "unit_tallies" : "tallies";
        for (String table : List.of(tallies, "tally_steps")) {
            parts.add(Sql.of("SELECT " + sums + " FROM " + table + " WHERE ")
                    .then(kept)
                    .then(grouped));
        }
        // What began before the first whole month, and what began after the last one.
        first.ifPresent(day -> parts.add(ends(filter, conditions, sums, grouped, "<", day)));
        end.ifPresent(day -> parts.add(ends(filter, conditions, sums, grouped, ">=", day)));
        return Optional.of(parts.stream()
                .reduce((one, other) -> one.then(" UNION ALL ").then(other))
                .orElseThrow());
    }

    private static Sql ends(
            IncidentFilter filter, Conditions conditions, String sums, String grouped, String beyond, LocalDate day) {
        return Sql.of("SELECT " + sums
                        + " FROM (SELECT t.* FROM incidents i CROSS JOIN LATERAL tally_of(i, 1) AS t WHERE ")
                .then(conditions.of(filter))
                .then(" AND " + Sort.Key.DATE.sql() + " " + beyond + " ?::date) ends" + grouped, day.toString());
    }

    private static Sql of(IncidentFilter filter, Optional<LocalDate> first, Optional<LocalDate> end) {
        List<Sql> all = new ArrayList<>();
        all.add(
                filter.statuses().isEmpty()
                        ? Sql.of("status <> 'rejected'")
                        : Sql.of("status = ANY(?)", (Object) filter.statuses().toArray(String[]::new)));
        if (!filter.countries().isEmpty()) {
            all.add(Sql.of("country = ANY(?)", (Object) filter.countries().toArray(String[]::new)));
        }
        if (!filter.eventTypes().isEmpty()) {
            all.add(Sql.of("event_type = ANY(?)", (Object) filter.eventTypes().toArray(String[]::new)));
        }
        first.ifPresent(day -> all.add(Sql.of("month >= ?::date", day.toString())));
        end.ifPresent(day -> all.add(Sql.of("month < ?::date", day.toString())));
        return Sql.join("AND", all);
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** The first month that is not over by then; of the last year that there is, no month ever is. */
    private static LocalDate monthNotWhole(LocalDate day) {
        return month(day.getYear() == LAST_YEAR ? day : day.plusDays(1));
    }

    private static LocalDate nextMonth(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : month(day).plusMonths(1);
    }
}
