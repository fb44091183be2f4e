package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bound to loopback, as the README starts it. */
@QuarkusTest
class LocalAccessTest {

    @Test
    void aCallerOfThisMachineIsAnAdmin() {
        given().get("/v1/keys").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "Host, 127.0.0.1.evil.example",
        "X-Forwarded-For, 203.0.113.7",
        "Forwarded, for=203.0.113.7",
        "X-Real-IP, 203.0.113.7",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Authorization, Basic YTpi",
        "X-API-Key, sijil_guess",
        "Authorization, Bearer sijil_guess"
    })
    void anythingElseNeedsAKey(String name, String value) {
        given().header(new Header(name, value))
                .get("/v1/keys")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", is(401));
    }
}
