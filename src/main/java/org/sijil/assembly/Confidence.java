package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sijil.incident.Evidence;
import org.sijil.incident.Location;
import org.sijil.incident.Location.Precision;
import org.sijil.incident.Participant;
import org.sijil.world.SubEventType;
import org.sijil.world.SubTypes;

/**
 * How likely it is that a reviewer leaves type, date, place and toll as they are: a logistic model over what the record
 * rests on. The weights, in log odds, were fitted to annotated texts; the score report's table by tenths checks them.
 */
final class Confidence {

    private static final double BASE = -1.36;
    private static final double DATE_IN_TEXT = 0.32;
    private static final double DATE_BESIDE_ACT = 0.60;
    private static final double TOWN_OR_FINER = 0.88;
    private static final double PLACE_BESIDE_ACT = 0.69;
    private static final double FIRST_SIDE_NAMED = 0.15;
    private static final double SECOND_SIDE_NAMED = 0.28;
    private static final double MANY_FIGURES = -1.03;
    private static final double LOOSE_KIND = -0.84;
    private static final double CROWDED = -0.70;

    /** Figures of dead and hurt above which one incident is likely several. */
    private static final int FIGURES = 3;

    /** Parties above which one incident is likely several. */
    private static final int PARTIES = 3;

    /** How far a date or a place may stand from the act to be told with it, in UTF-16 units. */
    private static final int BESIDE = 150;

    private Confidence() {}

    static double of(
            SubEventType type, Optional<Location> location, List<Participant> participants, List<Evidence> evidence) {
        double odds = BASE;
        odds += has(evidence, "date") ? DATE_IN_TEXT : 0;
        odds += isBesideAct("date", evidence) ? DATE_BESIDE_ACT : 0;
        odds += location.filter(Confidence::isFine).isPresent() ? TOWN_OR_FINER : 0;
        odds += isBesideAct("location", evidence) ? PLACE_BESIDE_ACT : 0;
        odds += isNamed(1, participants) ? FIRST_SIDE_NAMED : 0;
        odds += isNamed(2, participants) ? SECOND_SIDE_NAMED : 0;
        odds += figures(evidence) > FIGURES ? MANY_FIGURES : 0;
        odds += type.name().equals(SubTypes.ARMED_CLASH) || type.name().equals(SubTypes.ATTACK) ? LOOSE_KIND : 0;
        odds += participants.size() > PARTIES ? CROWDED : 0;
        return 1 / (1 + Math.exp(-odds));
    }

    private static boolean has(List<Evidence> evidence, String field) {
        return of(evidence, field).findAny().isPresent();
    }

    private static boolean isBesideAct(String field, List<Evidence> evidence) {
        OptionalInt act = of(evidence, "event_type")
                .mapToInt(found -> found.span().start())
                .findFirst();
        return act.isPresent()
                && of(evidence, field).anyMatch(found -> Math.abs(found.span().start() - act.getAsInt()) < BESIDE);
    }

    /** Whether the text has words for somebody of the side. */
    private static boolean isNamed(int side, List<Participant> participants) {
        return participants.stream()
                .anyMatch(each -> each.side() == side && !each.text().isEmpty());
    }

    private static long figures(List<Evidence> evidence) {
        return of(evidence, "killed").count() + of(evidence, "injured").count();
    }

    private static boolean isFine(Location location) {
        return location.precision() == Precision.CITY || location.precision() == Precision.SITE;
    }

    private static Stream<Evidence> of(List<Evidence> evidence, String field) {
        return evidence.stream().filter(item -> item.field().equals(field));
    }
}
