package org.sijil.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders of a list; ties go by id, so that a page's end is one place. */
public enum Sort {
    DATE_UP("date", Key.DATE, true),
    DATE_DOWN("-date", Key.DATE, false),
    KILLED_UP("killed", Key.KILLED, true),
    KILLED_DOWN("-killed", Key.KILLED, false),
    UPDATED_UP("updated", Key.UPDATED, true),
    UPDATED_DOWN("-updated", Key.UPDATED, false),
    ATTENTION_UP("attention", Key.ATTENTION, true),
    ATTENTION_DOWN("-attention", Key.ATTENTION, false);

    /** What a list is ordered by, as SQL that an index of the migration bears, and the type of its values. */
    public enum Key {
        DATE("coalesce(i.date_start, DATE '0001-01-01')", "date"),
        KILLED("coalesce(i.killed_low, -1)", "integer"),
        UPDATED("i.updated_at", "timestamptz"),
        ATTENTION("i.attention", "double precision");

        private final String sql;
        private final String type;

        Key(String sql, String type) {
            this.sql = sql;
            this.type = type;
        }

        public String sql() {
            return sql;
        }

        public String type() {
            return type;
        }
    }

    private final String label;
    private final Key key;
    private final boolean ascending;

    Sort(String label, Key key, boolean ascending) {
        this.label = label;
        this.key = key;
        this.ascending = ascending;
    }

    public String label() {
        return label;
    }

    public Key key() {
        return key;
    }

    public boolean ascending() {
        return ascending;
    }

    /** The SQL of {@code ORDER BY}. */
    public String orderBy() {
        String direction = ascending ? " ASC" : " DESC";
        return key.sql() + direction + ", i.id" + direction;
    }

    /** The comparison that what lies behind a cursor fulfils. */
    public String beyond() {
        return ascending ? ">" : "<";
    }

    public static Optional<Sort> find(String label) {
        return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Sort::label).toList();
    }
}
