package org.sijil.assembly;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.assembly.Draft.Dated;
import org.sijil.assembly.Draft.Placed;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.PlaceMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

class BetterToldTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 11);
    private static final Place RAQQA_PROVINCE = place("unit", "Raqqa", Place.Kind.ADMIN1);
    private static final Place TABQA = place("tabqa", "Tabqa", Place.Kind.CITY);
    private static final Place SYRIA = place("syria", "Syria", Place.Kind.COUNTRY);

    @Test
    void aDayOfItsOwnIsBetterThanOneFromElsewhere() {
        assertTrue(BetterTold.day(inherited(), own(MONDAY, MONDAY), false, false));
        assertFalse(BetterTold.day(own(MONDAY, MONDAY), inherited(), false, false));
    }

    @Test
    void theFirstOfEqualDaysStays() {
        assertFalse(BetterTold.day(own(MONDAY, MONDAY), own(MONDAY.plusDays(1), MONDAY.plusDays(1)), false, false));
    }

    @Test
    void whatPointsBackMayNameTheDayOfAStretch() {
        Optional<Dated> weekend = own(MONDAY.minusDays(3), MONDAY.minusDays(1));
        Optional<Dated> saturday = own(MONDAY.minusDays(2), MONDAY.minusDays(2));
        assertTrue(BetterTold.day(weekend, saturday, true, false));
        assertFalse(BetterTold.day(weekend, own(MONDAY, MONDAY), true, false), "a day outside of it");
        assertFalse(BetterTold.day(weekend, saturday, true, true), "the day of what followed");
    }

    @Test
    void anyDayIsBetterThanNone() {
        assertTrue(BetterTold.day(Optional.empty(), inherited(), true, true));
    }

    @Test
    void aTownIsBetterThanItsProvince() {
        assertTrue(BetterTold.place(in(RAQQA_PROVINCE, true), in(TABQA, true), false, false));
        assertTrue(BetterTold.place(in(RAQQA_PROVINCE, true), in(TABQA, true), true, false), "pointing back");
        assertFalse(BetterTold.place(in(TABQA, true), in(RAQQA_PROVINCE, true), false, false));
    }

    @Test
    void whoSpeaksOfItFromATownPlacesWhatIsToldOfACountry() {
        assertTrue(BetterTold.place(in(SYRIA, true), in(TABQA, false), false, false));
        assertFalse(BetterTold.place(in(RAQQA_PROVINCE, true), in(TABQA, false), false, false));
    }

    private static Optional<Dated> own(LocalDate start, LocalDate end) {
        When when = new When(start, end, When.Precision.DAY, When.Basis.EXPLICIT);
        return Optional.of(new Dated(when, Optional.of(new Chart.Item("date", 0, 1, "", when)), true, false));
    }

    private static Optional<Dated> inherited() {
        When when = new When(MONDAY, MONDAY, When.Precision.DAY, When.Basis.DISCOURSE);
        return Optional.of(new Dated(when, Optional.empty(), false, false));
    }

    private static Optional<Placed> in(Place place, boolean own) {
        PlaceMention mention =
                new PlaceMention(place.name(), List.of(place), Optional.of(place.kind()), true, false, false);
        return Optional.of(new Placed(new PlaceInText(0, 1, mention, Optional.of(place), "", false), own));
    }

    private static Place place(String id, String name, Place.Kind kind) {
        boolean country = kind == Place.Kind.COUNTRY;
        return new Place(
                id,
                name,
                Optional.empty(),
                "SY",
                country ? Optional.empty() : Optional.of("Raqqa"),
                country ? Optional.empty() : Optional.of("SY-RA"),
                Optional.empty(),
                kind,
                0);
    }
}
