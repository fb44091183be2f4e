package org.sijil.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sijil.incident.Location;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** The columns of Sijil's own flat export, in their order. */
public final class IncidentColumns {

    static final Object NOTHING = "";

    public static final List<Column> ALL = List.of(
            new Column("incident_id", KeptIncident::id),
            new Column("event_type", k -> k.incident().type().eventType()),
            new Column("sub_event_type", k -> k.incident().type().name()),
            new Column("date_start", when(w -> w.start().toString())),
            new Column("date_end", when(w -> w.end().toString())),
            new Column("date_precision", when(w -> label(w.precision()))),
            new Column("date_basis", when(w -> label(w.basis()))),
            new Column("country", place(Place::country)),
            new Column("admin1", place(p -> p.admin1().orElse(""))),
            new Column("admin1_code", place(p -> p.admin1Code().orElse(""))),
            new Column("location", place(Place::name)),
            new Column("location_ar", place(p -> p.nameAr().orElse(""))),
            new Column("site", location(l -> l.site().orElse(""))),
            new Column("latitude", point(Point::latitude)),
            new Column("longitude", point(Point::longitude)),
            new Column("geo_precision", location(l -> label(l.precision()))),
            new Column("actor1", k -> Sides.of(k.incident(), 1).name()),
            new Column("actor1_type", k -> Sides.of(k.incident(), 1).type()),
            new Column("assoc_actor_1", k -> Sides.of(k.incident(), 1).associates()),
            new Column("actor2", k -> Sides.of(k.incident(), 2).name()),
            new Column("actor2_type", k -> Sides.of(k.incident(), 2).type()),
            new Column("assoc_actor_2", k -> Sides.of(k.incident(), 2).associates()),
            new Column("attribution", IncidentColumns::attribution),
            new Column("killed_low", bound(k -> k.incident().killed(), Toll::low)),
            new Column("killed_high", bound(k -> k.incident().killed(), Toll::high)),
            new Column("injured_low", bound(k -> k.incident().injured(), Toll::low)),
            new Column("injured_high", bound(k -> k.incident().injured(), Toll::high)),
            new Column("abducted_low", bound(k -> k.incident().abducted(), Toll::low)),
            new Column("abducted_high", bound(k -> k.incident().abducted(), Toll::high)),
            new Column("reports", KeptIncident::reports),
            new Column("sources", k -> String.join("; ", k.sources())),
            new Column("urls", k -> String.join("; ", k.urls())),
            new Column("status", k -> k.status().label()),
            new Column("confidence", k -> k.incident().confidence()),
            new Column("created_at", k -> k.createdAt().toString()),
            new Column("updated_at", k -> k.updatedAt().toString()));

    private IncidentColumns() {}

    static String label(Enum<?> value) {
        return Label.of(value);
    }

    static Function<KeptIncident, Object> when(Function<When, Object> value) {
        return k -> k.incident().when().map(value).orElse(NOTHING);
    }

    static Function<KeptIncident, Object> location(Function<Location, Object> value) {
        return k -> k.incident().location().map(value).orElse(NOTHING);
    }

    static Function<KeptIncident, Object> place(Function<Place, Object> value) {
        return location(l -> value.apply(l.place()));
    }

    static Function<KeptIncident, Object> point(Function<Point, Object> value) {
        return place(p -> p.point().map(value).orElse(NOTHING));
    }

    private static Function<KeptIncident, Object> bound(
            Function<KeptIncident, Optional<Toll>> toll, Function<Toll, OptionalInt> bound) {
        return k -> {
            OptionalInt people = toll.apply(k).map(bound).orElse(OptionalInt.empty());
            return people.isPresent() ? (Object) people.getAsInt() : NOTHING;
        };
    }

    private static Object attribution(KeptIncident kept) {
        return Sides.of(kept.incident(), 1)
                .lead()
                .map(lead -> (Object) label(lead.attribution()))
                .orElse(NOTHING);
    }
}
