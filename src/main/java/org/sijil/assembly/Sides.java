package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.world.Actors;

/** Puts names to the parties of an incident and sets them on their sides. */
final class Sides {

    private static final String BOMBER = "suicide";

    private final Scene scene;
    private final Casting casting;
    private final Losses losses;
    private final Claims claims;
    private final Naming naming;
    private final Latecomers latecomers;
    private final Enemies enemies;
    private final Umbrella umbrella;
    private final Enrolment enrolment;
    private final Speakers speakers;
    private final WordList bands;
    private final Outweighed outweighed;
    private final Defenders defenders;
    private final Everybody everybody;
    private final HeldPosts heldPosts;
    private final Answering answering;
    private final Headline headline;

    Sides(Scene scene, Actors actors) {
        this.scene = scene;
        this.casting = scene.judge(Casting.class, Casting::new);
        this.losses = new Losses(scene);
        this.claims = new Claims(scene);
        GroupContext context = new GroupContext(scene);
        this.naming = new Naming(scene, actors, context);
        this.enrolment = new Enrolment(scene, naming, context);
        this.speakers = new Speakers(naming, context);
        this.latecomers = new Latecomers(naming);
        this.enemies = new Enemies(actors);
        this.umbrella = new Umbrella(scene);
        this.defenders = new Defenders(scene);
        this.everybody = scene.judge(Everybody.class, Everybody::new);
        this.heldPosts = new HeldPosts(actors);
        this.answering = new Answering(naming);
        this.headline = new Headline(scene, casting);
        this.bands = scene.chart().pack().words("bands");
        this.outweighed = new Outweighed(scene);
    }

    /**
     * The parties of an incident.
     *
     * @param armedTarget whether somebody armed was attacked; empty when nobody is known to have been
     * @param aimedAtArmed whether somebody armed is told as the target, apart from those who were harmed
     * @param bomber whether a suicide bomber is among them
     * @param harmed names of those whose dead, hurt or taken are counted
     * @param allArmed whether all of those counted are told to be of an armed side
     * @param speaker the force or group that tells of the act, not being a party by any other wording
     * @param answered whether a force fought those who had attacked people, told after it
     * @param named the first wording for each participant, by canonical name
     */
    record Parties(
            List<Participant> participants,
            Optional<Boolean> armedTarget,
            boolean aimedAtArmed,
            boolean bomber,
            Set<String> harmed,
            boolean allArmed,
            Optional<Participant> speaker,
            boolean answered,
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

    /** The parties of one incident, as its tellings bring them in. */
    private final class Muster {

        private final Draft draft;
        private final String country;
        private final Roll roll = new Roll();
        private final List<Party> targets = new ArrayList<>();
        private final List<Party> victims = new ArrayList<>();
        private final List<Cast> speakers = new ArrayList<>();
        private final Set<String> harmed = new HashSet<>();
        private final Set<String> several = new HashSet<>();
        private final Set<String> struck = new HashSet<>();
        private final Set<String> faced = new HashSet<>();
        private final Bystanders bystanders = new Bystanders(scene);
        private boolean bomber;
        private boolean attackersDied;
        private boolean hit;
        private boolean allArmed;
        private boolean answered;

        Muster(Draft draft, String country) {
            this.draft = draft;
            this.country = country;
        }

        void take(Draft.Telling telling) {
            boolean second = false;
            List<Cast> casts = casting.of(telling);
            boolean answers = answering.is(draft, telling, casts, roll, country);
            for (Cast cast : casts) {
                if (cast.part() == Cast.Part.SPEAKER) {
                    speakers.add(cast);
                } else if (heldPosts.is(cast, casts, country, one -> naming.of(one, country))) {
                    heldPosts
                            .rulers(country, draft)
                            .ifPresent(rulers -> roll.add(rulers, cast.weight(), cast.party(), false));
                } else if (!latecomers.hasNoPart(draft, telling, cast, roll, country)) {
                    int side = answers ? answering.sideOf(cast, roll, country) : side(cast, casts, second, hit);
                    second |= cast.part() == Cast.Part.BOTH;
                    if (!answers) {
                        note(cast, telling, defenders.isPaidBack(cast, casts, hit));
                    }
                    enrolment.add(roll, cast, side, country);
                }
            }
            answered |= answers;
            hit |= casts.stream().anyMatch(defenders::isHit);
            allArmed |= casts.stream().anyMatch(everybody::isArmed);
            claimed(telling.first(), telling.end());
        }

        /** @param paidBack whether it was hit for having attacked before */
        private void note(Cast cast, Draft.Telling telling, boolean paidBack) {
            Party party = cast.party();
            bystanders.note(cast, naming.of(cast, country).map(Naming.Name::name));
            if (isBands(party)) {
                name(cast, several);
            }
            bomber |= party.role().filter(role -> role.id().startsWith(BOMBER)).isPresent();
            switch (cast.part()) {
                case VICTIM -> {
                    attackersDied |= paidBack;
                    if (!isAnybody(party) && !paidBack) {
                        victims.add(party);
                    }
                    if (isHurt(party, telling)) {
                        name(cast, harmed);
                    }
                }
                case TARGET -> {
                    if (!paidBack) {
                        targets.add(party);
                    }
                    name(cast, struck);
                }
                case FACED -> {
                    targets.add(party);
                    name(cast, faced);
                }
                default -> {}
            }
        }

        private void name(Cast cast, Set<String> names) {
            naming.of(cast, country).ifPresent(name -> names.add(name.name()));
        }

        private void claimed(int first, int end) {
            claims.claimant(first, end).ifPresent(party -> enrolment.claim(roll, party, country));
        }

        void takeAfterwards() {
            for (Atom stretch : claims.afterwards(draft)) {
                claimed(stretch.first(), stretch.end());
                claims.blamed(stretch.first(), stretch.end())
                        .filter(cast -> naming.of(cast, country)
                                .filter(name -> roll.weight(name.name(), 2) == 0)
                                .isPresent())
                        .or(() -> claims.carriedOut(stretch.first(), stretch.end()))
                        .ifPresent(cast -> enrolment.add(roll, cast, 1, country));
            }
            Sides.this
                    .speakers
                    .doers(roll, speakers, country, draft)
                    .forEach(cast -> enrolment.add(roll, cast, 1, country));
            headline.doerOf(draft).ifPresent(party -> enrolment.name(roll, party, country));
        }

        Parties parties() {
            List<Participant> balanced = Balance.of(
                    bystanders.without(roll.participants(faced), harmed),
                    new Balance.Hit(harmed, struck, faced),
                    several,
                    draft.mainAct().map(Draft::word));
            boolean aimed = targets.stream().anyMatch(Party::isArmedTarget);
            return new Parties(
                    umbrella.named(
                            enemies.apart(outweighed.without(balanced, roll.wordings(), harmed), roll, country, harmed),
                            roll,
                            told(cast -> true)),
                    TargetChoice.armed(attackersDied && aimed ? targets : victims)
                            .or(() -> TargetChoice.armed(targets))
                            .or(() -> Optional.of(true).filter(died -> attackersDied)),
                    aimed,
                    bomber,
                    Set.copyOf(harmed),
                    allArmed,
                    told(cast -> cast.party().named().isPresent()).stream().findFirst(),
                    answered,
                    roll.wordings());
        }

        /** Those who tell of the act, as they would take part in it. */
        private List<Participant> told(Predicate<Cast> who) {
            return speakers.stream()
                    .filter(who)
                    .map(cast -> enrolment.participant(cast, naming.of(cast.party(), country), 1))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    Parties of(Draft draft, String country) {
        Muster muster = new Muster(draft, country);
        draft.tellings().forEach(muster::take);
        muster.takeAfterwards();
        return muster.parties();
    }

    /**
     * @param second whether one of two who fight each other is set on a side already
     * @param hit whether somebody is told before to be hit
     */
    private int side(Cast cast, List<Cast> casts, boolean second, boolean hit) {
        return defenders.isAttacker(cast.party()) && !defenders.isCaught(cast, casts, hit)
                ? 1
                : switch (cast.part()) {
                    case AGENT -> defenders.are(cast, casts, hit) ? 2 : 1;
                    case SUPPORTER -> sideOfHost(cast, casts);
                    case BOTH -> second ? 2 : 1;
                    default -> 2;
                };
    }

    /** The side of whom somebody helps: whoever is named last before the words for help. */
    private static int sideOfHost(Cast helper, List<Cast> casts) {
        return casts.stream()
                .filter(other -> other.party().end() <= helper.party().start())
                .reduce((one, two) -> two)
                .filter(host -> host.part() == Cast.Part.TARGET
                        || host.part() == Cast.Part.FACED
                        || host.part() == Cast.Part.VICTIM)
                .map(host -> 2)
                .orElse(1);
    }

    /** Whether nothing says of what kind they are: "one of them". */
    private static boolean isAnybody(Party party) {
        return party.named().isEmpty()
                && party.role()
                        .filter(role -> role.actor().equals(Naming.NOBODY))
                        .isPresent();
    }

    private boolean isHurt(Party party, Draft.Telling telling) {
        return losses.isLoser(party, telling)
                || scene.follows(Cue.Kind.PART, party.start())
                || telling.tolls().stream()
                        .map(item -> (TollMention) item.value())
                        .anyMatch(toll -> toll.parties().contains(party)
                                && (toll.harm() == Harm.KILLED || toll.harm() == Harm.INJURED));
    }

    /** Whether several groups of one kind are meant, who may be fighting each other. */
    private boolean isBands(Party party) {
        return party.isArmed()
                && IntStream.range(party.start(), party.end()).anyMatch(at -> bands.isAt(scene.chart(), at));
    }
}
