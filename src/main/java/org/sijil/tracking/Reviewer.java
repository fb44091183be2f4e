package org.sijil.tracking;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who reviews an incident, why, and on what version of it.
 *
 * @param version the version that the reviewer looked at; empty when any will do
 */
public record Reviewer(String who, Optional<String> reason, OptionalInt version) {

    public Reviewer {
        if (who.isBlank()) {
            throw new IllegalArgumentException("a reviewer has a name");
        }
    }

    public Reviewer ofAnyVersion() {
        return new Reviewer(who, reason, OptionalInt.empty());
    }
}
