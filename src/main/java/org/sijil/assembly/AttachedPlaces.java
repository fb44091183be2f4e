package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/** Places that only say more of another place, or of somebody's office, in a sentence that says where the act was. */
final class AttachedPlaces {

    /** Words between an office and the name of the unit that it is of. */
    private static final int OFFICE_REACH = 2;

    /** Words between "among them" and the place of those. */
    private static final int PART_REACH = 6;

    private final Scene scene;
    private final WordList offices;
    private final WordList towns;
    private final WordList ofCity;
    private final WordList units;

    AttachedPlaces(Scene scene) {
        this.scene = scene;
        this.offices = scene.chart().pack().words("offices");
        this.towns = scene.chart().pack().words("called_towns");
        this.ofCity = scene.chart().pack().words("of_city");
        this.units = scene.chart().pack().words("office_units");
    }

    /** Whether one of the places of a sentence is no place of an act, as another of them is. */
    boolean holds(PlaceInText place, List<PlaceInText> places) {
        return places.size() > 1 && (saysWhere(place) || isOfPart(place, places) || lendsName(place))
                || isOfOffice(place, places);
    }

    /** In "in the Kolwe valley near Mambo", with no word between them, Mambo only says where the valley is. */
    private boolean saysWhere(PlaceInText place) {
        int index = scene.placeFrom(place.start());
        return index > 0
                && scene.cueBefore(Cue.Kind.BY, place.start())
                        .filter(near -> isNear(scene.places().get(index - 1), near.start(), place))
                        .isPresent();
    }

    /** In "the Mambo city of Kolwe", Mambo only says what kind of city Kolwe is. */
    private boolean lendsName(PlaceInText place) {
        int of = towns.isAt(scene.chart(), place.end() - 1) ? place.end() : place.end() + 1;
        int next = scene.placeFrom(place.start()) + 1;
        return of + 1 < scene.chart().size()
                && towns.isAt(scene.chart(), of - 1)
                && ofCity.isAt(scene.chart(), of)
                && next < scene.places().size()
                && scene.places().get(next).start() == of + 1
                && !FarApart.coarse(scene.places().get(next));
    }

    /** In "strikes on Mambo killed 18, among them nine in Kolwe", the eighteen were not all in Kolwe, unless only the nine are told. */
    private boolean isOfPart(PlaceInText place, List<PlaceInText> places) {
        int first = Math.max(scene.sentenceAt(place.start()).first(), place.start() - PART_REACH);
        return scene.in(Kinds.CUE, first, place.start()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART)
                .filter(cue -> scene.in(Kinds.NUMBER, cue.start() - 1, place.start()).stream()
                        .anyMatch(number -> number.start() >= cue.start() - 1))
                .filter(cue -> scene.in(Kinds.TOLL, cue.start(), place.start()).isEmpty())
                .anyMatch(cue -> scene.in(Kinds.PARTY, cue.end(), place.start()).isEmpty()
                        && places.stream().anyMatch(other -> other.end() <= cue.start() && !other.isCountry()));
    }

    private static boolean isNear(PlaceInText other, int near, PlaceInText place) {
        return other.end() == near && !other.isCountry() && (!place.within(other) || areOfTwoUnits(place, other));
    }

    private static boolean areOfTwoUnits(PlaceInText one, PlaceInText other) {
        Optional<String> unit = one.place().flatMap(Place::admin1Code);
        Optional<String> around = other.place().flatMap(Place::admin1Code);
        return unit.isPresent() && around.isPresent() && !unit.equals(around);
    }

    /** In "the head of the council of Mambo province was taken in Kolwe", the province is that of his office. */
    private boolean isOfOffice(PlaceInText place, List<PlaceInText> places) {
        boolean unit = place.start() >= OFFICE_REACH
                && scene.says(units, place.start() - 1, place.start())
                && scene.says(offices, place.start() - OFFICE_REACH, place.start() - 1);
        return unit
                && places.stream()
                        .anyMatch(other ->
                                other.start() > place.end() && Where.located(scene, other) && !place.within(other));
    }
}
