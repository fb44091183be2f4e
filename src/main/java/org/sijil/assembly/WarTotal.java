package org.sijil.assembly;

import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.TollMention;

/** Counts so large that no one act killed or wounded all of them. */
final class WarTotal {

    /** Dead from which a count is that of a war or campaign. */
    private static final int WAR = 4000;

    /** The same where nobody counts them: "thousands". */
    private static final int THOUSANDS = 2000;

    /** The same of the wounded. */
    private static final int WOUNDED_OF_WAR = 20_000;

    private WarTotal() {}

    /** Whether a mention is such a count. */
    static boolean is(Chart.Item item) {
        if (!item.kind().equals(Kinds.TOLL)) {
            return false;
        }
        TollMention toll = (TollMention) item.value();
        int least = toll.harm() == Harm.KILLED ? WAR : toll.harm() == Harm.INJURED ? WOUNDED_OF_WAR : Integer.MAX_VALUE;
        boolean thousands = toll.harm() == Harm.KILLED
                && toll.quantity().approximate()
                && toll.quantity().high().isEmpty()
                && toll.quantity().low().orElse(0) >= THOUSANDS;
        return thousands || toll.quantity().low().orElse(0) >= least;
    }
}
