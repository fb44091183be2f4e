package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.incident.Incident;
import org.sijil.start.TestDatabase;
import org.sijil.tracking.Tracker;

/** What tracking shows of itself: candidates, attention, the toll over time, and changes as they come. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrackingApiTest {

    private static final int PATIENCE_MS = 20_000;

    @Inject
    Tracker tracker;

    @Inject
    EmptyRegister register;

    @TestHTTPResource("/v1/changes/stream")
    URL stream;

    @BeforeEach
    void emptyRegister() {
        register.empty();
    }

    @Test
    void whatMayBeOneIsOfferedWithReasons() {
        keep("First.", "One", clash().made());
        keep("Second.", "Two", clash().type("Suicide bomb").made());
        keep("Third.", "Three", clash().on(MONDAY.minusDays(40)).made());
        given().get("/v1/incidents/1/candidates")
                .then()
                .statusCode(200)
                .body("candidates.incident.id", contains("2"))
                .body("candidates[0].reasons.trait", hasItems("type", "time", "place"))
                .body("candidates[0].report", equalTo("1"))
                .body("candidates[0].candidate_report", equalTo("2"));
        given().get("/v1/incidents/3/candidates").then().body("candidates", empty());
        given().get("/v1/incidents/9/candidates").then().statusCode(404);
    }

    @Test
    void whatMostNeedsEyesComesFirst() {
        keep("Sure.", "One", clash().sure(0.95).made());
        keep(
                "Grave and doubtful.",
                "Two",
                clash().on(MONDAY.minusDays(20)).killed(80).sure(0.2).made());
        keep("Doubtful.", "Three", clash().type("Peaceful protest").sure(0.3).made());
        given().get("/v1/incidents?sort=-attention&limit=2")
                .then()
                .statusCode(200)
                .body("incidents.id", contains("2", "3"));
        String next = given().get("/v1/incidents?sort=-attention&limit=2").path("next");
        given().queryParam("sort", "-attention")
                .queryParam("cursor", next)
                .get("/v1/incidents")
                .then()
                .body("incidents.id", contains("1"));
    }

    @Test
    void whatMayBeOneNeedsEyesUntilSomebodyDecides() {
        keep("First.", "One", clash().killed(4).made());
        Map<String, Float> alone = reasons(1);
        assertEquals(Set.of("confidence", "toll"), alone.keySet());
        keep("Second.", "Two", clash().type("Suicide bomb").killed(6).made());
        Map<String, Float> doubtful = reasons(1);
        assertTrue(doubtful.get("candidates") > 0.05, doubtful.toString());
        assertEquals(alone.get("toll"), doubtful.get("toll"));
        float sum = given().get("/v1/incidents/1").path("attention");
        assertEquals(sum, doubtful.values().stream().mapToDouble(p -> p).sum(), 0.002);
        assertTrue(reasons(2).containsKey("candidates"));
        review("1", "{\"status\": \"confirmed\"}");
        assertEquals(Map.of(), reasons(1));
        assertTrue(reasons(2).containsKey("candidates"), "it may still be the confirmed one");
        review("2", "{\"status\": \"confirmed\"}");
        review("2", "{\"status\": \"extracted\"}");
        assertEquals(Set.of("confidence", "toll"), reasons(2).keySet());
    }

    private static Map<String, Float> reasons(long id) {
        return given().get("/v1/incidents/" + id).path("attention_reasons");
    }

    private static void review(String id, String body) {
        given().contentType("application/json")
                .body(body)
                .patch("/v1/incidents/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anIncidentTellsWhoSaidWhatAndWhichFigureToTake() {
        keep("Five.", "One", clash().killed(5).made());
        keep("Seven.", "Two", clash().killed(7).made());
        keep("Seven too.", "Three", clash().killed(7).made());
        given().get("/v1/incidents/1")
                .then()
                .body("killed.low", equalTo(5))
                .body("killed.high", equalTo(7))
                .body("recommended.killed.low", equalTo(7))
                .body("recommended.killed.rule", equalTo("agreed"))
                .body("independent_sources", equalTo(3))
                .body("first_report", equalTo("2024-03-12"))
                .body("toll_over_time.report", containsInAnyOrder("1", "2", "3"))
                .body("origins.killed", equalTo("3"));
    }

    @Test
    void aReportThatDisagreesWithAReviewerShowsIt() {
        keep("Five.", "One", clash().killed(5).made());
        given().contentType("application/json")
                .body("{\"version\": 1, \"killed\": {\"low\": 6, \"high\": 6}}")
                .patch("/v1/incidents/1")
                .then()
                .statusCode(200);
        keep("Seven.", "Two", clash().killed(7).made());
        given().get("/v1/incidents/1")
                .then()
                .body("killed.low", equalTo(6))
                .body("accounts[1].disagrees", contains("killed"));
    }

    @Test
    void changesComeAsEventsAndGoOnWhereAClientLeftOff() throws IOException {
        keep("First.", "One", clash().made());
        keep("Second.", "Two", clash().made());
        List<String> first = events(null, 2);
        assertEquals("event:created", first.get(1).replace(" ", ""));
        assertTrue(first.get(2).contains("\"incident_id\":\"1\""), first.get(2));
        assertEquals("event:changed", first.get(4).replace(" ", ""));
        keep("Third.", "Three", clash().made());
        List<String> later = events(first.get(0).substring("id:".length()).strip(), 2);
        assertTrue(later.get(2).contains("\"version\":2"), later.get(2));
        assertTrue(later.get(5).contains("\"version\":3"), later.get(5));
    }

    /** The lines of the first events, three of each: id, name and data. */
    private List<String> events(String last, int many) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) stream.openConnection();
        connection.setReadTimeout(PATIENCE_MS);
        if (last != null) {
            connection.setRequestProperty("Last-Event-ID", last);
        }
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> data = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            while (data.size() < many || ids.size() < many || names.size() < many) {
                String line = lines.readLine();
                (line.startsWith("id:")
                                ? ids
                                : line.startsWith("event:")
                                        ? names
                                        : line.startsWith("data:") ? data : new ArrayList<String>())
                        .add(line);
            }
        } finally {
            connection.disconnect();
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.addAll(List.of(ids.get(i), names.get(i), data.get(i)));
        }
        return all;
    }

    private void keep(String text, String source, Incident told) {
        tracker.keep(article(text, source), read(told), "test");
    }
}
