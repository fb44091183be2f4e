package org.sijil.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

@Execution(ExecutionMode.CONCURRENT)
class QueryReaderTest {

    private static final QueryReader READER = new QueryReader(
            Vocabulary.of(EventTypes.load().subEventTypes()), new Names(Gazetteer.load(), Actors.load()));

    @Test
    void anActorIsAskedForByAnyOfItsNames() {
        Parameters given = new Parameters(Map.of("actor", List.of("ISIS")));
        assertTrue(READER.filter(given).actors().contains("Islamic State"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"الحسكة", "الحسكه", "Al-Hasakah", "hasakah", "SY-HA", "sy-ha"})
    void aProvinceIsAskedForInEitherScript(String name) {
        Parameters given = new Parameters(Map.of("admin1", List.of(name)));
        String asked = IncidentConditions.of(READER.filter(given), new IncidentConditions.Extent(0, false))
                .values()
                .toString();
        assertTrue(asked.contains("SY-HA"), asked);
    }

    /** A place and what lies in it; what only bears the name lies elsewhere. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nineveh | IQ-NI  | Mosul",
                "نينوى   | IQ-NI  | SY-HA",
                "sy-ra   | SY-RA  | sy-ra",
                "Syria   | SY     | SY-RA",
                "Raqqa   | Raqqa  | SY-RA",
                "Taiz    | x-YE-wadi-al-qadi | YE-TA",
            })
    void aPlaceHoldsWhatLiesInIt(String asked, String with, String without) {
        Set<String> places =
                READER.filter(new Parameters(Map.of("place", List.of(asked)))).places();
        assertTrue(places.contains(with), places.toString());
        assertFalse(places.contains(without), places.toString());
    }

    @Test
    void listsAreRepeatedOrPartedByCommas() {
        Parameters given = new Parameters(Map.of("country", List.of("SY,iq", "YE")));
        assertEquals(Set.of("SY", "IQ", "YE"), READER.filter(given).countries());
    }

    @Test
    void everyViolationIsNamedAtOnce() {
        Parameters given = new Parameters(
                Map.of("from", List.of("yesterday"), "killed_min", List.of("-1"), "colour", List.of("red")));
        given.allowOnly(QueryReader.FILTERS);
        READER.filter(given);
        InvalidQuery invalid = assertThrows(InvalidQuery.class, given::check);
        assertEquals(
                Set.of("from", "killed_min", "colour"),
                Set.copyOf(invalid.violations().stream().map(Violation::field).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country        | XX              | SY",
                "event_type     | Battle          | Battles",
                "sub_event_type | Ambush          | Armed clash",
                "actor_type     | Army            | State forces",
                "status         | done            | confirmed",
                "date_precision | hour            | week",
                "geo_precision  | street          | city",
                "from           | 12.03.2024      | 2024-03-12",
                "to             | 2024-02-30      | 2024-03-12",
                "bbox           | 1,2,3           | west,south,east,north",
                "bbox           | 0,50,10,40      | west,south,east,north",
                "near           | 91,0            | latitude,longitude",
                "confidence_min | 1.5             | 0.0 to 1.0",
                "killed_min     | many            | at least 0",
                "killed_min     | 99999999999     | at least 0",
                "language       | arabic          | ISO 639",
                "updated_since  | 12 March        | 2024-03-12",
                "q              | ...             | no word",
                "q              | ''              | empty",
            })
    void aValueThatIsNotAllowedIsNamedWithWhatIs(String name, String value, String allowed) {
        Parameters given = new Parameters(Map.of(name, List.of(value)));
        READER.filter(given);
        InvalidQuery invalid = assertThrows(InvalidQuery.class, given::check);
        assertEquals(name, invalid.violations().get(0).field());
        assertTrue(invalid.getMessage().contains(allowed), invalid.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,1001", "limit,abc", "sort,size", "cursor,abc", "count,yes"})
    void pagesAreCheckedToo(String name, String value) {
        Parameters given = new Parameters(Map.of(name, List.of(value)));
        READER.page(given, Sort.DATE_DOWN);
        assertEquals(
                name,
                assertThrows(InvalidQuery.class, given::check)
                        .violations()
                        .get(0)
                        .field());
    }

    @Test
    void nearAndItsRadiusGoTogether() {
        Parameters alone = new Parameters(Map.of("near", List.of("36.5,40.75")));
        READER.filter(alone);
        assertThrows(InvalidQuery.class, alone::check);
        Parameters both = new Parameters(Map.of("near", List.of("36.5,40.75"), "radius_km", List.of("25")));
        assertEquals(25, READER.filter(both).near().orElseThrow().radiusKm());
    }

    @Test
    void aDayStandsForItsFirstMoment() {
        Parameters given = new Parameters(Map.of("updated_since", List.of("2024-03-12")));
        assertEquals(
                Optional.of(Instant.parse("2024-03-12T00:00:00Z")),
                READER.filter(given).updatedSince());
    }

    @Test
    void aPlusSignThatCameAsASpaceIsUnderstood() {
        Parameters given = new Parameters(Map.of("updated_since", List.of("2024-03-12T03:00:00 03:00")));
        assertEquals(
                Optional.of(Instant.parse("2024-03-12T00:00:00Z")),
                READER.filter(given).updatedSince());
    }
}
