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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Rivals;
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
    private static final String INCIDENT = "'incident_id', t.incident_id + 1000000";
    private static final int WARM_UP = 20;
    private static final int MEASURED = 30;
    private static final int MANY_REPORTS = 120;

    /** Matching, consolidating, history and a second look-up come on top of bare rows; a look-up that grows would too. */
    private static final double MOST_TIMES = 3;

    private static final double MOST_GROWTH = 3;

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
        for (Tracked tracked : Rivals.run(
                THREADS, THREADS, i -> keep("One.", "A", clash().killed(5).made()))) {
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
        for (Tracked tracked : Rivals.run(
                THREADS,
                THREADS,
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

    /**
     * Against the same rows put in by bare SQL in one transaction: what a machine's load does to one, it does to the
     * other.
     */
    @Test
    void anArticleOfSevenIncidentsCostsAFewTimesItsBareRows() {
        List<Long> kept = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            Incident[] seven = new Incident[7];
            String text = text(i);
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
            long id = keep(text, "A", seven).article().id();
            kept.add(System.nanoTime() - start);
            start = System.nanoTime();
            register.run(bareCopy(id));
            bare.add(System.nanoTime() - start);
        }
        double keeping = median(kept.subList(WARM_UP, kept.size()));
        double copying = median(bare.subList(WARM_UP, bare.size()));
        System.out.printf(
                "seven incidents kept in %.1f ms at the median, their bare rows in %.1f: %.1f times%n",
                keeping, copying, keeping / copying);
        assertTrue(keeping < MOST_TIMES * copying, keeping + " ms against " + copying);
    }

    /** Reprints by ever more outlets: what is there already is not read and written again each time. */
    @Test
    void theHundredthReportOfAnIncidentCostsHardlyMoreThanTheTenth() {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < MANY_REPORTS; i++) {
            String text = text(i);
            Incident told = clash().killed(5)
                    .by("Islamic State", 1, ActorType.REBEL_GROUP)
                    .resting(text, "Telling " + i)
                    .made();
            long start = System.nanoTime();
            assertEquals(i + 1, only(keep(text, "Outlet " + i, told)).reports());
            nanos.add(System.nanoTime() - start);
        }
        double early = median(nanos.subList(10, 30));
        double late = median(nanos.subList(MANY_REPORTS - 20, MANY_REPORTS));
        System.out.printf("reports 10 to 30 of an incident took %.1f ms, the last ones %.1f%n", early, late);
        assertTrue(late < MOST_GROWTH * early, late + " ms after " + early);
    }

    private static String text(int number) {
        return ("Telling " + number + " of a long day. ").repeat(200);
    }

    /** SQL that puts the article's rows in a second time, under other ids. */
    private static String bareCopy(long article) {
        String own = " = " + article;
        String incidents = " IN (SELECT incident_id FROM reports WHERE article_id = " + article + ")";
        return copy("articles", "'id', t.id + 1000000, 'identity', reverse(t.identity)", "id" + own)
                + copy("incidents", "'id', t.id + 1000000, 'country', 'XX'", "id" + incidents)
                + copy("participants", INCIDENT, "incident_id" + incidents)
                + copy("casualties", INCIDENT, "incident_id" + incidents)
                + "INSERT INTO incident_words (incident_id, words) SELECT incident_id + 1000000, words FROM incident_words"
                + " WHERE incident_id" + incidents + ";"
                + copy("history", INCIDENT + ", 'id', t.id + 1000000", "article_id" + own)
                + copy(
                        "reports",
                        INCIDENT + ", 'id', t.id + 1000000, 'article_id', t.article_id + 1000000, 'country', 'XX'",
                        "article_id" + own);
    }

    private static String copy(String table, String changes, String which) {
        return "INSERT INTO " + table + " SELECT (jsonb_populate_record(t, jsonb_build_object(" + changes
                + "))).* FROM " + table + " t WHERE " + which + ";";
    }

    private static double median(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
        return sorted[sorted.length / 2] / 1e6;
    }

    private Tracked keep(String text, String source, Incident... told) {
        return tracker.keep(article(text, source), read(told), "test");
    }

    private static KeptIncident only(Tracked tracked) {
        assertEquals(1, tracked.incidents().size());
        return tracked.incidents().get(0);
    }
}
