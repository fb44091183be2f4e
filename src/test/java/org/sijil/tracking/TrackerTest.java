package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.api.EmptyRegister;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Change;
import org.sijil.query.KeptIncident;
import org.sijil.start.TestDatabase;
import org.sijil.storage.ChangeLog;
import org.sijil.storage.IncidentStore;
import org.sijil.tracking.Tracker.Tracked;
import org.sijil.world.ActorType;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrackerTest {

    private static final int THREADS = 16;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 30;
    private static final double LONGEST_MEDIAN_MS = 3_000;

    @Inject
    Tracker tracker;

    @Inject
    IncidentStore incidents;

    @Inject
    ChangeLog log;

    @Inject
    EmptyRegister register;

    @BeforeEach
    void empty() {
        register.empty();
    }

    @Test
    void reportsOfOneActAreOneIncident() {
        Incident month = clash().from(MONDAY.withDayOfMonth(1), MONDAY.withDayOfMonth(31), When.Precision.MONTH)
                .by("Islamic State", 1, ActorType.REBEL_GROUP)
                .killed(5)
                .made();
        Incident day = clash().by("Islamic State", 1, ActorType.REBEL_GROUP)
                .by("Syrian Democratic Forces", 2, ActorType.REBEL_GROUP)
                .killed(5)
                .injured(3)
                .made();
        long first = only(keep("One.", "A", month)).id();
        KeptIncident both = only(keep("Two.", "B", day));
        assertEquals(first, both.id());
        assertEquals(2, both.reports());
        assertEquals(List.of("A", "B"), both.sources());
        assertEquals(day.when(), both.incident().when());
        assertEquals(day.injured(), both.incident().injured());
        assertEquals(2, both.incident().participants().size());
        assertEquals(
                List.of("created", "changed"),
                log.changes(0, 10).stream().map(Change::kind).toList());
    }

    @Test
    void theTollIsTheRangeOverTheLatestOfEachSource() {
        keep("One.", "A", clash().killed(5).made());
        keep("Two.", "B", clash().killed(7).made());
        KeptIncident updated = only(keep("One, updated.", "A", clash().killed(9).made()));
        assertEquals(Optional.of(Toll.between(7, 9)), updated.incident().killed());
        assertEquals(3, updated.reports());
    }

    @Test
    void theSameArticleAgainChangesNothing() {
        Tracked first = keep("One.", "A", clash().made());
        Tracked again = keep(" One.\n", "A", clash().made());
        assertTrue(first.created());
        assertFalse(again.created());
        assertEquals(first.article().id(), again.article().id());
        assertEquals(1, only(again).reports());
        assertEquals(1, log.changes(0, 10).size());
    }

    @Test
    void whatOneArticleTellsApartStaysApart() {
        assertEquals(
                2, keep("One.", "A", clash().made(), clash().made()).incidents().size());
    }

    @Test
    void theMoreLikeOfTwoIsTaken() {
        Tracked two =
                keep("One.", "A", clash().killed(5).made(), clash().killed(6).made());
        assertEquals(
                two.incidents().get(1).id(),
                only(keep("Two.", "B", clash().killed(6).made())).id());
    }

    @Test
    void anArticleTakesItsReportsAlong() {
        keep("One.", "A", clash().killed(5).made());
        Tracked two = keep("Two.", "B", clash().killed(9).made());
        long shared = only(two).id();
        assertTrue(tracker.remove(two.article().id(), "test"));
        assertEquals(
                Optional.of(Toll.exactly(5)), incidents.get(shared).incident().killed());
        assertEquals(1, incidents.get(shared).reports());
        assertTrue(tracker.remove(two.article().id() - 1, "test"));
        assertEquals(Optional.empty(), incidents.find(shared));
        assertEquals(
                List.of("created", "changed", "changed", "removed"),
                log.changes(0, 10).stream().map(Change::kind).toList());
        assertEquals(
                List.of("created", "reported", "unreported", "removed"),
                log.history(shared).stream().map(entry -> entry.action()).toList());
        assertFalse(tracker.remove(two.article().id(), "test"));
    }

    @Test
    void oneArticleFromManyThreadsIsOne() throws Exception {
        Set<Long> articles = new HashSet<>();
        int created = 0;
        for (Tracked tracked : atOnce(i -> keep("One.", "A", clash().killed(5).made()))) {
            articles.add(tracked.article().id());
            created += tracked.created() ? 1 : 0;
        }
        assertEquals(1, articles.size());
        assertEquals(1, created);
        assertEquals(1, log.changes(0, 100).size());
    }

    @Test
    void oneActFromManyThreadsIsOneIncident() throws Exception {
        Set<Long> ids = new HashSet<>();
        for (Tracked tracked : atOnce(
                i -> keep("Telling " + i, "Source " + i, clash().killed(5).made()))) {
            ids.add(only(tracked).id());
        }
        assertEquals(1, ids.size());
        assertEquals(THREADS, incidents.get(ids.iterator().next()).reports());
        assertEquals(THREADS, incidents.get(ids.iterator().next()).version());
    }

    @Test
    void nothingIsHalfKept() {
        Incident impossible = clash().in(Told.city("x", "X\u0000", null, "SY", "Raqqa", "SY-RA", 1, 1))
                .made();
        try {
            keep("One.", "A", clash().made(), impossible);
        } catch (RuntimeException refused) {
            assertEquals(List.of(), log.changes(0, 10));
            assertTrue(tracker.find(article("One.", "A")).isEmpty());
            return;
        }
        throw new AssertionError("the database took a NUL");
    }

    @Test
    void anArticleOfSevenIncidentsIsKeptSwiftly() {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            String text = ("Telling " + i + " of a long day. ").repeat(200);
            Incident[] seven = new Incident[7];
            for (int n = 0; n < seven.length; n++) {
                seven[n] = clash().on(MONDAY.minusDays(10L * i + n))
                        .at("quarter " + n)
                        .killed(n + 1)
                        .by("Islamic State", 1, ActorType.REBEL_GROUP)
                        .by("Civilians", 2, ActorType.CIVILIANS)
                        .resting(text, "Telling " + i)
                        .made();
            }
            long start = System.nanoTime();
            keep(text, "A", seven);
            nanos.add(System.nanoTime() - start);
        }
        long[] measured = nanos.subList(WARM_UP, nanos.size()).stream()
                .mapToLong(n -> n)
                .sorted()
                .toArray();
        double median = measured[measured.length / 2] / 1e6;
        System.out.printf("seven incidents kept in %.1f ms at the median, %s at best%n", median, measured[0] / 1e6);
        // The aim is 30 ms on a machine at rest. The bound is far above, since builds run beside other work; a look-up
        // that grows with the register, or a lock that waits for itself, goes past it.
        assertTrue(median < LONGEST_MEDIAN_MS, "median " + median + " ms of " + Arrays.toString(measured));
    }

    private interface Act {
        Tracked go(int thread);
    }

    private static List<Tracked> atOnce(Act act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Tracked>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> act.go(thread));
            }
            List<Tracked> all = new ArrayList<>();
            for (Future<Tracked> future : threads.invokeAll(calls)) {
                all.add(future.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private Tracked keep(String text, String source, Incident... told) {
        return tracker.keep(article(text, source), read(told), "test");
    }

    private static KeptIncident only(Tracked tracked) {
        assertEquals(1, tracked.incidents().size());
        return tracked.incidents().get(0);
    }
}
