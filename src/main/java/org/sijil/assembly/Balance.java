package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Role;
import org.sijil.mention.ActWord;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Sets the sides right where the wording alone leaves them lopsided. */
final class Balance {

    private static final Set<String> HAND_TO_HAND = Set.of(
            SubTypes.ARMED_CLASH,
            SubTypes.GROUP_OVERTAKES_TERRITORY,
            SubTypes.GOVERNMENT_REGAINS_TERRITORY,
            SubTypes.ABDUCTION);

    /** Entries of acts that one side makes upon the other. */
    private static final Set<String> ATTACKS = Set.of("attack", "ambush");

    private static final String OF = " of ";

    private Balance() {}

    /**
     * Who was hit, by name.
     *
     * @param harmed those whose dead or hurt are counted
     * @param struck those named as target
     * @param faced those against whom others stood
     */
    record Hit(Set<String> harmed, Set<String> struck, Set<String> faced) {}

    /** Whoever lost people in a clash with others was hit by these. */
    private static void foes(List<Participant> all, Hit hit) {
        List<Participant> lost = all.stream()
                .filter(p -> p.side() == 2
                        && p.type() != ActorType.CIVILIANS
                        && hit.harmed().contains(p.name())
                        && !hit.faced().contains(p.name()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            Participant p = all.get(i);
            // Fighters whom nothing names are of the group that was fought, not of those who fought it.
            boolean others = lost.stream().anyMatch(one -> !isNamedGroup(p) || !one.isUnidentified());
            boolean foe = others
                    && p.side() == 2
                    && hit.faced().contains(p.name())
                    && !hit.struck().contains(p.name())
                    && !hit.harmed().contains(p.name());
            if (foe) {
                all.set(i, onSideOne(p));
            }
        }
    }

    /**
     * Sets the sides of the parties of one draft.
     *
     * @param hit who is known to have been hit
     * @param bands names of those who are several groups
     * @param act the main act, which decides whether somebody must have acted hand to hand
     */
    static List<Participant> of(Collection<Participant> known, Hit hit, Set<String> bands, Optional<ActWord> act) {
        List<Participant> all = new ArrayList<>(known);
        foes(all, hit);
        if (all.stream().noneMatch(p -> p.side() == 1)
                && act.filter(word -> HAND_TO_HAND.contains(word.type())).isPresent()) {
            doer(all, hit, act.filter(word -> ATTACKS.contains(word.id())).isPresent());
        }
        nameThoseWhoActed(all);
        withoutTheirOwn(all);
        for (int side = 1; side <= 2; side++) {
            int here = side;
            boolean named = all.stream().anyMatch(p -> p.side() == here && isNamedGroup(p));
            all.removeIf(p -> named && p.side() == here && p.isUnidentified());
        }
        if (act.filter(ActWord::mutual).isPresent()) {
            bothOfOneBand(all, bands);
        }
        all.sort(Comparator.comparingInt(Participant::side));
        return all;
    }

    /**
     * Where men fought at arm's length and all stand on the side that was hit, the one who suffered least did it; where "three
     * soldiers and five gunmen were killed in an attack", those told of last.
     */
    private static void doer(List<Participant> all, Hit hit, boolean attack) {
        List<Participant> armed = all.stream()
                .filter(p -> p.side() == 2 && p.type() != ActorType.CIVILIANS)
                .toList();
        boolean civilians = all.stream().anyMatch(p -> p.side() == 2 && p.type() == ActorType.CIVILIANS);
        if (ofOneState(armed) || !(armed.size() >= 2 || civilians && armed.size() == 1)) {
            return;
        }
        Set<String> harmed = hit.harmed();
        Set<String> struck = hit.struck();
        boolean onState = attack && armed.get(0).type() == ActorType.STATE_FORCES;
        Participant doer = armed.stream()
                .min(Comparator.comparing((Participant p) -> struck.contains(p.name()))
                        .thenComparing(p -> harmed.contains(p.name()))
                        .thenComparing(p -> onState == (p.type() == ActorType.STATE_FORCES)))
                .orElseThrow();
        if (armed.size() >= 2 || !harmed.contains(doer.name()) && !struck.contains(doer.name())) {
            all.set(all.indexOf(doer), onSideOne(doer));
        }
    }

    /**
     * "Two factions of the group fought; 15 fighters died": the fighters are of neither side more than of the other, and
     * the group is on both.
     */
    private static void bothOfOneBand(List<Participant> all, Set<String> bands) {
        if (all.stream().anyMatch(p -> p.side() == 1 && bands.contains(p.name()) && !p.isUnidentified())) {
            all.removeIf(p -> p.side() == 2 && p.isUnidentified());
        }
        if (all.stream().noneMatch(p -> p.side() == 2 && p.type() != ActorType.CIVILIANS)) {
            all.stream()
                    .filter(p -> bands.contains(p.name()))
                    .findFirst()
                    .ifPresent(p -> all.add(
                            new Participant(p.name(), p.nameAr(), 2, Role.PARTY, p.type(), p.attribution(), p.text())));
        }
    }

    /** Fighters whom nothing names, who stood against a state, are of the one rebel group that is told beside that state. */
    private static void nameThoseWhoActed(List<Participant> all) {
        List<Participant> doers = all.stream().filter(p -> p.side() == 1).toList();
        List<Participant> rebels = all.stream()
                .filter(p -> p.side() == 2 && p.type() == ActorType.REBEL_GROUP && !p.isUnidentified())
                .toList();
        boolean state = all.stream().anyMatch(p -> p.side() == 2 && p.type() == ActorType.STATE_FORCES);
        boolean nameless = !doers.isEmpty()
                && doers.stream().allMatch(p -> p.isUnidentified() && p.type() == ActorType.POLITICAL_MILITIA);
        if (state && nameless && rebels.size() == 1) {
            all.set(all.indexOf(rebels.get(0)), onSideOne(rebels.get(0)));
        }
    }

    /** In "the group's men raided the post; four soldiers and two insurgents died", the insurgents were the group's. */
    private static void withoutTheirOwn(List<Participant> all) {
        boolean group = all.stream().anyMatch(p -> p.side() == 1 && isNamedGroup(p));
        boolean state = all.stream().anyMatch(p -> p.side() == 2 && p.type() == ActorType.STATE_FORCES);
        boolean states = all.stream().anyMatch(p -> p.side() == 1 && p.type() == ActorType.STATE_FORCES);
        if (group && state && !states) {
            all.removeIf(p -> p.side() == 2 && p.isUnidentified() && Warring.isGroup(p.type()));
        }
    }

    /** Whether all are forces of one state, which do not fight each other. */
    private static boolean ofOneState(List<Participant> armed) {
        return armed.size() > 1
                && armed.stream().allMatch(one -> one.type() == ActorType.STATE_FORCES)
                && armed.stream()
                                .map(one -> one.name()
                                        .substring(Math.max(0, one.name().indexOf(OF))))
                                .distinct()
                                .count()
                        == 1;
    }

    private static Participant onSideOne(Participant doer) {
        return new Participant(doer.name(), doer.nameAr(), 1, Role.PARTY, doer.type(), doer.attribution(), doer.text());
    }

    private static boolean isNamedGroup(Participant participant) {
        boolean group = participant.type() == ActorType.REBEL_GROUP
                || participant.type() == ActorType.POLITICAL_MILITIA
                || participant.type() == ActorType.IDENTITY_MILITIA;
        return group && !participant.isUnidentified();
    }
}
