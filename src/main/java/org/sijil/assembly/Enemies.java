package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Role;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;

/** Parts those on one side who fight each other: rebels, and the forces of the land. */
final class Enemies {

    /** By how much more must be said of one side for the other to be off it. */
    private static final double CLEARLY = 1;

    private final Actors actors;

    Enemies(Actors actors) {
        this.actors = actors;
    }

    /** A rebel group and the army or police of the land do not act together: of whom clearly less is said is not of that side. */
    List<Participant> apart(List<Participant> all, Roll roll, String country) {
        Optional<Participant> rebels = all.stream()
                .filter(one -> one.side() == 1 && one.type() == ActorType.REBEL_GROUP)
                .max(Comparator.comparingDouble(one -> roll.weight(one.name(), 1)));
        String land = Lands.name(actors, actors.holderOf(country));
        Optional<Participant> state = all.stream()
                .filter(one -> one.side() == 1
                        && one.type() == ActorType.STATE_FORCES
                        && one.role() == Role.PARTY
                        && one.name().endsWith(" of " + land))
                .max(Comparator.comparingDouble(one -> roll.weight(one.name(), 1)));
        double more = rebels.isEmpty() || state.isEmpty()
                ? 0
                : roll.weight(rebels.get().name(), 1) - roll.weight(state.get().name(), 1);
        if (Math.abs(more) < CLEARLY) {
            return all;
        }
        boolean rebelsAct = more > 0;
        Participant other = rebelsAct ? state.get() : rebels.get();
        boolean second = all.stream().anyMatch(one -> one.side() == 2);
        List<Participant> left = new ArrayList<>(all);
        left.remove(other);
        if (!second) {
            left.add(new Participant(
                    other.name(), other.nameAr(), 2, Role.PARTY, other.type(), other.attribution(), other.text()));
        }
        return left;
    }
}
