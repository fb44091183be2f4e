package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.Evidence;
import org.sijil.incident.Location;
import org.sijil.incident.Location.Precision;
import org.sijil.incident.Participant;
import org.sijil.incident.When;
import org.sijil.world.SubEventType;

/**
 * How likely it is that a reviewer leaves type, date, place and toll as they are: a logistic model over what the record
 * rests on. The weights, in log odds, were fitted to annotated texts; the score report's table by tenths checks them.
 */
final class Confidence {

    private static final double BASE = -2.9;
    private static final double DATE_IN_TEXT = 0.9;
    private static final double ONE_DAY = 0.4;
    private static final double TOWN_OR_FINER = 1.0;
    private static final double KNOWN_POSITION = 1.0;
    private static final double MANY_FIGURES = -1.3;
    private static final double LOOSE_KIND = -0.9;
    private static final double CROWDED = -2.5;

    /** Figures of dead and hurt above which one incident is likely several. */
    private static final int FIGURES = 3;

    /** Parties above which one incident is likely several. */
    private static final int PARTIES = 3;

    private Confidence() {}

    static double of(
            SubEventType type,
            Optional<When> when,
            Optional<Location> location,
            List<Participant> participants,
            List<Evidence> evidence) {
        double odds = BASE;
        odds += has(evidence, "date") ? DATE_IN_TEXT : 0;
        odds += when.filter(day -> day.precision() == When.Precision.DAY).isPresent() ? ONE_DAY : 0;
        odds += location.filter(Confidence::isFine).isPresent() ? TOWN_OR_FINER : 0;
        odds += location.filter(place -> place.place().point().isPresent()).isPresent() ? KNOWN_POSITION : 0;
        odds += figures(evidence) > FIGURES ? MANY_FIGURES : 0;
        odds += type.name().equals("Armed clash") || type.name().equals("Attack") ? LOOSE_KIND : 0;
        odds += participants.size() > PARTIES ? CROWDED : 0;
        return 1 / (1 + Math.exp(-odds));
    }

    private static boolean has(List<Evidence> evidence, String field) {
        return evidence.stream().anyMatch(item -> item.field().equals(field));
    }

    private static long figures(List<Evidence> evidence) {
        return evidence.stream()
                .filter(item -> item.field().equals("killed") || item.field().equals("injured"))
                .count();
    }

    private static boolean isFine(Location location) {
        return location.precision() == Precision.CITY || location.precision() == Precision.SITE;
    }
}
