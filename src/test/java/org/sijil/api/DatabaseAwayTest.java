package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.query.CsvIncidents;
import org.sijil.query.IncidentColumns;
import org.sijil.query.IncidentWriter;
import org.sijil.query.KeptIncident;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.query.Sort;
import org.sijil.start.TestDatabase;
import org.sijil.storage.IncidentQueries;
import org.sijil.storage.StorageFailure;
import org.sijil.tracking.Tracker;

/** Connections are cut as by a restart of the database; nothing else of it can tell the difference. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatabaseAwayTest {

    private static final String CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    @Inject
    EmptyRegister register;

    @Inject
    DataSource source;

    @Inject
    Tracker tracker;

    @Inject
    IncidentQueries queries;

    @Inject
    QueryReader reader;

    @BeforeEach
    void empty() {
        register.empty();
    }

    @Test
    void aRequestWhoseConnectionIsCutIsA503AndTheNextOneWorks() throws Exception {
        // The request waits for this lock, and so is under way for certain when its connection is cut.
        CompletableFuture<Void> holding = CompletableFuture.runAsync(() ->
                register.run("BEGIN; LOCK TABLE articles IN ACCESS" + " EXCLUSIVE MODE; SELECT pg_sleep(3); COMMIT"));
        TimeUnit.MILLISECONDS.sleep(500);
        CompletableFuture<Response> posted = CompletableFuture.supplyAsync(() -> given().contentType("application/json")
                .body("{\"text\": \"Gunmen killed three.\", \"published\": \"2024-03-12\"}")
                .post("/v1/articles"));
        TimeUnit.MILLISECONDS.sleep(1000);
        register.run(CUT + " AND wait_event_type = 'Lock'");
        posted.get(20, TimeUnit.SECONDS)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        holding.get(20, TimeUnit.SECONDS);
        given().get("/v1/articles").then().statusCode(200).body("articles.size()", equalTo(0));
    }

    /** A server process that is killed makes PostgreSQL drop all connections and recover from its log. */
    @Test
    void aCrashOfTheDatabaseIsA503UntilItIsBack() throws Exception {
        post("Before the crash.").then().statusCode(201);
        ProcessHandle.of(someServerProcess()).orElseThrow().destroyForcibly();
        int status = 0;
        for (int attempt = 1; status != 201 && attempt <= 30; attempt++) {
            Response answer = post("After the crash, attempt " + attempt + ".");
            status = answer.statusCode();
            if (status != 201) {
                answer.then().statusCode(503).contentType("application/problem+json");
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        assertEquals(201, status);
        given().get("/v1/articles").then().statusCode(200).body("articles.size()", equalTo(2));
    }

    private static Response post(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text, "published", "2024-03-12"))
                .post("/v1/articles");
    }

    private long someServerProcess() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
            pid.next();
            return pid.getLong(1);
        }
    }

    /** One that was used less than 200 ms ago is taken to be there still. */
    @Test
    void idleConnectionsThatWereCutAreNobodysError() throws InterruptedException {
        given().get("/v1/incidents").then().statusCode(200);
        register.run(CUT);
        TimeUnit.MILLISECONDS.sleep(300);
        given().get("/v1/incidents").then().statusCode(200);
    }

    @Test
    void anExportThatBreaksOffDoesNotPassForWhole() {
        int many = 1500;
        tracker.keep(article("One telling.", "A"), read(clash().made()), "test");
        String told =
                "event_type, sub_event_type, family, date_start, date_end, date_precision, date_basis, confidence";
        register.run("INSERT INTO incidents (" + told + ") SELECT " + told + " FROM incidents, generate_series(2, "
                + many + ")");
        StringWriter out = new StringWriter();
        CsvIncidents csv = new CsvIncidents(out, IncidentColumns.ALL, false);
        boolean[] ended = {false};
        IncidentWriter cutting = new IncidentWriter() {
            private int written;

            @Override
            public void begin() throws IOException {
                csv.begin();
            }

            @Override
            public void write(KeptIncident incident) {
                csv.write(incident);
                if (++written == 10) {
                    register.run(CUT);
                }
            }

            @Override
            public void flush() throws IOException {
                csv.flush();
            }

            @Override
            public void end() throws IOException {
                ended[0] = true;
                csv.end();
            }
        };
        var everything = reader.filter(new Parameters(Map.of()));
        assertThrows(StorageFailure.class, () -> queries.export(everything, Sort.DATE_UP, rows -> cutting));
        assertEquals(List.of(false), List.of(ended[0]));
        assertTrue(out.toString().lines().count() < many);
    }
}
