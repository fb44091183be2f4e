package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubEventType;
import org.sijil.world.SubTypes;

/** Fills the sides that a text leaves unnamed: the unidentified, the protesters, the civilians. */
final class Defaults {

    private static final String REMOTE = "Explosions/Remote violence";
    private static final String ON_PEOPLE = "Violence against civilians";
    private static final String SETTLERS = "Settlers";

    /** Kinds of act that have one side only. */
    private static final Set<String> UNOPPOSED =
            Set.of(SubTypes.BASE_ESTABLISHED, SubTypes.CHANGE_TO_GROUP, SubTypes.OTHER);

    /** Kinds of act that are done to people who are not named, or to their goods. */
    private static final Set<String> AGAINST_PEOPLE = Set.of(SubTypes.LOOTING, SubTypes.ARRESTS);

    private final Actors actors;

    Defaults(Actors actors) {
        this.actors = actors;
    }

    /**
     * The parties of an incident with the sides that its kind always has.
     *
     * @param harmed names of those whose dead, hurt or taken are counted
     * @param mutual whether it is told as a fight of two sides
     */
    List<Participant> complete(
            List<Participant> known, SubEventType type, String country, Set<String> harmed, boolean mutual) {
        List<Participant> all = new ArrayList<>(known);
        // The unarmed do not strike, nor treat with armies: a driver, owner or elder named beside the act was near it.
        all.removeIf(participant -> participant.side() == 1 && participant.type() == ActorType.CIVILIANS);
        if (type.eventType().equals("Protests") || type.eventType().equals("Riots")) {
            return unrest(all, type, country, mutual);
        }
        if (UNOPPOSED.contains(type.name())) {
            return alone(all);
        }
        Bombs.aimed(all, type);
        if (type.eventType().equals(ON_PEOPLE)) {
            attackers(all);
            responders(all);
        }
        if (type.name().equals(SubTypes.DISRUPTED_WEAPONS_USE)) {
            launcher(all, country);
            disrupted(all, " of " + Lands.name(actors, country));
        }
        if (type.eventType().equals(ON_PEOPLE)) {
            bystanders(all, harmed);
        }
        if (type.name().equals(SubTypes.GOVERNMENT_REGAINS_TERRITORY)) {
            taker(all);
        }
        boolean fight = type.eventType().equals("Battles") || type.name().equals(SubTypes.AGREEMENT);
        if (fight) {
            fighters(all, type, harmed, mutual);
        }
        if (fight && !has(all, 1)) {
            opposed(all, harmed);
        }
        missing(all, type, fight);
        return all;
    }

    /** In "the police foiled a raid and killed three gunmen", nothing being said to have begun it: who lost nobody acted. */
    private static void opposed(List<Participant> all, Set<String> harmed) {
        List<Participant> states =
                all.stream().filter(one -> one.type() == ActorType.STATE_FORCES).toList();
        List<Participant> gunmen = all.stream()
                .filter(one -> one.type() == ActorType.POLITICAL_MILITIA && one.isUnidentified())
                .toList();
        if (states.size() == 1 && gunmen.size() == 1) {
            Participant doer = harmed.contains(states.get(0).name()) ? gunmen.get(0) : states.get(0);
            all.set(all.indexOf(doer), Tale.on(doer, 1));
            all.sort(Comparator.comparingInt(Participant::side));
        }
    }

    /** Takes those who are no side of a fight out of it. */
    private static void fighters(List<Participant> all, SubEventType type, Set<String> harmed, boolean mutual) {
        boolean armed = all.stream().anyMatch(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS);
        // Who is caught in the fire of two sides is on neither.
        boolean both = mutual && armed && has(all, 1);
        // Those who were attacked and died, nobody armed being named beside them, are the other side.
        boolean attacked = armed || !mutual && !type.name().equals(SubTypes.GOVERNMENT_REGAINS_TERRITORY);
        all.removeIf(one -> one.type() == ActorType.CIVILIANS && (both || !(attacked && harmed.contains(one.name()))));
    }

    /** Adds the side that an act must have and that nobody names. */
    private static void missing(List<Participant> all, SubEventType type, boolean fight) {
        boolean first = has(all, 1);
        boolean second = has(all, 2);
        boolean attack = type.family().equals("armed");
        if (!first && attack) {
            all.add(0, unnamed(attacker(type), 1, ActorType.POLITICAL_MILITIA, Role.PARTY));
        }
        if (!second && (attack && !fight || AGAINST_PEOPLE.contains(type.name()))) {
            all.add(unnamed("Civilians", 2, ActorType.CIVILIANS, Role.VICTIM));
        }
    }

    private static boolean has(List<Participant> all, int side) {
        return all.stream().anyMatch(one -> one.side() == side);
    }

    /** Of two states that a weapon shot down is told with, the one at home shot it down and the other sent it. */
    private void launcher(List<Participant> all, String country) {
        String home = " of " + Lands.name(actors, country);
        boolean atHome = all.stream()
                .anyMatch(one -> one.side() == 1
                        && one.type() == ActorType.STATE_FORCES
                        && one.name().endsWith(home));
        if (atHome && all.stream().allMatch(one -> one.side() == 1)) {
            all.replaceAll(one -> one.name().endsWith(home) || one.role() == Role.SUPPORTER ? one : Tale.on(one, 2));
        }
    }

    /** Who disarms is side 1: the state before the group whose weapon it was, which may be told of as having launched it. */
    private static void disrupted(List<Participant> all, String home) {
        boolean state = all.stream()
                .anyMatch(one -> one.type() == ActorType.STATE_FORCES
                        && one.side() == 2
                        && one.name().endsWith(home));
        boolean swapped = state
                && all.stream().noneMatch(one -> one.type() == ActorType.STATE_FORCES && one.side() == 1)
                && all.stream().anyMatch(one -> one.side() == 1);
        for (int i = 0; swapped && i < all.size(); i++) {
            Participant one = all.get(i);
            all.set(
                    i,
                    new Participant(
                            one.name(),
                            one.nameAr(),
                            3 - one.side(),
                            one.role(),
                            one.type(),
                            one.attribution(),
                            one.text()));
        }
        boolean alone = all.stream().anyMatch(one -> Warring.isForce(one) && one.side() == 1)
                && all.stream().noneMatch(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS);
        for (int i = 0; alone && i < all.size(); i++) {
            Participant one = all.get(i);
            if (one.side() == 1 && Warring.isGroup(one.type())) {
                all.set(i, Tale.on(one, 2));
            }
        }
        all.removeIf(one -> one.type() == ActorType.CIVILIANS);
        all.sort(Comparator.comparingInt(Participant::side));
    }

    /** Of people and fighters told of together in violence against people, the fighters did it. */
    private static void attackers(List<Participant> all) {
        boolean first = all.stream().anyMatch(participant -> participant.side() == 1);
        boolean people = all.stream().anyMatch(participant -> participant.type() == ActorType.CIVILIANS);
        for (int i = 0; i < all.size(); i++) {
            Participant one = all.get(i);
            if (!first && people && one.isUnidentified()) {
                all.set(
                        i,
                        new Participant(
                                one.name(), one.nameAr(), 1, Role.PARTY, one.type(), one.attribution(), one.text()));
            }
        }
        all.sort(Comparator.comparingInt(Participant::side));
    }

    /** Troops who came against unknown attackers of people did not attack with them. */
    private static void responders(List<Participant> all) {
        boolean strangers = all.stream()
                .anyMatch(one -> one.side() == 1 && one.isUnidentified() && one.type() != ActorType.STATE_FORCES);
        all.removeIf(one -> strangers && one.side() == 1 && one.type() == ActorType.STATE_FORCES);
    }

    /** Whoever takes a place back is side 1: the state, however the wording sets the sides. */
    private static void taker(List<Participant> all) {
        boolean swapped = all.stream().anyMatch(one -> one.side() == 2 && one.type() == ActorType.STATE_FORCES)
                && all.stream().filter(one -> one.side() == 1).allMatch(one -> Warring.isGroup(one.type()));
        boolean alone = all.stream().noneMatch(one -> one.side() == 2);
        if (swapped) {
            all.replaceAll(one -> Tale.on(one, 3 - one.side()));
        } else if (alone && all.stream().anyMatch(one -> one.type() == ActorType.STATE_FORCES)) {
            // Who is named beside the state is the one it took the place from, unless it helped.
            all.replaceAll(
                    one -> one.type() == ActorType.REBEL_GROUP && one.role() == Role.PARTY ? Tale.on(one, 2) : one);
        }
        all.sort(Comparator.comparingInt(Participant::side));
    }

    /** In violence against people, a force of which nobody was harmed is only spoken of. */
    private static void bystanders(List<Participant> all, Set<String> harmed) {
        boolean people = all.stream()
                .anyMatch(one -> one.side() == 2 && one.type() == ActorType.CIVILIANS && harmed.contains(one.name()));
        all.removeIf(
                one -> people && one.side() == 2 && one.type() != ActorType.CIVILIANS && !harmed.contains(one.name()));
    }

    /** Who founds a base or changes its ways does so alone. */
    private static List<Participant> alone(List<Participant> all) {
        boolean first = all.stream().anyMatch(participant -> participant.side() == 1);
        return all.stream()
                .filter(participant -> participant.type() != ActorType.CIVILIANS)
                .filter(participant -> !first || participant.side() == 1)
                .map(participant -> first ? participant : Tale.on(participant, 1))
                .toList();
    }

    private static String attacker(SubEventType type) {
        boolean heavy = type.eventType().equals(REMOTE)
                && (type.name().startsWith("Air") || type.name().startsWith("Shelling"));
        return heavy ? "Unidentified Military Forces" : "Unidentified Armed Group";
    }

    private List<Participant> unrest(List<Participant> known, SubEventType type, String country, boolean mutual) {
        boolean riot = type.eventType().equals("Riots");
        boolean mob = type.name().equals(SubTypes.MOB_VIOLENCE);
        List<Participant> all = new ArrayList<>();
        Optional<Participant> crowd = known.stream()
                .filter(p -> p.type() == ActorType.PROTESTERS
                        || p.type() == ActorType.RIOTERS
                        || p.name().startsWith(SETTLERS))
                .min(Comparator.comparing(p -> !p.name().startsWith(SETTLERS)));
        String name = (riot ? "Rioters (" : "Protesters (") + Lands.name(actors, country) + ")";
        Optional<Participant> settlers = crowd.filter(p -> p.name().startsWith(SETTLERS));
        all.add(new Participant(
                settlers.map(Participant::name).orElse(name),
                settlers.flatMap(Participant::nameAr),
                1,
                Role.PARTY,
                riot ? ActorType.RIOTERS : ActorType.PROTESTERS,
                Attribution.STATED,
                crowd.map(Participant::text).orElse("")));
        if (mob && mutual && settlers.isEmpty()) {
            // One crowd against another.
            all.add(Tale.on(all.get(0), 2));
            return all;
        }
        known.stream()
                .filter(other -> faces(other, type))
                .forEach(other -> all.add(new Participant(
                        other.name(),
                        other.nameAr(),
                        2,
                        other.role(),
                        other.type(),
                        other.attribution(),
                        other.text())));
        if (mob && all.size() == 1) {
            all.add(unnamed("Civilians", 2, ActorType.CIVILIANS, Role.VICTIM));
        }
        if (!riot && all.size() == 1 && !type.name().equals(SubTypes.PEACEFUL_PROTEST)) {
            all.add(unnamed(police(country), 2, ActorType.STATE_FORCES, Role.PARTY));
        }
        return all;
    }

    /** Whether somebody stands against a crowd: its victims in mob violence, else the forces that came to it. */
    private static boolean faces(Participant other, SubEventType type) {
        boolean crowd = other.type() == ActorType.PROTESTERS
                || other.type() == ActorType.RIOTERS
                || other.name().startsWith(SETTLERS);
        boolean mob = type.name().equals(SubTypes.MOB_VIOLENCE);
        boolean force = other.type() == ActorType.STATE_FORCES && !type.name().equals(SubTypes.PEACEFUL_PROTEST);
        boolean rulers = other.side() == 1
                && !type.name().equals(SubTypes.PEACEFUL_PROTEST)
                && type.eventType().equals("Protests")
                && other.type() != ActorType.CIVILIANS
                && !other.isUnidentified();
        return !crowd && (rulers || force && (!mob || other.side() == 2) || mob && other.type() == ActorType.CIVILIANS);
    }

    /** Who meets a crowd when nobody is named: the police, or the army of the state that holds the land. */
    private String police(String country) {
        String holder = actors.holderOf(country);
        return holder.equals(country)
                ? "Police Forces of " + Lands.name(actors, country)
                : "Military Forces of " + Lands.name(actors, holder);
    }

    private static Participant unnamed(String name, int side, ActorType type, Role role) {
        return new Participant(name, Optional.empty(), side, role, type, Attribution.STATED, "");
    }
}
