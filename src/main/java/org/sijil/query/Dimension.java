package org.sijil.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What statistics count by; undated, unplaced and actorless incidents are counted under null. */
public enum Dimension {
    COUNTRY("i.country"),
    ADMIN1("i.admin1"),
    EVENT_TYPE("i.event_type"),
    ACTOR("a.name"),
    DAY("to_char(i.date_start, 'YYYY-MM-DD')"),
    WEEK("to_char(i.date_start, 'IYYY-\"W\"IW')"),
    MONTH("to_char(i.date_start, 'YYYY-MM')"),
    YEAR("to_char(i.date_start, 'YYYY')");

    /** How many dimensions one table may have. */
    public static final int MOST = 2;

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The SQL over {@code incidents} as {@code i} and distinct actors as {@code a}. */
    public String sql() {
        return sql;
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
