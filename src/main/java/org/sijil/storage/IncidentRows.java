package org.sijil.storage;

import static org.sijil.storage.KeptColumn.*;

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

    private static final ObjectReader READ_ORIGINS = Json.reader(new TypeReference<Map<String, Long>>() {});
    private static final ObjectReader READ_CORRECTIONS = Json.reader(new TypeReference<Corrections>() {});

    /** Reads one part of an incident, value by value, which costs a third of what binding does. */
    private interface PartReader<T> {

        T read(JsonParser values) throws IOException;
    }

    private IncidentRows() {}

    static HeldIncident readHeld(ResultSet row) throws SQLException {
        String corrections = row.getString(CORRECTIONS.at);
        return new HeldIncident(
                read(row),
                corrections.equals("{}") ? Corrections.NONE : Json.read(READ_CORRECTIONS, corrections),
                row.getLong(STORY.at),
                row.getBoolean(SETTLED.at));
    }

    static KeptIncident read(ResultSet row) throws SQLException {
        Long mergedInto = row.getObject(MERGED_INTO.at, Long.class);
        return new KeptIncident(
                row.getLong(ID.at),
                row.getInt(VERSION.at),
                Status.of(row.getString(STATUS.at)),
                mergedInto == null ? OptionalLong.empty() : OptionalLong.of(mergedInto),
                incident(row),
                parts(row.getString(EVIDENCE.at), IncidentRows::grounds),
                row.getInt(REPORT_COUNT.at),
                texts(row.getArray(SOURCES.at)),
                texts(row.getArray(URLS.at)),
                row.getInt(INDEPENDENT.at),
                Columns.day(row, FIRST_REPORT.at),
                Columns.day(row, LAST_REPORT.at),
                Json.read(READ_ORIGINS, row.getString(ORIGINS.at)),
                row.getDouble(ATTENTION.at),
                row.getObject(CREATED_AT.at, OffsetDateTime.class).toInstant(),
                row.getObject(UPDATED_AT.at, OffsetDateTime.class).toInstant());
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                new SubEventType(
                        row.getString(EVENT_TYPE.at),
                        row.getString(SUB_EVENT_TYPE.at),
                        row.getString(SUB_EVENT_TYPE_AR.at),
                        row.getString(FAMILY.at),
                        row.getString(DISORDER_TYPE.at)),
                when(row),
                location(row),
                parts(row.getString(PARTICIPANTS.at), IncidentRows::participant),
                parts(row.getString(CASUALTIES.at), IncidentRows::casualties),
                toll(row, KILLED_LOW, KILLED_HIGH),
                toll(row, INJURED_LOW, INJURED_HIGH),
                toll(row, ABDUCTED_LOW, ABDUCTED_HIGH),
                List.of(),
                row.getDouble(CONFIDENCE.at));
    }

    private static Optional<When> when(ResultSet row) throws SQLException {
        LocalDate start = row.getObject(DATE_START.at, LocalDate.class);
        return start == null
                ? Optional.empty()
                : Optional.of(new When(
                        start,
                        row.getObject(DATE_END.at, LocalDate.class),
                        Labels.get(When.Precision.class, row.getString(DATE_PRECISION.at)),
                        Labels.get(When.Basis.class, row.getString(DATE_BASIS.at))));
    }

    private static Optional<Location> location(ResultSet row) throws SQLException {
        String precision = row.getString(GEO_PRECISION.at);
        if (precision == null) {
            return Optional.empty();
        }
        Double latitude = row.getObject(LATITUDE.at, Double.class);
        Place place = new Place(
                Optional.ofNullable(row.getString(PLACE_ID.at)).orElse(""),
                row.getString(PLACE_NAME.at),
                Optional.ofNullable(row.getString(PLACE_NAME_AR.at)),
                Optional.ofNullable(row.getString(COUNTRY.at)).orElse(""),
                Optional.ofNullable(row.getString(ADMIN1.at)),
                Optional.ofNullable(row.getString(ADMIN1_CODE.at)),
                latitude == null ? Optional.empty() : Optional.of(new Point(latitude, row.getDouble(LONGITUDE.at))),
                Labels.get(Place.Kind.class, row.getString(PLACE_KIND.at)),
                row.getLong(POPULATION.at));
        return Optional.of(new Location(
                place, Optional.ofNullable(row.getString(SITE.at)), Labels.get(Location.Precision.class, precision)));
    }

    private static Optional<Toll> toll(ResultSet row, KeptColumn low, KeptColumn high) throws SQLException {
        return Columns.toll(row, low.at, high.at);
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
            while (values.nextToken() != JsonToken.END_ARRAY) {
                boolean array = values.currentToken() == JsonToken.START_ARRAY;
                all.add(reader.read(values));
                if (array) {
                    values.nextToken();
                }
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
                side(values),
                values.nextBooleanValue(),
                Optional.ofNullable(values.nextTextValue()),
                values.nextTextValue());
    }

    /** What a later version tells beside these is passed over. */
    private static Grounds grounds(JsonParser values) throws IOException {
        long article = 0;
        int start = 0;
        int end = 0;
        String field = "";
        String quote = "";
        String rule = "";
        for (String name = values.nextFieldName(); name != null; name = values.nextFieldName()) {
            values.nextToken();
            switch (name) {
                case "article" -> article = values.getLongValue();
                case "start" -> start = values.getIntValue();
                case "end" -> end = values.getIntValue();
                case "field" -> field = values.getText();
                case "quote" -> quote = values.getText();
                case "rule" -> rule = values.getText();
                default -> values.skipChildren();
            }
        }
        return new Grounds(article, field, start, end, quote, rule);
    }

    private static OptionalInt number(JsonParser values) throws IOException {
        return values.nextToken() == JsonToken.VALUE_NULL ? OptionalInt.empty() : OptionalInt.of(values.getIntValue());
    }

    private static Optional<Integer> side(JsonParser values) throws IOException {
        return values.nextToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(values.getIntValue());
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
