package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.world.SubEventType;

/** One incident as far as its own sentences tell it. */
record Tale(Draft draft, SubEventType type, String country, Sides.Parties parties, List<Participant> sides) {

    Tale with(List<Participant> sides) {
        return new Tale(draft, type, country, parties, List.copyOf(sides));
    }

    List<Participant> side(int side) {
        return sides.stream().filter(one -> one.side() == side).toList();
    }

    boolean armed() {
        return type.family().equals("armed");
    }

    boolean fight() {
        return type.eventType().equals("Battles");
    }

    /** Whether the only party is the group whose weapon was shot down, somebody else telling of it. */
    boolean launched() {
        return sides.size() == 1
                && side(1).size() == 1
                && Warring.isGroup(side(1).get(0).type())
                && parties.speaker()
                        .filter(one -> !one.name().equals(side(1).get(0).name()))
                        .isPresent();
    }

    /** Whether somebody is on the side that was hit. */
    boolean isHit(Participant one) {
        return side(2).stream().anyMatch(other -> other.name().equals(one.name()));
    }

    /** The same with somebody in the place of the unidentified of one side. */
    Tale replaced(int side, Participant found) {
        if (sides.stream().anyMatch(one -> one.name().equals(found.name()))) {
            return this;
        }
        List<Participant> all = new ArrayList<>(sides);
        Optional<Participant> unknown = all.stream()
                .filter(one -> one.side() == side && one.isUnidentified())
                .findFirst();
        unknown.ifPresent(all::remove);
        all.add(new Participant(
                found.name(),
                found.nameAr(),
                side,
                Role.PARTY,
                found.type(),
                Attribution.STATED,
                unknown.map(Participant::text).orElse("")));
        all.sort(Comparator.comparingInt(Participant::side));
        return with(all);
    }

    /** The same party on a side. */
    static Participant on(Participant one, int side) {
        return new Participant(one.name(), one.nameAr(), side, Role.PARTY, one.type(), one.attribution(), one.text());
    }
}
