package org.sijil.assembly;

import java.util.List;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.TollMention;

/** Whether the figures of two tellings may be of one incident. */
final class SameToll {

    /** People from which an equal count is no chance. */
    static final int SEVERAL = 3;

    /** People from which an equal count tells of one act even where the places differ. */
    static final int MANY = 10;

    private SameToll() {}

    /** Whether a count of several people, exact and of one harm, stands in both. */
    static boolean same(Draft draft, Draft other, int people) {
        for (Chart.Item a : draft.tolls()) {
            Draft.Figure mine = Draft.Figure.of(a);
            for (Draft.Figure theirs : other.figures()) {
                boolean several = mine.quantity().low().orElse(0) >= people
                        && !mine.quantity().approximate();
                if (several
                        && mine.harm() == theirs.harm()
                        && mine.quantity().low().equals(theirs.quantity().low())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an exact count of one harm is another one in the other, and no sum of parts. */
    static boolean conflict(Draft draft, Draft other) {
        if (addsUp(draft, other)) {
            return false;
        }
        for (Chart.Item a : draft.tolls()) {
            Draft.Figure mine = Draft.Figure.of(a);
            for (Draft.Figure theirs : other.figures()) {
                boolean exact =
                        !mine.quantity().approximate() && !theirs.quantity().approximate();
                if (mine.harm() == theirs.harm() && exact && !mine.quantity().equals(theirs.quantity())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the draft's dead are the parts of the other's: "two were killed", then "a fighter and a civilian". */
    static boolean addsUp(Draft draft, Draft other) {
        List<Draft.Figure> mine = draft.tolls().stream()
                .map(Draft.Figure::of)
                .filter(figure -> figure.harm() == Harm.KILLED)
                .toList();
        int sum = mine.stream()
                .mapToInt(figure -> figure.quantity().low().orElse(0))
                .sum();
        return mine.size() > 1
                && other.figures().stream()
                        .anyMatch(figure -> figure.harm() == Harm.KILLED
                                && figure.quantity().low().orElse(0) == sum);
    }

    /** Whether a toll tells of the dead or the hurt. */
    static boolean harms(Chart.Item toll) {
        Harm harm = ((TollMention) toll.value()).harm();
        return harm == Harm.KILLED || harm == Harm.INJURED;
    }
}
