package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sijil.incident.Location;
import org.sijil.incident.Location.Precision;
import org.sijil.language.WordList;
import org.sijil.mention.Capitals;
import org.sijil.mention.Cue;
import org.sijil.mention.Dateline;
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

    /** Words between an unknown place and the town that it is a part of, such as "in the town of". */
    private static final int TOWN_AFTER = 2;

    /** Words between a unit and the land that it is said to be of. */
    private static final int OF_LAND = 3;

    /** What a border between paragraphs counts, in tokens. */
    private static final int OTHER_PARAGRAPH = 15;

    private final Scene scene;
    private final Gazetteer gazetteer;
    private final WordList villages;
    private final Where where;
    private final Capitals capitals;

    Locations(Scene scene, Gazetteer gazetteer) {
        this.scene = scene;
        this.gazetteer = gazetteer;
        this.villages = scene.chart().pack().words("villages");
        this.where = scene.judge(Where.class, Where::new);
        this.capitals = new Capitals(scene.chart().pack(), gazetteer);
    }

    Location of(PlaceInText found) {
        if (found.place().isEmpty()) {
            Optional<Place> town =
                    found.mention().part() ? town(found) : townAfter(found).filter(place -> !isVillage(found));
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
        Optional<Place> unit = around.filter(place -> place.admin1().isPresent())
                .or(() -> onlyUnit(found, country))
                .or(() -> unitOf(found, country));
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

    /** Of "in the Mambo region of Kolweland", which stands near an unknown place, the region, although the land is closer. */
    private Optional<Place> unitOf(PlaceInText found, String country) {
        return closest(
                found,
                AROUND,
                unit -> !where.isElsewhere(unit)
                        && scene.placesIn(unit.end(), unit.end() + OF_LAND).stream()
                                .anyMatch(PlaceInText::isCountry),
                place -> place.country().equals(country) && place.admin1().isPresent());
    }

    /** The known place closest to an unknown one; what stands in another paragraph is farther off. */
    private Optional<Place> around(PlaceInText found) {
        return closest(
                found,
                AROUND,
                other -> other.isCountry() || !where.isElsewhere(other) && !isFarCapital(found, other),
                place -> true);
    }

    /** Whether another sentence names the capital, from where it is told of places all over the country. */
    private boolean isFarCapital(PlaceInText found, PlaceInText other) {
        boolean apart = scene.chart().document().sentenceAt(found.start()).index()
                != scene.chart().document().sentenceAt(other.start()).index();
        return apart && other.place().filter(capitals::has).isPresent();
    }

    private Optional<Place> closest(
            PlaceInText found, int reach, Predicate<PlaceInText> told, Predicate<Place> wanted) {
        Optional<Dateline> desk = Dateline.of(scene.chart());
        return scene.places().stream()
                .filter(told)
                .filter(other -> !isBeyondBorder(other))
                .filter(other -> other.place().filter(wanted).isPresent() && distance(found, other) <= reach)
                .filter(other -> desk.filter(line -> line.holds(other.start())).isEmpty() || isAtHome(other))
                .min(Comparator.comparingInt(other -> distance(found, other)))
                .flatMap(PlaceInText::place);
    }

    /** Whether only a border with another country than the text's is named: "near the border with Chad". */
    private boolean isBeyondBorder(PlaceInText other) {
        return other.isCountry()
                && !isAtHome(other)
                && scene.cueBefore(Cue.Kind.ELSEWHERE, other.start())
                        .filter(cue -> cue.rule().endsWith(Elsewhere.BORDER))
                        .isPresent();
    }

    /** Whether a place lies in the country that the text is about: of a desk elsewhere the text says nothing more. */
    private boolean isAtHome(PlaceInText desk) {
        return desk.place()
                .filter(place -> place.country().equals(scene.votes().first()))
                .isPresent();
    }

    /** A place of the one unit in which all places of a country lie that the text names. */
    private Optional<Place> onlyUnit(PlaceInText found, String country) {
        List<Place> inside = scene.places().stream()
                .filter(place -> !isFarCapital(found, place))
                .flatMap(place -> place.place().stream())
                .filter(place ->
                        place.country().equals(country) && place.admin1().isPresent())
                .toList();
        long units = inside.stream().map(Place::admin1).distinct().count();
        return units == 1 ? Optional.of(inside.get(0)) : Optional.empty();
    }

    /** In "the Zarnuq area in Basra", the town whose part the unknown place is. */
    private Optional<Place> townAfter(PlaceInText found) {
        int index = scene.placeFrom(found.end());
        if (index >= scene.places().size()) {
            return Optional.empty();
        }
        PlaceInText next = scene.places().get(index);
        boolean beside = next.start() - found.end() <= TOWN_AFTER && scene.wordsOnly(found.end(), next.start());
        boolean inside = scene.chart()
                .pack()
                .opensPlace(scene.chart().document().token(found.end()).folded());
        return next.place().filter(place -> beside && inside && place.kind() == Place.Kind.CITY);
    }

    /** Whether a word before it calls the place a village, which is no part of the town that its district is named after. */
    private boolean isVillage(PlaceInText found) {
        return found.start() > 0 && villages.reads(scene.chart(), found.start() - 1);
    }

    /**
     * The town that a part of a town lies in: the one named closest to it, in its sentence or before; a desk's town only where
     * no unit is named behind it.
     */
    private Optional<Place> town(PlaceInText found) {
        int told = scene.chart().document().sentenceAt(found.start()).end();
        Optional<Dateline> desk = Dateline.of(scene.chart());
        boolean inUnit = scene.places().stream()
                .anyMatch(other -> other.start() < told
                        && desk.filter(line -> other.start() >= line.end()).isPresent()
                        && other.place()
                                .filter(place -> place.kind() == Place.Kind.ADMIN1 || place.kind() == Place.Kind.ADMIN2)
                                .isPresent());
        return closest(
                found,
                TOWN_REACH,
                other -> other.start() < told
                        && distance(found, other) <= TOWN_REACH
                        && !where.isElsewhere(other)
                        && !(inUnit
                                && desk.filter(line -> line.holds(other.start()))
                                        .isPresent()),
                place -> place.kind() == Place.Kind.CITY);
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
