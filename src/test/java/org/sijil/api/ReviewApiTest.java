package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.start.TestDatabase;
import org.sijil.tracking.Tracker;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReviewApiTest {

    @Inject
    Tracker tracker;

    @Inject
    EmptyRegister register;

    @BeforeEach
    void keepTwoClashes() {
        register.empty();
        tracker.keep(
                article("First.", "One"),
                read(clash().at("the market").killed(5).made()),
                "test");
        tracker.keep(
                article("Second.", "Two"),
                read(clash().at("the prison").killed(9).made()),
                "test");
    }

    @Test
    void aCorrectionOutranksReportsAlsoThoseToCome() {
        patch(
                        "1",
                        "{\"version\": 1, \"killed\": {\"low\": 6, \"high\": 6}, \"injured\": null, \"reviewer\": \"Layla\","
                                + " \"reason\": \"the hospital's count\"}")
                .statusCode(200)
                .body("killed.low", equalTo(6))
                .body("status", equalTo("corrected"))
                .body("version", equalTo(2));
        tracker.keep(
                article("Third.", "Three"),
                read(clash().at("the market").killed(7).injured(4).made()),
                "test");
        given().get("/v1/incidents/1")
                .then()
                .statusCode(200)
                .body("killed.low", equalTo(6))
                .body("killed.high", equalTo(6))
                .body("injured", nullValue())
                .body("reports", equalTo(2))
                .body("toll_over_time.killed.low", contains(5, 7));
        given().get("/v1/incidents/1/history")
                .then()
                .body("history.action", contains("created", "correct", "reported"))
                .body("history[1].who", equalTo("Layla"))
                .body("history[1].reason", equalTo("the hospital's count"))
                .body("history[1].fields.killed_low.from", equalTo("5"))
                .body("history[1].fields.killed_low.to", equalTo("6"));
    }

    @Test
    void everyFieldCanBeCorrected() {
        patch(
                        "1",
                        "{\"event_type\": \"Violence against civilians\", \"sub_event_type\": \"Attack\","
                                + " \"date_start\": \"2024-03-09\", \"date_end\": \"2024-03-10\","
                                + " \"location\": {\"name\": \"Tabqa\", \"country\": \"SY\", \"precision\": \"city\"},"
                                + " \"actors\": [{\"name\": \"Islamic State\", \"side\": 1, \"type\": \"Rebel group\"}]}")
                .statusCode(200)
                .body("sub_event_type", equalTo("Attack"))
                .body("date_start", equalTo("2024-03-09"))
                .body("date_end", equalTo("2024-03-10"))
                .body("location.name", equalTo("Tabqa"))
                .body("location.latitude", nullValue())
                .body("actors.name", contains("Islamic State"));
        given().queryParam("actor", "Islamic State")
                .queryParam("place", "tabqa")
                .get("/v1/incidents")
                .then()
                .body("incidents.id", contains("1"));
    }

    @Test
    void aStaleVersionIsAConflict() {
        patch("1", "{\"version\": 1, \"status\": \"confirmed\"}")
                .statusCode(200)
                .body("status", equalTo("confirmed"));
        patch("1", "{\"version\": 1, \"status\": \"rejected\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("version 2"));
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"status\": \"rejected\"}")
                .patch("/v1/incidents/1")
                .then()
                .statusCode(409);
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"status\": \"rejected\"}")
                .patch("/v1/incidents/1")
                .then()
                .statusCode(200);
    }

    @Test
    void rejectedIncidentsComeOnlyWhenAskedFor() {
        patch("1", "{\"status\": \"rejected\"}").statusCode(200);
        given().get("/v1/incidents").then().body("incidents.id", contains("2"));
        given().get("/v1/incidents?status=rejected").then().body("incidents.id", contains("1"));
        undo("1").statusCode(200).body("status", equalTo("extracted"));
        given().get("/v1/incidents?sort=updated").then().body("incidents.size()", equalTo(2));
    }

    @Test
    void nonsenseIsRefusedFieldByField() {
        patch("1", "{\"killed\": {\"low\": 9, \"high\": 1}}")
                .statusCode(400)
                .body("violations[0].field", equalTo("killed"));
        patch("1", "{\"date_start\": \"2024-03-10\", \"date_end\": \"2024-03-01\"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("date_end"));
        patch("1", "{\"sub_event_type\": \"War\"}")
                .statusCode(400)
                .body("violations[0].message", containsString("Attack"));
        patch("1", "{\"colour\": \"red\"}").statusCode(400).body("violations[0].field", equalTo("colour"));
        patch("1", "{\"version\": \"abc\", \"status\": \"confirmed\"}").statusCode(400);
        patch("1", "{}").statusCode(400);
        patch("1", "[]").statusCode(400);
        patch("99", "{\"status\": \"confirmed\"}").statusCode(404);
        given().get("/v1/incidents/1").then().body("version", equalTo(1));
    }

    @Test
    void mergingAndItsUndoing() {
        post("1/merge", "{\"incidents\": [\"2\"], \"version\": 1, \"reviewer\": \"Layla\", \"reason\": \"one attack\"}")
                .statusCode(200)
                .body("reports", equalTo(2))
                .body("killed.low", equalTo(5))
                .body("killed.high", equalTo(9));
        given().redirects()
                .follow(false)
                .get("/v1/incidents/2")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/incidents/1"))
                .body("merged_into", equalTo("1"));
        given().get("/v1/incidents/2").then().statusCode(200).body("id", equalTo("1"));
        given().get("/v1/incidents").then().body("incidents.id", contains("1"));
        patch("2", "{\"status\": \"confirmed\"}").statusCode(422);
        undo("2").statusCode(200);
        given().get("/v1/incidents/2")
                .then()
                .statusCode(200)
                .body("id", equalTo("2"))
                .body("reports", equalTo(1))
                .body("killed.low", equalTo(9));
        given().get("/v1/incidents/1").then().body("reports", equalTo(1)).body("killed.high", equalTo(5));
        given().get("/v1/incidents/1/history").then().body("history.action", contains("created", "merge", "undo"));
        given().get("/v1/changes")
                .then()
                .body("changes.kind", contains("created", "created", "changed", "merged", "changed", "changed"));
    }

    @Test
    void anIncidentCanBeMergedIntoAnother() {
        post("1/merge", "{\"into\": \"2\"}")
                .statusCode(200)
                .body("id", equalTo("2"))
                .body("reports", equalTo(2));
        post("2/merge", "{\"incidents\": [\"2\"]}").statusCode(422);
        post("2/merge", "{\"incidents\": [\"77\"]}").statusCode(404);
        post("2/merge", "{}").statusCode(400);
    }

    @Test
    void splittingAndItsUndoing() {
        tracker.keep(
                article("Third.", "Three"),
                read(clash().at("the market").killed(7).made()),
                "test");
        String report = given().get("/v1/incidents/1")
                .then()
                .body("reports", equalTo(2))
                .extract()
                .path("accounts[1].report");
        post("1/split", "{\"reports\": [\"" + report + "\"], \"reviewer\": \"Layla\"}")
                .statusCode(200)
                .body("incidents.id", contains("1", "3"))
                .body("incidents.reports", contains(1, 1))
                .body("incidents[0].killed.high", equalTo(5))
                .body("incidents[1].killed.low", equalTo(7));
        post("3/split", "{\"reports\": [\"" + report + "\"]}").statusCode(422);
        post("1/split", "{\"reports\": [\"99\"]}").statusCode(422);
        undo("1").statusCode(200).body("reports", equalTo(2)).body("killed.high", equalTo(7));
        given().redirects().follow(false).get("/v1/incidents/3").then().statusCode(308);
    }

    @Test
    void undoingGoesBackwardsOneByOne() {
        patch("1", "{\"status\": \"confirmed\"}").statusCode(200);
        post("1/merge", "{\"incidents\": [\"2\"]}").statusCode(200);
        patch("1", "{\"killed\": {\"low\": 1, \"high\": 1}}").statusCode(200);
        undo("2").statusCode(422).body("detail", containsString("later review"));
        undo("1").statusCode(200).body("killed.low", equalTo(5)).body("status", equalTo("confirmed"));
        undo("1").statusCode(200).body("reports", equalTo(1));
        undo("1").statusCode(200).body("status", equalTo("extracted"));
        undo("1").statusCode(422);
    }

    private static ValidatableResponse patch(String id, String body) {
        return given().contentType("application/json")
                .body(body)
                .patch("/v1/incidents/" + id)
                .then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/incidents/" + path)
                .then();
    }

    private static ValidatableResponse undo(String id) {
        return post(id + "/undo", "{\"reviewer\": \"Layla\", \"reason\": \"wrong\"}");
    }
}
