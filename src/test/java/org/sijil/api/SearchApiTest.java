package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.sijil.start.TestDatabase;

/** The filter as a body, and areas in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchApiTest extends SeededTest {

    @Inject
    EmptyRegister register;

    /** Raqqa lies at 39.01, 35.95, Baghdad at 44.4, 33.34, Hodeidah at 42.95, 14.8, Suva at 178.44, -18.14. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon      | [[[38,35],[40,35],[40,37],[38,37],[38,35]]]                                        | 1 4",
                // Round or against the clock is the same; a third number is a height.
                "Polygon      | [[[38,35,9],[38,37,9],[40,37,9],[40,35,9],[38,35,9]]]                               | 1 4",
                // Baghdad lies in its bounds, but not in it.
                "Polygon      | [[[38,32],[46,36],[38,37],[38,32]]]                                                | 1 4",
                "Polygon      | [[[38,32],[46,32],[46,37],[38,37],[38,32]]]                                        | 1 2 4",
                "Polygon      | [[[38,32],[46,32],[46,37],[38,37],[38,32]],[[44,33],[45,33],[45,34],[44,34],[44,33]]] | 1 4",
                "MultiPolygon | [[[[44,33],[45,33],[45,34],[44,33]]],[[[42,14],[43,14],[43,16],[42,16],[42,14]]]]   | 2 3",
                "MultiPolygon | [[[[44,33],[45,33],[45,34],[44,34],[44,33]]],[[[42,14],[43,14],[43,16],[42,16],[42,14]]]] | 2 3",
                "Polygon      | [[[170,-20],[190,-20],[190,-10],[170,-10],[170,-20]]]                              | 6",
                "Polygon      | [[[-190,-20],[-170,-20],[-170,-10],[-190,-10],[-190,-20]]]                          | 6",
                "Polygon      | [[[178.5,-20],[190,-20],[190,-10],[178.5,-10],[178.5,-20]]]                        | ''",
                "Polygon      | [[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]                             | 1 2 3 4 6",
            })
    void anAreaChoosesWhatLiesInIt(String type, String coordinates, String expected) {
        assertEquals(expected, ids("{\"sort\":\"updated\",\"region\":" + geoJson(type, coordinates) + "}"));
    }

    @Test
    void featuresAreAreasToo() {
        String iraq = geoJson("Polygon", "[[[44,33],[45,33],[45,34],[44,34],[44,33]]]");
        String feature = "{\"type\":\"Feature\",\"properties\":{\"name\":\"here\"},\"geometry\":" + iraq + "}";
        assertEquals("2", ids("{\"region\":" + feature + "}"));
        assertEquals("2", ids("{\"region\":{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}}"));
    }

    @Test
    void theRestOfTheFilterIsThatOfTheList() {
        assertEquals("1", ids("{\"country\":\"SY\",\"killed_min\":1}"));
        assertEquals("1 2 4", ids("{\"country\":[\"SY\",\"IQ\"],\"sort\":\"updated\"}"));
        assertEquals("2", ids("{\"admin1\":[\"بغداد\"]}"));
        assertEquals("1 4", ids("{\"near\":[35.9,39.0],\"radius_km\":10,\"sort\":\"updated\"}"));
        assertEquals("1 4", ids("{\"bbox\":[38,35,45,37],\"sort\":\"updated\"}"));
        assertEquals("2", ids("{\"q\":\"محتجون\"}"));
        assertEquals("1 2 3 4 5 6", ids("{\"sort\":\"updated\"}"));
        // A comma in a list of a body parts nothing.
        assertEquals("", ids("{\"source\":[\"Example News,Example Wire\"]}"));
    }

    @Test
    void pagesFollowEachOtherWithTheSameBody() {
        String region = geoJson("Polygon", "[[[38,32],[46,32],[46,37],[38,37],[38,32]]]");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = search("{\"limit\":1,\"count\":true,\"region\":" + region
                            + (cursor == null ? "" : ",\"cursor\":\"" + cursor + "\"") + "}")
                    .statusCode(200)
                    .body("total", equalTo(3))
                    .extract();
            seen.addAll(page.path("incidents.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(List.of("1", "2", "4"), seen);
    }

    @Test
    void exportsAndStatisticsTakeAreasToo() {
        String region = geoJson("Polygon", "[[[38,35],[40,35],[40,37],[38,37],[38,35]]]");
        search("{\"format\":\"csv\",\"region\":" + region + "}")
                .statusCode(200)
                .header("Sijil-Rows", "2")
                .header("Sijil-Filter", "region=38.0,35.0,40.0,37.0;positions=5")
                .body(containsString("incident_id,event_type"));
        given().contentType("application/json")
                .body("{\"by\":[\"country\",\"month\"],\"region\":" + region + "}")
                .post("/v1/incidents/statistics")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("rows.month", contains("2024-01", "2024-03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon      | [[[38,35],[40,35],[40,37],[38,37]]]                       | region.coordinates[0]    | not closed",
                "Polygon      | [[[38,35],[40,35],[38,35]]]                               | region.coordinates[0]    | at least four",
                "Polygon      | [[[38,35],[40,37],[40,35],[38,37],[38,35]]]               | region.coordinates       | self-intersection at",
                "Polygon      | [[[38,35],[40,35],[40,37],[38,35]],[[1,1],[2,1],[2,2],[1,1]]] | region.coordinates   | hole lies outside shell",
                "Polygon      | [[[35,138],[35,140],[37,140],[35,138]]]                   | region.coordinates[0][0] | longitude comes first",
                "Polygon      | [[[380,35],[40,35],[40,37],[380,35]]]                     | region.coordinates[0][0] | beyond 360",
                "Polygon      | [[[38,\"x\"],[40,35],[40,37],[38,35]]]                    | region.coordinates[0][0] | in degrees",
                "Polygon      | []                                                        | region.coordinates       | list of rings",
                "Polygon      | [[38,35],[40,35],[40,37],[38,35]]                         | region.coordinates[0][0] | longitude",
                "MultiPolygon | [[[[38,35],[40,35],[40,37],[38,35]]],[[[1,1],[2,2],[1,1]]]] | region.coordinates[1][0] | at least four",
                "Point        | [38,35]                                                   | region                   | not Point",
            })
    void badAreasAreNamed(String type, String coordinates, String field, String message) {
        search("{\"region\":" + geoJson(type, coordinates) + "}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":\"red\"}            | colour  | allowed are",
                "{\"limit\":0}                   | limit   | from 1 to 1000",
                "{\"country\":[\"XX\"]}          | country | not allowed",
                "{\"country\":{\"a\":1}}         | country | or a list of these",
                "{\"from\":null}                 | from    | leave it out",
                "{\"format\":\"atom\"}           | format  | GET",
                "{\"region\":\"POINT(1 1)\"}     | region  | GeoJSON",
                "[]                              | body    | JSON object",
            })
    void badBodiesAreNamed(String body, String field, String message) {
        search(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void tooManyPositionsAreTurnedAway() {
        StringBuilder ring = new StringBuilder("[[");
        for (int i = 0; i < 10_001; i++) {
            double angle = i * 2 * Math.PI / 10_001;
            ring.append('[')
                    .append(40 + Math.cos(angle))
                    .append(',')
                    .append(35 + Math.sin(angle))
                    .append("],");
        }
        search("{\"region\":" + geoJson("Polygon", ring + "[41,35]]]") + "}")
                .statusCode(400)
                .body("violations[0].message", containsString("10000"));
    }

    /** Against another's answer: stars with a hole, over towns strewn at random, some of them beyond the date line. */
    @Test
    void theDatabaseFindsWhatGeometryDoes() {
        Random random = new Random(7);
        List<Coordinate> towns = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            Coordinate town = new Coordinate(-180 + random.nextInt(20) + random.nextDouble(), random.nextDouble() * 40);
            towns.add(town);
            rows.append(i == 0 ? "" : ",")
                    .append("(")
                    .append(1_000 + i)
                    .append(",'Battles','Armed clash','armed','made','city','city',0.5,")
                    .append(town.x)
                    .append(',')
                    .append(town.y)
                    .append(')');
        }
        register.run(
                "INSERT INTO incidents (id, event_type, sub_event_type, family, place_name, geo_precision, place_kind,"
                        + " confidence, longitude, latitude) VALUES " + rows);
        try {
            for (int round = 0; round < 12; round++) {
                // Half of the stars are drawn on the far side of the date line.
                double shift = round % 2 == 0 ? 0 : 360;
                Coordinate[] outline = star(random, -170 + shift, 9 + random.nextInt(6));
                Coordinate[] hole = star(random, -170 + shift, 2);
                Polygon area = new GeometryFactory()
                        .createPolygon(
                                new GeometryFactory().createLinearRing(outline),
                                new org.locationtech.jts.geom.LinearRing[] {new GeometryFactory().createLinearRing(hole)
                                });
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < towns.size(); i++) {
                    Coordinate there = new Coordinate(towns.get(i).x + shift, towns.get(i).y);
                    if (area.covers(new GeometryFactory().createPoint(there))) {
                        expected.add(Integer.toString(1_000 + i));
                    }
                }
                assertTrue(expected.size() > 5, "a star of " + expected.size());
                assertEquals(
                        expected.stream().sorted().toList(),
                        List.of(ids("{\"limit\":1000,\"region\":"
                                                + geoJson("Polygon", "[" + text(outline) + "," + text(hole) + "]")
                                                + "}")
                                        .split(" "))
                                .stream()
                                .sorted()
                                .toList());
            }
        } finally {
            register.run("DELETE FROM incidents WHERE id >= 1000");
        }
    }

    private static Coordinate[] star(Random random, double middle, double size) {
        int corners = 24;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double far = size * (0.6 + 0.4 * random.nextDouble());
            double angle = i * 2 * Math.PI / corners;
            ring[i] = new Coordinate(middle + far * Math.cos(angle), 20 + far * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return ring;
    }

    private static String text(Coordinate[] ring) {
        return java.util.Arrays.stream(ring)
                .map(corner -> "[" + corner.x + "," + corner.y + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String geoJson(String type, String coordinates) {
        return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
    }

    private static String ids(String body) {
        return String.join(" ", search(body).statusCode(200).extract().<List<String>>path("incidents.id"));
    }

    private static io.restassured.response.ValidatableResponse search(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/incidents/search")
                .then();
    }
}
