package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.clash;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.world.ActorType;

class LikenessTest {

    private static final String IS = "Islamic State";
    private static final String SDF = "Syrian Democratic Forces";

    @Test
    void twoTellingsOfOneClashAreOneAct() {
        Incident here = clash().by(IS, 1, ActorType.REBEL_GROUP)
                .by(SDF, 2, ActorType.REBEL_GROUP)
                .killed(5)
                .made();
        Incident there = clash().by(SDF, 2, ActorType.REBEL_GROUP).killed(7).made();
        assertSame(here, there);
    }

    @Test
    void mutualClashesMaySwapSides() {
        Incident here = clash().by(IS, 1, ActorType.REBEL_GROUP)
                .by(SDF, 2, ActorType.REBEL_GROUP)
                .made();
        Incident there = clash().by(SDF, 1, ActorType.REBEL_GROUP)
                .by(IS, 2, ActorType.REBEL_GROUP)
                .made();
        assertSame(here, there);
    }

    @Test
    void aProtestIsNoClash() {
        assertFalse(Likeness.sameFamily(
                clash().made(), clash().type("Peaceful protest").made()));
        assertApart(clash().made(), clash().type("Peaceful protest").made());
    }

    @Test
    void daysMayBeOneApartWhenATollOrAnActorIsShared() {
        Incident monday = clash().killed(5).made();
        assertSame(monday, clash().on(MONDAY.plusDays(1)).killed(5).made());
        assertApart(monday, clash().on(MONDAY.plusDays(1)).killed(6).made());
    }

    @Test
    void whatHasNoDateOrPlaceIsLikeNothing() {
        assertApart(clash().made(), clash().undated().made());
        assertApart(clash().made(), clash().nowhere().made());
        assertApart(clash().nowhere().made(), clash().nowhere().made());
    }

    @Test
    void anotherTownIsAnotherAct() {
        assertApart(
                clash().made(),
                clash().in(Told.city("tabqa", "Tabqa", "الطبقة", "SY", "Raqqa", "SY-RA", 35.84, 38.55))
                        .made());
    }

    @Test
    void aTownOfOneNameInAnotherCountryIsAnotherAct() {
        assertApart(
                clash().made(),
                clash().in(Told.city("raqqa", "Raqqa", "الرقة", "IQ", "Ninawa", "IQ-NI", 35.95, 39.01))
                        .made());
    }

    @Test
    void aProvinceHoldsItsTownWhenTollAndActorAgree() {
        Optional<Location> tabqa = Told.city("tabqa", "Tabqa", null, "SY", "Raqqa", "SY-RA", 35.84, 38.55);
        Incident town =
                clash().in(tabqa).by(IS, 1, ActorType.REBEL_GROUP).killed(5).made();
        Incident province = clash().somewhereInRaqqaProvince()
                .by(IS, 1, ActorType.REBEL_GROUP)
                .killed(5)
                .made();
        assertSame(town, province);
        assertApart(town, clash().somewhereInRaqqaProvince().made());
        assertApart(town, clash().somewhereInRaqqaProvince().killed(50).made());
    }

    @Test
    void aTownAndTheProvinceThatBearsItsNameAreTakenForOne() {
        assertSame(clash().made(), clash().somewhereInRaqqaProvince().made());
    }

    @Test
    void differentQuartersAreDifferentActs() {
        assertApart(
                clash().at("the northern market").made(),
                clash().at("the prison").made());
        assertSame(
                clash().at("Central Prison").made(),
                clash().at("the central prison").made());
    }

    @Test
    void anotherAttackerIsAnotherAct() {
        Incident known = clash().by(IS, 1, ActorType.REBEL_GROUP)
                .by(SDF, 2, ActorType.REBEL_GROUP)
                .made();
        assertApart(
                known,
                clash().by("Hayat Tahrir al-Sham", 1, ActorType.REBEL_GROUP).made());
    }

    @Test
    void anUnnamedSideContradictsNobody() {
        Incident known = clash().by(IS, 1, ActorType.REBEL_GROUP).made();
        assertSame(
                known,
                clash().by("Unidentified Armed Group", 1, ActorType.POLITICAL_MILITIA)
                        .made());
    }

    @Test
    void moreAgreementIsStronger() {
        Incident told = clash().by(IS, 1, ActorType.REBEL_GROUP).killed(5).made();
        Incident twin = clash().by(IS, 1, ActorType.REBEL_GROUP).killed(5).made();
        Incident cousin = clash().type("Suicide bomb").made();
        assertTrue(points(twin, told) > points(cousin, told), points(twin, told) + " > " + points(cousin, told));
        assertEquals(points(cousin, told), points(told, cousin));
    }

    private static double points(Incident one, Incident other) {
        return Likeness.of(Traits.of(one), Traits.of(other)).total();
    }

    private static void assertSame(Incident one, Incident other) {
        assertTrue(Likeness.same(one, other));
        assertTrue(Likeness.same(other, one), "the other way round");
    }

    private static void assertApart(Incident one, Incident other) {
        assertFalse(Likeness.same(one, other));
        assertFalse(Likeness.same(other, one), "the other way round");
    }
}
