package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.mention.TollMention;
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

    /** By how much more must be said of one side for the other to be off it. */
    private static final double CLEARLY = 1;

    private static final String NOBODY = "none";

    /** Sentences after an incident in which its doer may be named. */
    private static final int AFTERWARDS = 2;

    private static final String ARRESTS = "Arrests";

    /** Acts of at least this weight say their own kind. */
    private static final int PLAIN = 3;

    /** Kinds of act by which groups strike, and of which states only tell. */
    private static final Set<String> TERROR = Set.of(
            "Suicide bomb",
            "Remote explosive/landmine/IED",
            "Grenade",
            "Abduction/forced disappearance",
            "Sexual violence");

    private static final String ARMY = "Military Forces";
    private static final String UNIDENTIFIED = "Unidentified";
    private static final String GUNMAN = "gunman";
    private static final String LONE = "Unidentified Attacker ({country})";

    private static final Name STRANGERS =
            new Name("Unidentified Armed Group", Optional.empty(), ActorType.POLITICAL_MILITIA);

    private final Scene scene;
    private final Casting casting;
    private final Actors actors;
    private final GroupContext context;
    private final Set<String> bands;
    private final Set<String> persons;
    private final Set<String> attackers;
    private final Set<String> membersOf;

    Sides(Scene scene, Actors actors) {
        this.scene = scene;
        this.casting = new Casting(scene);
        this.actors = actors;
        this.context = new GroupContext(scene);
        this.attackers = scene.chart().pack().words("attackers");
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
     * @param speaker the force or group that tells of the act, not being a party by any other wording
     * @param named the first wording for each participant, by canonical name
     */
    record Parties(
            List<Participant> participants,
            Optional<Boolean> armedTarget,
            boolean bomber,
            Set<String> harmed,
            Optional<Participant> speaker,
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
        Set<String> faced = new HashSet<>();
        List<Casting.Cast> speakers = new ArrayList<>();
        for (Draft.Telling telling : draft.tellings()) {
            boolean second = false;
            for (Casting.Cast cast : casting.of(telling)) {
                if (cast.part() == Casting.Part.SPEAKER) {
                    speakers.add(cast);
                    continue;
                }
                if (telling != draft.first()
                        && (isAside(telling, cast, roll, country) || arrestsOnly(telling, cast, draft, country))) {
                    continue;
                }
                int side = isAttacker(cast.party())
                        ? 1
                        : switch (cast.part()) {
                            case AGENT, SUPPORTER -> 1;
                            case BOTH -> second ? 2 : 1;
                            default -> 2;
                        };
                second |= cast.part() == Casting.Part.BOTH;
                if (isBands(cast.party())) {
                    name(cast.party(), country).ifPresent(name -> several.add(name.name()));
                }
                if (cast.part() == Casting.Part.VICTIM && isHurt(cast.party(), telling)) {
                    name(cast.party(), country).ifPresent(name -> harmed.add(name.name()));
                }
                bomber |= cast.party()
                        .role()
                        .filter(role -> role.id().startsWith(BOMBER))
                        .isPresent();
                if (cast.part() == Casting.Part.VICTIM) {
                    victims.add(cast.party());
                }
                if (cast.part() == Casting.Part.TARGET || cast.part() == Casting.Part.FACED) {
                    targets.add(cast.party());
                    Set<String> names = cast.part() == Casting.Part.TARGET ? struck : faced;
                    name(cast.party(), country).ifPresent(name -> names.add(name.name()));
                }
                add(roll, cast, side, country);
            }
            casting.claimant(telling.first(), telling.end()).ifPresent(party -> claim(roll, party, country));
        }
        for (Atom stretch : afterwards(draft)) {
            casting.claimant(stretch.first(), stretch.end()).ifPresent(party -> claim(roll, party, country));
            casting.blamed(stretch.first(), stretch.end()).ifPresent(cast -> add(roll, cast, 1, country));
        }
        speakers(roll, speakers, country, draft);
        return new Parties(
                apart(
                        Balance.of(
                                roll.participants(),
                                new Balance.Hit(harmed, struck, faced),
                                several,
                                draft.mainAct().map(Draft::word)),
                        roll,
                        country),
                armed(victims).or(() -> armed(targets)),
                bomber,
                Set.copyOf(harmed),
                speakers.stream()
                        .filter(cast -> cast.party().named().isPresent())
                        .map(cast -> participant(cast, name(cast.party(), country), 1))
                        .flatMap(Optional::stream)
                        .findFirst(),
                roll.wordings());
    }

    private static boolean isHurt(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .map(item -> (TollMention) item.value())
                .anyMatch(toll ->
                        toll.parties().contains(party) && (toll.harm() == Harm.KILLED || toll.harm() == Harm.INJURED));
    }

    /** Whether the noun itself says that they attacked: "the assailants", "a suicide bomber". */
    private boolean isAttacker(Party party) {
        return party.role().filter(RoleWord::unknown).isPresent()
                && scene.chart().forms(party.head()).stream().anyMatch(form -> attackers.contains(form.text()));
    }

    /** Whether a later telling that only points back brings in somebody new by a loose wording. */
    private boolean isAside(Draft.Telling telling, Casting.Cast cast, Roll roll, String country) {
        boolean back = telling.tolls().isEmpty()
                && telling.acts().stream()
                        .allMatch(act -> ((ActMention) act.value()).definite() || Standing.general(act));
        return back
                && !cast.accused()
                && cast.weight() < Casting.CERTAIN
                && !namesDoer(cast, roll)
                && name(cast.party(), country)
                        .filter(name -> !roll.knows(name.name()))
                        .isPresent();
    }

    /** Whether a group is named as doer of an act of which only strangers are known as doers so far. */
    private static boolean namesDoer(Casting.Cast cast, Roll roll) {
        return cast.part() == Casting.Part.AGENT
                && cast.party().named().isPresent()
                && cast.weight() >= Casting.TOLD
                && roll.participants().stream().filter(one -> one.side() == 1).allMatch(one -> one.name()
                        .startsWith(UNIDENTIFIED));
    }

    /** Whether a force only comes in afterwards, to arrest those who did it. */
    private boolean arrestsOnly(Draft.Telling telling, Casting.Cast cast, Draft draft, String country) {
        boolean arrests = !telling.acts().isEmpty()
                && telling.acts().stream()
                        .allMatch(act -> Draft.word(act).type().equals(ARRESTS)
                                || Standing.general(act)
                                || ((ActMention) act.value()).definite())
                && telling.acts().stream()
                        .anyMatch(act -> Draft.word(act).type().equals(ARRESTS));
        boolean other = draft.first().acts().stream()
                .anyMatch(act -> !Draft.word(act).type().equals(ARRESTS));
        return arrests
                && other
                && cast.part() == Casting.Part.AGENT
                && name(cast.party(), country)
                        .filter(name -> name.type() == ActorType.STATE_FORCES)
                        .isPresent();
    }

    /** Whether several groups of one kind are meant, who may be fighting each other. */
    private boolean isBands(Party party) {
        return party.isArmed()
                && IntStream.range(party.start(), party.end())
                        .anyMatch(at -> bands.contains(
                                scene.chart().document().token(at).folded()));
    }

    /** A rebel group and the army or police of the land do not act together: of whom clearly less is said is not of that side. */
    private List<Participant> apart(List<Participant> all, Roll roll, String country) {
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

    /** What stands right after the last telling before any other act is told: whoever claims or is blamed there did it. */
    private List<Atom> afterwards(Draft draft) {
        List<Sentence> sentences = scene.chart().document().sentences();
        int next = draft.last().sentence() + 1;
        List<Atom> after = new ArrayList<>();
        for (Sentence sentence :
                sentences.subList(Math.min(next, sentences.size()), Math.min(next + AFTERWARDS, sentences.size()))) {
            int own = Stream.concat(
                            scene.in(Kinds.ACT, sentence.first(), sentence.end()).stream()
                                    .filter(act -> !((ActMention) act.value()).definite() && !Standing.general(act)),
                            scene.in(Kinds.TOLL, sentence.first(), sentence.end()).stream())
                    .mapToInt(Chart.Item::start)
                    .min()
                    .orElse(sentence.end());
            if (sentence.kind() != Sentence.Kind.BODY) {
                break;
            }
            after.add(new Atom(sentence.first(), own, true));
            if (own < sentence.end()) {
                break;
            }
        }
        return after;
    }

    /** A force that tells of an act against somebody armed, with no other doer, did it itself. */
    private void speakers(Roll roll, List<Casting.Cast> speakers, String country, Draft draft) {
        boolean arrest = isArrest(draft);
        boolean plain = draft.mainAct().filter(Sides::mayBeStates).isPresent();
        boolean doer = roll.participants().stream().anyMatch(participant -> participant.side() == 1);
        boolean people =
                roll.participants().stream().anyMatch(one -> one.side() == 2 && one.type() == ActorType.CIVILIANS);
        List<Participant> foes = roll.participants().stream()
                .filter(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS)
                .toList();
        for (Casting.Cast cast : speakers) {
            boolean fights = cast.party().isArmed()
                    && (arrest
                            || cast.party().named().isPresent()
                            || context.groupOf(cast.party(), country).isPresent());
            boolean state = name(cast.party(), country)
                    .filter(name -> name.type() == ActorType.STATE_FORCES)
                    .isPresent();
            // The police of a land whose soldiers died only tell of it.
            boolean foe = foes.stream().anyMatch(one -> !state || one.type() != ActorType.STATE_FORCES);
            if (!doer && fights && (foe || arrest || foes.isEmpty() && !people && (plain || !state))) {
                add(roll, new Casting.Cast(cast.party(), Casting.Part.AGENT, false, cast.weight()), 1, country);
            }
        }
    }

    /** Whether an act is of a kind that a state's forces may tell of as their own; bombs and bare killings are not. */
    private static boolean mayBeStates(Chart.Item act) {
        return Draft.word(act).weight() >= PLAIN
                && !TERROR.contains(Draft.word(act).type());
    }

    /** Whether nothing but an arrest is told, of which those who made it tell. */
    private static boolean isArrest(Draft draft) {
        return draft.mainAct()
                        .filter(act -> Draft.word(act).type().equals(ARRESTS))
                        .isPresent()
                && draft.allTolls().stream()
                        .map(item -> ((TollMention) item.value()).harm())
                        .noneMatch(harm -> harm == Harm.KILLED || harm == Harm.INJURED);
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
        Optional<Name> known = isLone(cast)
                ? Optional.of(lone(country))
                : areStrangers(cast) ? Optional.of(STRANGERS) : name(party, country);
        participant(cast, known, side)
                .ifPresent(one -> roll.add(
                        one,
                        cast.weight(),
                        party,
                        cast.part() == Casting.Part.VICTIM && party.named().isEmpty()));
    }

    private Optional<Participant> participant(Casting.Cast cast, Optional<Name> name, int side) {
        Party party = cast.party();
        Role role = cast.part() == Casting.Part.SUPPORTER
                ? Role.SUPPORTER
                : cast.part() == Casting.Part.VICTIM && !party.isArmed() ? Role.VICTIM : Role.PARTY;
        Attribution attribution = cast.accused() ? Attribution.ACCUSED : Attribution.STATED;
        String text = scene.chart().document().quote(party.start(), party.end());
        return name.map(
                named -> new Participant(named.name(), named.nameAr(), side, role, named.type(), attribution, text));
    }

    /** Whether those harmed are told of as the people of a force that the incident knows already: "three of its members". */
    private boolean isTheirs(Casting.Cast cast) {
        Party party = cast.party();
        return cast.part() == Casting.Part.VICTIM
                && party.named().isEmpty()
                && context.isOwned(party)
                && context.groupOf(party, "").isEmpty()
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
                && !context.isPartisan(party)
                && party.named().isEmpty()
                && !party.definite()
                && party.role()
                        .filter(role -> role.id().equals(GUNMAN) || role.isCivilian() && isPerson(party))
                        .isPresent();
    }

    /** Whether several people of no group that the text tells of did it. */
    private boolean areStrangers(Casting.Cast cast) {
        return cast.part() == Casting.Part.AGENT
                && cast.weight() >= Casting.CERTAIN
                && cast.party().named().isEmpty()
                && !cast.party().definite()
                && cast.party().role().filter(RoleWord::isCivilian).isPresent()
                && isPerson(cast.party());
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
        Optional<Named> named = party.named().or(() -> context.groupOf(party, country));
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
