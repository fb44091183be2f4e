package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    private static final int LARGER_THAN_ALLOWED = 10 * 1024 * 1024 + 1;

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"text\": \"a\"} {}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": 7}",
                "{\"text\": true}",
                "{\"text\": [\"a\"]}",
                "{\"text\": \"a\", \"published\": 20240312}",
                "{\"text\": \"a\", \"published\": [\"2024-03-12\"]}",
                "{\"text\": \"a\", \"title\": {}}",
                "{\"text\": null}"
            })
    void brokenOrWronglyTypedJsonIsA400(String body) {
        problem(post(body), 400);
    }

    @Test
    void anUnknownFieldIsNamedWithThoseAllowed() {
        problem(post("{\"text\": \"a\", \"publised\": \"2024-03-12\"}"), 400)
                .body("violations[0].field", is("publised"))
                .body("violations[0].message", containsString("published"));
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() {
        problem(post("{\"text\": 7}"), 400)
                .body("violations[0].field", is("text"))
                .body("violations[0].message", is("is to be a text"));
    }

    @Test
    void bytesThatAreNoUtf8AreA400() {
        byte[] bytes = "{\"text\": \"caf\u00e9 killed\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(given().contentType("application/json").body(bytes).post("/v1/extractions"), 400);
    }

    @Test
    void anotherCharsetIsA415() {
        problem(
                given().contentType("application/json; charset=windows-1256")
                        .body("{\"text\": \"a\"}".getBytes(StandardCharsets.US_ASCII))
                        .post("/v1/extractions"),
                415);
    }

    @Test
    void anotherMediaTypeIsA415() {
        problem(given().contentType("text/plain").body("a").post("/v1/extractions"), 415);
    }

    @Test
    void aFormThatCannotBeAnsweredIsA406() {
        problem(given().accept("image/png").get("/v1/event-types"), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nowhere", "/v1/extractions/7", "/v1/keys/7/secret"})
    void anUnknownPathIsA404(String path) {
        problem(given().get(path), 404).body("detail", containsString(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v1/extractions    | POST
                    /v1/articles/7     | DELETE, GET, HEAD
                    /v1/articles/batch | POST
                    /v1/incidents/7    | GET, HEAD, PATCH
                    """)
    void aWrongMethodIsA405ThatNamesTheRightOnes(String path, String allowed) {
        String named = problem(given().put(path), 405)
                .body("detail", containsString("does not take PUT"))
                .body("detail", containsString(allowed))
                .extract()
                .header("Allow");
        assertEquals(Set.of(allowed.split(", ")), Set.of(named.split(", ?")));
    }

    @ParameterizedTest
    @CsvSource({"explian=true, explian", "explain=maybe, explain"})
    void anUnknownParameterOrValueIsNamed(String query, String field) {
        problem(given().contentType(ContentType.JSON).body("{\"text\": \"a\"}").post("/v1/extractions?" + query), 400)
                .body("violations[0].field", is(field));
    }

    @Test
    void aBodyThatIsTooLargeIsA413() {
        problem(
                given().contentType(ContentType.JSON)
                        .body(" ".repeat(LARGER_THAN_ALLOWED))
                        .post("/v1/extractions"),
                413);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsA413() throws IOException {
        String answer = raw("POST /v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(LARGER_THAN_ALLOWED) + "\r\n" + " ".repeat(LARGER_THAN_ALLOWED)
                + "\r\n0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/%zz", "/v1/incidents?q=%zz", "/v1/incidents?q=%d8", "/v1/incidents?q=%", "/v1/incidents?q=é"
            })
    void anAddressThatCannotBeReadIsA400(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
        assertTrue(answer.contains("\"status\":400"), answer);
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/extractions");
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("status", is(status))
                .body("type", is("about:blank"))
                .body("title", not(is("")))
                .body("detail", not(containsString("Exception")));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(home.getHost(), home.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException closedEarly) {
                // The answer may come before the whole body was taken.
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
