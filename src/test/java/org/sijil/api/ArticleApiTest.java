package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Rivals;
import org.sijil.start.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleApiTest {

    private static final Map<String, String> ENGLISH = Map.of(
            "text", "Gunmen killed three farmers near the town of Raqqa on Monday, officials said.",
            "published", "2024-03-12",
            "source", "Example News",
            "title", "Three killed");

    private static final int THREADS = 16;

    @Inject
    EmptyRegister register;

    @BeforeEach
    void empty() {
        register.empty();
    }

    @Test
    void anArticleIsKeptOnce() {
        String location = post(ENGLISH)
                .then()
                .statusCode(201)
                .body("id", equalTo("1"))
                .body("language", equalTo("en"))
                .body("published", equalTo("2024-03-12"))
                .body("created", equalTo(true))
                .body("incidents", notNullValue())
                .extract()
                .header("Location");
        assertEquals("/v1/articles/1", location.substring(location.indexOf("/v1")));
        post(ENGLISH).then().statusCode(200).body("id", equalTo("1")).body("created", equalTo(false));
        given().get(location)
                .then()
                .statusCode(200)
                .body("text", equalTo(ENGLISH.get("text")))
                .body("title", equalTo("Three killed"));
    }

    @Test
    void namesThatNoPlaceBearsAreListedForTheCurator() {
        post(Map.of(
                        "text",
                        "Gunmen killed three farmers in the village of Zorbakuna in Borno State on Monday.",
                        "published",
                        "2024-03-12"))
                .then()
                .statusCode(201);
        post(Map.of(
                        "text",
                        "Two herders were shot dead by gunmen in Zorbakuna, Borno State, on Friday.",
                        "published",
                        "2024-03-23"))
                .then()
                .statusCode(201);
        given().get("/v1/places/unresolved")
                .then()
                .statusCode(200)
                .body("places.size()", equalTo(1))
                .body("places[0].name", equalTo("Zorbakuna"))
                .body("places[0].country", equalTo("NG"))
                .body("places[0].admin1_code", equalTo("NG-BO"))
                .body("places[0].reports", equalTo(2))
                .body("places[0].incidents", equalTo(2))
                .body("places[0].article_id", equalTo("2"));
        given().queryParam("country", "sy").get("/v1/places/unresolved").then().body("places.size()", equalTo(0));
        given().queryParam("limit", 0).get("/v1/places/unresolved").then().statusCode(400);
    }

    @Test
    void theCallerMaySayWhichCountriesAnArticleIsAbout() {
        String text = "Gunmen killed three people in Tripoli on Monday.";
        given().contentType("application/json")
                .body(Map.of("text", text, "published", "2024-03-12", "countries", List.of("lb")))
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .body("incidents[0].location.country", equalTo("LB"));
        given().contentType("application/json")
                .body(Map.of("text", text, "published", "2024-03-12", "countries", List.of("LY")))
                .post("/v1/extractions")
                .then()
                .body("incidents[0].location.country", equalTo("LY"));
        given().contentType("application/json")
                .body(Map.of("text", text, "countries", List.of("Lebanon")))
                .post("/v1/extractions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("countries"));
    }

    @Test
    void aDeletedArticleIsGone() {
        post(ENGLISH).then().statusCode(201);
        given().delete("/v1/articles/1").then().statusCode(204);
        given().delete("/v1/articles/1").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/articles/1").then().statusCode(404);
        given().get("/v1/incidents").then().body("incidents.size()", equalTo(0));
        post(ENGLISH).then().statusCode(201);
    }

    @Test
    void articlesAreListedInPages() {
        for (int i = 1; i <= 5; i++) {
            post(Map.of("text", "Telling number " + i + " of the day.", "published", "2024-03-12"))
                    .then()
                    .statusCode(201);
        }
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("cursor", next))
                    .get("/v1/articles")
                    .then()
                    .statusCode(200)
                    .body("articles[0].text", nullValue())
                    .extract();
            ids.addAll(page.path("articles.id"));
            next = page.path("next");
        } while (next != null);
        assertEquals(List.of("5", "4", "3", "2", "1"), ids);
        given().get("/v1/articles?limit=0").then().statusCode(400).body("violations.field", hasItem("limit"));
        given().get("/v1/articles?colour=red").then().statusCode(400).body("violations.field", hasItem("colour"));
        given().get("/v1/articles?cursor=abc").then().statusCode(400).body("violations.field", hasItem("cursor"));
    }

    @Test
    void aBatchAnswersLineByLineInOrder() {
        String body = "{\"text\": \"A first telling of the day.\", \"published\": \"2024-03-12\"}\n"
                + "\n"
                + "{\"text\": 7}\n"
                + "no JSON\r\n"
                + "{\"text\": \"\", \"published\": \"2024-03-12\"}\n"
                + "{\"text\": \"A first telling of the day.\", \"published\": \"2024-03-12\"}\n"
                + "{\"text\": \"\u0642\u062a\u0644 \u062b\u0644\u0627\u062b\u0629 \u0645\u062f\u0646\u064a\u064a\u0646 \u0623\u0645\u0633.\", \"published\": \"2024-03-12\"}";
        String[] lines = batch(body).split("\n");
        assertEquals(6, lines.length);
        assertEquals("1", JsonPath.from(lines[0]).getString("id"));
        assertEquals(400, JsonPath.from(lines[1]).getInt("status"));
        assertEquals("text", JsonPath.from(lines[1]).getString("violations[0].field"));
        assertEquals(400, JsonPath.from(lines[2]).getInt("status"));
        assertEquals(422, JsonPath.from(lines[3]).getInt("status"));
        assertEquals("1", JsonPath.from(lines[4]).getString("id"));
        assertEquals(false, JsonPath.from(lines[4]).getBoolean("created"));
        assertEquals("ar", JsonPath.from(lines[5]).getString("language"));
    }

    @Test
    void aBatchHasNoLimitInAll() {
        String blank = " ".repeat(1_000_000);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            body.append("{\"text\": \"Telling number " + i + "\"," + blank + "\"published\": \"2024-03-12\"}\n");
        }
        assertEquals(12, batch(body.toString()).split("\n").length);
    }

    @Test
    void oneArticleFromManyCallersIsOne() throws Exception {
        Set<String> ids = new HashSet<>();
        List<Integer> statuses = new ArrayList<>();
        for (Response answer : Rivals.run(THREADS, THREADS, caller -> post(ENGLISH))) {
            ids.add(answer.path("id"));
            statuses.add(answer.statusCode());
        }
        assertEquals(Set.of("1"), ids);
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(
                THREADS - 1, statuses.stream().filter(status -> status == 200).count());
    }

    @Test
    void anArticleThatCannotBeUsedIsRefused() {
        post(Map.of("text", " ")).then().statusCode(422).contentType("application/problem+json");
        post(Map.of("text", "A text.", "colour", "red")).then().statusCode(400);
        given().contentType("application/json").post("/v1/articles").then().statusCode(400);
        given().contentType("text/plain")
                .body("A text.")
                .post("/v1/articles")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body(ENGLISH)
                .post("/v1/articles?colour=red")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("colour"));
        given().get("/v1/articles").then().body("articles.size()", equalTo(0));
    }

    @Test
    void aTextWithoutADateIsKept() {
        post(Map.of("text", "Gunmen killed three farmers near Raqqa."))
                .then()
                .statusCode(201)
                .body("published", nullValue())
                .header("Location", endsWith("/v1/articles/1"));
    }

    private static Response post(Map<String, String> article) {
        return given().contentType("application/json").body(article).post("/v1/articles");
    }

    private static String batch(String lines) {
        return given().contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/articles/batch")
                .then()
                .statusCode(200)
                .contentType(containsString("application/x-ndjson"))
                .extract()
                .asString();
    }
}
