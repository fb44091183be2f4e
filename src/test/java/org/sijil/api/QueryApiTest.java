package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.start.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueryApiTest extends SeededTest {

    /** Incident 1 is the prison, 2 the protest, 3 the strike, 4 the abduction, 5 has nothing, 6 is the riot. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country        | SY                     | 1 4",
                "country        | SY,IQ                  | 1 2 4",
                "admin1         | SY-RA                  | 1 4",
                "admin1         | baghdad                | 2",
                "place          | raqqa                  | 1 4",
                "place          | الحديده                | 3",
                "place          | SY-RA                  | 1 4",
                "place          | Syria,Suva             | 1 4 6",
                "place          | Iraq                   | 2",
                "place          | the prison             | 1",
                "bbox           | 38,35,45,37            | 1 4",
                "bbox           | 170,-20,-170,0         | 6",
                "from           | 2024-03-10             | 1 2 3",
                "to             | 2024-01-31             | 4 6",
                "event_type     | Protests,Riots         | 2 6",
                "sub_event_type | Air/drone strike       | 3",
                "actor          | islamic state          | 1 4",
                "actor          | Daesh                  | 1 4",
                "actor          | تنظيم الدوله الاسلاميه | 1 4",
                "actor_type     | Civilians              | 1 3",
                "killed_min     | 5                      | 1 3",
                "injured_min    | 1                      | 1",
                "confidence_min | 0.75                   | 1 2",
                "source         | Example News           | 1 4",
                "language       | ar                     | 2",
                "date_precision | week                   | 3",
                "geo_precision  | city                   | 1 2 3 4 6",
                "q              | prison                 | 1",
                "q              | attack pris            | 1",
                "q              | محتجين                 | ''",
                "q              | مُحتجّون               | 2",
                "q              | ison                   | ''",
                "q              | وبغداد                 | ''",
                "q              | محتج بغداد             | 2",
                "q              | O'Neil \\             | ''",
                "updated_since  | 2024-03-12T09:05:00Z   | 5 6",
                "status         | confirmed              | ''",
                "status         | extracted              | 1 2 3 4 5 6",
            })
    void eachFilterChoosesIts(String name, String value, String expected) {
        assertEquals(
                expected,
                ids(given().queryParam(name, value)
                        .queryParam("sort", "updated")
                        .get("/v1/incidents")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("incidents.id")));
    }

    @Test
    void nearFindsWithinTheRadius() {
        assertEquals("1 4", near("35.9,39.0", "10"));
        assertEquals("", near("35.0,39.0", "50"));
        assertEquals("6", near("-18,-179.9", "400"));
    }

    @Test
    void filtersAreCombined() {
        given().queryParam("country", "SY")
                .queryParam("actor", "Islamic State")
                .queryParam("killed_min", 1)
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .body("incidents.id", contains("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "date,5 6 4 3 2 1",
        "-date,1 2 3 4 6 5",
        "killed,2 4 5 6 1 3",
        "-killed,3 1 6 5 4 2",
        "updated,1 2 3 4 5 6",
        "-updated,6 5 4 3 2 1"
    })
    void pagesFollowEachOtherInEveryOrder(String sort, String expected) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("sort", sort).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/incidents")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("incidents.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(expected, ids(seen));
    }

    @Test
    void theCountIsOfAllThatMatch() {
        given().queryParam("count", true)
                .queryParam("limit", 1)
                .queryParam("country", "SY")
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("incidents.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "limit=0",
                "limit=abc",
                "country=XX",
                "sort=size",
                "cursor=zzz",
                "format=xml",
                "bbox=1,2",
                "near=1,2",
                "profile=ucdp",
                "from=2024-13-01",
                "event_type=War"
            })
    void whatIsNotAllowedIsNamed(String query) {
        given().get("/v1/incidents?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("violations.field", hasItems(query.startsWith("near") ? "radius_km" : query.split("=")[0]))
                .body("violations[0].message", notNullValue());
    }

    @Test
    void aListTellsTheWholeIncident() {
        given().queryParam("q", "prison")
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .body("incidents[0].event_type", equalTo("Battles"))
                .body("incidents[0].date_start", equalTo("2024-03-11"))
                .body("incidents[0].location.name_ar", equalTo("الرقة"))
                .body("incidents[0].location.country_name", equalTo("Syria"))
                .body("incidents[0].location.site", equalTo("the prison"))
                .body("incidents[0].actors.size()", equalTo(3))
                .body("incidents[0].killed.low", equalTo(5))
                .body("incidents[0].abducted", nullValue())
                .body("incidents[0].evidence[0].quote", equalTo("attacked the prison"))
                .body("incidents[0].status", equalTo("extracted"))
                .body("incidents[0].version", equalTo(1));
    }

    @Test
    void csvIsAsTheContractHasIt() {
        Golden.check("incidents.csv", export("csv", "text/csv"));
    }

    @Test
    void acledCsvHasItsColumnsAndCodes() {
        Golden.check("incidents-acled.csv", export("csv&profile=acled", "text/csv"));
    }

    @Test
    void geoJsonIsAFeatureCollection() {
        Golden.check("incidents.geojson", export("geojson", "application/geo+json"));
    }

    @Test
    void ndJsonGivesOneIncidentALine() {
        String all = export("ndjson", "application/x-ndjson");
        Golden.check("incidents.ndjson", all);
        String[] lines = all.split("\n");
        assertEquals(6, lines.length);
        assertTrue(lines[0].startsWith("{") && lines[0].contains("\"id\":\"1\""), lines[0]);
    }

    @Test
    void excelGetsItsByteOrderMark() {
        byte[] bytes = given().get("/v1/incidents?format=csv&bom=true")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(List.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF), List.of(bytes[0], bytes[1], bytes[2]));
    }

    @Test
    void acceptChoosesTheFormatToo() {
        given().accept("text/csv")
                .get("/v1/incidents?country=IQ")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("Peaceful protest"));
    }

    @Test
    void exportsTakeTheFilterOfTheList() {
        String csv = given().get("/v1/incidents?format=csv&country=SY&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.split("\r\n").length);
    }

    @Test
    void statisticsCountByOneDimensionOrTwo() {
        given().get("/v1/incidents/statistics?by=country")
                .then()
                .statusCode(200)
                .body("total", equalTo(6))
                .body("rows.country", contains("FJ", "IQ", "SY", "YE", null))
                .body("rows.incidents", contains(1, 1, 2, 1, 1))
                .body("rows[2].killed.low", equalTo(5))
                .body("rows[2].killed.high", equalTo(5))
                .body("rows[3].killed.low", equalTo(10))
                .body("rows[3].killed.high", nullValue())
                .body("rows[1].killed", nullValue());
        given().get("/v1/incidents/statistics?by=actor,month&country=SY")
                .then()
                .statusCode(200)
                .body("rows.actor", contains("Civilians", "Islamic State", "Islamic State", "Syrian Democratic Forces"))
                .body("rows.month", contains("2024-03", "2024-01", "2024-03", "2024-03"));
        given().get("/v1/incidents/statistics?by=week&country=SY,IQ")
                .then()
                .statusCode(200)
                .body("rows.week", contains("2024-W02", "2024-W10", "2024-W11"));
        given().get("/v1/incidents/statistics?by=moon")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("event_type"));
        given().get("/v1/incidents/statistics?by=day,week,year").then().statusCode(400);
    }

    @Test
    void statisticsFillUpWhatIsEmpty() {
        given().get("/v1/incidents/statistics?by=month&empty=true")
                .then()
                .statusCode(200)
                .body("rows.month", contains("2023-12", "2024-01", "2024-02", "2024-03", null))
                .body("rows.incidents", contains(1, 1, 0, 3, 1))
                .body("rows[2].killed", nullValue());
        given().get("/v1/incidents/statistics?by=country,week&empty=true&country=SY,LB&from=2024-02-25&to=2024-03-12")
                .then()
                .statusCode(200)
                .body("rows.country", contains("LB", "LB", "LB", "LB", "SY", "SY", "SY", "SY"))
                .body("rows[0].week", equalTo("2024-W08"))
                .body("rows.incidents", contains(0, 0, 0, 0, 0, 0, 0, 1));
        given().get("/v1/incidents/statistics?by=country&empty=true")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("empty"));
        given().get("/v1/incidents/statistics?by=day,actor&empty=true&from=0001-01-01&to=9999-12-31")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("rows"));
    }

    @Test
    void statisticsComeAsCsv() {
        String csv = given().get("/v1/incidents/statistics?by=country,month&empty=true&format=csv&from=2024-01-01")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        Golden.check("statistics.csv", csv);
        given().accept("text/csv")
                .get("/v1/incidents/statistics?bom=true")
                .then()
                .statusCode(200)
                .body(startsWith("\uFEFFcountry,incidents,killed_low"));
    }

    @Test
    void aFeedIsAtom() throws Exception {
        String feed = given().urlEncodingEnabled(false)
                .get("/v1/incidents?format=atom&limit=4")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .asString();
        Golden.check("incidents.atom", feed.replaceAll("http://[^/\"]+/", "http://sijil.example/"));
        Document read = documents().parse(new InputSource(new StringReader(feed)));
        assertEquals(4, read.getElementsByTagNameNS("*", "entry").getLength());
        assertEquals(
                3,
                read.getElementsByTagNameNS("http://www.georss.org/georss", "point")
                        .getLength());
    }

    @Test
    void aFeedHasTheFilterOfTheListAndItsPages() throws Exception {
        String address = "/v1/incidents?format=atom&country=SY&limit=1";
        List<String> ids = new ArrayList<>();
        while (!address.isEmpty()) {
            String feed = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Document read = documents().parse(new InputSource(new StringReader(feed)));
            NodeList links = read.getElementsByTagName("link");
            address = "";
            for (int i = 0; i < links.getLength(); i++) {
                Element link = (Element) links.item(i);
                if (link.getAttribute("rel").equals("next")) {
                    address = link.getAttribute("href");
                }
                if (link.getAttribute("rel").equals("alternate")) {
                    ids.add(given().get(link.getAttribute("href"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("id"));
                }
            }
        }
        assertEquals(List.of("4", "1"), ids);
        given().accept("application/atom+xml")
                .get("/v1/incidents?country=JP")
                .then()
                .statusCode(200)
                .body("feed.updated", equalTo("1970-01-01T00:00:00Z"));
    }

    private static DocumentBuilder documents() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder();
    }

    @Test
    void theFeedTellsWhatChangedSinceACursor() {
        var first = given().get("/v1/changes?limit=4")
                .then()
                .statusCode(200)
                .body("changes.kind", contains("created", "created", "created", "created"))
                .body("changes.incident_id", contains("1", "2", "3", "4"))
                .body("more", equalTo(true))
                .extract();
        String cursor = given().queryParam("cursor", first.<String>path("next"))
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("changes.incident_id", contains("5", "6"))
                .body("more", equalTo(false))
                .body("changes[0].incident.id", equalTo("5"))
                .extract()
                .path("next");
        given().queryParam("cursor", cursor)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("changes.size()", equalTo(0))
                .body("next", equalTo(cursor));
        given().get("/v1/changes?cursor=abc").then().statusCode(400).body("violations[0].field", equalTo("cursor"));
    }

    @Test
    void oneIncidentComesWithItsReportsAndHistory() {
        given().get("/v1/incidents/1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo("1"))
                .body("accounts.size()", equalTo(1))
                .body("accounts[0].article", equalTo("1"))
                .body("accounts[0].source", equalTo("Example News"))
                .body("accounts[0].incident.evidence[0].rule", equalTo("test#rule"))
                .body("toll_over_time[0].killed.low", equalTo(5));
        given().get("/v1/incidents/1/history")
                .then()
                .statusCode(200)
                .body("history.action", contains("created"))
                .body("history[0].fields.country.to", equalTo("SY"));
        given().get("/v1/incidents/999").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/incidents/abc").then().statusCode(404);
        given().get("/v1/incidents/999/history").then().statusCode(404);
    }

    private String export(String format, String type) {
        return given().urlEncodingEnabled(false)
                .get("/v1/incidents?sort=updated&format=" + format)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .extract()
                .asString();
    }

    private static String near(String point, String radius) {
        return ids(given().queryParam("near", point)
                .queryParam("radius_km", radius)
                .queryParam("sort", "updated")
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .extract()
                .path("incidents.id"));
    }

    private static String ids(List<String> ids) {
        return String.join(" ", ids);
    }
}
