package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Rivals;
import org.sijil.api.EmptyRegister;
import org.sijil.incident.Incident;
import org.sijil.incident.When;
import org.sijil.query.Change;
import org.sijil.query.KeptIncident;
import org.sijil.start.TestDatabase;
import org.sijil.storage.ChangeLog;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.KeptReport;
import org.sijil.storage.ReportStore;
import org.sijil.text.Article;
import org.sijil.world.ActorType;

/** Articles come in any order, and several at the same moment; the register ends up the same. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrderTest {

    private static final int ORDERS = 25;
    private static final int THREADS = 16;
    private static final String AGENCY = "A bomb went off beside the road as the patrol came back to its base, and two"
            + " soldiers were hurt. Their comrades closed the road and looked for a second charge until the evening, when"
            + " traffic was let through again. An officer said that nobody had claimed the attack.";

    @Inject
    Tracker tracker;

    @Inject
    IncidentStore incidents;

    @Inject
    ReportStore reports;

    @Inject
    ChangeLog log;

    @Inject
    EmptyRegister register;

    private record News(Article article, Incident[] told) {}

    @BeforeEach
    void empty() {
        register.empty();
    }

    @Test
    void theEndDoesNotDependOnTheOrder() {
        List<News> news = news();
        Set<String> first = tracked(news);
        Random random = new Random(7);
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(news, random);
            register.empty();
            assertEquals(first, tracked(news), () -> "in the order " + texts(news));
        }
    }

    @Test
    void anArticleThatComesAndGoesLeavesNothingBehind() {
        List<News> news = news();
        Set<String> whole = tracked(news);
        for (News passing : news) {
            long id = tracker.find(passing.article).orElseThrow().article().id();
            tracker.remove(id, "test");
            keep(passing);
            assertEquals(whole, state(), () -> "after " + passing.article.text());
        }
    }

    @Test
    void aBridgeJoinsTwoIncidentsAndItsRemovalPartsThem() {
        Incident monday = clash().killed(6).made();
        Incident wednesday = clash().on(MONDAY.plusDays(1)).killed(6).injured(9).made();
        Incident month = clash().from(MONDAY.withDayOfMonth(1), MONDAY.withDayOfMonth(31), When.Precision.MONTH)
                .killed(40)
                .made();
        tracker.keep(article("One.", "A", 1), read(monday), "test");
        tracker.keep(article("Two.", "B", 2), read(month), "test");
        assertEquals(2, state().size());
        long bridge = tracker.keep(article("Three.", "C", 3), read(wednesday), "test")
                .article()
                .id();
        assertEquals(2, state().size());
        tracker.remove(bridge, "test");
        assertEquals(2, state().size());
    }

    @Test
    void fortyReportsFromManyThreadsMakeNoDuplicates() throws Exception {
        List<News> news = new ArrayList<>();
        for (int act = 0; act < 5; act++) {
            for (int outlet = 0; outlet < 8; outlet++) {
                Incident told = clash().on(MONDAY.plusDays(7L * act))
                        .by("Islamic State", 1, ActorType.REBEL_GROUP)
                        .killed(5 + act)
                        .made();
                news.add(new News(
                        article("Telling of act " + act + " by outlet " + outlet + ".", "Outlet " + outlet, act),
                        new Incident[] {told}));
            }
        }
        Set<String> oneByOne = tracked(news);
        assertEquals(5, oneByOne.size());
        register.empty();
        Collections.shuffle(news, new Random(3));
        Rivals.run(THREADS, news.size(), number -> {
            keep(news.get(number));
            return number;
        });
        assertEquals(oneByOne, state());
        List<Change> changes = log.changes(0, 1_000);
        assertEquals(news.size(), changes.size());
        assertEquals(5, changes.stream().filter(c -> c.kind().equals("created")).count());
        assertEquals(
                news.size(), changes.stream().map(Change::cursor).distinct().count());
    }

    /** Reports that climb, contradict, tell loosely, copy each other, and tell several acts at once. */
    private static List<News> news() {
        List<News> news = new ArrayList<>();
        add(news, "Three dead.", "A", 1, clash().killed(3).made());
        add(news, "Seven dead.", "B", 1, clash().killed(7).injured(4).made());
        add(news, "Twelve dead.", "A", 2, clash().killed(12).made());
        add(news, "Seventeen dead.", "C", 3, clash().killed(17).sure(0.9).made());
        add(
                news,
                "At the market and at the prison.",
                "D",
                1,
                clash().at("the market").killed(7).made(),
                clash().at("the prison").injured(2).made());
        add(news, "At the prison.", "E", 1, clash().at("the prison").injured(2).made());
        add(
                news,
                "A day later.",
                "A",
                2,
                clash().on(MONDAY.plusDays(1)).killed(30).made());
        add(
                news,
                "A day later still.",
                "F",
                3,
                clash().on(MONDAY.plusDays(1)).killed(30).made());
        add(
                news,
                "In the province.",
                "G",
                4,
                clash().somewhereInRaqqaProvince()
                        .by("Islamic State", 1, ActorType.REBEL_GROUP)
                        .killed(7)
                        .made());
        add(
                news,
                "By name.",
                "H",
                2,
                clash().by("Islamic State", 1, ActorType.REBEL_GROUP).killed(7).made());
        add(
                news,
                "This month.",
                "I",
                20,
                clash().from(MONDAY.withDayOfMonth(1), MONDAY.withDayOfMonth(31), When.Precision.MONTH)
                        .by("Islamic State", 1, ActorType.REBEL_GROUP)
                        .killed(30)
                        .made());
        add(
                news,
                AGENCY,
                "Agency",
                1,
                clash().type("Remote explosive/landmine/IED").injured(2).made());
        add(
                news,
                AGENCY + " Ours.",
                "J",
                2,
                clash().type("Remote explosive/landmine/IED").injured(2).made());
        add(
                news,
                "Yes. " + AGENCY,
                "K",
                1,
                clash().type("Remote explosive/landmine/IED").injured(2).made());
        return news;
    }

    private static void add(List<News> news, String text, String source, int day, Incident... told) {
        news.add(new News(article(text, source, day), told));
    }

    private static Article article(String text, String source, int day) {
        return new Article(
                text,
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 3, 11).plusDays(day)),
                Optional.of(source),
                Optional.empty(),
                Optional.of("en"));
    }

    private Set<String> tracked(List<News> news) {
        news.forEach(this::keep);
        return state();
    }

    private void keep(News news) {
        tracker.keep(news.article, read(news.told), "test");
    }

    /** Every incident, by what it says and which articles tell of it, without ids, versions and moments. */
    private Set<String> state() {
        Map<Long, String> texts = new HashMap<>();
        Set<Long> ids = new HashSet<>();
        for (Change change : log.changes(0, 1_000)) {
            ids.add(change.incident());
        }
        Set<String> all = new TreeSet<>();
        for (KeptIncident kept : incidents.list(ids)) {
            if (kept.mergedInto().isEmpty()) {
                Set<String> accounts = new TreeSet<>();
                for (KeptReport report : reports.ofIncident(kept.id())) {
                    accounts.add(report.identity() + "/" + report.ordinal());
                    texts.put(report.id(), report.identity());
                }
                Set<String> origins = new TreeSet<>();
                kept.origins().forEach((field, report) -> origins.add(field + texts.get(report)));
                all.add(String.join(
                        "\n",
                        kept.incident().toString(),
                        kept.sources().toString(),
                        "independent " + kept.independent(),
                        kept.firstReport() + " to " + kept.lastReport(),
                        "attention " + kept.attention(),
                        origins.toString(),
                        accounts.toString()));
            }
        }
        return all;
    }

    private static String texts(List<News> news) {
        return news.stream().map(each -> each.article.text()).toList().toString();
    }
}
