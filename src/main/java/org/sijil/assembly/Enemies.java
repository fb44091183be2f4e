package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Role;
import org.sijil.mention.Party;
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

    /** In "gunmen killed four; the attackers were shot by the police", those who came later stand against them. */
    private List<Participant> answered(List<Participant> all, Roll roll, String land) {
        Optional<Participant> gunmen = first(all, one -> one.isUnidentified() && Warring.isGroup(one.type()));
        Optional<Participant> state = first(
                all, one -> one.type() == ActorType.STATE_FORCES && one.name().endsWith(" of " + land));
        Optional<Integer> before = gunmen.flatMap(one -> start(roll, one));
        Optional<Integer> after = state.flatMap(one -> start(roll, one));
        if (before.isEmpty() || after.isEmpty()) {
            return all;
        }
        Participant other = before.get() < after.get() ? state.get() : gunmen.get();
        List<Participant> left = new ArrayList<>(all);
        left.set(left.indexOf(other), Tale.on(other, 2));
        left.sort(Comparator.comparingInt(Participant::side));
        return left;
    }

    /** In "soldiers freed them in a raid in which two rebels died", those who alone lost men stand against the soldiers. */
    private static List<Participant> losing(List<Participant> all, Set<String> harmed, String land) {
        boolean opposed = all.stream().anyMatch(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS);
        Optional<Participant> state = first(
                all,
                one -> one.type() == ActorType.STATE_FORCES
                        && one.name().endsWith(" of " + land)
                        && !harmed.contains(one.name()));
        Optional<Participant> losers = first(all, one -> Warring.isGroup(one.type()) && harmed.contains(one.name()));
        if (opposed || state.isEmpty() || losers.isEmpty() || losers.get().isUnidentified()) {
            return all;
        }
        List<Participant> left = new ArrayList<>(all);
        left.set(left.indexOf(losers.get()), Tale.on(losers.get(), 2));
        left.sort(Comparator.comparingInt(Participant::side));
        return left;
    }

    private static Optional<Participant> first(List<Participant> all, Predicate<Participant> who) {
        return all.stream()
                .filter(one -> one.side() == 1 && one.role() == Role.PARTY && who.test(one))
                .findFirst();
    }

    private static Optional<Integer> start(Roll roll, Participant one) {
        return Optional.ofNullable(roll.wordings().get(one.name())).map(Party::start);
    }

    /** A rebel group and the army or police of the land do not act together: of whom clearly less is said is not of that side. */
    List<Participant> apart(List<Participant> all, Roll roll, String country, Set<String> harmed) {
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
            return answered(losing(all, harmed, land), roll, land);
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
