package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdInputStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.bench.MadeUpRegister;
import org.sijil.query.Box;
import org.sijil.query.IncidentFilter;
import org.sijil.query.IncidentWriter;
import org.sijil.query.KeptIncident;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.query.Region;
import org.sijil.query.Sort;
import org.sijil.query.Sql;
import org.sijil.start.TestDatabase;
import org.sijil.storage.IncidentQueries;

/**
 * On thirty thousand incidents: every list finds its page by an index, and exports travel whole, soon, packed when the
 * client likes, and without holding on to what nobody reads.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeRegisterTest {

    private static final int MANY = 30_000;
    private static final long FIRST_BYTE_MILLIS = 200;
    private static final int MOST_TRIES = 30;

    @Inject
    DataSource source;

    @Inject
    EmptyRegister register;

    @Inject
    IncidentQueries queries;

    @Inject
    QueryReader reader;

    @TestHTTPResource("/v1/incidents")
    URI incidents;

    @BeforeAll
    void fill() throws SQLException {
        register.empty();
        try (Connection connection = source.getConnection()) {
            MadeUpRegister.fill(connection, MANY);
        }
    }

    @AfterAll
    void leaveNothing() {
        register.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=SY&from=2019-03-01&to=2019-03-31",
                "country=ZW&from=2019-03-01&to=2019-03-31&sort=date",
                "country=SY,IQ&from=2019-03-01&to=2019-03-31",
                "from=2019-03-01&to=2019-03-31",
                "to=2006-03-31&sort=date",
                "from=2006-03-31&sort=killed",
                "admin1=SY-HA&event_type=Riots",
                "admin1=Al-Hasakah&event_type=Battles",
                "event_type=Riots",
                "sub_event_type=Suicide bomb",
                "place=Mosul",
                "near=36.2,37.15&radius_km=20",
                "near=12.0,15.0&radius_km=300",
                "near=0,-150&radius_km=500",
                "bbox=38.5,35.1,42.4,37.3",
                "bbox=-20,-30,60,60",
                "bbox=170,-20,-170,0",
                "q=prison market",
                "q=hasakah",
                "q=سجن",
                "actor=Islamic State",
                "actor=Taliban&country=AF",
                "actor_type=Rioters",
                "killed_min=30",
                "killed_min=30&sort=-killed",
                "source=Outlet 150",
                "language=ar&status=confirmed",
                "updated_since=2024-12-20&sort=-updated",
                "confidence_min=0.98&sort=-attention",
                "",
            })
    void everyListFindsItsPageByAnIndex(String query) throws SQLException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                values.put(parameter.split("=")[0], List.of(parameter.split("=")[1]));
            }
        }
        Parameters given = new Parameters(values);
        Sql listing = queries.listing(reader.filter(given), reader.page(given, Sort.DATE_DOWN));
        given.check();
        String plan = plan(listing);
        assertTrue(plan.contains("Index"), plan);
        assertFalse(plan.contains("Seq Scan on incidents"), plan);
        assertFalse(plan.contains("Seq Scan on participants"), plan);
        assertFalse(plan.contains("Seq Scan on incident_words"), plan);
    }

    @Test
    void areasFindTheirPageByAnIndexToo() throws SQLException {
        for (double size : new double[] {0.2, 3, 40}) {
            Region.Area square = new Region.Area(
                    new Box(40, 35, 40 + size, 35 + size),
                    "((40,35),(" + (40 + size) + ",35),(" + (40 + size) + "," + (35 + size) + "),(40," + (35 + size)
                            + "))",
                    List.of());
            IncidentFilter everything = reader.filter(new Parameters(Map.of()));
            IncidentFilter filter = new IncidentFilter(
                    everything.countries(),
                    everything.admin1(),
                    everything.places(),
                    everything.near(),
                    everything.box(),
                    Optional.of(new Region(List.of(square), new Region.Bounds(40, 35, 41, 36), 5)),
                    everything.from(),
                    everything.to(),
                    everything.eventTypes(),
                    everything.subEventTypes(),
                    everything.actors(),
                    everything.actorTypes(),
                    everything.killedMin(),
                    everything.injuredMin(),
                    everything.confidenceMin(),
                    everything.statuses(),
                    everything.sources(),
                    everything.languages(),
                    everything.datePrecisions(),
                    everything.geoPrecisions(),
                    everything.words(),
                    everything.updatedSince());
            String plan = plan(queries.listing(filter, reader.page(new Parameters(Map.of()), Sort.DATE_DOWN)));
            assertFalse(plan.contains("Seq Scan on incidents"), plan);
        }
    }

    private String plan(Sql sql) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql.text())) {
            for (int i = 0; i < sql.values().size(); i++) {
                Object value = sql.values().get(i);
                statement.setObject(
                        i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    @Test
    void headersTellRowsAndFilter() {
        var answer = given().urlEncodingEnabled(false)
                .get(
                        "/v1/incidents?format=csv&from=2020-01-01&country=SY,IQ&admin1=%D8%A7%D9%84%D8%AD%D8%B3%D9%83%D8%A9")
                .then()
                .statusCode(200)
                .header("Sijil-Filter", "admin1=%D8%A7%D9%84%D8%AD%D8%B3%D9%83%D8%A9&country=SY,IQ&from=2020-01-01")
                .header("Vary", "Accept-Encoding")
                .extract();
        int lines = answer.asString().split("\r\n").length - 1;
        assertTrue(lines > 10, "only " + lines);
        assertEquals(Integer.toString(lines), answer.header("Sijil-Rows"));
    }

    @Test
    void packedExportsHoldTheSame() throws Exception {
        for (String format : List.of("csv", "geojson", "ndjson")) {
            String address = incidents + "?country=SO&format=" + format;
            byte[] plain = body(address, "identity", "none");
            assertTrue(plain.length > 100_000);
            byte[] gzip = body(address, "gzip", "gzip");
            byte[] zstd = body(address, "gzip;q=0.5, zstd", "zstd");
            assertEquals(text(plain), text(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()));
            assertEquals(text(plain), text(new ZstdInputStream(new ByteArrayInputStream(zstd)).readAllBytes()));
            assertTrue(gzip.length * 3 < plain.length && zstd.length * 3 < plain.length);
        }
        body(incidents + "?country=FJ&format=csv", "br, gzip;q=0", "none");
        body(incidents + "?country=FJ&format=csv", "GZIP; q=0.3", "gzip");
    }

    @Test
    void theHeadOfAnExportHoldsNothing() {
        for (int i = 0; i < 12; i++) {
            given().head("/v1/incidents?format=csv&country=FJ").then().statusCode(200);
        }
        given().get("/v1/incidents?format=csv&country=FJ").then().statusCode(200);
    }

    /** Java's client asks for HTTP/2 of itself. */
    @Test
    void callersOfThisMachineNeedNoKeyOverHttp2Either() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(incidents + "?limit=1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(200, answer.statusCode());
    }

    @Test
    void exportsBeginSoon() throws Exception {
        List<Long> times = new ArrayList<>();
        // The first ones warm up, and others may be kept waiting by what else the machine does.
        for (int i = 0; i < MOST_TRIES && times.stream().noneMatch(millis -> millis < FIRST_BYTE_MILLIS); i++) {
            long start = System.nanoTime();
            try (Socket socket = asked("format=csv")) {
                byte[] first = socket.getInputStream().readNBytes(64);
                times.add((System.nanoTime() - start) / 1_000_000);
                assertTrue(new String(first, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200"));
            }
        }
        assertTrue(times.stream().anyMatch(millis -> millis < FIRST_BYTE_MILLIS), "milliseconds: " + times);
    }

    /** More clients than exports may run at once read a little and go; each time the next one is served. */
    @Test
    void aClientThatGoesAwayFreesItsConnection() throws Exception {
        for (int i = 0; i < 10; i++) {
            Socket socket = asked("format=ndjson");
            byte[] first = socket.getInputStream().readNBytes(2_000);
            assertTrue(new String(first, StandardCharsets.UTF_8).startsWith("HTTP/1.1 200"), "client " + i);
            assertTrue(exporting() >= 1);
            socket.close();
            waitUntilNobodyExports();
        }
    }

    /** As many as there is room for read a little and then neither read nor go; soon the next one is served all the same. */
    @Test
    void aClientThatStopsReadingLosesItsPlace() throws Exception {
        waitUntilNobodyExports();
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Socket socket = asked("format=ndjson");
                stalled.add(socket);
                assertEquals('H', socket.getInputStream().read());
            }
            assertTrue(exporting() >= 4);
            given().get("/v1/incidents?format=csv&country=FJ").then().statusCode(429);
            waitUntilNobodyExports();
            given().get("/v1/incidents?format=csv&country=FJ").then().statusCode(200);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void countAndRowsAreOneSnapshot() throws Exception {
        IncidentFilter filter = reader.filter(new Parameters(Map.of("country", List.of("SO"))));
        long[] counted = new long[1];
        List<Long> seen = new ArrayList<>();
        queries.export(filter, Sort.DATE_DOWN, rows -> {
            counted[0] = rows;
            // Committed by others between the count and the first row.
            register.run("UPDATE incidents SET country = 'ZW' WHERE country = 'SO' AND id % 3 = 0");
            return new IncidentWriter() {
                @Override
                public void begin() {}

                @Override
                public void write(KeptIncident incident) {
                    seen.add(incident.id());
                }

                @Override
                public void flush() {}

                @Override
                public void end() {}
            };
        });
        assertTrue(counted[0] > 1_000);
        assertEquals(counted[0], seen.size());
        assertTrue(queries.count(filter) < counted[0] * 3 / 4);
        register.run("UPDATE incidents SET country = 'SO' WHERE country = 'ZW' AND admin1_code LIKE 'SO%'");
    }

    private Socket asked(String query) throws IOException {
        Socket socket = new Socket(incidents.getHost(), incidents.getPort());
        socket.setSoTimeout(20_000);
        socket.setReceiveBufferSize(4_096);
        socket.getOutputStream()
                .write(("GET /v1/incidents?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void waitUntilNobodyExports() throws SQLException, InterruptedException {
        for (int i = 0; i < 300 && exporting() > 0; i++) {
            Thread.sleep(100);
        }
        assertEquals(0, exporting());
    }

    private int exporting() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname ="
                                + " current_database() AND backend_type = 'client backend' AND state IN ('active', 'idle in transaction')")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static byte[] body(String address, String accepted, String packed) throws Exception {
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Accept-Encoding", accepted)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(packed, answer.headers().firstValue("Content-Encoding").orElse("none"));
        return answer.body().readAllBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
