package org.sijil.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.city;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Rivals;
import org.sijil.api.EmptyRegister;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Dimension;
import org.sijil.query.IncidentFilter;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.query.Sql;
import org.sijil.query.Status;
import org.sijil.start.TestDatabase;
import org.sijil.tracking.CannotReview;
import org.sijil.tracking.Review;
import org.sijil.tracking.Reviewer;
import org.sijil.tracking.Told;
import org.sijil.tracking.Tracker;

/** Statistics and counts from the tallies are those of the incidents, whatever was written, reviewed or taken out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TalliesTest {

    private static final int STEPS = 80;
    private static final int THREADS = 12;

    private static final List<String> FILTERS = List.of(
            "limit=50",
            "country=SY",
            "country=SY,IQ&event_type=Battles",
            "status=rejected,extracted",
            "from=2024-02-01&to=2024-04-30",
            "from=2024-01-17&to=2024-03-11",
            "from=2024-03-05",
            "to=2024-03-20&country=IQ",
            "from=2024-03-12&to=2024-03-14",
            "from=2024-03-31&to=2024-04-01",
            "from=0001-01-01&to=9999-12-31");

    private static final List<List<Dimension>> DIMENSIONS = List.of(
            List.of(Dimension.COUNTRY),
            List.of(Dimension.COUNTRY, Dimension.MONTH),
            List.of(Dimension.YEAR, Dimension.ADMIN1),
            List.of(Dimension.MONTH, Dimension.YEAR),
            List.of(Dimension.EVENT_TYPE));

    @Inject
    Tracker tracker;

    @Inject
    Review review;

    @Inject
    IncidentQueries queries;

    @Inject
    QueryReader reader;

    @Inject
    ReportStore reports;

    @Inject
    Database database;

    @Inject
    Folding folding;

    @Inject
    EmptyRegister register;

    @BeforeEach
    void empty() {
        register.empty();
    }

    @Test
    void whateverHappensItIsAsIfCountedAnew() {
        Random random = new Random(5);
        List<Long> articles = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int what = random.nextInt(10);
            if (what < 6 || articles.size() < 3) {
                articles.add(keep(step, random));
            } else if (what < 8) {
                tracker.remove(articles.remove(random.nextInt(articles.size())), "test");
            } else {
                review(random);
            }
            if (step % 7 == 0) {
                folding.fold();
            }
            if (step % 8 == 0) {
                check();
            }
        }
        check();
        assertTrue(folding.fold() > 0);
        check();
        assertEquals(0, folding.fold());
        articles.forEach(article -> tracker.remove(article, "test"));
        check();
    }

    @Test
    void manyThreadsAndFoldingAtOnceLoseNothing() throws Exception {
        Rivals.run(THREADS, STEPS, number -> {
            Random random = new Random(number);
            long id = keep(number, random);
            switch (number % 4) {
                case 0 -> tracker.remove(id, "test");
                case 1 -> review(random);
                default -> folding.fold();
            }
            return id;
        });
        check();
        folding.fold();
        check();
    }

    @Test
    void bareChangesAndAnEmptiedRegisterCountToo() {
        Random random = new Random(8);
        for (int i = 0; i < 20; i++) {
            keep(i, random);
        }
        register.run("UPDATE incidents SET country = 'LB', admin1 = NULL, killed_low = 2, killed_high = NULL"
                + " WHERE id % 2 = 0");
        register.run("UPDATE incidents SET date_start = NULL, date_end = NULL, date_precision = NULL, date_basis = NULL"
                + " WHERE id % 3 = 0");
        check();
        register.empty();
        assertEquals(0, queries.count(filter("limit=50")));
    }

    @Test
    void theyAreAskedWhereTheyCanTell() {
        assertTrue(asked("country=SY", Dimension.COUNTRY, Dimension.MONTH));
        assertTrue(asked("from=2024-01-17&to=2024-03-11", Dimension.YEAR));
        assertFalse(asked("country=SY", Dimension.DAY));
        assertFalse(asked("country=SY", Dimension.ACTOR));
        assertFalse(asked("killed_min=3", Dimension.COUNTRY));
        assertFalse(asked("from=2024-03-12&to=2024-03-14", Dimension.COUNTRY));
        assertFalse(asked("q=market", Dimension.COUNTRY));
    }

    private boolean asked(String parameters, Dimension... by) {
        return Tallies.statistics(filter(parameters), filter -> Sql.of("true"), List.of(by))
                .isPresent();
    }

    private void check() {
        for (String parameters : FILTERS) {
            IncidentFilter filter = filter(parameters);
            for (List<Dimension> by : DIMENSIONS) {
                assertEquals(
                        queries.statisticsCounted(filter, by),
                        queries.statistics(filter, by),
                        () -> parameters + " by " + by);
            }
            long counted = queries.statisticsCounted(filter, List.of(Dimension.COUNTRY)).stream()
                    .mapToLong(row -> row.incidents())
                    .sum();
            assertEquals(counted, queries.count(filter), parameters);
        }
    }

    private IncidentFilter filter(String parameters) {
        Map<String, List<String>> values = new TreeMap<>();
        Stream.of(parameters.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(pair[0], List.of(pair[1])));
        return reader.filter(new Parameters(values));
    }

    private long keep(int number, Random random) {
        Incident[] some = new Incident[1 + random.nextInt(3)];
        for (int i = 0; i < some.length; i++) {
            some[i] = some(random);
        }
        return tracker.keep(article("Telling " + number + ".", "Outlet " + number), read(some), "test")
                .article()
                .id();
    }

    /** Something of the first months of a year, in two countries; now and then without a day, a place or a full toll. */
    private static Incident some(Random random) {
        Told told = clash().type(random.nextBoolean() ? "Armed clash" : "Suicide bomb");
        if (random.nextInt(3) == 0) {
            told.in(city("mosul", "Mosul", "الموصل", "IQ", "Nineveh", "IQ-NI", 36.34, 43.13));
        } else if (random.nextInt(6) == 0) {
            told.nowhere();
        }
        switch (random.nextInt(6)) {
            case 0 -> told.undated();
            case 1 -> told.from(MONDAY.minusDays(70), MONDAY.plusDays(random.nextInt(40)), When.Precision.MONTH);
            default -> told.on(MONDAY.plusDays(random.nextInt(60) - 40));
        }
        if (random.nextInt(3) > 0) {
            told.killed(1 + random.nextInt(9));
        } else if (random.nextBoolean()) {
            told.killed(new Toll(OptionalInt.of(4), OptionalInt.empty()));
        } else if (random.nextBoolean()) {
            told.killed(new Toll(OptionalInt.empty(), OptionalInt.of(6)));
        }
        return (random.nextBoolean() ? told.injured(random.nextInt(20)) : told).made();
    }

    /** Something that a reviewer may do; what cannot be done is not. */
    private void review(Random random) {
        List<Long> ids = database.list(
                Sql.of("SELECT id FROM incidents WHERE merged_into IS NULL ORDER BY id"), row -> row.getLong(1));
        if (ids.isEmpty()) {
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        long other = ids.get(random.nextInt(ids.size()));
        Reviewer reviewer = new Reviewer("Layla", Optional.empty(), OptionalInt.empty());
        List<Long> own =
                reports.standingIn(List.of(id)).stream().map(Standing::report).toList();
        try {
            switch (random.nextInt(5)) {
                case 0 -> review.correct(id, Corrections.NONE, Status.CONFIRMED, reviewer);
                case 1 -> review.correct(id, Corrections.NONE, Status.REJECTED, reviewer);
                case 2 -> review.merge(id, List.of(other), reviewer);
                case 3 -> review.split(id, own.subList(0, own.size() / 2), reviewer);
                default -> review.undo(id, reviewer);
            }
        } catch (CannotReview refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }
}
