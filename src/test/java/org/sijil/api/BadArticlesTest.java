package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.start.TestDatabase;

/** What is turned away is turned away by both doors alike, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadArticlesTest {

    private static final String JSON = "application/json";

    @Inject
    EmptyRegister register;

    @BeforeEach
    void emptyTheRegister() {
        register.empty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    400 | {"published": "2024-03-12"}
                    400 | {"text": null}
                    422 | {"text": ""}
                    422 | {"text": " \\n"}
                    400 | {"text": 7}
                    400 | {"text": ["Gunmen killed three."]}
                    400 | {"text": "Gunmen killed three.", "published": 20240312}
                    400 | {"text": "Gunmen killed three.", "published": "yesterday"}
                    400 | {"text": "Gunmen killed three.", "published": "2024-02-30"}
                    422 | {"text": "Gunmen killed three.", "published": "2999-01-01"}
                    422 | {"text": "Gunmen killed three.", "url": "javascript:alert(1)"}
                    400 | {"text": "Gunmen killed three.", "autor": "A"}
                    400 | {"text": "Gunmen killed three."
                    400 | <html><body>Gunmen killed three.</body></html>
                    422 | {"text": "<!DOCTYPE html><html><body>Gunmen killed three.</body></html>"}
                    422 | {"text": "Gunmen killed three.\\u0000"}
                    422 | {"text": "😀 🔥 😀"}
                    422 | {"text": "12, 13 – 14!"}
                    422 | {"text": "Трое солдат погибли в понедельник."}
                    422 | {"text": "三名士兵星期一被打死。"}
                    422 | {"text": "Trois soldats ont été tués lundi à Gao, selon la police."}
                    422 | {"text": "سه سرباز در حمله‌ای کشته شدند و پنج نفر دیگر زخمی شدند."}
                    """)
    void isTurnedAwayAndNotKept(int status, String body) {
        refused(status, body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    @Test
    void isTurnedAwayInAnotherCharset() {
        byte[] body = "{\"text\": \"قتل ثلاثة جنود\"}".getBytes(Charset.forName("windows-1256"));
        refused(400, body, JSON);
        refused(415, body, JSON + "; charset=windows-1256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/xml"})
    void isTurnedAwayWhenItIsNoJson(String type) {
        refused(415, "<p>Gunmen killed three.</p>".getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void isTurnedAwayWhenItIsTooLong() {
        String text = "Gunmen killed three. ".repeat(10_000).substring(0, ArticleBody.TEXT_LIMIT);
        refused(413, ("{\"text\": \"" + text + "s\"}").getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static void refused(int status, byte[] body, String type) {
        problem(given().contentType(type).body(body).post("/v1/extractions"), status);
        problem(given().contentType(type).body(body).post("/v1/articles"), status);
        given().get("/v1/articles").then().body("articles", hasSize(0));
        given().get("/v1/incidents").then().body("incidents", hasSize(0));
    }

    private static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("status", is(status));
    }
}
