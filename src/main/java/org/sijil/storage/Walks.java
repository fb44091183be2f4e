package org.sijil.storage;

import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.query.Cursor;
import org.sijil.query.IncidentConditions;
import org.sijil.query.IncidentFilter;
import org.sijil.query.Page;
import org.sijil.query.Sort;
import org.sijil.query.Sql;
import org.sijil.query.WordConditions;

/**
 * Finds the page of a list that is sorted by day without reading all that matches: in the order of days, along an index
 * that keeps them beside what is asked for, until the page is full. Each answers the ids of the page's incidents.
 */
final class Walks {

    private static final int MONTH = 31;

    private static final String START = Sort.Key.DATE.sql();

    private final IncidentFilter filter;
    private final Page page;
    private final Sql conditions;
    private final int longest;
    private final String direction;
    private final int many;

    /**
     * @param conditions what is asked of an incident {@code i}
     * @param longest no incident spans more days than that from its first to its last
     * @param many how many incidents are wanted
     */
    Walks(IncidentFilter filter, Page page, Sql conditions, int longest, int many) {
        this.filter = filter;
        this.page = page;
        this.longest = longest;
        this.conditions = conditions;
        this.direction = page.sort().ascending() ? " ASC" : " DESC";
        this.many = many;
    }

    /** Each name's incidents stand in the order of their days, be it the actor's first folded name or its other one. */
    Sql actors() {
        return Sql.of(
                        "SELECT DISTINCT found.started, found.id FROM unnest(?::text[]) AS asked (key) CROSS JOIN LATERAL (",
                        (Object) IncidentConditions.folded(filter.actors()))
                .then(named("p.keys[1]"))
                .then(" UNION ALL ")
                .then(named("p.keys[2]"))
                .then(") AS found")
                .then(ordered("found.started", "found.id"));
    }

    private Sql named(String key) {
        return Sql.of("(SELECT DISTINCT p.started, p.incident_id AS id FROM participants p"
                        + " JOIN incidents i ON i.id = p.incident_id WHERE " + key + " = asked.key AND ")
                .then(conditions)
                .then(between("p.started", 0))
                .then(beyond("p.started", "p.incident_id"))
                .then(ordered("p.started", "p.incident_id"))
                .then(")");
    }

    /** Month after month, as the index has each word behind its month; those that have no day are in the year 1. */
    Sql words() {
        // No searched word has a space in it.
        String search = WordConditions.search(filter, " ");
        String day = "coalesce(date_start, DATE '0001-01-01')";
        String dated = " FROM incidents WHERE merged_into IS NULL AND " + day + " > DATE '0001-01-01')";
        return Sql.of(
                        "SELECT w.started, w.incident_id AS id FROM (SELECT month::date FROM generate_series("
                                + "(SELECT date_trunc('month', min(" + day + ")::timestamp)" + dated + ", (SELECT max("
                                + day + ")::timestamp" + dated + ", '1 month') AS month UNION SELECT DATE '0001-01-01'"
                                + " ORDER BY month" + direction
                                + ") AS m CROSS JOIN LATERAL (SELECT started, incident_id"
                                + " FROM incident_words WHERE lexemes_by_month(lexemes, started)"
                                + " @@ replace(?, ' ', month_code(m.month))::tsquery) AS w"
                                + " JOIN incidents i ON i.id = w.incident_id WHERE ",
                        search)
                .then(conditions)
                .then(between("m.month", MONTH))
                .then(beyond("w.started", "w.incident_id"))
                .then(
                        " ORDER BY m.month" + direction + ", w.started" + direction + ", w.incident_id" + direction
                                + " LIMIT ?",
                        many);
    }

    /**
     * In each square of the map the incidents stand in the order of their days. What the midst has says how far back, or
     * ahead, the page can reach at most; the rim, where a square may hold thousands that lie outside, is read no farther.
     */
    Sql squares() {
        Squares squares = Squares.of(filter);
        String within = page.sort().ascending()
                ? " <= (SELECT CASE WHEN count(*) < ? THEN DATE 'infinity' ELSE max(started) END FROM midst)"
                : " >= (SELECT CASE WHEN count(*) < ? THEN DATE '-infinity' ELSE min(started) END FROM midst)";
        return Sql.of("WITH midst AS (")
                .then(along(squares.midst(), Sql.of("")))
                .then(") SELECT started, id FROM midst UNION ALL (")
                .then(along(squares.rim(), Sql.of(" AND " + START + within, many)))
                .then(")")
                .then(ordered("started", "id"));
    }

    private Sql along(Integer[] squares, Sql bound) {
        return Sql.of(
                        "SELECT found.started, found.id FROM unnest(?::integer[]) AS asked (square) CROSS JOIN LATERAL (SELECT "
                                + START
                                + " AS started, i.id FROM incidents i WHERE square(i.latitude, i.longitude) = asked.square"
                                + " AND i.latitude IS NOT NULL AND ",
                        (Object) squares)
                .then(conditions)
                .then(bound)
                .then(beyond(START, "i.id"))
                .then(ordered(START, "i.id"))
                .then(") AS found")
                .then(ordered("found.started", "found.id"));
    }

    /** That a day, or a time of so many days after it, can hold what the page still has to show. */
    private Sql between(String day, int days) {
        Optional<String> after = page.cursor().map(Cursor::value);
        boolean up = page.sort().ascending();
        return Stream.of(
                        filter.from().map(from -> least(day, from.toString(), longest + days)),
                        filter.to().map(to -> most(day, to.toString())),
                        after.map(reached -> up ? least(day, reached, days) : most(day, reached)))
                .flatMap(Optional::stream)
                .reduce(Sql.of(""), Sql::then);
    }

    private static Sql least(String day, String bound, int before) {
        return Sql.of(" AND " + day + " >= ?::date - ?::integer", bound, before);
    }

    private static Sql most(String day, String bound) {
        return Sql.of(" AND " + day + " <= ?::date", bound);
    }

    private Sql beyond(String start, String id) {
        return page.cursor()
                .map(from -> Sql.of(
                        " AND (" + start + ", " + id + ") " + page.sort().beyond() + " (?::date, ?)",
                        from.value(),
                        from.id()))
                .orElse(Sql.of(""));
    }

    private Sql ordered(String start, String id) {
        return Sql.of(" ORDER BY " + start + direction + ", " + id + direction + " LIMIT ?", many);
    }
}
