package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.language.Chart;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubTypes;

/** Puts names to the parties of an incident and sets them on their sides. */
final class Sides {

    private static final String BOMBER = "suicide";

    /** How much a claim says; it outweighs every other wording. */
    private static final double CLAIM = 10;

    /** Acts of at least this weight say their own kind. */
    private static final int PLAIN = 3;

    /** Kinds of act by which groups strike, and of which states only tell. */
    private static final Set<String> TERROR = Set.of(
            SubTypes.SUICIDE_BOMB, SubTypes.BOMB, SubTypes.GRENADE, SubTypes.ABDUCTION, SubTypes.SEXUAL_VIOLENCE);

    private static final String POLICE = "Police Forces";

    private final Scene scene;
    private final Casting casting;
    private final Claims claims;
    private final Naming naming;
    private final Latecomers latecomers;
    private final Enemies enemies;
    private final GroupContext context;
    private final Set<String> bands;
    private final Set<String> attackers;
    private final Set<String> membersOf;
    private final Set<String> ranks;

    Sides(Scene scene, Actors actors) {
        this.scene = scene;
        this.casting = new Casting(scene);
        this.claims = new Claims(scene);
        this.context = new GroupContext(scene);
        this.naming = new Naming(scene, actors, context);
        this.latecomers = new Latecomers(naming);
        this.enemies = new Enemies(actors);
        this.attackers = scene.chart().pack().words("attackers");
        this.ranks = scene.chart().pack().words("rank");
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
        List<Cast> speakers = new ArrayList<>();
        for (Draft.Telling telling : draft.tellings()) {
            boolean second = false;
            List<Cast> casts = casting.of(telling);
            for (Cast cast : casts) {
                if (cast.part() == Cast.Part.SPEAKER) {
                    speakers.add(cast);
                    continue;
                }
                if (latecomers.hasNoPart(draft, telling, cast, roll, country)) {
                    continue;
                }
                int side = isAttacker(cast.party())
                        ? 1
                        : switch (cast.part()) {
                            case AGENT -> 1;
                            case SUPPORTER -> sideOfHost(cast, casts);
                            case BOTH -> second ? 2 : 1;
                            default -> 2;
                        };
                second |= cast.part() == Cast.Part.BOTH;
                if (isBands(cast.party())) {
                    naming.of(cast.party(), country).ifPresent(name -> several.add(name.name()));
                }
                if (cast.part() == Cast.Part.VICTIM && isHurt(cast.party(), telling)) {
                    naming.of(cast.party(), country).ifPresent(name -> harmed.add(name.name()));
                }
                bomber |= cast.party()
                        .role()
                        .filter(role -> role.id().startsWith(BOMBER))
                        .isPresent();
                if (cast.part() == Cast.Part.VICTIM) {
                    victims.add(cast.party());
                }
                if (cast.part() == Cast.Part.TARGET || cast.part() == Cast.Part.FACED) {
                    targets.add(cast.party());
                    Set<String> names = cast.part() == Cast.Part.TARGET ? struck : faced;
                    naming.of(cast.party(), country).ifPresent(name -> names.add(name.name()));
                }
                add(roll, cast, side, country);
            }
            claims.claimant(telling.first(), telling.end()).ifPresent(party -> claim(roll, party, country));
        }
        for (Atom stretch : claims.afterwards(draft)) {
            claims.claimant(stretch.first(), stretch.end()).ifPresent(party -> claim(roll, party, country));
            claims.blamed(stretch.first(), stretch.end()).ifPresent(cast -> add(roll, cast, 1, country));
        }
        speakers(roll, speakers, country, draft);
        return new Parties(
                enemies.apart(
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
                        .map(cast -> participant(cast, naming.of(cast.party(), country), 1))
                        .flatMap(Optional::stream)
                        .findFirst(),
                roll.wordings());
    }

    /** The side of whom somebody helps: whoever is named last before the words for help. */
    private static int sideOfHost(Cast helper, List<Cast> casts) {
        return casts.stream()
                .filter(other -> other.party().end() <= helper.party().start())
                .reduce((one, two) -> two)
                .filter(host -> host.part() == Cast.Part.TARGET || host.part() == Cast.Part.FACED)
                .map(host -> 2)
                .orElse(1);
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

    /** Whether several groups of one kind are meant, who may be fighting each other. */
    private boolean isBands(Party party) {
        return party.isArmed()
                && IntStream.range(party.start(), party.end())
                        .anyMatch(at -> bands.contains(
                                scene.chart().document().token(at).folded()));
    }

    /** A force that tells of an act against somebody armed, with no other doer, did it itself. */
    private void speakers(Roll roll, List<Cast> speakers, String country, Draft draft) {
        boolean arrest = isArrest(draft);
        boolean plain = draft.mainAct().filter(Sides::mayBeStates).isPresent();
        boolean doer = roll.participants().stream().anyMatch(participant -> participant.side() == 1);
        boolean people =
                roll.participants().stream().anyMatch(one -> one.side() == 2 && one.type() == ActorType.CIVILIANS);
        List<Participant> foes = roll.participants().stream()
                .filter(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS)
                .toList();
        for (Cast cast : speakers) {
            boolean fights = cast.party().isArmed()
                    && (arrest
                            || cast.party().named().isPresent()
                            || context.groupOf(cast.party(), country).isPresent());
            boolean state = naming.of(cast.party(), country)
                    .filter(name -> name.type() == ActorType.STATE_FORCES)
                    .isPresent();
            // The police of a land whose soldiers died only tell of it.
            boolean foe = foes.stream().anyMatch(one -> !state || one.type() != ActorType.STATE_FORCES);
            if (!doer && fights && (foe || arrest || foes.isEmpty() && !people && (plain || !state))) {
                add(roll, new Cast(cast.party(), Cast.Part.AGENT, false, cast.weight()), 1, country);
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
                        .filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS))
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

    private void add(Roll roll, Cast cast, int side, String country) {
        Party party = cast.party();
        if (isTheirs(cast) && !roll.isEmpty() || isPolicemansRank(cast, roll)) {
            return;
        }
        participant(cast, naming.of(cast, country), side)
                .ifPresent(one -> roll.add(
                        one,
                        cast.weight(),
                        party,
                        cast.part() == Cast.Part.VICTIM && party.named().isEmpty()));
    }

    private Optional<Participant> participant(Cast cast, Optional<Naming.Name> name, int side) {
        Party party = cast.party();
        Role role = cast.part() == Cast.Part.SUPPORTER
                ? Role.SUPPORTER
                : cast.part() == Cast.Part.VICTIM && !party.isArmed() ? Role.VICTIM : Role.PARTY;
        Attribution attribution = cast.accused() ? Attribution.ACCUSED : Attribution.STATED;
        String text = scene.chart().document().quote(party.start(), party.end());
        return name.map(
                named -> new Participant(named.name(), named.nameAr(), side, role, named.type(), attribution, text));
    }

    /** Whether only a rank is told of one who was harmed, where policemen were: "the captain". */
    private boolean isPolicemansRank(Cast cast, Roll roll) {
        Party party = cast.party();
        return cast.part() == Cast.Part.VICTIM
                && party.named().isEmpty()
                && party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && scene.says(ranks, party.head(), party.head() + 1)
                && roll.participants().stream()
                        .anyMatch(one -> one.side() == 2 && one.name().startsWith(POLICE));
    }

    /** Whether those harmed are told of as the people of a force that the incident knows already: "three of its members". */
    private boolean isTheirs(Cast cast) {
        Party party = cast.party();
        return cast.part() == Cast.Part.VICTIM
                && party.named().isEmpty()
                && context.isOwned(party)
                && context.groupOf(party, "").isEmpty()
                && scene.chart().forms(party.head()).stream().anyMatch(form -> membersOf.contains(form.text()));
    }

    private void claim(Roll roll, Party party, String country) {
        naming.of(party, country).ifPresent(named -> {
            String text = scene.chart().document().quote(party.start(), party.end());
            roll.participants().stream()
                    .filter(other -> other.side() == 1 && other.isUnidentified())
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
}
