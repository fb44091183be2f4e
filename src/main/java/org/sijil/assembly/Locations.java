package org.sijil.assembly;

import java.util.Optional;
import org.sijil.incident.Location;
import org.sijil.incident.Location.Precision;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Turns a resolved place into the location of an incident: a site inside a town is the town with its site. */
final class Locations {

    private final Gazetteer gazetteer;
    private final String country;

    Locations(Gazetteer gazetteer, String country) {
        this.gazetteer = gazetteer;
        this.country = country;
    }

    Location of(PlaceInText found) {
        if (found.place().isEmpty()) {
            String name = found.mention().name();
            Place unknown = new Place(
                    "",
                    name,
                    Optional.empty(),
                    country,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Place.Kind.CITY,
                    0);
            return new Location(unknown, Optional.empty(), Precision.CITY);
        }
        Place place = found.place().get();
        Optional<Place> town = gazetteer
                .parentOf(place)
                .filter(parent -> place.kind() == Place.Kind.SITE && parent.kind() == Place.Kind.CITY);
        return town.map(parent ->
                        new Location(parent, Optional.of(found.mention().name()), Precision.SITE))
                .orElseGet(() -> new Location(place, Optional.empty(), precision(place)));
    }

    private static Precision precision(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> Precision.COUNTRY;
            case ADMIN1, AREA -> Precision.ADMIN1;
            case ADMIN2 -> Precision.ADMIN2;
            case CITY -> Precision.CITY;
            case SITE -> Precision.SITE;
        };
    }
}
