package org.sijil.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijil.incident.Location;
import org.sijil.query.Sql;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** Writes incidents with all that hangs on them, each kind of row in one statement for all of them. */
final class IncidentWrites {

    private static final Rows PLACES = Rows.of(
            "places",
            "id text",
            "name text",
            "name_ar text",
            "country text",
            "admin1 text",
            "admin1_code text",
            "latitude double precision",
            "longitude double precision",
            "kind text",
            "population bigint");

    private static final Rows WORDS = Rows.of("incident_words", "incident_id bigint", "words text");

    private IncidentWrites() {}

    /** The statements that write them as of that moment. */
    static List<Sql> of(List<NextIncident> all, Instant now) {
        List<Sql> statements = new ArrayList<>();
        PLACES.insert(statements, places(all), " ON CONFLICT (id) DO NOTHING");
        IncidentTable.write(statements, all, now);
        PartTables.write(statements, all);
        WORDS.insert(
                statements,
                words(all),
                " ON CONFLICT (incident_id) DO UPDATE SET words = excluded.words"
                        + " WHERE incident_words.words <> excluded.words");
        return statements;
    }

    /** The places that the incidents refer to, in one order for everybody, as rivals may keep the same ones. */
    private static List<List<Object>> places(List<NextIncident> all) {
        Map<String, Place> places = all.stream()
                .flatMap(next -> next.content().stream())
                .flatMap(content -> content.incident().location().stream())
                .map(Location::place)
                .filter(place -> !place.id().isEmpty())
                .collect(Collectors.toMap(Place::id, place -> place, (one, same) -> one, TreeMap::new));
        return places.values().stream()
                .map(place -> Arrays.<Object>asList(
                        place.id(),
                        place.name(),
                        place.nameAr().orElse(null),
                        place.country(),
                        place.admin1().orElse(null),
                        place.admin1Code().orElse(null),
                        place.point().map(Point::latitude).orElse(null),
                        place.point().map(Point::longitude).orElse(null),
                        Labels.of(place.kind()),
                        place.population()))
                .toList();
    }

    private static List<List<Object>> words(List<NextIncident> all) {
        return all.stream()
                .filter(next -> next.content().isPresent())
                .map(next ->
                        Arrays.<Object>asList(next.id(), next.content().get().words()))
                .toList();
    }
}
