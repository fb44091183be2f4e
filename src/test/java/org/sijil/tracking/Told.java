package org.sijil.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.extraction.Extraction;
import org.sijil.incident.Casualties;
import org.sijil.incident.Evidence;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.text.Article;
import org.sijil.text.Span;
import org.sijil.world.ActorType;
import org.sijil.world.EventTypes;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** Hand-made accounts for tests: an armed clash in Raqqa on Monday 11 March 2024, until told otherwise. */
public final class Told {

    public static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);
    public static final LocalDate MONDAY = LocalDate.of(2024, 3, 11);

    private static final EventTypes TYPES = EventTypes.load();

    private String type = "Armed clash";
    private Optional<When> when = day(MONDAY);
    private Optional<Location> location = city("raqqa", "Raqqa", "الرقة", "SY", "Raqqa", "SY-RA", 35.95, 39.01);
    private final List<Participant> actors = new ArrayList<>();
    private final List<Casualties> casualties = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Optional<Toll> killed = Optional.empty();
    private Optional<Toll> injured = Optional.empty();
    private double confidence = 0.7;

    public static Told clash() {
        return new Told();
    }

    public Told type(String name) {
        type = name;
        return this;
    }

    public Told on(LocalDate day) {
        when = day(day);
        return this;
    }

    public Told from(LocalDate start, LocalDate end, When.Precision precision) {
        when = Optional.of(new When(start, end, precision, When.Basis.RELATIVE));
        return this;
    }

    public Told undated() {
        when = Optional.empty();
        return this;
    }

    public Told nowhere() {
        location = Optional.empty();
        return this;
    }

    public Told in(Optional<Location> place) {
        location = place;
        return this;
    }

    public Told at(String site) {
        location = location.map(l -> new Location(l.place(), Optional.of(site), l.precision()));
        return this;
    }

    /** Somewhere in the province, no nearer. */
    public Told somewhereInRaqqaProvince() {
        Place province = new Place(
                "SY-RA",
                "Raqqa",
                Optional.of("الرقة"),
                "SY",
                Optional.of("Raqqa"),
                Optional.of("SY-RA"),
                Optional.of(new Point(36.0, 38.9)),
                Place.Kind.ADMIN1,
                0);
        location = Optional.of(new Location(province, Optional.empty(), Location.Precision.ADMIN1));
        return this;
    }

    public Told by(String name, int side, ActorType type) {
        return by(name, Optional.empty(), side, type);
    }

    public Told by(String name, Optional<String> nameAr, int side, ActorType type) {
        Participant.Role role = type == ActorType.CIVILIANS ? Participant.Role.VICTIM : Participant.Role.PARTY;
        actors.add(new Participant(name, nameAr, side, role, type, Participant.Attribution.STATED, name));
        return this;
    }

    public Told killed(int people) {
        return killed(Toll.exactly(people));
    }

    public Told killed(Toll toll) {
        killed = Optional.of(toll);
        casualties.add(new Casualties(
                Casualties.Harm.KILLED,
                toll,
                Casualties.Group.UNKNOWN,
                Optional.empty(),
                false,
                Optional.empty(),
                "killed"));
        return this;
    }

    public Told injured(int people) {
        injured = Optional.of(Toll.exactly(people));
        return this;
    }

    public Told sure(double likelihood) {
        confidence = likelihood;
        return this;
    }

    public Told resting(String text, String quote) {
        int start = text.indexOf(quote);
        evidence.add(new Evidence("event_type", new Span(start, start + quote.length()), quote, "test#rule"));
        return this;
    }

    public Incident made() {
        return new Incident(
                TYPES.get(type),
                when,
                location,
                actors,
                casualties,
                killed,
                injured,
                Optional.empty(),
                evidence,
                confidence);
    }

    public static Optional<Location> city(
            String id, String name, String nameAr, String country, String admin1, String code, double lat, double lon) {
        Place place = new Place(
                id,
                name,
                Optional.ofNullable(nameAr),
                country,
                Optional.of(admin1),
                Optional.of(code),
                Optional.of(new Point(lat, lon)),
                Place.Kind.CITY,
                100_000);
        return Optional.of(new Location(place, Optional.empty(), Location.Precision.CITY));
    }

    public static Article article(String text, String source) {
        return new Article(
                text,
                Optional.of("A title of " + source),
                Optional.of(PUBLISHED),
                Optional.of(source),
                Optional.empty(),
                Optional.of("en"));
    }

    public static Extraction read(Incident... incidents) {
        return new Extraction("en", List.of(incidents), List.of());
    }

    private static Optional<When> day(LocalDate day) {
        return Optional.of(new When(day, day, When.Precision.DAY, When.Basis.EXPLICIT));
    }
}
