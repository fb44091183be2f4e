package org.sijil.assembly;

import java.util.Comparator;
import java.util.Optional;
import org.sijil.incident.Location;
import org.sijil.incident.Location.Precision;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Turns a resolved place into the location of an incident: a site inside a town is the town with its site. */
final class Locations {

    /** Tokens within which a known place says in which unit an unknown one lies. */
    private static final int AROUND = 40;

    private final Scene scene;
    private final Gazetteer gazetteer;

    Locations(Scene scene, Gazetteer gazetteer) {
        this.scene = scene;
        this.gazetteer = gazetteer;
    }

    Location of(PlaceInText found) {
        if (found.place().isEmpty()) {
            return new Location(unknown(found), Optional.empty(), Precision.CITY);
        }
        Place place = found.place().get();
        Optional<Place> town = gazetteer
                .parentOf(place)
                .filter(parent -> place.kind() == Place.Kind.SITE && parent.kind() == Place.Kind.CITY);
        return town.map(parent ->
                        new Location(parent, Optional.of(found.mention().name()), Precision.SITE))
                .orElseGet(() -> new Location(place, Optional.empty(), precision(place)));
    }

    /** The country in which a place lies, empty text when nothing tells. */
    String country(PlaceInText found) {
        return found.place()
                .or(() -> around(found))
                .map(Place::country)
                .orElse(scene.votes().first());
    }

    /** A place that the gazetteer lacks keeps its name, with the country and unit of the text around it. */
    private Place unknown(PlaceInText found) {
        Optional<Place> around = around(found);
        return new Place(
                "",
                found.mention().name(),
                Optional.empty(),
                around.map(Place::country).orElse(scene.votes().first()),
                around.flatMap(Place::admin1),
                around.flatMap(Place::admin1Code),
                Optional.empty(),
                Place.Kind.CITY,
                0);
    }

    private Optional<Place> around(PlaceInText found) {
        return scene.places().stream()
                .filter(other -> other.place().isPresent() && distance(found, other) <= AROUND)
                .min(Comparator.comparingInt(other -> distance(found, other)))
                .flatMap(PlaceInText::place);
    }

    private static int distance(PlaceInText a, PlaceInText b) {
        return Math.abs(a.start() - b.start());
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
