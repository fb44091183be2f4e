package org.sijil.storage;

import java.util.List;
import java.util.Optional;
import org.sijil.query.KeptIncident;

/**
 * A tracked incident with what only changing it needs.
 *
 * @param story names the incidents whose reports are judged together
 * @param settled whether a reviewer settled which reports belong to it
 */
public record HeldIncident(KeptIncident kept, Corrections corrections, long story, boolean settled) {

    public long id() {
        return kept.id();
    }

    /** What a review can change about it, with these reports under it. */
    public State state(List<Long> reports) {
        Optional<Long> into =
                kept.mergedInto().isPresent() ? Optional.of(kept.mergedInto().getAsLong()) : Optional.empty();
        return new State(kept.id(), kept.status(), corrections, into, reports);
    }
}
