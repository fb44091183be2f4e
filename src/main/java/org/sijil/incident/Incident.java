package org.sijil.incident;

import java.util.List;
import java.util.Optional;
import org.sijil.world.SubEventType;

/**
 * One act of political violence or unrest, as one article tells it.
 *
 * @param when empty when the text gives no date and the article none of its own
 * @param location empty when the text names no place
 * @param killed the range over all entries of that harm; empty when the text says nothing
 * @param confidence 0 to 1: how likely a reviewer leaves type, date, place and toll as they are
 */
public record Incident(
        SubEventType type,
        Optional<When> when,
        Optional<Location> location,
        List<Participant> participants,
        List<Casualties> casualties,
        Optional<Toll> killed,
        Optional<Toll> injured,
        Optional<Toll> abducted,
        List<Evidence> evidence,
        double confidence) {

    public Incident {
        participants = List.copyOf(participants);
        casualties = List.copyOf(casualties);
        evidence = List.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
        }
    }
}
