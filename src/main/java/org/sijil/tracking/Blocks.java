package org.sijil.tracking;

import java.time.YearMonth;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sijil.incident.Incident;
import org.sijil.storage.Spans;

/**
 * The names of country, family and month under which accounts of one act meet, whichever comes first. Who changes what
 * accounts belong to locks their names before anything else, so that rivals wait there, and hardly ever for each other's
 * rows.
 */
final class Blocks {

    private Blocks() {}

    /** None for an account without a date or a place, which meets no other one. */
    static Stream<String> of(Incident told) {
        return told.when().stream().flatMap(when -> told.location().stream().flatMap(location -> {
            TreeSet<String> names = new TreeSet<>();
            YearMonth last = YearMonth.from(when.end().plusDays(1));
            for (YearMonth month = YearMonth.from(Spans.earliest(when).minusDays(1));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                names.add("block " + location.place().country() + " "
                        + told.type().family() + " " + month);
            }
            return names.stream();
        }));
    }
}
