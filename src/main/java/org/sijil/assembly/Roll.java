package org.sijil.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** Weighs what the tellings of one incident say of each participant: on which side it stands, and on whose word. */
final class Roll {

    /** What is said of one participant. */
    private static final class Entry {
        private Participant one;
        private Participant two;
        private double first;
        private double second;
        private boolean onlyLosses = true;
        private boolean onlyVictims = true;
        private boolean people;

        /** The side that more is said for; the one said first where both are said alike. */
        Participant stand(boolean oneFirst) {
            if (one == null || two == null) {
                return one == null ? two : one;
            }
            return first > second || first == second && oneFirst ? one : two;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> saidFirst = new HashMap<>();
    private final Map<String, Party> wordings = new HashMap<>();

    /** @param victims whether dead or hurt are told of; those that no name gives a group may be of any force that was there */
    void add(Participant participant, double weight, Party wording, boolean victims) {
        Entry entry = entries.computeIfAbsent(participant.name(), name -> new Entry());
        entry.onlyLosses &= victims && wording.named().isEmpty();
        entry.onlyVictims &= victims;
        entry.people |= wording.quantity().isPresent() || wording.named().isPresent();
        saidFirst.putIfAbsent(participant.name(), participant.side());
        wordings.putIfAbsent(participant.name(), wording);
        if (participant.side() == 1) {
            entry.one = entry.one == null ? participant : entry.one;
            entry.first += weight;
        } else {
            entry.two = entry.two == null ? participant : entry.two;
            entry.second += weight;
        }
    }

    void remove(String name) {
        entries.remove(name);
    }

    /** How much is said for a side of a participant. */
    double weight(String name, int side) {
        Entry entry = entries.get(name);
        return entry == null ? 0 : side == 1 ? entry.first : entry.second;
    }

    boolean knows(String name) {
        return entries.containsKey(name);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All, where nobody takes part whom it can do without. */
    Collection<Participant> participants() {
        return participants(Set.of());
    }

    /** @param faced names of those against whom others stood: where nobody is known to have attacked, the soldiers who died fought them */
    Collection<Participant> participants(Set<String> faced) {
        List<Participant> all = entries.entrySet().stream()
                .map(entry -> entry.getValue().stand(saidFirst.get(entry.getKey()) == 1))
                .filter(Objects::nonNull)
                .toList();
        boolean force = all.stream()
                .anyMatch(one ->
                        one.side() == 2 && one.type() != ActorType.CIVILIANS && !entries.get(one.name()).onlyLosses);
        boolean attacked = all.stream().anyMatch(one -> one.side() == 1);
        boolean holder = all.stream()
                .anyMatch(one -> one.side() == 2
                        && (one.type() == ActorType.STATE_FORCES
                                ? !entries.get(one.name()).onlyLosses
                                : (attacked || !faced.contains(one.name()))
                                        && one.type() != ActorType.CIVILIANS
                                        && !one.isUnidentified()
                                        && !entries.get(one.name()).onlyVictims));
        boolean band = all.stream()
                .anyMatch(one ->
                        one.side() == 1 && one.type() != ActorType.STATE_FORCES && one.type() != ActorType.CIVILIANS);
        boolean armed = all.stream().anyMatch(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS);
        // The soldiers who died at a post were of the force that held it; a building beside them is nobody;
        // the dead of those who attacked a force are no side of their own.
        boolean group =
                all.stream().anyMatch(one -> one.side() == 1 && Warring.isGroup(one.type()) && !one.isUnidentified());
        boolean others = all.stream().anyMatch(one -> one.side() == 2 && !one.isUnidentified());
        return all.stream()
                .filter(one -> !(band
                        && (force || group && others)
                        && one.side() == 2
                        && one.isUnidentified()
                        && entries.get(one.name()).onlyLosses))
                .filter(one -> !armed || one.type() != ActorType.CIVILIANS || entries.get(one.name()).people)
                .filter(one -> !(holder
                        && one.side() == 2
                        && one.type() == ActorType.STATE_FORCES
                        && entries.get(one.name()).onlyLosses))
                .toList();
    }

    Map<String, Party> wordings() {
        return Map.copyOf(wordings);
    }
}
