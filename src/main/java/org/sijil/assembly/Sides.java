package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.mention.ActMention;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.text.Sentence;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;

/** Puts names to the parties of an incident and sets them on their sides. */
final class Sides {

    private static final String COUNTRY = "{country}";
    private static final String BOMBER = "suicide";

    /** How much a claim says; it outweighs every other wording. */
    private static final double CLAIM = 10;

    private static final String NOBODY = "none";

    /** Sentences after an incident in which its doer may be named. */
    private static final int AFTERWARDS = 2;

    private static final String ARMY = "Military Forces";
    private static final String GUNMAN = "gunman";
    private static final String LONE = "Unidentified Attacker ({country})";

    private final Scene scene;
    private final Casting casting;
    private final Actors actors;
    private final GroupContext context;
    private final Set<String> bands;
    private final Set<String> persons;
    private final Set<String> membersOf;

    Sides(Scene scene, Actors actors) {
        this.scene = scene;
        this.casting = new Casting(scene);
        this.actors = actors;
        this.context = new GroupContext(scene);
        this.persons = scene.chart().pack().words("persons");
        this.membersOf = scene.chart().pack().words("members_of");
        this.bands = scene.chart().pack().words("bands");
    }

    /**
     * The parties of an incident.
     *
     * @param armedTarget whether somebody armed was attacked; empty when nobody is known to have been
     * @param bomber whether a suicide bomber is among them
     * @param harmed names of those whose dead, hurt or taken are counted
     * @param named the first wording for each participant, by canonical name
     */
    record Parties(
            List<Participant> participants,
            Optional<Boolean> armedTarget,
            boolean bomber,
            Set<String> harmed,
            Map<String, Party> named) {

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
        Roll roll = new Roll();
        List<Party> targets = new ArrayList<>();
        List<Party> victims = new ArrayList<>();
        boolean bomber = false;
        Set<String> harmed = new HashSet<>();
        Set<String> several = new HashSet<>();
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
                if (isBands(cast.party())) {
                    name(cast.party(), country).ifPresent(name -> several.add(name.name()));
                }
                if (cast.part() == Casting.Part.VICTIM) {
                    name(cast.party(), country).ifPresent(name -> harmed.add(name.name()));
                }
                bomber |= cast.party()
                        .role()
                        .filter(role -> role.id().startsWith(BOMBER))
                        .isPresent();
                if (cast.part() == Casting.Part.VICTIM) {
                    victims.add(cast.party());
                }
                if (cast.part() == Casting.Part.TARGET) {
                    targets.add(cast.party());
                    name(cast.party(), country).ifPresent(name -> struck.add(name.name()));
                }
                add(roll, cast, side, country);
            }
            casting.claimant(telling.first(), telling.end()).ifPresent(party -> claim(roll, party, country));
        }
        afterwards(draft).forEach(sentence -> {
            casting.claimant(sentence.first(), sentence.end()).ifPresent(party -> claim(roll, party, country));
            casting.blamed(sentence.first(), sentence.end()).ifPresent(cast -> add(roll, cast, 1, country));
        });
        speakers(roll, speakers, country);
        return new Parties(
                Balance.of(
                        roll.participants(),
                        harmed,
                        struck,
                        several,
                        draft.mainAct().map(Draft::word)),
                armed(victims).or(() -> armed(targets)),
                bomber,
                Set.copyOf(harmed),
                roll.wordings());
    }

    /** Whether several groups of one kind are meant, who may be fighting each other. */
    private boolean isBands(Party party) {
        return party.isArmed()
                && IntStream.range(party.start(), party.end())
                        .anyMatch(at -> bands.contains(
                                scene.chart().document().token(at).folded()));
    }

    /** The sentences right after the last telling that tell of no act of their own: whoever claims or is blamed there did it. */
    private List<Sentence> afterwards(Draft draft) {
        int last = draft.last().sentence();
        List<Sentence> after = new ArrayList<>();
        for (Sentence sentence : scene.chart().document().sentences()) {
            if (sentence.index() <= last || sentence.index() > last + AFTERWARDS) {
                continue;
            }
            boolean own = scene.in(Kinds.ACT, sentence.first(), sentence.end()).stream()
                            .anyMatch(act -> !((ActMention) act.value()).definite() && !Standing.general(act))
                    || !scene.in(Kinds.TOLL, sentence.first(), sentence.end()).isEmpty();
            if (own || sentence.kind() != Sentence.Kind.BODY) {
                break;
            }
            after.add(sentence);
        }
        return after;
    }

    /** A force that tells of an act against somebody armed, with no other doer, did it itself. */
    private void speakers(Roll roll, List<Casting.Cast> speakers, String country) {
        boolean doer = roll.participants().stream().anyMatch(participant -> participant.side() == 1);
        for (Casting.Cast cast : speakers) {
            boolean fights = cast.party().isArmed()
                    && (cast.party().named().isPresent()
                            || context.groupOf(cast.party()).isPresent());
            if (!doer && fights) {
                add(roll, new Casting.Cast(cast.party(), Casting.Part.AGENT, false, cast.weight()), 1, country);
            }
        }
    }

    private static Optional<Boolean> armed(List<Party> targets) {
        if (targets.stream().anyMatch(Party::isArmed)) {
            return Optional.of(true);
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(false);
    }

    private void add(Roll roll, Casting.Cast cast, int side, String country) {
        Party party = cast.party();
        if (isTheirs(cast) && !roll.isEmpty()) {
            return;
        }
        Optional<Name> known = isLone(cast) ? Optional.of(lone(country)) : name(party, country);
        known.ifPresent(named -> {
            Role role = cast.part() == Casting.Part.SUPPORTER
                    ? Role.SUPPORTER
                    : cast.part() == Casting.Part.VICTIM && !party.isArmed() ? Role.VICTIM : Role.PARTY;
            Attribution attribution = cast.accused() ? Attribution.ACCUSED : Attribution.STATED;
            String text = scene.chart().document().quote(party.start(), party.end());
            roll.add(
                    new Participant(named.name(), named.nameAr(), side, role, named.type(), attribution, text),
                    cast.weight(),
                    party,
                    cast.part() == Casting.Part.VICTIM && party.named().isEmpty());
        });
    }

    /** Whether those harmed are told of as the people of a force that the incident knows already: "three of its members". */
    private boolean isTheirs(Casting.Cast cast) {
        Party party = cast.party();
        return cast.part() == Casting.Part.VICTIM
                && party.named().isEmpty()
                && context.isOwned(party)
                && context.groupOf(party).isEmpty()
                && scene.chart().forms(party.head()).stream().anyMatch(form -> membersOf.contains(form.text()));
    }

    /** Whether one person, of no group that the text tells of, did it. */
    private boolean isLone(Casting.Cast cast) {
        Party party = cast.party();
        boolean one = party.quantity()
                .filter(count -> count.low().orElse(0) == 1 && count.high().orElse(0) == 1)
                .isPresent();
        return cast.part() == Casting.Part.AGENT
                && one
                && party.named().isEmpty()
                && !party.definite()
                && party.role()
                        .filter(role -> role.id().equals(GUNMAN) || role.isCivilian() && isPerson(party))
                        .isPresent();
    }

    private boolean isPerson(Party party) {
        return scene.chart().forms(party.head()).stream().anyMatch(form -> persons.contains(form.text()));
    }

    private Name lone(String country) {
        return new Name(
                LONE.replace(COUNTRY, Lands.name(actors, country)), Optional.empty(), ActorType.POLITICAL_MILITIA);
    }

    private void claim(Roll roll, Party party, String country) {
        name(party, country).ifPresent(named -> {
            String text = scene.chart().document().quote(party.start(), party.end());
            roll.participants().stream()
                    .filter(other -> other.side() == 1 && other.name().startsWith("Unidentified"))
                    .forEach(other -> roll.remove(other.name()));
            roll.remove(named.name());
            roll.add(
                    new Participant(
                            named.name(), named.nameAr(), 1, Role.PARTY, named.type(), Attribution.CLAIMED, text),
                    CLAIM,
                    party,
                    false);
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
        boolean army = role.actor().startsWith(ARMY);
        String land = Lands.name(actors, army ? actors.holderOf(country) : country);
        return new Name(role.actor().replace(COUNTRY, land), Optional.empty(), role.type());
    }
}
