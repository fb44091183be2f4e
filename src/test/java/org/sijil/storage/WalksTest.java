package org.sijil.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.api.EmptyRegister;
import org.sijil.bench.MadeUpRegister;
import org.sijil.query.Cursor;
import org.sijil.query.IncidentConditions.Lead;
import org.sijil.query.IncidentFilter;
import org.sijil.query.Page;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.query.Sort;
import org.sijil.query.Sql;
import org.sijil.start.TestDatabase;

/** Going along an index finds the very pages that reading and sorting all that matches finds. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalksTest {

    private static final int MANY = 4_000;
    private static final int PAGES = 12;

    @Inject
    DataSource source;

    @Inject
    EmptyRegister register;

    @Inject
    Database database;

    @Inject
    IncidentQueries queries;

    @Inject
    QueryReader reader;

    private record Row(long id, LocalDate start) {}

    @BeforeAll
    void fill() throws SQLException {
        register.empty();
        try (Connection connection = source.getConnection()) {
            MadeUpRegister.fill(connection, MANY);
        }
        register.run(
                "UPDATE incidents SET latitude = -17.4, longitude = CASE id % 2 WHEN 0 THEN 179.97 ELSE -179.97 END"
                        + " WHERE id % 37 = 0");
        // Many of one day, so that a page may end among them; and some of an actor who takes both sides.
        register.run("UPDATE incidents SET date_start = DATE '2019-05-04', date_end = DATE '2019-05-09'"
                + " WHERE id % 9 = 0 AND date_start IS NOT NULL");
        register.run(
                "INSERT INTO participants (incident_id, ordinal, name, name_ar, keys, side, role, type, attribution,"
                        + " text) SELECT incident_id, 9, name, name_ar, keys, 2, role, type, attribution, text"
                        + " FROM participants WHERE ordinal = 0 AND incident_id % 5 = 0");
    }

    @AfterAll
    void leaveNothing() {
        register.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACTORS | actor=Taliban",
                "ACTORS | actor=القوات المسلحة في سوريا",
                "ACTORS | actor=Military Forces of Ukraine,Taliban,ISIS&event_type=Battles",
                "ACTORS | actor=Islamic State&from=2016-02-03&to=2022-11-05",
                "ACTORS | actor=Nobody At All",
                "WORDS | q=market",
                "WORDS | q=سجن",
                "WORDS | q=market hospital&country=UA,SY",
                "WORDS | q=school&from=2016-02-03&to=2019-05-06",
                "WORDS | q=nowhere",
                "SQUARES | bbox=38.5,35.1,42.4,37.3",
                "SQUARES | near=49.99,36.23&radius_km=90",
                "SQUARES | near=-17.5,179.9&radius_km=200",
                "SQUARES | bbox=42,13,46,17&from=2010-02-03&event_type=Battles",
            })
    void walksFindTheSamePages(Lead lead, String query) {
        int found = 0;
        for (Sort sort : List.of(Sort.DATE_DOWN, Sort.DATE_UP)) {
            for (int limit : new int[] {3, 40}) {
                found += walked(filter(query), sort, limit, lead);
            }
        }
        assertTrue(found > 0 || query.contains("owhere") || query.contains("Nobody"), query);
    }

    private int walked(IncidentFilter filter, Sort sort, int limit, Lead lead) {
        Optional<Cursor> cursor = Optional.empty();
        int found = 0;
        for (int i = 0; i < PAGES; i++) {
            Page page = new Page(sort, limit, cursor, false);
            List<Row> walked = rows(filter, page, Optional.of(lead));
            assertEquals(rows(filter, page, Optional.empty()), walked);
            found += walked.size();
            if (walked.size() <= limit) {
                break;
            }
            Row last = walked.get(limit - 1);
            cursor = Optional.of(new Cursor(sort.label(), last.start().toString(), last.id()));
        }
        return found;
    }

    private List<Row> rows(IncidentFilter filter, Page page, Optional<Lead> lead) {
        Sql sql = queries.listing(filter, page, queries.longest(filter), lead);
        return database.list(
                sql,
                row -> new Row(
                        row.getLong("id"),
                        Optional.ofNullable(row.getObject("date_start", LocalDate.class))
                                .orElse(LocalDate.of(1, 1, 1))));
    }

    private IncidentFilter filter(String query) {
        Map<String, List<String>> values = new TreeMap<>();
        Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(pair[0], List.of(pair[1])));
        Parameters given = new Parameters(values);
        IncidentFilter filter = reader.filter(given);
        given.check();
        return filter;
    }

    /** However rows come to be, and whatever day an incident moves to. */
    @Test
    void whatIsLookedForKeepsTheDayOfItsIncident() throws SQLException {
        assertEquals(List.of(), strayed());
        register.run("UPDATE incidents SET date_start = NULL, date_end = NULL, date_precision = NULL, date_basis = NULL"
                + " WHERE id % 17 = 0");
        register.run("UPDATE incidents SET date_start = date_start - 400, date_end = date_end - 400 WHERE id % 13 = 0");
        register.run("DELETE FROM incident_words WHERE incident_id % 11 = 0");
        register.run(
                "INSERT INTO incident_words (incident_id, words) SELECT id, ' anew' FROM incidents WHERE id % 11 = 0");
        assertEquals(List.of(), strayed());
        assertEquals(
                MANY / 11,
                walked(filter("q=anew"), Sort.DATE_UP, 1_000, Lead.WORDS)
                        + database.list(
                                        Sql.of("SELECT 1 FROM incidents WHERE id % 11 = 0 AND status = 'rejected'"),
                                        row -> 1)
                                .size());
        fill();
    }

    /** Rows that are written beside another day than their incident's. */
    private List<Long> strayed() {
        List<Long> all = new ArrayList<>();
        for (String table : List.of("participants", "incident_words")) {
            all.addAll(database.list(
                    Sql.of("SELECT i.id FROM incidents i JOIN " + table + " t ON t.incident_id = i.id"
                            + " WHERE t.started <> coalesce(i.date_start, DATE '0001-01-01')"),
                    row -> row.getLong(1)));
        }
        return all;
    }
}
