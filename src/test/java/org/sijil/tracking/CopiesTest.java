package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.api.EmptyRegister;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.KeptIncident;
import org.sijil.start.TestDatabase;
import org.sijil.storage.ArticleStore;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.KeptArticle;
import org.sijil.text.Article;
import org.sijil.tracking.Tracker.Tracked;

/** Reprints of one text, and later versions of one page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopiesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
    private static final String AGENCY =
            "Fighters attacked a post at the edge of the town before dawn and fled into the"
                    + " fields when help came. Five guards were killed, a medic at the hospital said, and the road to the east was"
                    + " closed for some hours. The mayor asked people to stay at home until the search was over.";

    @Inject
    Tracker tracker;

    @Inject
    ArticleStore articles;

    @Inject
    IncidentStore incidents;

    @Inject
    EmptyRegister register;

    @BeforeEach
    void empty() {
        register.empty();
    }

    @Test
    void aReprintIsKeptAsACopyAndIsNoSourceOfItsOwn() {
        Tracked first = keep(AGENCY, "Agency", DAY, null, 5);
        Tracked copy = keep("By our staff. " + AGENCY, "Paper", DAY.plusDays(1), null, 5);
        Tracked other = keep("Five guards died at a post.", "Rival", DAY, null, 5);
        assertEquals(OptionalLong.of(first.article().id()), article(copy).copyOf());
        assertEquals(OptionalLong.empty(), article(first).copyOf());
        assertEquals(OptionalLong.empty(), article(other).copyOf());
        KeptIncident kept = only(other);
        assertEquals(3, kept.reports());
        assertEquals(2, kept.independent());
        assertEquals(List.of("Agency", "Rival", "Paper"), kept.sources());
        assertEquals(Optional.of(DAY), kept.firstReport());
        assertEquals(Optional.of(DAY.plusDays(1)), kept.lastReport());
    }

    @Test
    void theFirstIsTheOneThatWasPublishedFirst() {
        Tracked late = keep("By our staff. " + AGENCY, "Paper", DAY.plusDays(1), null, 5);
        Tracked early = keep(AGENCY, "Agency", DAY, null, 5);
        assertEquals(OptionalLong.empty(), article(early).copyOf());
        assertEquals(OptionalLong.of(early.article().id()), article(late).copyOf());
        assertEquals(1, only(early).independent());
    }

    @Test
    void vagueAccountsInTheSameWordsAreOneAndInOthersAreNot() {
        String later = AGENCY.replace("before dawn", "after sunset").replace("a medic", "an officer");
        Tracked first = keep(vague(), AGENCY, "Agency");
        Tracked copy = keep(vague(), "By our staff. " + AGENCY, "Paper");
        Tracked other = keep(vague(), "Gunmen opened fire on guards somewhere in the province this month.", "Rival");
        Tracked again = keep(vague(), later + " Nobody claimed it.", "Station");
        assertEquals(only(first).id(), only(copy).id());
        assertEquals(only(first).id(), only(again).id());
        assertTrue(only(first).id() != only(other).id());
    }

    /** Of a month and of a whole province, as hundreds are. */
    private static Told vague() {
        return clash().from(DAY.withDayOfMonth(1), DAY.withDayOfMonth(31), When.Precision.MONTH)
                .somewhereInRaqqaProvince();
    }

    private Tracked keep(Told told, String text, String source) {
        return tracker.keep(
                Told.article(text, source),
                read(told.resting(text, text.substring(0, text.length() / 2)).made()),
                "test");
    }

    @Test
    void aReprintWithANewTollSpeaksForItsFirstSource() {
        keep(AGENCY, "Agency", DAY, null, 5);
        Tracked copy = keep(AGENCY.replace("Five", "Eight"), "Paper", DAY.plusDays(1), null, 8);
        assertEquals(Optional.of(Toll.exactly(8)), only(copy).incident().killed());
    }

    @Test
    void aNewVersionReplacesTheReportsOfTheOldOne() {
        String url = "https://example.org/news/1";
        Tracked old = keep("Five guards died.", "A", DAY, url, 5);
        Tracked now = keep("Nine guards died.", "A", DAY, url, 9);
        assertEquals(only(old).id(), only(now).id());
        assertEquals(1, only(now).reports());
        assertEquals(Optional.of(Toll.exactly(9)), only(now).incident().killed());
        assertEquals(OptionalLong.of(now.article().id()), article(old).replacedBy());
        assertEquals("Five guards died.", article(old).article().text());
        assertEquals(List.of(), incidents.ofArticle(old.article().id()));
    }

    @Test
    void anOldVersionThatComesLateChangesNothing() {
        String url = "https://example.org/news/1";
        Tracked now = keep("Nine guards died.", "A", DAY.plusDays(1), url, 9);
        Tracked old = keep("Five guards died.", "A", DAY, url, 5);
        assertEquals(List.of(), old.incidents());
        assertEquals(OptionalLong.of(now.article().id()), article(old).replacedBy());
        assertEquals(1, incidents.get(only(now).id()).reports());
    }

    @Test
    void theSameTextAtTheSameAddressIsTheSameArticle() {
        String url = "https://example.org/news/1";
        Tracked first = keep("Five guards died.", "A", DAY, url, 5);
        Tracked again = keep("Five  guards\ndied. ", "A", DAY.plusDays(2), url, 5);
        assertEquals(first.article().id(), again.article().id());
        assertEquals(false, again.created());
    }

    private Tracked keep(String text, String source, LocalDate day, String url, int killed) {
        Article article = new Article(
                text,
                Optional.empty(),
                Optional.of(day),
                Optional.of(source),
                Optional.ofNullable(url),
                Optional.of("en"));
        return tracker.keep(article, read(clash().killed(killed).made()), "test");
    }

    private KeptArticle article(Tracked tracked) {
        return articles.find(tracked.article().id()).orElseThrow();
    }

    private static KeptIncident only(Tracked tracked) {
        assertEquals(1, tracked.incidents().size());
        return tracked.incidents().get(0);
    }
}
