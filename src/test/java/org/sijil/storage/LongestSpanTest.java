package org.sijil.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.api.EmptyRegister;
import org.sijil.query.IncidentFilter;
import org.sijil.query.KeptIncident;
import org.sijil.query.Page;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.query.Sort;
import org.sijil.start.TestDatabase;

/** What began long before the days asked for, and lasted into them, is found from the moment it is kept. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LongestSpanTest {

    @Inject
    EmptyRegister register;

    @Inject
    IncidentQueries queries;

    @Inject
    QueryReader reader;

    @BeforeEach
    @AfterEach
    void empty() {
        register.empty();
    }

    @Test
    void whatLastedLongerThanAnythingBeforeIsFoundAtOnce() {
        keep("2024-03-01", "2024-03-06");
        assertEquals(List.of(1L), listed("2024-03-04"));
        keep("2023-01-01", "2024-03-10");
        assertEquals(List.of(1L, 2L), listed("2024-03-04"));
        assertEquals(List.of(2L), listed("2024-03-08"));
        keep("2019-01-01", "2024-03-09");
        assertEquals(List.of(2L, 3L), listed("2024-03-08"));
        assertEquals(List.of(2L), listed("2024-03-10"));
        assertEquals(List.of(), listed("2024-03-11"));
    }

    @Test
    void whatLastedLongestMayGoAgain() {
        keep("2024-03-01", "2024-03-06");
        keep("2019-01-01", "2024-03-09");
        assertEquals(List.of(1L, 2L), listed("2024-03-04"));
        register.run("DELETE FROM incidents WHERE id = 2");
        assertEquals(List.of(1L), listed("2024-03-04"));
        assertEquals(List.of(), listed("2024-03-08"));
        keep("2024-01-01", "2024-03-08");
        assertEquals(List.of(3L), listed("2024-03-08"));
    }

    private void keep(String first, String last) {
        register.run("INSERT INTO incidents (event_type, sub_event_type, family, date_start, date_end, date_precision,"
                + " date_basis, confidence) VALUES ('Battles', 'Armed clash', 'fight', '" + first + "', '" + last
                + "', 'day', 'explicit', 0.5)");
    }

    /** Ids of what reaches from that day on, the latest beginning first. */
    private List<Long> listed(String from) {
        Parameters given = new Parameters(Map.of("from", List.of(from)));
        IncidentFilter filter = reader.filter(given);
        return queries.list(filter, new Page(Sort.DATE_DOWN, 10, Optional.empty(), false)).incidents().stream()
                .map(KeptIncident::id)
                .toList();
    }
}
