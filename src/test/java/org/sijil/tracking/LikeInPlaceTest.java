package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.clash;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.incident.Location;
import org.sijil.world.Place;

class LikeInPlaceTest {

    @Test
    void aProvinceHoldsItsTowns() {
        Optional<Location> tabqa = Told.city("tabqa", "Tabqa", null, "SY", "Raqqa", "SY-RA", 35.84, 38.55);
        assertTrue(LikeInPlace.agrees(
                clash().in(tabqa).made(), clash().somewhereInRaqqaProvince().made()));
    }

    @Test
    void twoTownsOfAProvinceAreTwoPlaces() {
        Optional<Location> tabqa = Told.city("tabqa", "Tabqa", null, "SY", "Raqqa", "SY-RA", 35.84, 38.55);
        assertFalse(LikeInPlace.agrees(clash().made(), clash().in(tabqa).made()));
    }

    @Test
    void placesThatTheGazetteerLacksAgreeByFoldedName() {
        assertTrue(LikeInPlace.agrees(
                clash().in(unlisted("قرية الأمل")).made(),
                clash().in(unlisted("قرية الامل")).made()));
        assertFalse(LikeInPlace.agrees(
                clash().in(unlisted("قرية الأمل")).made(),
                clash().in(unlisted("تل أبيض")).made()));
    }

    @Test
    void namesOfSitesInTwoScriptsSayNothing() {
        Traits market = Traits.of(clash().at("the northern market").made());
        assertTrue(
                LikeInPlace.site(market, Traits.of(clash().at("السوق الشمالي").made()))
                        .isEmpty());
        assertTrue(LikeInPlace.site(market, Traits.of(clash().at("the prison").made()))
                .map(part -> part.points() < 0)
                .orElseThrow());
        assertTrue(
                LikeInPlace.site(market, Traits.of(clash().at("northern market").made()))
                        .map(part -> part.points() > 0)
                        .orElseThrow());
    }

    private static Optional<Location> unlisted(String name) {
        Place place = new Place(
                "",
                name,
                Optional.empty(),
                "SY",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Place.Kind.CITY,
                0);
        return Optional.of(new Location(place, Optional.empty(), Location.Precision.CITY));
    }
}
