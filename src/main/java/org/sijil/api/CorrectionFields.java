package org.sijil.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Violation;
import org.sijil.storage.Corrections;
import org.sijil.world.ActorType;
import org.sijil.world.EventTypes;
import org.sijil.world.Place;
import org.sijil.world.Point;
import org.sijil.world.SubEventType;

/** Reads the fields of a correction over the incident as it is; what is not given stays. */
final class CorrectionFields {

    static final Set<String> NAMES = Set.of(
            "event_type",
            "sub_event_type",
            "date_start",
            "date_end",
            "date_precision",
            "date_basis",
            "location",
            "actors",
            "killed",
            "injured",
            "abducted");

    private final JsonNode body;
    private final Incident current;
    private final EventTypes types;
    private final Set<String> cleared = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    CorrectionFields(JsonNode body, Incident current, EventTypes types) {
        this.body = body;
        this.current = current;
        this.types = types;
    }

    List<Violation> violations() {
        return violations;
    }

    Corrections read() {
        return new Corrections(
                type(), when(), location(), actors(), toll("killed"), toll("injured"), toll("abducted"), cleared);
    }

    private Optional<SubEventType> type() {
        Optional<String> name = text(body, "sub_event_type");
        Optional<SubEventType> type = name.flatMap(types::find);
        if (name.isPresent() && type.isEmpty()) {
            refuse(
                    "sub_event_type",
                    name.get(),
                    types.subEventTypes().stream().map(SubEventType::name).toList());
        }
        Optional<String> eventType = text(body, "event_type");
        String meant = type.orElse(current.type()).eventType();
        if (eventType.isPresent() && !eventType.get().equals(meant)) {
            violations.add(new Violation("event_type", "give a `sub_event_type` of it; this one is of " + meant));
        }
        return type;
    }

    private Optional<When> when() {
        if (empties("date_start", "when") || !given("date_start", "date_end", "date_precision", "date_basis")) {
            return Optional.empty();
        }
        Optional<LocalDate> start = day("date_start").or(() -> current.when().map(When::start));
        if (start.isEmpty()) {
            violations.add(new Violation("date_start", "is missing: the incident has no date yet"));
            return Optional.empty();
        }
        LocalDate end = day("date_end")
                .orElse(
                        body.has("date_start")
                                ? start.get()
                                : current.when().map(When::end).orElse(start.get()));
        if (end.isBefore(start.get())) {
            violations.add(new Violation("date_end", "lies before `date_start`"));
            return Optional.empty();
        }
        return Optional.of(new When(
                start.get(),
                end,
                label(body, "date_precision", When.Precision.class)
                        .orElse(
                                body.has("date_start")
                                        ? When.Precision.DAY
                                        : current.when().map(When::precision).orElse(When.Precision.DAY)),
                label(body, "date_basis", When.Basis.class)
                        .orElse(current.when().map(When::basis).orElse(When.Basis.EXPLICIT))));
    }

    private Optional<Location> location() {
        JsonNode given = body.path("location");
        if (empties("location", "location") || given.isMissingNode()) {
            return Optional.empty();
        }
        Optional<Place> here = current.location().map(Location::place);
        Optional<String> name = text(given, "name").or(() -> here.map(Place::name));
        Optional<String> country = text(given, "country").or(() -> here.map(Place::country));
        if (name.isEmpty() || country.isEmpty()) {
            violations.add(new Violation("location", "needs `name` and `country`"));
            return Optional.empty();
        }
        // Another name is another place: nothing of the old one holds but what is given.
        Optional<Place> kept = here.filter(place -> place.name().equals(name.get()));
        Location.Precision precision = label(given, "precision", Location.Precision.class)
                .or(() -> kept.flatMap(place -> current.location().map(Location::precision)))
                .orElse(Location.Precision.CITY);
        Place place = new Place(
                text(given, "place_id").or(() -> kept.map(Place::id)).orElse(""),
                name.get(),
                text(given, "name_ar").or(() -> kept.flatMap(Place::nameAr)),
                country.get().toUpperCase(Locale.ROOT),
                text(given, "admin1").or(() -> kept.flatMap(Place::admin1)),
                text(given, "admin1_code").or(() -> kept.flatMap(Place::admin1Code)),
                point(given).or(() -> kept.flatMap(Place::point)),
                kept.map(Place::kind).orElse(Place.Kind.valueOf(precision.name())),
                kept.map(Place::population).orElse(0L));
        return Optional.of(new Location(
                place,
                text(given, "site")
                        .or(() -> kept.flatMap(p -> current.location().flatMap(Location::site))),
                precision));
    }

    private Optional<Point> point(JsonNode given) {
        JsonNode latitude = given.path("latitude");
        JsonNode longitude = given.path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Point(latitude.asDouble(), longitude.asDouble()));
        } catch (IllegalArgumentException nowhere) {
            violations.add(new Violation("location", nowhere.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<List<Participant>> actors() {
        JsonNode given = body.path("actors");
        if (!given.isArray()) {
            if (!given.isMissingNode()) {
                violations.add(new Violation("actors", "is to be a list"));
            }
            return Optional.empty();
        }
        List<Participant> actors = new ArrayList<>();
        given.forEach(actor -> participant(actor).ifPresent(actors::add));
        return Optional.of(actors);
    }

    private Optional<Participant> participant(JsonNode given) {
        Optional<String> name = text(given, "name");
        int side = given.path("side").asInt();
        Optional<ActorType> type = Arrays.stream(ActorType.values())
                .filter(each -> each.label().equals(given.path("type").asText()))
                .findFirst();
        if (name.isEmpty() || type.isEmpty() || side < 1 || side > 2) {
            violations.add(new Violation(
                    "actors",
                    "each needs `name`, `side` (1 or 2) and a `type` of "
                            + Arrays.stream(ActorType.values())
                                    .map(ActorType::label)
                                    .toList()));
            return Optional.empty();
        }
        return Optional.of(new Participant(
                name.get(),
                text(given, "name_ar"),
                side,
                label(given, "role", Participant.Role.class).orElse(Participant.Role.PARTY),
                type.get(),
                label(given, "attribution", Participant.Attribution.class).orElse(Participant.Attribution.STATED),
                text(given, "text").orElse("")));
    }

    private Optional<Toll> toll(String harm) {
        JsonNode given = body.path(harm);
        if (empties(harm, harm) || given.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Toll(bound(given.path("low")), bound(given.path("high"))));
        } catch (IllegalArgumentException noToll) {
            violations.add(new Violation(
                    harm,
                    "is null, or {\"low\": …, \"high\": …} in whole people, low not above high, one of them known"));
            return Optional.empty();
        }
    }

    private static OptionalInt bound(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return OptionalInt.empty();
        }
        if (!given.isInt() || given.asInt() < 0) {
            throw new IllegalArgumentException("no number of people");
        }
        return OptionalInt.of(given.asInt());
    }

    private boolean empties(String field, String cleared) {
        boolean empties = body.has(field) && body.path(field).isNull();
        if (empties) {
            this.cleared.add(cleared);
        }
        return empties;
    }

    private boolean given(String... fields) {
        return Arrays.stream(fields).anyMatch(body::has);
    }

    private Optional<LocalDate> day(String field) {
        try {
            return text(body, field).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            violations.add(new Violation(field, "is a day in ISO form, such as 2024-03-12"));
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> label(JsonNode node, String field, Class<E> type) {
        Optional<String> given = text(node, field);
        Optional<E> value = given.flatMap(label -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(label))
                .findFirst());
        if (given.isPresent() && value.isEmpty()) {
            refuse(
                    field,
                    given.get(),
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return value;
    }

    private void refuse(String field, String value, List<String> allowed) {
        violations.add(
                new Violation(field, "'" + value + "' is not allowed; allowed are " + String.join(", ", allowed)));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
