package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.language.BadEntry;

class PlaceDraftsTest {

    private final PlaceDrafts drafts = new PlaceDrafts(List.of(
            draft("SY", Place.Kind.COUNTRY, "", "Syria", 34.8, 39.0),
            draft("SY-HA", Place.Kind.ADMIN1, "SY", "Al-Hasakah", 36.5, 40.8),
            draft("g1", Place.Kind.CITY, "SY-HA", "Al Hasakah", 36.50, 40.75)));

    @Test
    void anExtraPlaceTakesItsParentsCountryAndPosition() {
        drafts.add(line("Nashwa", "", "", "site", "SY-HA/Al Hasakah", "", ""));
        PlaceDraft added = find("x-SY-nashwa");
        assertEquals("g1", added.parent());
        assertEquals(Optional.of(new Point(36.50, 40.75)), added.point());
    }

    @Test
    void aPlaceUnderAnotherNameKeepsTheOldOne() {
        drafts.rename(line("SY-HA", "Al Hasakah", "Al-Hasakah", "", "Hassakeh"));
        PlaceDraft renamed = find("g1");
        assertEquals("Al-Hasakah", renamed.name());
        assertTrue(renamed.others().containsAll(List.of("Al Hasakah", "Hassakeh")));
    }

    @Test
    void aPlaceOutOfReachIsAMistypedPosition() {
        assertMend("km from", line("Nashwa", "", "", "site", "SY-HA/Al Hasakah", "46.49", "40.72"));
    }

    @Test
    void aPlaceThatIsThereIsNamedAndNotAdded() {
        assertMend("name it under names", line("Al Hasakah", "", "", "city", "SY-HA", "36.51", "40.74"));
    }

    @Test
    void anUnknownParentOrKindIsNamed() {
        assertMend("is no place", line("Nashwa", "", "", "site", "SY-ZZ", "36.49", "40.72"));
        assertMend("write admin1", line("Nashwa", "", "", "village", "SY-HA", "36.49", "40.72"));
    }

    private void assertMend(String mend, PlaceFiles.Line line) {
        String message = assertThrows(BadEntry.class, () -> drafts.add(line)).getMessage();
        assertTrue(message.startsWith("extra/test.tsv:7") && message.contains(mend), message);
    }

    private PlaceDraft find(String id) {
        return drafts.sorted().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlaceFiles.Line line(String... cells) {
        return new PlaceFiles.Line("extra/test.tsv", 7, List.of(cells));
    }

    private static PlaceDraft draft(String id, Place.Kind kind, String parent, String name, double lat, double lon) {
        return new PlaceDraft(id, kind, "SY", parent, name, "", Optional.of(new Point(lat, lon)), 0, 0, List.of());
    }
}
