package org.sijil.storage;

import java.util.List;
import java.util.Optional;
import org.sijil.query.Status;

/**
 * What reviewing can change about an incident, and so what undoing brings back.
 *
 * @param mergedInto the incident that this one was merged into
 * @param reports the reports that stand under it
 */
public record State(
        long incident, Status status, Corrections corrections, Optional<Long> mergedInto, List<Long> reports) {

    public State {
        reports = List.copyOf(reports);
    }

    public State with(Status newStatus, Corrections newCorrections) {
        return new State(incident, newStatus, newCorrections, mergedInto, reports);
    }

    /** This incident as merged into another one, without reports of its own. */
    public State mergedInto(long other) {
        return new State(incident, status, corrections, Optional.of(other), List.of());
    }
}
