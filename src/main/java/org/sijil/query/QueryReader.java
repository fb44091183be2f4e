package org.sijil.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.incident.Location;
import org.sijil.incident.When;
import org.sijil.language.Orthography;
import org.sijil.world.ActorType;
import org.sijil.world.Point;

/** Reads the query's parameters into the filter and the page that they ask for. */
public final class QueryReader {

    /** The parameters that choose incidents. */
    public static final List<String> FILTERS = List.of(
            "country",
            "admin1",
            "place",
            "near",
            "radius_km",
            "bbox",
            "from",
            "to",
            "event_type",
            "sub_event_type",
            "actor",
            "actor_type",
            "killed_min",
            "injured_min",
            "confidence_min",
            "status",
            "source",
            "language",
            "date_precision",
            "geo_precision",
            "q",
            "updated_since");

    /** The field of a body that chooses incidents by an area, as GeoJSON. */
    public static final String REGION = "region";

    /** The years that PostgreSQL's dates and any article share. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private final Vocabulary vocabulary;
    private final Names names;

    public QueryReader(Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** The filter that the parameters give; violations are noted in them. */
    public IncidentFilter filter(Parameters given) {
        Optional<LocalDate> from = year(given, "from");
        Optional<LocalDate> to = year(given, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            given.refuse("to", "lies before `from`; give a day on or after it");
        }
        return new IncidentFilter(
                given.choices("country", vocabulary.countries()),
                names.asAdmin1Codes(given.list("admin1")),
                names.withPlacesInside(given.list("place")),
                circle(given),
                given.numbers(
                        "bbox",
                        4,
                        n -> new Box(n[0], n[1], n[2], n[3]),
                        "is west,south,east,north in degrees, such as 38.5,35.1,42.4,37.3"),
                given.area(REGION, area -> GeoJsonRegion.read(area, REGION)),
                from,
                to,
                given.choices("event_type", vocabulary.eventTypes()),
                given.choices("sub_event_type", vocabulary.subEventTypes()),
                names.withActors(given.list("actor")),
                given.choices(
                        "actor_type",
                        Arrays.stream(ActorType.values()).map(ActorType::label).toList()),
                atLeast(given, "killed_min"),
                atLeast(given, "injured_min"),
                given.number("confidence_min", 0, 1),
                given.choices("status", labels(Status.values())),
                given.list("source"),
                languages(given),
                given.choices("date_precision", labels(When.Precision.values())),
                given.choices("geo_precision", labels(Location.Precision.values())),
                words(given),
                given.moment("updated_since"));
    }

    /** The page that the parameters give, in that order unless they say another; violations are noted in them. */
    public Page page(Parameters given, Sort otherwise) {
        String label = given.choice("sort", Sort.labels(), otherwise.label());
        int limit = given.whole("limit", 1, Page.MAX_LIMIT).orElse(Page.DEFAULT_LIMIT);
        Optional<String> text = given.one("cursor");
        Optional<Cursor> cursor = text.flatMap(c -> Cursor.find(c, label));
        if (text.isPresent() && cursor.isEmpty()) {
            given.refuse("cursor", Cursor.HINT);
        }
        return new Page(Sort.find(label).orElseThrow(), limit, cursor, given.flag("count"));
    }

    private static Optional<Circle> circle(Parameters given) {
        Optional<Point> near = given.numbers(
                "near", 2, n -> new Point(n[0], n[1]), "is latitude,longitude in degrees, such as 36.50,40.75");
        var radius = given.number("radius_km", 0.001, Circle.MAX_RADIUS_KM);
        if (given.has("near") != given.has("radius_km")) {
            given.refuse(given.has("near") ? "radius_km" : "near", "is missing: `near` and `radius_km` go together");
        }
        return near.isPresent() && radius.isPresent()
                ? Optional.of(new Circle(near.get(), radius.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<LocalDate> year(Parameters given, String name) {
        Optional<LocalDate> day = given.day(name);
        if (day.isPresent() && (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR)) {
            given.refuse(name, "lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
            return Optional.empty();
        }
        return day;
    }

    private static OptionalInt atLeast(Parameters given, String name) {
        return given.whole(name, 0, Integer.MAX_VALUE).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Set<String> languages(Parameters given) {
        Set<String> languages = new LinkedHashSet<>();
        for (String language : given.list("language")) {
            if (!language.matches("[A-Za-z]{2,3}")) {
                given.refuse("language", "'" + language + "' is not allowed: it is an ISO 639 code, such as ar or en");
            }
            languages.add(language.toLowerCase(Locale.ROOT));
        }
        return languages;
    }

    private static Set<String> words(Parameters given) {
        Optional<String> text = given.one("q");
        Set<String> words =
                new LinkedHashSet<>(text.map(Orthography.standard()::words).orElse(List.of()));
        if (text.isPresent() && words.isEmpty()) {
            given.refuse("q", "holds no word to look for");
        }
        return words;
    }

    private static Collection<String> labels(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
