package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.start.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExtractionTest {

    private static final String TEXT = "Gunmen killed two soldiers near Mosul on Monday.";

    @Test
    void answersWithLanguageAndIncidents() {
        extract(Map.of("text", TEXT, "published", "2024-03-12"))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("language", is("en"))
                .body("incidents", notNullValue())
                .body("$", not(hasKey("derivation")))
                .body("$", not(hasKey("text")));
    }

    @Test
    void tellsTheDerivationWhenAsked() {
        given().contentType(ContentType.JSON)
                .body(Map.of("text", TEXT, "published", "2024-03-12"))
                .post("/v1/extractions?explain=true")
                .then()
                .statusCode(200)
                .body("derivation", notNullValue());
    }

    @Test
    void readsAWebPageAndShowsTheTextThatItRead() {
        String paragraph =
                TEXT + " ".repeat(2) + "The attack came as troops left their base, officials in the city said.";
        String page = "<!doctype html><html><head><title>Two killed</title></head><body><nav>Menu Sport</nav><article>"
                + ("<p>" + paragraph + "</p>").repeat(5)
                + "</article><script>var hidden = 1;</script></body></html>";
        extract(Map.of("text", page, "content_type", "text/html", "published", "2024-03-12"))
                .statusCode(200)
                .body("text", containsString("Gunmen killed two soldiers"))
                .body("text", not(containsString("hidden")))
                .body("text", not(containsString("<p>")));
    }

    @Test
    void takesADateTimeAndAnEmojiInTheText() {
        extract(Map.of("text", "\uD83D\uDE00 " + TEXT, "published", "2024-03-12T23:30:00+03:00"))
                .statusCode(200);
    }

    @Test
    void refusesAnArticleWithoutText() {
        extract(Map.of("title", "no body"))
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", is(400))
                .body("violations.field", hasItem("text"));
    }

    @Test
    void refusesABlankText() {
        extract(Map.of("text", " \n\t ")).statusCode(422).body("violations[0].field", is("text"));
    }

    @Test
    void refusesATextThatIsTooLongCountedInCharacters() {
        String face = "\uD83D\uDE00";
        extract(Map.of("text", face.repeat(ArticleBody.TEXT_LIMIT + 1)))
                .statusCode(413)
                .body("violations[0].field", is("text"));
        extract(Map.of("text", "word ".repeat(ArticleBody.TEXT_LIMIT / 5))).statusCode(200);
    }

    @Test
    void refusesAnArticleFromTheFuture() {
        extract(Map.of("text", TEXT, "published", "2999-01-01"))
                .statusCode(422)
                .body("violations[0].field", is("published"))
                .body("violations[0].message", containsString("future"));
    }

    @Test
    void refusesADateThatIsNone() {
        extract(Map.of("text", TEXT, "published", "2024-02-30"))
                .statusCode(400)
                .body("violations[0].field", is("published"));
    }

    @Test
    void refusesAWebPageHandedInAsPlainText() {
        extract(Map.of("text", "<!DOCTYPE html><html><body>" + TEXT + "</body></html>"))
                .statusCode(422)
                .body("violations[0].field", is("content_type"));
    }

    @Test
    void refusesCharactersThatAreNone() {
        extract(Map.of("text", TEXT + "\u0000")).statusCode(422).body("violations[0].field", is("text"));
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"half a letter \\ud800\"}")
                .post("/v1/extractions")
                .then()
                .statusCode(422)
                .body("violations[0].field", is("text"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        extract(Map.of("published", "soon", "language", "Arabic", "content_type", "text/rtf"))
                .statusCode(400)
                .body("violations.field", hasItem("text"))
                .body("violations.field", hasItem("published"))
                .body("violations.field", hasItem("language"))
                .body("violations.field", hasItem("content_type"))
                .body("violations.message", everyItem(notNullValue()));
    }

    private static ValidatableResponse extract(Map<String, String> article) {
        return given().contentType(ContentType.JSON)
                .body(article)
                .post("/v1/extractions")
                .then();
    }
}
