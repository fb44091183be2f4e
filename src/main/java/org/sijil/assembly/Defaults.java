package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubEventType;

/** Fills the sides that a text leaves unnamed: the unidentified, the protesters, the civilians. */
final class Defaults {

    private static final String REMOTE = "Explosions/Remote violence";

    private final Actors actors;

    Defaults(Actors actors) {
        this.actors = actors;
    }

    List<Participant> complete(List<Participant> known, SubEventType type, String country, boolean people) {
        List<Participant> all = new ArrayList<>(known);
        // The unarmed do not strike: a driver or owner named beside the act was only near it.
        all.removeIf(participant ->
                type.family().equals("armed") && participant.side() == 1 && participant.type() == ActorType.CIVILIANS);
        String land = Lands.name(actors, country);
        boolean first = all.stream().anyMatch(participant -> participant.side() == 1);
        boolean second = all.stream().anyMatch(participant -> participant.side() == 2);
        if (type.eventType().equals("Protests") || type.eventType().equals("Riots")) {
            return unrest(all, type, land);
        }
        boolean attack = type.family().equals("armed");
        if (!first && attack) {
            all.add(0, unnamed(attacker(type), 1, ActorType.POLITICAL_MILITIA, Role.PARTY));
        }
        if (!second && attack && (people || !type.eventType().equals("Battles"))) {
            all.add(unnamed("Civilians", 2, ActorType.CIVILIANS, Role.VICTIM));
        }
        return all;
    }

    private static String attacker(SubEventType type) {
        boolean heavy = type.eventType().equals(REMOTE)
                && (type.name().startsWith("Air") || type.name().startsWith("Shelling"));
        return heavy ? "Unidentified Military Forces" : "Unidentified Armed Group";
    }

    private static List<Participant> unrest(List<Participant> known, SubEventType type, String land) {
        boolean riot = type.eventType().equals("Riots");
        List<Participant> all = new ArrayList<>();
        Optional<Participant> crowd = known.stream()
                .filter(p -> p.type() == ActorType.PROTESTERS
                        || p.type() == ActorType.RIOTERS
                        || p.name().startsWith("Settlers"))
                .findFirst();
        String name = (riot ? "Rioters (" : "Protesters (") + land + ")";
        boolean settlers = crowd.filter(p -> p.name().startsWith("Settlers")).isPresent();
        all.add(
                settlers
                        ? crowd.get()
                        : new Participant(
                                name,
                                Optional.empty(),
                                1,
                                Role.PARTY,
                                riot ? ActorType.RIOTERS : ActorType.PROTESTERS,
                                Attribution.STATED,
                                crowd.map(Participant::text).orElse("")));
        boolean peaceful = type.name().equals("Peaceful protest");
        for (Participant other : known) {
            boolean force = other.type() == ActorType.STATE_FORCES && !peaceful;
            if (force || riot && other.type() == ActorType.CIVILIANS) {
                all.add(new Participant(
                        other.name(),
                        other.nameAr(),
                        2,
                        other.role(),
                        other.type(),
                        other.attribution(),
                        other.text()));
            }
        }
        return all;
    }

    private static Participant unnamed(String name, int side, ActorType type, Role role) {
        return new Participant(name, Optional.empty(), side, role, type, Attribution.STATED, "");
    }
}
