package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.storage.ApiKeys;
import org.sijil.storage.Role;

/** Every call needs a key. */
@QuarkusTest
@TestProfile(KeysTest.KeysRequired.class)
class KeysTest {

    @Inject
    ApiKeys keys;

    @Test
    void withoutAKeyNothingBelowV1Answers() {
        given().get("/v1/event-types").then().statusCode(401).contentType(Problem.MEDIA_TYPE);
        given().get("/q/health").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    @Test
    void theFirstStartMadeOneAdminKeyAndNoSecond() {
        assertTrue(keys.list().stream().anyMatch(key -> key.role() == Role.ADMIN));
        assertTrue(keys.createFirst("again").isEmpty());
    }

    @Test
    void aKeyOpensWhatItsRoleMay() {
        String reader = keys.create("reader", Role.READER).secret();
        with(reader).get("/v1/event-types").then().statusCode(200);
        with(reader).get("/v1/keys").then().statusCode(403).body("detail", containsString("admin"));
        given().header("Authorization", "Bearer " + reader)
                .get("/v1/event-types")
                .then()
                .statusCode(200);
    }

    @Test
    void anAdminGivesOutKeysAndTakesThemBack() {
        String admin = keys.create("admin", Role.ADMIN).secret();
        ValidatableResponse made = with(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "newsroom", "role", "contributor"))
                .post("/v1/keys")
                .then()
                .statusCode(201);
        String secret = made.extract().path("secret");
        String location = made.extract().header("Location");
        with(secret).get("/v1/event-types").then().statusCode(200);
        with(admin)
                .get("/v1/keys")
                .then()
                .body("keys.name", hasItem("newsroom"))
                .body("keys[0]", not(hasKey("secret")));
        with(admin).delete(location).then().statusCode(204);
        with(secret).get("/v1/event-types").then().statusCode(401);
        with(admin).delete(location).then().statusCode(404);
    }

    @Test
    void aKeyNeedsANameAndARole() {
        String admin = keys.create("admin", Role.ADMIN).secret();
        with(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "newsroom", "role", "king"))
                .post("/v1/keys")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("role"));
    }

    private static RequestSpecification with(String secret) {
        return given().header("X-API-Key", secret);
    }

    /** As if bound to an open address. */
    public static final class KeysRequired implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.auth", "required");
        }
    }
}
