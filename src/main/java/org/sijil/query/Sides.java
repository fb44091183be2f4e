package org.sijil.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;

/** One side of an incident as flat tables tell it: a leading actor, and those beside it. */
record Sides(Optional<Participant> lead, List<Participant> others) {

    static Sides of(Incident incident, int side) {
        List<Participant> all = new ArrayList<>();
        for (Participant participant : incident.participants()) {
            if (participant.side() == side) {
                all.add(participant);
            }
        }
        if (all.isEmpty()) {
            return new Sides(Optional.empty(), List.of());
        }
        // Who fights leads, then who is hit, then who helps; the sort keeps the text's order within each.
        all.sort(Comparator.comparingInt(participant -> rank(participant.role())));
        return new Sides(Optional.of(all.get(0)), all.subList(1, all.size()));
    }

    String name() {
        return lead.map(Participant::name).orElse("");
    }

    String type() {
        return lead.map(participant -> participant.type().label()).orElse("");
    }

    String associates() {
        return others.isEmpty()
                ? ""
                : String.join(
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
