package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.extraction.Facts.Days;
import org.sijil.extraction.Facts.Party;
import org.sijil.extraction.Facts.Spot;
import org.sijil.incident.Toll;
import org.sijil.world.Point;

/** The measure itself: a perfect answer, a missing one, a damaged one, and names that are spelt in many ways. */
class AgreementTest {

    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 12);
    private static final Point HASAKAH = new Point(36.50, 40.75);

    private static final Facts CLASH = facts(spot("Al-Hasakah"), Toll.exactly(5), true, false);

    @Test
    void aPerfectAnswerAgreesInEverySlot() {
        Agreement.counts(Optional.of(CLASH), Optional.of(CLASH))
                .forEach((slot, count) -> assertEquals(1, count.f1(), slot.label()));
    }

    @Test
    void whatNothingAnswersIsMissingEverywhere() {
        var counts = Agreement.counts(Optional.of(CLASH), Optional.empty());
        assertEquals(new Count(0, 1, 0), counts.get(Slot.DETECT));
        assertEquals(new Count(0, 2, 0), counts.get(Slot.ACTORS));
        assertEquals(new Count(0, 0, 0), counts.get(Slot.INJURED));
    }

    @Test
    void anotherTollSpoilsTheStrictSlotOnly() {
        var counts =
                Agreement.counts(Optional.of(CLASH), Optional.of(facts(spot("Hasaka"), Toll.exactly(9), true, false)));
        assertEquals(new Count(0, 1, 1), counts.get(Slot.KILLED));
        assertEquals(new Count(0, 1, 1), counts.get(Slot.STRICT));
        assertEquals(new Count(1, 1, 1), counts.get(Slot.PLACE), "15 km around a town is the town");
    }

    @Test
    void anActorOnTheOtherSideCountsOnlyWhereSidesAreFree() {
        Facts swapped = facts(spot("Al-Hasakah"), Toll.exactly(5), false, false);
        assertEquals(0, actors(CLASH, swapped).hits());
        assertEquals(
                2,
                actors(facts(spot("Al-Hasakah"), Toll.exactly(5), true, true), swapped)
                        .hits());
    }

    @Test
    void vagueSpansAgreeWhenHalfTheirDaysAreShared() {
        Facts week = on(TUESDAY, TUESDAY.plusDays(6), false);
        assertEquals(1, date(week, on(TUESDAY, TUESDAY.plusDays(4), true)));
        assertEquals(0, date(week, on(TUESDAY, TUESDAY.plusDays(2), true)));
        assertEquals(0, date(on(TUESDAY, TUESDAY, true), on(TUESDAY, TUESDAY.plusDays(1), true)));
    }

    @Test
    void spellingsOfOneNameFoldTogether() {
        Set<String> folded =
                Facts.fold(Stream.of("Al-\u1e28asakah", "the hasakah", "\u0627\u0644\u062d\u0633\u0643\u0629"));
        assertEquals(Set.of("hasakah", "\u062d\u0633\u0643\u0647"), folded);
    }

    @Test
    void thePairingOfLargestSumWinsOverTheLargestPair() {
        double[][] weight = {{9, 8, 0}, {8, 1, 0}, {0, 0, 0}};
        assertArrayEquals(new int[] {1, 0, -1}, Alignment.best(weight, 3));
    }

    @Test
    void anAnswerFromAnotherCountryStandsAlone() {
        Facts elsewhere = facts(
                new Spot(Set.of("washington"), "US", Optional.empty(), Optional.empty(), true), null, true, false);
        var pairs = Alignment.of(List.of(CLASH), List.of(elsewhere));
        assertEquals(2, pairs.size());
        assertTrue(pairs.get(0).answer().isEmpty());
    }

    private static Count actors(Facts gold, Facts answer) {
        return Agreement.counts(Optional.of(gold), Optional.of(answer)).get(Slot.ACTORS);
    }

    private static int date(Facts gold, Facts answer) {
        return Agreement.counts(Optional.of(gold), Optional.of(answer))
                .get(Slot.DATE)
                .hits();
    }

    private static Spot spot(String name) {
        return new Spot(Facts.fold(Stream.of(name)), "SY", Optional.of("SY-HA"), Optional.of(HASAKAH), true);
    }

    private static Facts on(LocalDate start, LocalDate end, boolean exact) {
        return new Facts(
                CLASH.eventType(),
                CLASH.subEventType(),
                Optional.of(new Days(start, end, exact)),
                CLASH.spot(),
                CLASH.parties(),
                CLASH.tolls(),
                false,
                Set.of());
    }

    private static Facts facts(Spot spot, Toll killed, boolean attackerFirst, boolean sidesFree) {
        int attacker = attackerFirst ? 1 : 2;
        return new Facts(
                "Battles",
                "Armed clash",
                Optional.of(new Days(TUESDAY, TUESDAY, true)),
                Optional.of(spot),
                List.of(new Party(Set.of("islamic state"), attacker), new Party(Set.of("sdf"), 3 - attacker)),
                killed == null ? Map.of() : Map.of(Slot.KILLED, killed),
                sidesFree,
                Set.of());
    }
}
