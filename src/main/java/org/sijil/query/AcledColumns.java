package org.sijil.query;

import static org.sijil.query.IncidentColumns.NOTHING;
import static org.sijil.query.IncidentColumns.location;
import static org.sijil.query.IncidentColumns.place;
import static org.sijil.query.IncidentColumns.point;
import static org.sijil.query.IncidentColumns.when;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.When;
import org.sijil.world.ActorType;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** The columns of ACLED's table with its codes, for tools that were made for it. */
public final class AcledColumns {

    public static final List<Column> ALL = List.of(
            new Column("event_id_cnty", AcledColumns::eventId),
            new Column("event_date", when(w -> w.start().toString())),
            new Column("year", when(w -> w.start().getYear())),
            new Column("time_precision", when(w -> timePrecision(w.precision()))),
            new Column("disorder_type", k -> k.incident().type().disorderType()),
            new Column("event_type", k -> k.incident().type().eventType()),
            new Column("sub_event_type", k -> k.incident().type().name()),
            new Column("actor1", k -> Sides.of(k.incident(), 1).name()),
            new Column("assoc_actor_1", k -> Sides.of(k.incident(), 1).associates()),
            new Column("inter1", k -> code(k, 1)),
            new Column("actor2", k -> Sides.of(k.incident(), 2).name()),
            new Column("assoc_actor_2", k -> Sides.of(k.incident(), 2).associates()),
            new Column("inter2", k -> code(k, 2)),
            new Column("interaction", AcledColumns::interaction),
            new Column("civilian_targeting", AcledColumns::civilianTargeting),
            new Column("iso", place(p -> Country.of(p.country()).numeric())),
            new Column("region", place(p -> Country.of(p.country()).region())),
            new Column("country", place(p -> Country.of(p.country()).name())),
            new Column("admin1", place(p -> p.admin1().orElse(""))),
            new Column("admin2", place(p -> p.kind() == Place.Kind.ADMIN2 ? p.name() : NOTHING)),
            new Column("admin3", k -> NOTHING),
            new Column("location", place(Place::name)),
            new Column("latitude", point(Point::latitude)),
            new Column("longitude", point(Point::longitude)),
            new Column("geo_precision", location(l -> geoPrecision(l.precision()))),
            new Column("source", k -> String.join("; ", k.sources())),
            new Column("source_scale", k -> NOTHING),
            new Column("notes", AcledColumns::notes),
            new Column("fatalities", k -> fatalities(k.incident())),
            new Column("tags", k -> NOTHING),
            new Column("timestamp", k -> k.updatedAt().getEpochSecond()));

    private AcledColumns() {}

    private static Object eventId(KeptIncident kept) {
        return kept.incident()
                        .location()
                        .map(l -> Country.of(l.place().country()).alpha3())
                        .orElse("")
                + kept.id();
    }

    /** ACLED knows day, week and month; an assumed day is good to the week of the report. */
    private static int timePrecision(When.Precision precision) {
        return switch (precision) {
            case DAY -> 1;
            case WEEK, ASSUMED -> 2;
            case MONTH, YEAR -> 3;
        };
    }

    private static int geoPrecision(Location.Precision precision) {
        return switch (precision) {
            case SITE, CITY -> 1;
            case ADMIN2 -> 2;
            case ADMIN1, COUNTRY -> 3;
        };
    }

    private static int code(KeptIncident kept, int side) {
        Optional<ActorType> type = Sides.of(kept.incident(), side).lead().map(Participant::type);
        return type.map(AcledColumns::code).orElse(0);
    }

    private static int code(ActorType type) {
        return switch (type) {
            case STATE_FORCES -> 1;
            case REBEL_GROUP -> 2;
            case POLITICAL_MILITIA -> 3;
            case IDENTITY_MILITIA -> 4;
            case RIOTERS -> 5;
            case PROTESTERS -> 6;
            case CIVILIANS -> 7;
            case EXTERNAL_FORCES -> 8;
        };
    }

    /** Both codes, the smaller first; a side alone is followed by a zero. */
    private static int interaction(KeptIncident kept) {
        int one = code(kept, 1);
        int two = code(kept, 2);
        int least = Math.min(one, two);
        int most = Math.max(one, two);
        return least == 0 ? most * 10 : least * 10 + most;
    }

    private static Object civilianTargeting(KeptIncident kept) {
        boolean civilians = code(kept, 1) == code(ActorType.CIVILIANS) || code(kept, 2) == code(ActorType.CIVILIANS);
        return civilians ? "Civilian targeting" : NOTHING;
    }

    private static String notes(KeptIncident kept) {
        return kept.grounds().stream().map(Grounds::quote).distinct().collect(Collectors.joining("; "));
    }

    /** ACLED gives one number, and zero where none is told: the least, or the ceiling where that alone is known. */
    private static int fatalities(Incident incident) {
        return incident.killed()
                .map(toll -> toll.low().isPresent() ? toll.low() : toll.high())
                .orElse(OptionalInt.of(0))
                .orElse(0);
    }
}
