package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.language.Orthography;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @Test
    void oneTownInTwoScriptsAndManySpellings() {
        for (String name :
                List.of("Al-Hasakah", "al hasakah", "Hassakeh", "Al-Ḥasakah", "الحسكة", "الحسكه", "Hasakah")) {
            Place place = likeliest(name);
            assertEquals("Al-Hasakah", place.name(), name);
            assertEquals(Optional.of("SY-HA"), place.admin1Code(), name);
        }
    }

    @Test
    void aTownComesBeforeTheUnitOfItsName() {
        List<Place> places = find("حلب");
        assertEquals(Place.Kind.CITY, places.get(0).kind());
        assertEquals(Place.Kind.ADMIN1, places.get(1).kind());
        assertEquals("SY-HL", places.get(1).id());
    }

    @Test
    void theLongestNameWins() {
        Gazetteer.Match match = match("قصف على دير الزور أمس", 2);
        assertEquals(4, match.end());
        assertEquals(Optional.of("SY-DY"), match.places().get(0).admin1Code());
    }

    @Test
    void wordsThatAreAlsoPlacesAreMarked() {
        assertTrue(GAZETTEER.isCommonWord(Orthography.standard().fold("مدينة")));
        assertTrue(GAZETTEER.isCommonWord("van"));
        assertFalse(GAZETTEER.isCommonWord(Orthography.standard().fold("الحسكة")));
        assertFalse(GAZETTEER.isCommonWord("no such place"));
    }

    @Test
    void theGazaStripHasNoCodeAndItsGovernoratesDo() {
        Place strip = likeliest("قطاع غزة");
        assertEquals(Place.Kind.ADMIN1, strip.kind());
        assertEquals(Optional.empty(), strip.admin1Code());
        assertEquals(Optional.of("Gaza Strip"), strip.admin1());
        assertEquals(Optional.of("PS-NGZ"), likeliest("بيت لاهيا").admin1Code());
    }

    @Test
    void parentsLeadToTheCountry() {
        Place unit = GAZETTEER.parentOf(likeliest("Qamishli")).orElseThrow();
        Place country = GAZETTEER.parentOf(unit).orElseThrow();
        assertEquals("SY-HA", unit.id());
        assertEquals(GAZETTEER.country("SY"), country);
        assertEquals(Optional.empty(), GAZETTEER.parentOf(country));
    }

    @Test
    void keysFindPlaces() {
        assertEquals("SY-HA", GAZETTEER.admin1("SY-HA").orElseThrow().id());
        assertEquals(Optional.empty(), GAZETTEER.admin1("SY"));
        assertEquals(Optional.empty(), GAZETTEER.admin1("SY-ZZ"));
        assertThrows(NoSuchElementException.class, () -> GAZETTEER.get("nowhere"));
    }

    private static List<Place> find(String name) {
        return GAZETTEER.find(Orthography.standard().fold(name));
    }

    private static Place likeliest(String name) {
        return find(name).stream().findFirst().orElseThrow(() -> new AssertionError("not found: " + name));
    }

    private static Gazetteer.Match match(String text, int from) {
        return GAZETTEER.longestMatch(Orthography.standard().words(text), from).orElseThrow();
    }
}
