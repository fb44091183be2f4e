package org.sijil.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What statistics count by; undated, unplaced and actorless incidents are counted under null. */
public enum Dimension {
    COUNTRY("%s.country", "country"),
    ADMIN1("%s.admin1", "admin1"),
    EVENT_TYPE("%s.event_type", "event_type"),
    ACTOR("a.name", null),
    DAY("to_char(%s.date_start, 'YYYY-MM-DD')", null),
    WEEK("to_char(%s.date_start, 'IYYY-\"W\"IW')", null),
    MONTH("to_char(%s.date_start, 'YYYY-MM')", "month"),
    YEAR("to_char(%s.date_start, 'YYYY')", "month");

    /** How many dimensions one table may have. */
    public static final int MOST = 2;

    private final String sql;
    private final Optional<String> tallied;

    Dimension(String sql, String tallied) {
        this.sql = sql;
        this.tallied = Optional.ofNullable(tallied);
    }

    public String label() {
        return Label.of(this);
    }

    /** The SQL over {@code incidents} as {@code i} and distinct actors as {@code a}. */
    public String sql() {
        return sql.formatted("i");
    }

    /** The column of the tallies that it counts by; empty when they do not tell it apart. */
    public Optional<String> tallied() {
        return tallied;
    }

    /** The SQL over tallies under that name. */
    public String sqlOf(String tallies) {
        return sql.replace("date_start", "month").formatted(tallies);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Dimension::label).toList();
    }

    /** The dimensions that the parameter {@code by} names; by country when it is not given. */
    public static List<Dimension> read(Parameters given) {
        List<Dimension> chosen = given.choices("by", labels()).stream()
                .map(label -> valueOf(label.toUpperCase(Locale.ROOT)))
                .toList();
        if (chosen.size() > MOST) {
            given.refuse("by", "names " + chosen.size() + " dimensions; one or two are allowed");
        }
        return chosen.isEmpty() ? List.of(COUNTRY) : chosen;
    }
}
