package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijil.incident.Toll;
import org.sijil.query.Cursor;
import org.sijil.query.Dimension;
import org.sijil.query.IncidentConditions;
import org.sijil.query.IncidentConditions.Extent;
import org.sijil.query.IncidentConditions.Lead;
import org.sijil.query.IncidentFilter;
import org.sijil.query.IncidentPage;
import org.sijil.query.IncidentWriter;
import org.sijil.query.KeptIncident;
import org.sijil.query.MapConditions;
import org.sijil.query.Page;
import org.sijil.query.Sort;
import org.sijil.query.Sql;
import org.sijil.query.Statistic;
import org.sijil.query.WordConditions;

/** Answers what is asked of the tracked incidents: a page, everything, a count, statistics. */
@ApplicationScoped
public class IncidentQueries {

    /** How an undated incident sorts; see {@link Sort.Key#DATE}. */
    private static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

    private static final int UNTOLD = -1;

    /** So many that match are soon brought in and sorted; beyond that, finding a page in the order of days is sooner done. */
    private static final long FEW = 500;

    /** Beyond so many places on the map, going through the list in its order finds a page sooner. */
    private static final long WIDE = 2_000;

    /** Words of so many incidents are found soon wherever one looks. */
    private static final long COMMON = 200_000;

    /** As above, for questions that read all that match. */
    private static final long WIDE_FOR_ALL = 100_000;

    private final Database database;
    private final LongestSpan longest;

    IncidentQueries(Database database) {
        this.database = database;
        this.longest = new LongestSpan(database);
    }

    public IncidentPage list(IncidentFilter filter, Page page) {
        Sort sort = page.sort();
        List<KeptIncident> found = found(filter, page);
        boolean more = found.size() > page.limit();
        List<KeptIncident> shown = more ? found.subList(0, page.limit()) : found;
        Optional<String> next = more ? Optional.of(after(shown.get(shown.size() - 1), sort)) : Optional.empty();
        return new IncidentPage(shown, next, page.count() ? OptionalLong.of(count(filter)) : OptionalLong.empty());
    }

    private List<KeptIncident> found(IncidentFilter filter, Page page) {
        int days = longest.daysOfLate();
        Sql sql = listing(filter, page, days, lead(filter, page, days));
        List<KeptIncident> found = database.list(sql, IncidentRows::read);
        return found.isEmpty() && longest.outgrew(days, filter) ? found(filter, page) : found;
    }

    /** The question that a page is the answer to. */
    public Sql listing(IncidentFilter filter, Page page) {
        int longest = longest(filter);
        return listing(filter, page, longest, lead(filter, page, longest));
    }

    /** @param longest nothing is found when an incident spans more days than that, and the filter has to do with it */
    Sql listing(IncidentFilter filter, Page page, int longest, Optional<Lead> lead) {
        Sql holding = LongestSpan.still(longest, filter);
        Sort sort = page.sort();
        // One row more than asked tells whether there is a next page.
        int many = page.limit() + 1;
        if (lead.isPresent()) {
            Sql conditions = IncidentConditions.of(filter, new Extent(longest, true), lead);
            Walks walks = new Walks(filter, page, conditions, longest, many);
            Sql found =
                    switch (lead.get()) {
                        case ACTORS -> walks.actors();
                        case WORDS -> walks.words();
                        case SQUARES -> walks.squares();
                    };
            return Sql.of(KeptColumn.SELECT + " JOIN (")
                    .then(found)
                    .then(") AS page ON page.id = i.id WHERE ")
                    .then(holding)
                    .then(" ORDER BY " + sort.orderBy());
        }
        Sql sql = Sql.of(KeptColumn.SELECT + " WHERE ")
                .then(holding)
                .then(" AND ")
                .then(conditions(filter, longest, WIDE));
        if (page.cursor().isPresent()) {
            Cursor from = page.cursor().get();
            sql = sql.then(
                    " AND (" + sort.key().sql() + ", i.id) " + sort.beyond() + " (?::"
                            + sort.key().type() + ", ?)",
                    from.value(),
                    from.id());
        }
        return sql.then(" ORDER BY " + sort.orderBy() + " LIMIT ?", many);
    }

    /** What to go by to find a page without all that matches; empty when that is little, or not in the order of days. */
    private Optional<Lead> lead(IncidentFilter filter, Page page, int longest) {
        if (page.sort().key() != Sort.Key.DATE) {
            return Optional.empty();
        }
        if (filter.mapAlone() && Squares.takes(filter)) {
            // The planner, which knows widths and heights by themselves, has no idea of a town; nobody asks it.
            return Optional.of(Lead.SQUARES);
        }
        if (filter.actors().isEmpty() && filter.words().isEmpty()) {
            return Optional.empty();
        }
        long matching = guess(IncidentConditions.of(filter, new Extent(longest, true)));
        if (!filter.actors().isEmpty()) {
            return matching > FEW ? Optional.of(Lead.ACTORS) : Optional.empty();
        }
        // Bringing together what has one word and what has another takes long when either is much.
        return matching <= COMMON && guess(WordConditions.anyWord(filter)) > FEW
                ? Optional.of(Lead.WORDS)
                : Optional.empty();
    }

    private Sql conditions(IncidentFilter filter, int longest, long most) {
        boolean wide = MapConditions.bounds(filter).map(this::guess).orElse(0L) > most;
        return IncidentConditions.of(filter, new Extent(longest, wide));
    }

    /** How many incidents the planner thinks there are of that sort. */
    private long guess(Sql condition) {
        return database.find(
                        Sql.of("EXPLAIN (FORMAT JSON) SELECT 1 FROM incidents i WHERE ")
                                .then(condition),
                        row -> Json.read(row.getString(1), new TypeReference<List<Map<String, JsonNode>>>() {}))
                .orElseThrow()
                .get(0)
                .get("Plan")
                .path("Plan Rows")
                .asLong();
    }

    /** As {@link LongestSpan#days}. */
    int longest(IncidentFilter filter) {
        return longest.days(filter);
    }

    public long count(IncidentFilter filter) {
        return database.list(counting(filter), row -> row.getLong(1)).get(0);
    }

    /** From the tallies, where they tell it. */
    private Sql counting(IncidentFilter filter) {
        return Tallies.counting(filter, this::all).orElseGet(() -> Sql.of("SELECT count(*) FROM incidents i WHERE ")
                .then(all(filter)));
    }

    private Sql all(IncidentFilter filter) {
        return conditions(filter, longest(filter), WIDE_FOR_ALL);
    }

    /** Makes the writer of an export that will have so many rows. */
    public interface Opening {
        IncidentWriter open(long rows) throws IOException;
    }

    /**
     * Writes every incident that matches, and first tells how many there are: one snapshot from the count to the last
     * row. On a failure the output stays without its end.
     */
    public void export(IncidentFilter filter, Sort sort, Opening opening) throws IOException {
        Sql counting = counting(filter);
        Sql sql = Sql.of(KeptColumn.SELECT + " WHERE ").then(all(filter)).then(" ORDER BY " + sort.orderBy());
        try (Snapshot snapshot = database.snapshot()) {
            IncidentWriter writer =
                    opening.open(snapshot.find(counting, row -> row.getLong(1)).orElseThrow());
            writer.begin();
            snapshot.stream(sql, IncidentRows::read, new Writing(writer));
            writer.end();
        }
    }

    /** Writes rows, and sends the first one on its way before there are more. */
    private static final class Writing implements Database.RowTaker<KeptIncident, IOException> {

        private final IncidentWriter writer;
        private boolean begun;

        Writing(IncidentWriter writer) {
            this.writer = writer;
        }

        @Override
        public void take(KeptIncident incident) throws IOException {
            writer.write(incident);
            if (!begun) {
                writer.flush();
                begun = true;
            }
        }
    }

    /** Counts and tolls by the dimensions, in their order. */
    public List<Statistic> statistics(IncidentFilter filter, List<Dimension> by) {
        Sql sql = Tallies.statistics(filter, this::all, by).orElseGet(() -> counted(filter, by));
        return database.list(sql, row -> statistic(row, by.size()));
    }

    /** The same, counted from the incidents themselves. */
    List<Statistic> statisticsCounted(IncidentFilter filter, List<Dimension> by) {
        return database.list(counted(filter, by), row -> statistic(row, by.size()));
    }

    private Sql counted(IncidentFilter filter, List<Dimension> by) {
        String keys = by.stream().map(Dimension::sql).collect(Collectors.joining(", "));
        String places = IntStream.rangeClosed(1, by.size())
                .mapToObj(place -> place + " NULLS LAST")
                .collect(Collectors.joining(", "));
        String actors = by.contains(Dimension.ACTOR)
                ? " LEFT JOIN LATERAL (SELECT DISTINCT name FROM participants WHERE incident_id = i.id) a ON true"
                : "";
        return Sql.of("SELECT " + keys + ", count(*) AS incidents, " + toll("killed") + ", " + toll("injured") + ", "
                        + toll("abducted") + " FROM incidents i" + actors + " WHERE ")
                .then(all(filter))
                .then(" GROUP BY " + keys + " ORDER BY " + places);
    }

    /** Sums over the incidents that tell a toll; a sum is open above when one of them is. */
    private static String toll(String harm) {
        String low = "i." + harm + "_low";
        String high = "i." + harm + "_high";
        return "sum(coalesce(" + low + ", 0)) FILTER (WHERE num_nonnulls(" + low + ", " + high + ") > 0)::integer AS "
                + harm + "_low, CASE WHEN NOT coalesce(bool_or(" + low + " IS NOT NULL AND " + high
                + " IS NULL), false) THEN sum(" + high + ")::integer END AS " + harm + "_high";
    }

    private static Statistic statistic(ResultSet row, int dimensions) throws SQLException {
        List<Optional<String>> keys = new ArrayList<>();
        for (int i = 1; i <= dimensions; i++) {
            keys.add(Optional.ofNullable(row.getString(i)));
        }
        return new Statistic(
                keys, row.getLong("incidents"), toll(row, "killed"), toll(row, "injured"), toll(row, "abducted"));
    }

    private static Optional<Toll> toll(ResultSet row, String harm) throws SQLException {
        return Columns.toll(row, row.findColumn(harm + "_low"), row.findColumn(harm + "_high"));
    }

    private static String after(KeptIncident last, Sort sort) {
        String value =
                switch (sort.key()) {
                    case DATE ->
                        last.incident()
                                .when()
                                .map(when -> when.start())
                                .orElse(UNDATED)
                                .toString();
                    case KILLED ->
                        Integer.toString(last.incident()
                                .killed()
                                .map(t -> t.low().orElse(UNTOLD))
                                .orElse(UNTOLD));
                    case UPDATED -> last.updatedAt().toString();
                    case ATTENTION -> Double.toString(last.attention());
                };
        return new Cursor(sort.label(), value, last.id()).encode();
    }
}
