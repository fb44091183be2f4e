package org.sijil.incident;

import java.util.Optional;
import org.sijil.world.ActorType;

/**
 * An actor's part in an incident.
 *
 * @param name canonical English name
 * @param side 1 acted first, 2 was attacked or is the other party
 * @param text the actor as written; empty text when the context alone makes it plain
 */
public record Participant(
        String name,
        Optional<String> nameAr,
        int side,
        Role role,
        ActorType type,
        Attribution attribution,
        String text) {

    /** How the name begins of those whom no text names: "Unidentified Armed Group (Iraq)". */
    private static final String UNIDENTIFIED = "Unidentified ";

    public Participant {
        if (side != 1 && side != 2) {
            throw new IllegalArgumentException("side " + side + " is neither 1 nor 2");
        }
    }

    /** Whether no text says who it is. */
    public boolean isUnidentified() {
        return isUnidentified(name);
    }

    /** Whether an actor's name is one of those. */
    public static boolean isUnidentified(String name) {
        return name.startsWith(UNIDENTIFIED);
    }

    /** Fights or strikes, helps its side, or is hit without fighting. */
    public enum Role {
        PARTY,
        SUPPORTER,
        VICTIM
    }

    /** On whose word the actor takes part. */
    public enum Attribution {
        STATED,
        CLAIMED,
        ACCUSED,
        SUSPECTED,
        DENIED
    }
}
