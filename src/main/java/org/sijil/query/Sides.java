package org.sijil.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;

/** One side of an incident as flat tables tell it: a leading actor, and those beside it. */
record Sides(Optional<Participant> lead, List<Participant> others) {

    static Sides of(Incident incident, int side) {
        List<Participant> all = incident.participants().stream()
                .filter(participant -> participant.side() == side)
                // Who fights leads, then who is hit, then who helps; the sort keeps the text's order within each.
                .sorted(Comparator.comparingInt(participant -> rank(participant.role())))
                .toList();
        return all.isEmpty()
                ? new Sides(Optional.empty(), List.of())
                : new Sides(Optional.of(all.get(0)), all.subList(1, all.size()));
    }

    String name() {
        return lead.map(Participant::name).orElse("");
    }

    String type() {
        return lead.map(participant -> participant.type().label()).orElse("");
    }

    String associates() {
        return String.join(
                "; ", others.stream().map(Participant::name).distinct().toList());
    }

    private static int rank(Participant.Role role) {
        return switch (role) {
            case PARTY -> 0;
            case VICTIM -> 1;
            case SUPPORTER -> 2;
        };
    }
}
