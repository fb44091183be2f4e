package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Rivals;
import org.sijil.api.EmptyRegister;
import org.sijil.incident.Incident;
import org.sijil.query.Status;
import org.sijil.start.TestDatabase;
import org.sijil.storage.Corrections;
import org.sijil.storage.ReportStore;
import org.sijil.tracking.Tracker.Tracked;
import org.sijil.world.ActorType;

/** Incidents that may be one raise each other's attention, whatever came, went or was reviewed, and in whatever order. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CandidatesTest {

    private static final int STEPS = 120;
    private static final int THREADS = 16;

    @Inject
    Tracker tracker;

    @Inject
    Review review;

    @Inject
    Tellings tellings;

    @Inject
    ReportStore reports;

    @Inject
    EmptyRegister register;

    @Inject
    DataSource source;

    @BeforeEach
    void empty() {
        register.empty();
    }

    private record Row(double need, double attention, String status, boolean settled) {}

    @Test
    void bothAreRaisedAndWhatGoesTakesItAway() {
        Tracked one = keep(1, clash().killed(4).made());
        double alone = one.incidents().get(0).attention();
        Tracked other = keep(2, bomb().made());
        long first = one.incidents().get(0).id();
        long second = other.incidents().get(0).id();
        assertTrue(first != second);
        Map<Long, Row> both = rows();
        assertTrue(both.get(first).attention > alone);
        assertTrue(both.get(second).attention > both.get(second).need);
        assertEquals(both.get(second).attention, other.incidents().get(0).attention());
        tracker.remove(other.article().id(), "test");
        assertEquals(alone, rows().get(first).attention);
    }

    @Test
    void whatOneArticleTellsAsTwoIsNoDoubt() {
        keep(1, clash().killed(4).made(), bomb().made());
        keep(2, clash().killed(4).made());
        rows().values().forEach(row -> assertEquals(row.need, row.attention));
    }

    @Test
    void mergingSplittingAndRejectingDecide() {
        long first = keep(1, clash().killed(4).made()).incidents().get(0).id();
        long second = keep(2, bomb().made()).incidents().get(0).id();
        review.correct(second, Corrections.NONE, Status.REJECTED, reviewer());
        assertEquals(rows().get(first).need, rows().get(first).attention);
        review.undo(second, reviewer());
        assertTrue(rows().get(first).attention > rows().get(first).need);
        review.merge(first, List.of(second), reviewer());
        assertEquals(rows().get(first).need, rows().get(first).attention);
        long third = keep(3, clash().type("Attack").killed(8).made())
                .incidents()
                .get(0)
                .id();
        check();
        assertTrue(rows().get(third).attention > rows().get(third).need);
        List<Long> own = reports.standingIn(List.of(first)).stream()
                .map(standing -> standing.report())
                .sorted()
                .toList();
        review.split(first, own.subList(1, own.size()), reviewer());
        check();
    }

    @Test
    void whateverHappensItIsAsIfCountedAnew() {
        Random random = new Random(11);
        List<Long> articles = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int what = random.nextInt(10);
            if (what < 6 || articles.size() < 3) {
                articles.add(keep(step, some(random)).article().id());
            } else if (what < 8) {
                tracker.remove(articles.remove(random.nextInt(articles.size())), "test");
            } else {
                review(random);
            }
            int now = step;
            try {
                check();
            } catch (AssertionError different) {
                throw new AssertionError("after step " + now, different);
            }
        }
        assertTrue(rows().values().stream().anyMatch(row -> row.attention > row.need));
    }

    @Test
    void manyThreadsLeaveNothingStale() throws Exception {
        Rivals.run(THREADS, STEPS / 2, number -> {
            Random random = new Random(number);
            long id = keep(number, some(random)).article().id();
            if (number % 3 == 0) {
                tracker.remove(id, "test");
            } else if (number % 3 == 1) {
                review(random);
            }
            return id;
        });
        check();
        assertTrue(rows().values().stream().anyMatch(row -> row.attention > row.need));
    }

    /** Perhaps what was told as a clash. */
    private static Told bomb() {
        return clash().type("Suicide bomb").killed(6);
    }

    /** Clashes and bombs of three days, two of them in one article now and then. */
    private static Incident[] some(Random random) {
        Incident[] some = new Incident[1 + random.nextInt(2)];
        for (int i = 0; i < some.length; i++) {
            Told told = clash().on(MONDAY.plusDays(random.nextInt(3)))
                    .type(random.nextInt(3) == 0 ? "Suicide bomb" : "Armed clash")
                    .killed(1 + random.nextInt(4) * 9);
            if (random.nextBoolean()) {
                told.by(random.nextBoolean() ? "Islamic State" : "Syrian Democratic Forces", 1, ActorType.REBEL_GROUP);
            }
            if (random.nextInt(3) == 0) {
                told.at(random.nextBoolean() ? "the market" : "the prison");
            }
            some[i] = (random.nextInt(5) == 0 ? told.somewhereInRaqqaProvince() : told).made();
        }
        return some;
    }

    /** Something that a reviewer may do; what cannot be done is not. */
    private void review(Random random) {
        List<Long> ids = new ArrayList<>(rows().keySet());
        if (ids.isEmpty()) {
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        long other = ids.get(random.nextInt(ids.size()));
        List<Long> own = reports.standingIn(List.of(id)).stream()
                .map(standing -> standing.report())
                .toList();
        try {
            switch (random.nextInt(5)) {
                case 0 -> review.correct(id, Corrections.NONE, Status.CONFIRMED, reviewer());
                case 1 -> review.correct(id, Corrections.NONE, Status.REJECTED, reviewer());
                case 2 -> review.merge(id, List.of(other), reviewer());
                case 3 -> review.split(id, own.subList(0, own.size() / 2), reviewer());
                default -> review.undo(id, reviewer());
            }
        } catch (CannotReview refused) {
            assertTrue(refused.reason() != CannotReview.Reason.STALE);
        }
    }

    /** Every incident's attention is what a look at all pairs of reports gives. */
    private void check() {
        Map<Long, Row> rows = rows();
        Map<Long, List<Telling>> told = new HashMap<>();
        rows.keySet().forEach(id -> told.put(id, tellings.of(reports.standingIn(List.of(id)))));
        rows.forEach((id, row) -> {
            double most = 0;
            for (Map.Entry<Long, Row> other : rows.entrySet()) {
                if (row.status.equals("extracted")
                        && !other.getKey().equals(id)
                        && !other.getValue().status.equals("rejected")
                        && !(row.settled && other.getValue().settled)) {
                    most = Math.max(most, weight(told.get(id), told.get(other.getKey())));
                }
            }
            assertEquals(Attention.raised(row.need, most), row.attention, 1e-12, "incident " + id);
            if (row.status.equals("extracted") && !told.get(id).isEmpty()) {
                double need = Consolidation.of(told.get(id), Corrections.NONE, Status.EXTRACTED)
                        .need();
                assertEquals(need, row.need, 1e-12, "incident " + id);
            }
        });
    }

    private static double weight(List<Telling> mine, List<Telling> theirs) {
        Set<Long> articles = new HashSet<>();
        mine.forEach(telling -> articles.add(telling.report().article()));
        double most = 0;
        for (Telling other : theirs) {
            if (articles.contains(other.report().article())) {
                return 0;
            }
            for (Telling one : mine) {
                double likeness = Likeness.of(one.traits(), other.traits()).total();
                most = likeness < Likeness.PERHAPS ? most : Math.max(most, Attention.weight(likeness));
            }
        }
        return most;
    }

    private Map<Long, Row> rows() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, coalesce(need, attention) AS need, attention, status,"
                                + " settled FROM incidents WHERE merged_into IS NULL")) {
            Map<Long, Row> rows = new TreeMap<>();
            while (row.next()) {
                rows.put(
                        row.getLong("id"),
                        new Row(
                                row.getDouble("need"),
                                row.getDouble("attention"),
                                row.getString("status"),
                                row.getBoolean("settled")));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Tracked keep(int number, Incident... told) {
        String text =
                new Random(number).ints(20, 0, 10_000).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
        return tracker.keep(article(text, "Outlet" + number), read(told), "test");
    }

    private static Reviewer reviewer() {
        return new Reviewer("Layla", Optional.empty(), OptionalInt.empty());
    }
}
