package org.sijil.storage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Grounds;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;
import org.sijil.world.ActorType;
import org.sijil.world.Place;
import org.sijil.world.Point;
import org.sijil.world.SubEventType;

/** Puts kept incidents together from the rows of one select. */
final class IncidentRows {

    static final String SELECT =
            """
            SELECT i.*,
              (SELECT json_agg(json_build_array(p.name, p.name_ar, p.side, p.role, p.type, p.attribution, p.text)
                      ORDER BY p.ordinal)
                 FROM participants p WHERE p.incident_id = i.id) AS participants,
              (SELECT json_agg(json_build_array(c.harm, c.low, c.high, c.victims, c.side, c.approximate, c.source, c.text)
                      ORDER BY c.ordinal)
                 FROM casualties c WHERE c.incident_id = i.id) AS casualties,
              (SELECT population FROM places WHERE places.id = i.place_id) AS population
            FROM incidents i
            """;

    private static final ObjectReader GROUNDS = Json.reader(new TypeReference<List<Grounds>>() {});
    private static final ObjectReader ORIGINS = Json.reader(new TypeReference<Map<String, Long>>() {});
    private static final ObjectReader CORRECTIONS = Json.reader(new TypeReference<Corrections>() {});

    /** Reads one of the select's arrays, value by value in its order, which costs a third of what binding does. */
    private interface PartReader<T> {

        T read(JsonParser values) throws IOException;
    }

    private IncidentRows() {}

    static HeldIncident readHeld(ResultSet row) throws SQLException {
        String corrections = row.getString("corrections");
        return new HeldIncident(
                read(row),
                corrections.equals("{}") ? Corrections.NONE : Json.read(CORRECTIONS, corrections),
                row.getLong("story"),
                row.getBoolean("settled"));
    }

    static KeptIncident read(ResultSet row) throws SQLException {
        Long mergedInto = row.getObject("merged_into", Long.class);
        return new KeptIncident(
                row.getLong("id"),
                row.getInt("version"),
                Status.of(row.getString("status")),
                mergedInto == null ? OptionalLong.empty() : OptionalLong.of(mergedInto),
                incident(row),
                Json.read(GROUNDS, row.getString("evidence")),
                row.getInt("report_count"),
                texts(row.getArray("sources")),
                texts(row.getArray("urls")),
                row.getInt("independent"),
                Columns.day(row, "first_report"),
                Columns.day(row, "last_report"),
                Json.read(ORIGINS, row.getString("origins")),
                row.getDouble("attention"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                new SubEventType(
                        row.getString("event_type"),
                        row.getString("sub_event_type"),
                        row.getString("sub_event_type_ar"),
                        row.getString("family"),
                        row.getString("disorder_type")),
                when(row),
                location(row),
                parts(row.getString("participants"), IncidentRows::participant),
                parts(row.getString("casualties"), IncidentRows::casualties),
                toll(row, "killed"),
                toll(row, "injured"),
                toll(row, "abducted"),
                List.of(),
                row.getDouble("confidence"));
    }

    private static Optional<When> when(ResultSet row) throws SQLException {
        LocalDate start = row.getObject("date_start", LocalDate.class);
        return start == null
                ? Optional.empty()
                : Optional.of(new When(
                        start,
                        row.getObject("date_end", LocalDate.class),
                        Labels.get(When.Precision.class, row.getString("date_precision")),
                        Labels.get(When.Basis.class, row.getString("date_basis"))));
    }

    private static Optional<Location> location(ResultSet row) throws SQLException {
        String precision = row.getString("geo_precision");
        if (precision == null) {
            return Optional.empty();
        }
        Double latitude = row.getObject("latitude", Double.class);
        Place place = new Place(
                Optional.ofNullable(row.getString("place_id")).orElse(""),
                row.getString("place_name"),
                Optional.ofNullable(row.getString("place_name_ar")),
                Optional.ofNullable(row.getString("country")).orElse(""),
                Optional.ofNullable(row.getString("admin1")),
                Optional.ofNullable(row.getString("admin1_code")),
                latitude == null ? Optional.empty() : Optional.of(new Point(latitude, row.getDouble("longitude"))),
                Labels.get(Place.Kind.class, row.getString("place_kind")),
                row.getLong("population"));
        return Optional.of(new Location(
                place, Optional.ofNullable(row.getString("site")), Labels.get(Location.Precision.class, precision)));
    }

    static Optional<Toll> toll(ResultSet row, String harm) throws SQLException {
        Integer low = row.getObject(harm + "_low", Integer.class);
        Integer high = row.getObject(harm + "_high", Integer.class);
        return low == null && high == null ? Optional.empty() : Optional.of(new Toll(optional(low), optional(high)));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static <T> List<T> parts(String json, PartReader<T> reader) {
        if (json == null) {
            return List.of();
        }
        try (JsonParser values = Json.parser(json)) {
            List<T> all = new ArrayList<>();
            values.nextToken();
            while (values.nextToken() == JsonToken.START_ARRAY) {
                all.add(reader.read(values));
                values.nextToken();
            }
            return all;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the register holds an unreadable part of an incident", unreadable);
        }
    }

    private static Participant participant(JsonParser values) throws IOException {
        return new Participant(
                values.nextTextValue(),
                Optional.ofNullable(values.nextTextValue()),
                values.nextIntValue(0),
                Labels.get(Participant.Role.class, values.nextTextValue()),
                actorType(values.nextTextValue()),
                Labels.get(Participant.Attribution.class, values.nextTextValue()),
                values.nextTextValue());
    }

    private static Casualties casualties(JsonParser values) throws IOException {
        return new Casualties(
                Labels.get(Casualties.Harm.class, values.nextTextValue()),
                new Toll(number(values), number(values)),
                Labels.get(Casualties.Group.class, values.nextTextValue()),
                number(values).stream().boxed().findFirst(),
                values.nextBooleanValue(),
                Optional.ofNullable(values.nextTextValue()),
                values.nextTextValue());
    }

    private static OptionalInt number(JsonParser values) throws IOException {
        return values.nextToken() == JsonToken.VALUE_NULL ? OptionalInt.empty() : OptionalInt.of(values.getIntValue());
    }

    private static OptionalInt optional(Integer bound) {
        return bound == null ? OptionalInt.empty() : OptionalInt.of(bound);
    }

    private static ActorType actorType(String label) {
        for (ActorType type : ActorType.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw new IllegalStateException("the register holds no actor type '" + label + "'");
    }
}
