package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sijil.incident.Location;
import org.sijil.incident.Location.Precision;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Turns a resolved place into the location of an incident: a site inside a town is the town with its site. */
final class Locations {

    /** Tokens within which a known place says in which unit an unknown one lies. */
    private static final int AROUND = 40;

    /** Tokens within which a town is named that a part of it is named without. */
    private static final int TOWN_REACH = 200;

    /** Tokens within which a known place says in which unit of a known country an unknown one lies. */
    private static final int UNIT_REACH = 150;

    /** What a border between paragraphs counts, in tokens. */
    private static final int OTHER_PARAGRAPH = 15;

    private final Scene scene;
    private final Gazetteer gazetteer;

    Locations(Scene scene, Gazetteer gazetteer) {
        this.scene = scene;
        this.gazetteer = gazetteer;
    }

    Location of(PlaceInText found) {
        if (found.place().isEmpty()) {
            Optional<Place> town = found.mention().part() ? town(found) : Optional.empty();
            return town.map(place ->
                            new Location(place, Optional.of(found.mention().name()), Precision.SITE))
                    .orElseGet(() -> new Location(unknown(found), Optional.empty(), Precision.CITY));
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
        String country = around.map(Place::country).orElse(scene.votes().first());
        Optional<Place> unit =
                around.filter(place -> place.admin1().isPresent()).or(() -> onlyUnit(country));
        return new Place(
                "",
                found.mention().name(),
                Optional.empty(),
                country,
                unit.flatMap(Place::admin1),
                unit.flatMap(Place::admin1Code),
                Optional.empty(),
                Place.Kind.CITY,
                0);
    }

    /** The known place closest to an unknown one; what stands in another paragraph is farther off. */
    private Optional<Place> around(PlaceInText found) {
        return closest(found, AROUND, place -> true);
    }

    private Optional<Place> closest(PlaceInText found, int reach, Predicate<Place> wanted) {
        return scene.places().stream()
                .filter(other -> other.place().filter(wanted).isPresent() && distance(found, other) <= reach)
                .min(Comparator.comparingInt(other -> distance(found, other)))
                .flatMap(PlaceInText::place);
    }

    /** A place of the one unit in which all places of a country lie that the text names. */
    private Optional<Place> onlyUnit(String country) {
        List<Place> inside = scene.places().stream()
                .flatMap(place -> place.place().stream())
                .filter(place ->
                        place.country().equals(country) && place.admin1().isPresent())
                .toList();
        long units = inside.stream().map(Place::admin1).distinct().count();
        return units == 1 ? Optional.of(inside.get(0)) : Optional.empty();
    }

    /** The town that a part of a town lies in: the one named closest to it. */
    private Optional<Place> town(PlaceInText found) {
        return closest(found, TOWN_REACH, place -> place.kind() == Place.Kind.CITY);
    }

    /** Tokens between two places; what stands in a later sentence, or another paragraph, is farther off. */
    private int distance(PlaceInText found, PlaceInText other) {
        Sentence here = scene.chart().document().sentenceAt(found.start());
        Sentence there = scene.chart().document().sentenceAt(other.start());
        int tokens = Math.abs(found.start() - other.start());
        int later = there.index() > here.index() ? OTHER_PARAGRAPH : 0;
        return tokens + later + (here.paragraph() == there.paragraph() ? 0 : OTHER_PARAGRAPH);
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
