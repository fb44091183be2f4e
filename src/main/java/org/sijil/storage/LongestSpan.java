package org.sijil.storage;

import org.sijil.query.IncidentFilter;
import org.sijil.query.Sql;

/**
 * How many days the longest incident spans. What ends on a day or later began at most that many days before it, which an
 * index of first days can be asked for; spans beyond a month have an index of their own.
 */
final class LongestSpan {

    /** As the migration's index of long spans has it. */
    private static final int MONTH = 31;

    private static final String BEYOND_A_MONTH =
            " FROM incidents WHERE merged_into IS NULL AND date_end - date_start > " + MONTH;

    private final Database database;

    /** As it was when it was last looked up. */
    private volatile int ofLate = MONTH;

    LongestSpan(Database database) {
        this.database = database;
    }

    /** The days, if the filter has to do with them. */
    int days(IncidentFilter filter) {
        return filter.from().isEmpty()
                ? 0
                : database.find(
                                Sql.of("SELECT coalesce(max(date_end - date_start), " + MONTH + ")" + BEYOND_A_MONTH),
                                row -> row.getInt(1))
                        .orElseThrow();
    }

    /** The days as they were of late, without asking; whoever goes by them asks that they {@linkplain #still hold}. */
    int daysOfLate() {
        return ofLate;
    }

    /** Looks the days up; answers whether they are more than those assumed. */
    boolean outgrew(int assumed, IncidentFilter filter) {
        if (filter.from().isEmpty()) {
            return false;
        }
        ofLate = Math.max(MONTH, days(filter));
        return ofLate > assumed;
    }

    /** That no incident spans more days than that, if the filter has to do with it: found out once for a statement. */
    static Sql still(int days, IncidentFilter filter) {
        return filter.from().isEmpty()
                ? Sql.of("true")
                : Sql.of("NOT EXISTS (SELECT 1" + BEYOND_A_MONTH + " AND date_end - date_start > ?)", days);
    }
}
