package org.sijil.assembly;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.mention.PlaceMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;
import org.sijil.world.Point;

class FarApartTest {

    private static final PlaceInText SYRIA = known("Syria", Place.Kind.COUNTRY, "", 35, 38);
    private static final PlaceInText PROVINCE = known("Raqqa", Place.Kind.ADMIN1, "Raqqa", 36, 39);
    private static final PlaceInText RAQQA = known("Raqqa", Place.Kind.CITY, "Raqqa", 35.95, 39.01);
    private static final PlaceInText BRIDGE = known("Old Bridge", Place.Kind.SITE, "Raqqa", 35.93, 39.02);
    private static final PlaceInText TABQA = known("Tabqa", Place.Kind.CITY, "Raqqa", 35.84, 38.55);

    @Test
    void aTownAndWhatItLiesInAreNotApart() {
        assertFalse(FarApart.differ(RAQQA, PROVINCE));
        assertFalse(FarApart.differ(SYRIA, RAQQA));
    }

    @Test
    void twoTownsAreApart() {
        assertTrue(FarApart.differ(RAQQA, TABQA));
        assertTrue(FarApart.farApart(RAQQA, TABQA));
    }

    @Test
    void aSpotInATownDiffersFromItButIsNotFarOff() {
        assertTrue(FarApart.differ(BRIDGE, RAQQA));
        assertFalse(FarApart.farApart(BRIDGE, RAQQA));
        assertTrue(FarApart.farApart(BRIDGE, TABQA));
    }

    @Test
    void placesThatNobodyKnowsAreApartByTheirNames() {
        assertTrue(FarApart.differ(unknown("Kolwe"), unknown("Mambo")));
        assertFalse(FarApart.differ(unknown("Kolwe"), unknown("KOLWE")));
        assertFalse(FarApart.differ(unknown("Kolwe"), PROVINCE), "it may lie in the province");
    }

    @Test
    void anAreaAroundTownsIsAUnit() {
        assertTrue(FarApart.isUnit(PROVINCE));
        assertFalse(FarApart.isUnit(TABQA));
    }

    private static PlaceInText known(String name, Place.Kind kind, String admin1, double latitude, double longitude) {
        Optional<String> unit = Optional.of(admin1).filter(own -> !own.isEmpty());
        Place place = new Place(
                kind + name,
                name,
                Optional.empty(),
                "SY",
                unit,
                unit.map(own -> "SY-RA"),
                Optional.of(new Point(latitude, longitude)),
                kind,
                0);
        return in(name, Optional.of(kind), Optional.of(place));
    }

    private static PlaceInText unknown(String name) {
        return in(name, Optional.empty(), Optional.empty());
    }

    private static PlaceInText in(String name, Optional<Place.Kind> called, Optional<Place> place) {
        PlaceMention mention =
                new PlaceMention(name, place.map(List::of).orElse(List.of()), called, true, false, false);
        return new PlaceInText(0, 1, mention, place, "", false);
    }
}
