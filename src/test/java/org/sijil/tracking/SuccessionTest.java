package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sijil.tracking.Told.clash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijil.storage.KeptReport;
import org.sijil.storage.Standing;
import org.sijil.tracking.Grouping.Group;

class SuccessionTest {

    private static final long NEW = 0;

    private long reports;

    @Test
    void theLargerPartOfAnIncidentGoesOnAsIt() {
        Group small = group(of(7), of(NEW));
        Group large = group(of(7), of(7));
        assertEquals(Map.of(large, 7L), Succession.of(List.of(small, large), List.of()));
    }

    @Test
    void whatASettledIncidentIsCalledNobodyElseIs() {
        Group settled = new Group(List.of(of(7)), OptionalLong.of(7));
        Group large = group(of(7), of(7));
        assertEquals(Map.of(settled, 7L), Succession.of(List.of(large, settled), List.of()));
    }

    @Test
    void aNewVersionGoesOnAsTheOldOne() {
        Group coming = group(of(NEW));
        assertEquals(Map.of(coming, 7L), Succession.of(List.of(coming), List.of(of(7))));
    }

    @Test
    void aNewVersionTakesNoIncidentThatOtherReportsKeep() {
        Group coming = group(of(NEW));
        Group other = group(of(7));
        assertEquals(Map.of(other, 7L), Succession.of(List.of(coming, other), List.of(of(7))));
    }

    @Test
    void theHeirOfAnIncidentHasMostOfItsReports() {
        Telling one = of(7);
        Telling two = of(7);
        Telling three = of(7);
        Plan plan = new Plan(Map.of(8L, group(one), 9L, group(two, three)), Map.of(), Set.of());
        assertEquals(Optional.of(9L), plan.heir(Set.of(one.id(), two.id(), three.id())));
        assertEquals(Optional.of(8L), plan.heir(Set.of(one.id(), two.id())), "the older one of equals");
        assertEquals(Optional.empty(), plan.heir(Set.of(three.id() + 1)));
    }

    private static Group group(Telling... tellings) {
        return new Group(List.of(tellings), OptionalLong.empty());
    }

    /** A report of the same clash as all the others, which stands under that incident. */
    private Telling of(long incident) {
        long id = ++reports;
        KeptReport report = new KeptReport(
                id,
                id,
                0,
                "article " + id,
                clash().made(),
                "",
                Optional.empty(),
                Optional.of(Told.PUBLISHED),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Instant.EPOCH);
        Standing standing = new Standing(id, incident, incident, Instant.EPOCH, false, "article " + id);
        return new Telling(report, standing, Traits.of(report));
    }
}
