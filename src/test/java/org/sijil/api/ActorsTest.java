package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActorsTest {

    @Test
    void findsAnActorByAnEpithetInArabic() {
        given().queryParam("q", "مليشيا الدعم السريع")
                .get("/v1/actors")
                .then()
                .statusCode(200)
                .body("actors[0].name", equalTo("Rapid Support Forces"))
                .body("actors[0].name_ar", equalTo("قوات الدعم السريع"))
                .body("actors[0].type", equalTo("Rebel group"))
                .body("actors[0].countries", hasItem("SD"))
                .body("actors[0].aliases", hasItem("RSF"));
    }

    @Test
    void findsAnActorByAnAcronym() {
        given().queryParam("q", "jnim")
                .get("/v1/actors")
                .then()
                .statusCode(200)
                .body("actors[0].name", equalTo("Jama'at Nusrat al-Islam wal-Muslimin"));
    }

    @Test
    void listsAsManyAsAreAskedFor() {
        given().queryParam("limit", 3).get("/v1/actors").then().statusCode(200).body("actors", hasSize(3));
        given().queryParam("q", "no such group")
                .get("/v1/actors")
                .then()
                .statusCode(200)
                .body("actors", empty());
    }

    @Test
    void turnsAwayALimitThatIsNone() {
        given().queryParam("limit", 0)
                .get("/v1/actors")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limit"));
    }
}
