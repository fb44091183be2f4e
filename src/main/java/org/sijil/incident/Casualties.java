package org.sijil.incident;

import java.util.Optional;

/**
 * One figure of people harmed, as the text gives it.
 *
 * @param side the side that they belong to, when known
 * @param source who gives the figure, as written
 */
public record Casualties(
        Harm harm,
        Toll toll,
        Group group,
        Optional<Integer> side,
        boolean approximate,
        Optional<String> source,
        String text) {

    /** What happened to the people counted. */
    public enum Harm {
        KILLED,
        INJURED,
        ABDUCTED,
        CAPTURED,
        MISSING,
        ESCAPED,
        FREED,
        SURRENDERED,
        DISPLACED,
        ASSAULTED
    }

    /** Who the people counted are. */
    public enum Group {
        CIVILIANS,
        COMBATANTS,
        STATE_FORCES,
        UNKNOWN
    }
}
