package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;

/** Puts names to the parties of an incident and sets them on their sides. */
final class Sides {

    private static final String COUNTRY = "{country}";
    private static final String BOMBER = "Unidentified Attacker";
    private static final String NOBODY = "none";

    private final Scene scene;
    private final Casting casting;
    private final Actors actors;
    private final GroupContext context;
    private final Map<String, Party> first = new HashMap<>();

    Sides(Scene scene, Actors actors) {
        this.scene = scene;
        this.casting = new Casting(scene);
        this.actors = actors;
        this.context = new GroupContext(scene);
    }

    /**
     * The parties of an incident.
     *
     * @param armedTarget whether somebody armed was attacked; empty when nobody is known to have been
     * @param bomber whether a suicide bomber is among them
     * @param named the first wording for each participant, by canonical name
     */
    record Parties(
            List<Participant> participants, Optional<Boolean> armedTarget, boolean bomber, Map<String, Party> named) {

        /** The side of the participant that one of these parties is. */
        Optional<Integer> sideOf(List<Party> parties) {
            return participants.stream()
                    .filter(participant ->
                            named.containsKey(participant.name()) && parties.contains(named.get(participant.name())))
                    .map(Participant::side)
                    .findFirst();
        }
    }

    Parties of(Draft draft, String country) {
        Map<String, Participant> known = new LinkedHashMap<>();
        first.clear();
        List<Party> targets = new ArrayList<>();
        List<Party> victims = new ArrayList<>();
        boolean bomber = false;
        Set<String> harmed = new HashSet<>();
        Set<String> struck = new HashSet<>();
        List<Casting.Cast> speakers = new ArrayList<>();
        for (Draft.Telling telling : draft.tellings()) {
            boolean second = false;
            for (Casting.Cast cast : casting.of(telling)) {
                if (cast.part() == Casting.Part.SPEAKER) {
                    speakers.add(cast);
                    continue;
                }
                int side =
                        switch (cast.part()) {
                            case AGENT, SUPPORTER -> 1;
                            case BOTH -> second ? 2 : 1;
                            default -> 2;
                        };
                second |= cast.part() == Casting.Part.BOTH;
                if (cast.part() == Casting.Part.VICTIM) {
                    name(cast.party(), country).ifPresent(name -> harmed.add(name.name()));
                }
                bomber |= cast.party()
                        .role()
                        .filter(role -> role.actor().startsWith(BOMBER))
                        .isPresent();
                if (cast.part() == Casting.Part.VICTIM) {
                    victims.add(cast.party());
                }
                if (cast.part() == Casting.Part.TARGET) {
                    targets.add(cast.party());
                    name(cast.party(), country).ifPresent(name -> struck.add(name.name()));
                }
                add(known, cast, side, country);
            }
            casting.claimant(telling.first(), telling.end()).ifPresent(party -> claim(known, party, country));
        }
        speakers(known, speakers, country);
        return new Parties(
                Balance.of(known.values(), harmed, struck, draft.mainAct().map(Draft::word)),
                armed(victims).or(() -> armed(targets)),
                bomber,
                Map.copyOf(first));
    }

    /** An army that tells of an act with no other doer did it itself. */
    private void speakers(Map<String, Participant> known, List<Casting.Cast> speakers, String country) {
        boolean doer = known.values().stream().anyMatch(participant -> participant.side() == 1);
        for (Casting.Cast cast : speakers) {
            boolean fights = cast.party().isArmed()
                    && (cast.party().named().isPresent()
                            || context.groupOf(cast.party()).isPresent());
            if (!doer && fights) {
                add(known, new Casting.Cast(cast.party(), Casting.Part.AGENT, false), 1, country);
            }
        }
    }

    private static Optional<Boolean> armed(List<Party> targets) {
        if (targets.stream().anyMatch(Party::isArmed)) {
            return Optional.of(true);
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(false);
    }

    private void add(Map<String, Participant> known, Casting.Cast cast, int side, String country) {
        Party party = cast.party();
        name(party, country).ifPresent(named -> {
            Role role = cast.part() == Casting.Part.SUPPORTER
                    ? Role.SUPPORTER
                    : cast.part() == Casting.Part.VICTIM && !party.isArmed() ? Role.VICTIM : Role.PARTY;
            Attribution attribution = cast.accused() ? Attribution.ACCUSED : Attribution.STATED;
            String text = scene.chart().document().quote(party.start(), party.end());
            first.putIfAbsent(named.name(), party);
            known.putIfAbsent(
                    named.name(),
                    new Participant(named.name(), named.nameAr(), side, role, named.type(), attribution, text));
        });
    }

    private void claim(Map<String, Participant> known, Party party, String country) {
        name(party, country).ifPresent(named -> {
            String text = scene.chart().document().quote(party.start(), party.end());
            known.values().removeIf(other -> other.side() == 1 && other.name().startsWith("Unidentified"));
            known.put(
                    named.name(),
                    new Participant(
                            named.name(), named.nameAr(), 1, Role.PARTY, named.type(), Attribution.CLAIMED, text));
        });
    }

    /** A canonical name with the type of its bearer. */
    record Name(String name, Optional<String> nameAr, ActorType type) {}

    Optional<Name> name(Party party, String country) {
        Optional<Named> named = party.named().or(() -> context.groupOf(party));
        if (named.isPresent()) {
            List<Actor> actors = named.get().in(country);
            if (!actors.isEmpty()) {
                Actor actor = actors.get(0);
                return Optional.of(new Name(actor.name(), actor.nameAr(), actor.type()));
            }
        }
        return party.role().filter(role -> !role.actor().equals(NOBODY)).map(role -> generic(role, country));
    }

    private Name generic(RoleWord role, String country) {
        return new Name(filled(role.actor(), country), Optional.empty(), role.type());
    }

    String filled(String template, String country) {
        return template.replace(COUNTRY, Lands.name(actors, country));
    }
}
