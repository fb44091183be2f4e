package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hasakah", "Hassakeh", "Al-Ḥasakah", "Hasakeh", "Hasaqah", "الحسكة", "الحسكه", "حسكة"})
    void findsOneTownByManySpellings(String spelling) {
        given().queryParam("q", spelling)
                .get("/v1/places")
                .then()
                .statusCode(200)
                .body("places[0].name", equalTo("Al-Hasakah"))
                .body("places[0].name_ar", equalTo("الحسكة"))
                .body("places[0].country", equalTo("SY"))
                .body("places[0].admin1", equalTo("Al-Hasakah"))
                .body("places[0].admin1_code", equalTo("SY-HA"))
                .body("places[0].kind", equalTo("city"));
    }

    @Test
    void findsANeighbourhoodWithThePositionOfItsOwn() {
        given().queryParam("q", "غويران")
                .get("/v1/places")
                .then()
                .body("places[0].name", equalTo("Ghweiran"))
                .body("places[0].kind", equalTo("site"))
                .body("places[0].latitude", equalTo(36.49f))
                .body("places[0].population", equalTo(null));
    }

    @Test
    void narrowsByCountryAndKind() {
        given().queryParam("q", "Tripoli")
                .queryParam("country", "LB")
                .get("/v1/places")
                .then()
                .body("places.country", everyItem(equalTo("LB")))
                .body("places[0].admin1_code", equalTo("LB-AS"));
        given().queryParam("q", "المنصورة")
                .queryParam("admin1", "ye-ad")
                .get("/v1/places")
                .then()
                .body("places.admin1_code", everyItem(equalTo("YE-AD")))
                .body("places[0].name_ar", equalTo("المنصورة"));
        given().queryParam("q", "Aleppo")
                .queryParam("kind", "admin1")
                .get("/v1/places")
                .then()
                .body("places[0].place_id", equalTo("SY-HL"));
    }

    @Test
    void completesTheStartOfAName() {
        given().queryParam("q", "deir ez-z").get("/v1/places").then().body("places[0].admin1_code", equalTo("SY-DY"));
    }

    @Test
    void saysWhatIsNotThereAndWhatIsNotAllowed() {
        given().queryParam("q", "zzyzxqqwv")
                .get("/v1/places")
                .then()
                .statusCode(200)
                .body("places", empty());
        given().queryParam("q", "Homs")
                .queryParam("limit", 2)
                .get("/v1/places")
                .then()
                .body("places", hasSize(2));
        given().get("/v1/places").then().statusCode(400).body("violations[0].field", equalTo("q"));
        given().queryParam("q", "Homs")
                .queryParam("kind", "village")
                .get("/v1/places")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("site"));
    }
}
