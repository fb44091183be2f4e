package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijil.api.EmptyRegister;
import org.sijil.query.KeptIncident;
import org.sijil.start.TestDatabase;
import org.sijil.storage.KeptReport;
import org.sijil.storage.ReportStore;
import org.sijil.text.Article;
import org.sijil.tracking.Tracker.Tracked;

/** How well reports of one act find each other, measured over the stories through reading and tracking together. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoryScoreTest {

    private static final Path STORIES = Path.of("src", "test", "resources", "stories", "stories.txt");
    private static final int FEWEST_STORIES = 40;
    private static final double B_CUBED_F1 = 0.92;
    private static final double PAIR_PRECISION = 0.95;
    private static final double CROSS_LANGUAGE_RECALL = 0.85;

    @Inject
    Intake intake;

    @Inject
    ReportStore reports;

    @Inject
    EmptyRegister register;

    /**
     * An article, the act that it tells of, and the incident that Sijil made of it; of its own when it made none.
     *
     * @param placed whether reading found a day and a place, without which nothing can be tracked
     */
    private record Item(String act, Article article, String language, String incident, boolean placed) {}

    @Test
    void reportsOfOneActFindEachOther() throws IOException {
        register.empty();
        List<Item> items = new ArrayList<>();
        Set<String> stories = new HashSet<>();
        String story = "";
        for (String line : Files.readAllLines(STORIES)) {
            if (line.startsWith("# ")) {
                story = line;
                stories.add(line);
            } else if (!line.isBlank()) {
                String[] parts = line.split(" \\| ", 4);
                Article article = new Article(
                        parts[3],
                        Optional.empty(),
                        Optional.of(LocalDate.parse(parts[1])),
                        Optional.of(parts[2]),
                        Optional.empty(),
                        Optional.empty());
                items.add(item(story + parts[0], article));
            }
        }
        items.replaceAll(this::again);
        assertTrue(stories.size() >= FEWEST_STORIES, stories.size() + " stories");
        score(items);
    }

    private Item item(String act, Article article) {
        Tracked tracked = intake.take(article, "test");
        return new Item(
                act,
                article,
                tracked.article().article().language().orElse(""),
                Long.toString(tracked.article().id()),
                false);
    }

    /** The incident as it stands in the end, of the surest of the article's accounts. */
    private Item again(Item item) {
        long article = Long.parseLong(item.incident);
        Optional<KeptIncident> main = intake.take(item.article, "test").incidents().stream()
                .max(Comparator.comparingDouble(kept -> reports.ofIncident(kept.id()).stream()
                        .filter(report -> report.article() == article)
                        .map(KeptReport::account)
                        .mapToDouble(account -> account.confidence())
                        .max()
                        .orElse(0)));
        if (main.isEmpty()) {
            System.out.println("nothing read: " + item.article.text());
        }
        return new Item(
                item.act,
                item.article,
                item.language,
                main.map(kept -> Long.toString(kept.id())).orElse("none of " + article),
                main.stream()
                        .flatMap(kept -> reports.ofIncident(kept.id()).stream())
                        .filter(report -> report.article() == article)
                        .anyMatch(report -> report.account().when().isPresent()
                                && report.account().location().isPresent()));
    }

    private static void score(List<Item> items) {
        double precision = 0;
        double recall = 0;
        int samePairs = 0;
        int foundPairs = 0;
        int rightPairs = 0;
        int crossPairs = 0;
        int rightCross = 0;
        int placedCross = 0;
        int rightPlaced = 0;
        for (Item one : items) {
            int together = 0;
            int act = 0;
            int incident = 0;
            for (Item other : items) {
                boolean same = one.act.equals(other.act);
                boolean found = one.incident.equals(other.incident);
                together += same && found ? 1 : 0;
                act += same ? 1 : 0;
                incident += found ? 1 : 0;
                if (one != other) {
                    boolean cross = !one.language.equals(other.language);
                    samePairs += same ? 1 : 0;
                    foundPairs += found ? 1 : 0;
                    rightPairs += same && found ? 1 : 0;
                    crossPairs += same && cross ? 1 : 0;
                    rightCross += same && cross && found ? 1 : 0;
                    boolean placed = one.placed && other.placed;
                    placedCross += same && cross && placed ? 1 : 0;
                    rightPlaced += same && cross && placed && found ? 1 : 0;
                    if (same != found && one.article.text().compareTo(other.article.text()) < 0) {
                        System.out.println((same ? "kept apart: " : "put together: ") + one.article.text() + " / "
                                + other.article.text());
                    }
                }
            }
            precision += (double) together / incident;
            recall += (double) together / act;
        }
        precision /= items.size();
        recall /= items.size();
        double f1 = 2 * precision * recall / (precision + recall);
        double pairPrecision = (double) rightPairs / foundPairs;
        double cross = (double) rightCross / crossPairs;
        double crossPlaced = (double) rightPlaced / placedCross;
        System.out.printf(
                Locale.ROOT,
                "%d articles: B-cubed precision %.3f, recall %.3f, F1 %.3f; pairs precision %.3f, recall %.3f;"
                        + " pairs across languages recall %.3f of %d, and %.3f of the %d that reading gave a day and a place%n",
                items.size(),
                precision,
                recall,
                f1,
                pairPrecision,
                (double) rightPairs / samePairs,
                cross,
                crossPairs / 2,
                crossPlaced,
                placedCross / 2);
        assertTrue(f1 >= B_CUBED_F1, "B-cubed F1 " + f1);
        assertTrue(pairPrecision >= PAIR_PRECISION, "precision of pairs " + pairPrecision);
        assertTrue(crossPlaced >= CROSS_LANGUAGE_RECALL, "recall across languages " + crossPlaced);
    }
}
