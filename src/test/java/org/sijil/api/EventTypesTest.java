package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventTypesTest {

    @Test
    void listsTheSixTypesWithTheirSubTypes() {
        given().get("/v1/event-types")
                .then()
                .statusCode(200)
                .body("event_types.event_type", hasItems("Battles", "Strategic developments"))
                .body("event_types", hasSize(6))
                .body("event_types.sub_event_types.flatten()", hasSize(25))
                .body("event_types.sub_event_types.flatten().sub_event_type", hasItem("Suicide bomb"))
                .body(
                        "event_types.sub_event_types.flatten().family.unique()",
                        hasItems("armed", "unrest", "strategic"));
    }
}
