package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.When;
import org.sijil.query.Grounds;
import org.sijil.query.Sql;
import org.sijil.world.Point;

/** The accounts that articles give of incidents. */
@ApplicationScoped
public class ReportStore {

    /** More accounts around one act are judged by the nearest dates. */
    private static final int MOST_AROUND = 400;

    /** Days that two accounts of one act may be dated apart. */
    private static final int DAYS_APART = 1;

    /** Degrees of latitude, and of longitude at the equator, within which places may be one town: some 22 km. */
    private static final double ONE_TOWN_DEGREES = 0.2;

    /** Where degrees of longitude shrink towards the poles, they shrink no further than there. */
    private static final double FARTHEST_NORTH = 75;

    private static final String SELECT =
            """
            SELECT r.id, r.article_id, r.ordinal, a.identity, r.account, r.passage, a.title, a.published, a.source,
                   a.url, a.language, r.created_at
            FROM reports r JOIN articles a ON a.id = r.article_id
            """;

    private static final String STANDING =
            """
            r.id, r.incident_id, coalesce(i.story, i.id) AS story, r.created_at, a.copy_of, o.id AS original, o.source,
            o.url
            """;

    private static final String AND_WHERE =
            """
             JOIN incidents i ON i.id = r.incident_id JOIN articles a ON a.id = r.article_id
                 JOIN articles o ON o.id = coalesce(a.copy_of, a.id)
            """;

    private static final String STANDINGS = "SELECT " + STANDING + " FROM reports r " + AND_WHERE;

    private static final String AROUND =
            """
            SELECT told.n, %4$s
            FROM unnest(?, ?, ?, ?::date[], ?::date[], ?, ?, ?)
                 AS told (n, family, country, first, last, latitude, longitude, width)
            CROSS JOIN LATERAL (
                SELECT r.id, r.incident_id, r.article_id, r.created_at FROM reports r
                WHERE r.country = told.country AND r.family = told.family AND r.date_start IS NOT NULL
                  AND daterange(r.date_start, r.date_end, '[]')
                      && daterange(told.first - %1$d, told.last + %1$d, '[]')
                  AND reach(r.latitude, r.longitude)
                      && bound_box(reach(told.latitude + %2$s, told.longitude + told.width),
                                   reach(told.latitude - %2$s, told.longitude - told.width))
                ORDER BY abs(r.date_start - told.first), r.id LIMIT %3$d) r
            %5$s
            """
                    .formatted(DAYS_APART, ONE_TOWN_DEGREES, MOST_AROUND, STANDING, AND_WHERE);

    private static final Rows NEW = Rows.of(
            "reports",
            "id bigint",
            "article_id bigint",
            "ordinal integer",
            "incident_id bigint",
            "account jsonb",
            "evidence jsonb",
            "passage text",
            "created_at timestamptz",
            "mark bigint",
            "family text",
            "country text",
            "date_start date",
            "date_end date",
            "latitude double precision",
            "longitude double precision");

    private static final Rows MOVED = Rows.of("reports", "id bigint", "incident_id bigint");

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    /** Keeps the accounts. */
    static Sql keeping(Collection<NewReport> told) {
        return NEW.insert(told.stream().map(ReportStore::row).toList());
    }

    private static List<Object> row(NewReport told) {
        KeptReport report = told.report();
        Incident account = report.account();
        Optional<Point> point = point(account);
        return Arrays.asList(
                report.id(),
                report.article(),
                report.ordinal(),
                told.incident(),
                account,
                told.grounds(),
                report.words(),
                report.createdAt(),
                told.mark(),
                account.type().family(),
                account.location().map(l -> l.place().country()).orElse(null),
                account.when().map(Spans::earliest).orElse(null),
                account.when().map(When::end).orElse(null),
                point.map(Point::latitude).orElse(null),
                point.map(Point::longitude).orElse(null));
    }

    /** Where exactly the account is; nowhere when its place is no nearer than a district. */
    private static Optional<Point> point(Incident account) {
        return account.location()
                .filter(l -> l.precision().compareTo(Location.Precision.CITY) <= 0)
                .flatMap(l -> l.place().point());
    }

    /**
     * For each account, the kept reports that may tell of the same act: of its family and country, at most a day
     * away, and near it where both say exactly where. An account without a date or a place has none.
     */
    public List<List<Standing>> around(List<Incident> accounts) {
        Database.Round round = database.round();
        round.planOnce();
        Database.Answer<Near> near = around(round, accounts);
        round.go();
        return byAccount(near.rows(), accounts.size());
    }

    /** A report near the account of that number. */
    record Near(int account, Standing standing) {}

    static Database.Answer<Near> around(Database.Round round, List<Incident> accounts) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).when().isPresent() && accounts.get(i).location().isPresent()) {
                numbers.add(i);
            }
        }
        List<Incident> placed = numbers.stream().map(accounts::get).toList();
        List<Optional<Point>> points = placed.stream().map(ReportStore::point).toList();
        return round.list(
                Sql.of(
                        AROUND,
                        numbers.toArray(Integer[]::new),
                        texts(placed, a -> a.type().family()),
                        texts(placed, a -> a.location().orElseThrow().place().country()),
                        texts(placed, a -> Spans.earliest(a.when().orElseThrow())
                                .toString()),
                        texts(placed, a -> a.when().orElseThrow().end().toString()),
                        degrees(points, Point::latitude),
                        degrees(points, Point::longitude),
                        degrees(points, ReportStore::width)),
                row -> new Near(row.getInt("n"), standing(row)));
    }

    static List<List<Standing>> byAccount(List<Near> near, int accounts) {
        List<List<Standing>> found = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            found.add(new ArrayList<>());
        }
        near.forEach(one -> found.get(one.account()).add(one.standing()));
        return found;
    }

    private static double width(Point point) {
        return ONE_TOWN_DEGREES / Math.cos(Math.toRadians(Math.min(FARTHEST_NORTH, Math.abs(point.latitude()))));
    }

    private static String[] texts(List<Incident> accounts, Function<Incident, String> value) {
        return accounts.stream().map(value).toArray(String[]::new);
    }

    private static Double[] degrees(List<Optional<Point>> points, Function<Point, Double> value) {
        return points.stream().map(p -> p.map(value).orElse(null)).toArray(Double[]::new);
    }

    /** Where these reports stand. */
    public List<Standing> standing(Collection<Long> reports) {
        return reports.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of(STANDINGS + "WHERE r.id = ANY(?)", (Object) reports.toArray(Long[]::new)),
                        ReportStore::standing);
    }

    /** Where the reports of the incidents stand. */
    public List<Standing> standingIn(Collection<Long> incidents) {
        return incidents.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of(STANDINGS + "WHERE r.incident_id = ANY(?)", (Object) incidents.toArray(Long[]::new)),
                        ReportStore::standing);
    }

    /** Where the reports of all incidents of the stories stand. */
    static Database.Answer<Standing> standingInStories(Database.Round round, Collection<Long> stories) {
        return round.list(
                Sql.of(STANDINGS + "WHERE i.story = ANY(?)", (Object) stories.toArray(Long[]::new)),
                ReportStore::standing);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getLong("incident_id"),
                row.getLong("story"),
                Columns.moment(row, "created_at"),
                Columns.number(row, "copy_of").isPresent(),
                Standing.voice(Columns.text(row, "source"), Columns.text(row, "url"), row.getLong("original")));
    }

    /** The reports themselves; what they say never changes. */
    public List<KeptReport> load(Collection<Long> reports) {
        return reports.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of(SELECT + " WHERE r.id = ANY(?)", (Object) reports.toArray(Long[]::new)),
                        ReportStore::read);
    }

    /** The reports of the incident, the earliest kept first. */
    public List<KeptReport> ofIncident(long incident) {
        return database.list(Sql.of(SELECT + " WHERE r.incident_id = ? ORDER BY r.id", incident), ReportStore::read);
    }

    /** The ids of the article's reports. */
    public List<Long> idsOf(long article) {
        return database.list(Sql.of("SELECT id FROM reports WHERE article_id = ?", article), row -> row.getLong(1));
    }

    /** What each of the reports rests on. */
    public Map<Long, List<Grounds>> grounds(Collection<Long> reports) {
        Map<Long, List<Grounds>> found = new HashMap<>();
        if (!reports.isEmpty()) {
            database.list(
                    Sql.of("SELECT id, evidence FROM reports WHERE id = ANY(?)", (Object) reports.toArray(Long[]::new)),
                    row -> found.put(
                            row.getLong(1), Json.read(row.getString(2), new TypeReference<List<Grounds>>() {})));
        }
        return found;
    }

    /** Makes them reports of that incident. */
    public void move(Collection<Long> reports, long incident) {
        Map<Long, Long> moves = new TreeMap<>();
        reports.forEach(report -> moves.put(report, incident));
        database.change(moving(moves));
    }

    /** Makes each report one of that incident. */
    static Sql moving(Map<Long, Long> moves) {
        return MOVED.update(moves.entrySet().stream()
                .map(move -> List.<Object>of(move.getKey(), move.getValue()))
                .toList());
    }

    /** Takes the reports away. */
    static Sql removing(Collection<Long> reports) {
        return Sql.of("DELETE FROM reports WHERE id = ANY(?)", (Object) reports.toArray(Long[]::new));
    }

    private static KeptReport read(ResultSet row) throws SQLException {
        return new KeptReport(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getInt("ordinal"),
                row.getString("identity"),
                Json.read(row.getString("account"), new TypeReference<Incident>() {}),
                row.getString("passage"),
                Columns.text(row, "title"),
                Columns.day(row, "published"),
                Columns.text(row, "source"),
                Columns.text(row, "url"),
                Columns.text(row, "language"),
                Columns.moment(row, "created_at"));
    }
}
