package org.sijil.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.text.Sentence;
import org.sijil.world.Place;

/**
 * In "the village of Valencia in Kolwe State", the text itself says where a place lies: a namesake elsewhere is not meant.
 * Where no place of the name lies there, it is one that the gazetteer lacks.
 */
final class NamedUnits {

    /** Tokens between a place and the unit behind it. */
    private static final int BEHIND = 6;

    /** Tokens of a clause such as "In the north of Kolwe," at the head of a sentence. */
    private static final int HEAD = 5;

    /** People of a town that nobody confuses with a village. */
    private static final long KNOWN = 150_000;

    /** Kilometres from the middle of a unit to a place that may lie in it, whatever the gazetteer says of its borders. */
    private static final double BORDERS_KM = 50;

    private static final Set<String> APOSTROPHES = Set.of("'", "\u2019");

    private final Chart chart;
    private final WordList links;
    private final WordList heads;
    private final WordList and;

    NamedUnits(Chart chart) {
        this.chart = chart;
        this.links = chart.pack().words("unit_behind");
        this.heads = chart.pack().words("unit_heads");
        this.and = chart.pack().words("and");
    }

    /** The places, each that lies elsewhere than in the unit named with it replaced. */
    List<PlaceInText> settle(List<PlaceInText> places) {
        if (links.isEmpty()) {
            return places;
        }
        List<PlaceInText> settled = new ArrayList<>(places);
        for (int i = 0; i < places.size(); i++) {
            PlaceInText place = places.get(i);
            if (place.place().filter(NamedUnits::isTown).isPresent()) {
                int index = i;
                behind(places, i)
                        .or(() -> head(places, index))
                        .filter(unit -> contradicts(place, unit))
                        .ifPresent(unit -> settled.set(index, moved(place, unit)));
            }
        }
        return settled;
    }

    private static boolean isTown(Place place) {
        return place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.SITE || place.kind() == Place.Kind.ADMIN2;
    }

    /** The unit that stands right behind a place: "Kolwe, in Nigeria's Mambo State"; no second place of a list. */
    private Optional<PlaceInText> behind(List<PlaceInText> places, int index) {
        PlaceInText place = places.get(index);
        for (int i = index + 1; i < Math.min(places.size(), index + 3); i++) {
            PlaceInText other = places.get(i);
            if (other.start() - place.end() > BEHIND || !linked(place.end(), other.start())) {
                return Optional.empty();
            }
            if (other.place().filter(unit -> unit.kind() == Place.Kind.ADMIN1).isPresent()) {
                boolean comma = place.end() == other.start() - 1
                        && chart.document().token(place.end()).isComma();
                boolean list = comma && (other.mention().kind().isEmpty() || goesOn(other.end()));
                return list ? Optional.empty() : Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private boolean linked(int first, int end) {
        return first < end
                && IntStream.range(first, end)
                        .allMatch(at -> chart.document().token(at).isComma()
                                || links.isAt(chart, at)
                                || APOSTROPHES.contains(
                                        chart.document().token(at).surface())
                                || chart.covered(Kinds.PLACE, at)
                                || chart.covered(Kinds.ORIGIN, at));
    }

    private boolean goesOn(int at) {
        return at < chart.size() && (chart.document().token(at).isComma() || and.isAt(chart, at));
    }

    /** The unit or country in which the sentence says at its head that it is: "In eastern Kolwe, gunmen killed four in Mambo". */
    private Optional<PlaceInText> head(List<PlaceInText> places, int index) {
        Sentence sentence = chart.document().sentenceAt(places.get(index).start());
        int first = index;
        while (first > 0 && places.get(first - 1).start() >= sentence.first()) {
            first--;
        }
        boolean finer = first + 1 < index
                && linked(places.get(first).end(), places.get(first + 1).start());
        PlaceInText head = places.get(finer ? first + 1 : first);
        boolean opens = first < index && heads.isAt(chart, sentence.first()) && head.start() - sentence.first() < HEAD;
        return opens
                ? Optional.of(head).filter(unit -> unit.place()
                        .filter(known -> known.kind() == Place.Kind.ADMIN1
                                || known.kind() == Place.Kind.AREA
                                || known.kind() == Place.Kind.COUNTRY)
                        .isPresent())
                : Optional.empty();
    }

    private static boolean contradicts(PlaceInText place, PlaceInText unit) {
        Place known = place.place().orElseThrow();
        boolean large = known.population() >= KNOWN
                && known.country().equals(unit.place().orElseThrow().country());
        return !large && !place.within(unit) && !isNear(known, unit.place().orElseThrow());
    }

    private static boolean isNear(Place place, Place unit) {
        return place.point().isPresent()
                && unit.point().isPresent()
                && place.point().get().distanceKm(unit.point().get()) <= BORDERS_KM;
    }

    /** The same name as that of a place in the unit, known or not. */
    private static PlaceInText moved(PlaceInText place, PlaceInText unit) {
        Optional<Place> inside = place.mention().candidates().stream()
                .filter(NamedUnits::isTown)
                .filter(candidate -> new PlaceInText(
                                place.start(), place.end(), place.mention(), Optional.of(candidate), "", false)
                        .within(unit))
                .findFirst();
        return new PlaceInText(
                place.start(), place.end(), place.mention(), inside, "the unit named with it", place.back());
    }
}
