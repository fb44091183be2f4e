package org.sijil.assembly;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
import org.sijil.world.LandsAtWar;
import org.sijil.world.SubEventType;
import org.sijil.world.SubTypes;

/**
 * Tells plain crime and accidents from political violence: a killing, taking or blast by an unknown hand counts only when
 * the victim is a public figure, or somebody armed beside the police stands in the text.
 */
final class Crime {

    private static final Set<String> PERSONAL =
            Set.of(SubTypes.ATTACK, SubTypes.ABDUCTION, SubTypes.SEXUAL_VIOLENCE, SubTypes.BOMB);

    /** Acts that crime reports tell of as well, by their entries' names. */
    private static final Set<String> BARE_ACTS = Set.of(
            "kill",
            "found-dead",
            "murder",
            "assassinate",
            "wound",
            "abduct",
            "attack",
            "gunfire",
            "sexual-violence",
            "arrest",
            "explosion",
            "sound",
            "looting");

    /** Acts that befall people in accidents too, by their entries' names. */
    private static final Set<String> ACCIDENTS = Set.of("kill", "found-dead", "wound", "explosion", "sound", "looting");

    private static final Set<String> ATTACKS = Set.of("attack", "gunfire");

    /** Acts by a device, which plain criminals of lands at peace use as well, by their entries' names. */
    private static final Set<String> BY_DEVICE = Set.of("bomb", "explosive", "two-explosives");

    private static final String ARREST = "arrest";

    /** The entry for bodies that were found. */
    private static final String BODIES = "found-dead";

    private static final Set<String> DEVICES = Set.of(SubTypes.BOMB, SubTypes.SUICIDE_BOMB);

    /** People killed or taken in one attack from which it is hardly plain crime. */
    private static final int MANY = 4;

    /** The same where no word calls it an attack, but somebody is said to have done it. */
    private static final int MASSACRE = 10;

    /** People whom no plain criminal carries off at once. */
    private static final int CROWD = 20;

    /** Words of the longest wording for public figures. */
    private static final int LONGEST_FIGURE = 3;

    /** Words after an arrest that tell who was taken. */
    private static final int BESIDE = 4;

    /** Who says that nobody claimed it takes it for an attack. */
    private static final String NO_CLAIM = "#no-claim";

    private final Scene scene;
    private final UnaryOperator<String> holder;
    private final WordList publicFigures;
    private final WordList massacres;
    private final WordList executed;
    private final WordList thieves;
    private final WordList pupils;
    private final WordList premises;
    private final WordList frontiers;
    private final WordList heldPeoples;
    private final WordList crowdedPlaces;
    private final boolean device;
    private final boolean conflict;
    private final Gunmen gunmen;
    private final boolean lone;

    /** @param holder the country that holds each land: the land itself, if no other does */
    Crime(Scene scene, UnaryOperator<String> holder) {
        this.scene = scene;
        this.holder = holder;
        this.publicFigures = scene.chart().pack().words("public_figures");
        this.massacres = scene.chart().pack().words("massacres");
        this.executed = scene.chart().pack().words("put_to_death");
        this.thieves = scene.chart().pack().words("thieves");
        this.frontiers = scene.chart().pack().words("frontiers");
        this.crowdedPlaces = scene.chart().pack().words("crowded_places");
        this.heldPeoples = scene.chart().pack().words("held_peoples");
        this.premises = scene.chart().pack().words("premises");
        this.pupils = scene.chart().pack().words("pupils");
        this.device = scene.chart().all(Kinds.ACT).stream()
                .anyMatch(act -> Standing.general(act)
                        && DEVICES.contains(Draft.word(act).type()));
        this.gunmen = scene.judge(Gunmen.class, Gunmen::new);
        this.lone = gunmen.isOne();
        this.conflict = gunmen.fight()
                || scene.says(
                        scene.chart().pack().words("feuding"), 0, scene.chart().size())
                || scene.chart().all(Kinds.CUE).stream()
                        .anyMatch(cue -> cue.rule().endsWith(NO_CLAIM));
    }

    boolean is(SubEventType type, Draft draft, List<Participant> known, String country) {
        boolean armed = known.stream()
                .filter(participant -> participant.type() != ActorType.CIVILIANS && !participant.isUnidentified())
                .anyMatch(participant -> !participant.name().startsWith(Gunmen.POLICE) || !onlyArrests(type, draft));
        if (type.name().equals(SubTypes.ARRESTS) && !conflict && isTheft(draft)) {
            return true;
        }
        return PERSONAL.contains(type.name())
                && isOfCrime(draft, country)
                && !armed
                && !conflict
                && !many(draft)
                && !(type.name().equals(SubTypes.BOMB)
                        && (device && !LandsAtWar.isAtPeace(country)
                                || isAmongPeople(draft)
                                || LandsAtWar.hold(country) && harms(draft)))
                && !(LandsAtWar.hold(country) && isPutToDeath(draft))
                && !harmsStrangers(draft, country)
                && !isOfHeldLand(draft, country)
                && draft.tellings().stream().noneMatch(told -> scene.says(frontiers, told.first(), told.end()))
                && !isOfPublicFigure(draft);
    }

    /** Whether plain criminals do such things too: in lands at peace, by bombs as well. */
    private static boolean isOfCrime(Draft draft, String country) {
        return draft.allActs().stream()
                .map(item -> Draft.word(item).id())
                .allMatch(act -> BARE_ACTS.contains(act) || LandsAtWar.isAtPeace(country) && BY_DEVICE.contains(act));
    }

    /** In "a blast tore through a mosque", whether it harmed people where many come together. */
    private boolean isAmongPeople(Draft draft) {
        return !draft.allTolls().isEmpty()
                && draft.tellings().stream().anyMatch(told -> scene.says(crowdedPlaces, told.first(), told.end()));
    }

    /** In "six bodies with their hands tied were found", whether people were put to death, in a land where sides do that to each other. */
    private boolean isPutToDeath(Draft draft) {
        return draft.allActs().stream().anyMatch(act -> Draft.word(act).id().equals(BODIES))
                && draft.tellings().stream().anyMatch(told -> scene.says(executed, told.first(), told.end()));
    }

    private static boolean harms(Draft draft) {
        return draft.allTolls().stream().anyMatch(SameToll::harms);
    }

    /** Whether somebody public stands where the act is told first, or who was harmed. */
    private boolean isOfPublicFigure(Draft draft) {
        return draft.tellings().stream()
                .filter(telling ->
                        telling.equals(draft.first()) || !telling.tolls().isEmpty())
                .anyMatch(this::namesPublicFigure);
    }

    /** Whether an attack, as the text calls it, killed or took so many that it is hardly plain crime. */
    private boolean many(Draft draft) {
        if (lone || draft.tellings().stream().anyMatch(told -> gunmen.atSceneOfCrime(told.first(), told.end()))) {
            return false;
        }
        boolean attack = draft.allActs().stream()
                .anyMatch(item -> ATTACKS.contains(Draft.word(item).id()));
        boolean verb = draft.allTolls().stream()
                        .anyMatch(item -> ((TollMention) item.value()).agent().isPresent())
                || draft.allActs().stream().anyMatch(act -> scene.says(massacres, act.start(), act.end()));
        int least = attack ? MANY : MASSACRE;
        boolean carriedOff = draft.allTolls().stream()
                .map(item -> (TollMention) item.value())
                .anyMatch(toll -> toll.harm() == Harm.ABDUCTED && told(toll) >= CROWD);
        return carriedOff
                || (attack || verb)
                        && draft.allTolls().stream()
                                .map(item -> (TollMention) item.value())
                                .anyMatch(toll -> (toll.harm() == Harm.KILLED || toll.harm() == Harm.ABDUCTED)
                                        && told(toll) >= least);
    }

    /** The least that a toll counts, or what it says there may be: "up to 40". */
    private static int told(TollMention toll) {
        return toll.quantity().low().orElse(toll.quantity().high().orElse(0));
    }

    /** Whether somebody attacked, and the police came to arrest him. */
    private static boolean onlyArrests(SubEventType type, Draft draft) {
        Set<String> acts =
                draft.allActs().stream().map(item -> Draft.word(item).id()).collect(Collectors.toSet());
        return type.name().equals(SubTypes.ATTACK)
                && acts.contains(ARREST)
                && ATTACKS.stream().anyMatch(acts::contains);
    }

    /** Whether people of another land are told to be harmed, as Israelis are in the West Bank. */
    private boolean harmsStrangers(Draft draft, String country) {
        return draft.allTolls().stream()
                .flatMap(toll -> ((TollMention) toll.value()).parties().stream())
                .filter(party -> party.role().filter(RoleWord::adjective).isPresent()
                        || !holder.apply(country).equals(country))
                .flatMap(party -> scene.in(Kinds.ORIGIN, party.start(), party.end()).stream())
                .map(origin -> ((Named) origin.value()).match().free())
                .anyMatch(actors -> !actors.isEmpty()
                        && actors.stream()
                                .noneMatch(actor -> actor.countries().isEmpty()
                                        || actor.countries().contains(country)));
    }

    /** Whether people of a land that another country holds are told of outside it, as Palestinians are in Israel. */
    private boolean isOfHeldLand(Draft draft, String country) {
        return holder.apply(country).equals(country)
                && draft.tellings().stream().anyMatch(told -> scene.says(heldPeoples, told.first(), told.end()));
    }

    private boolean isTheft(Draft draft) {
        return draft.allActs().stream().anyMatch(this::takesThief)
                && draft.allActs().stream()
                        .allMatch(
                                act -> takesThief(act) || Draft.word(act).type().equals(SubTypes.LOOTING));
    }

    /** In "police arrested a thief", whether the word right after the act is one for plain criminals. */
    private boolean takesThief(Chart.Item act) {
        int end = Math.min(scene.chart().size(), act.end() + BESIDE);
        return Draft.word(act).type().equals(SubTypes.ARRESTS) && scene.says(thieves, act.start(), end);
    }

    /** Whether what a text calls an accident may be one: nothing told of it needs somebody armed. */
    boolean mayBeAccident(Draft draft) {
        return within(draft, ACCIDENTS) || !conflict && within(draft, BARE_ACTS) && !isOfPublicFigure(draft);
    }

    private static boolean within(Draft draft, Set<String> acts) {
        return draft.allActs().stream()
                .allMatch(item -> acts.contains(Draft.word(item).id()));
    }

    /** Whether somebody public, other than one who only speaks of it, stands in the telling, or the seat of his paper. */
    private boolean namesPublicFigure(Draft.Telling telling) {
        boolean seat = IntStream.range(telling.first() + 1, telling.end())
                .anyMatch(at -> scene.says(premises, at - 1, at) && isPublic(at, at + 1));
        return seat || hasPublicFigure(telling);
    }

    private boolean hasPublicFigure(Draft.Telling telling) {
        List<Chart.Item> speakers = scene.in(Kinds.SPEAKER, telling.first(), telling.end());
        for (Chart.Item item : scene.in(Kinds.PARTY, telling.first(), telling.end())) {
            Party party = (Party) item.value();
            if (speakers.stream().anyMatch(who -> who.start() <= party.start() && party.end() <= who.end())) {
                continue;
            }
            for (int at = party.start(); at < party.end(); at++) {
                if (isPublic(at, party.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word, or a run of words such as "aid worker", is one for public figures. */
    private boolean isPublic(int at, int end) {
        boolean pupil = !lone && pupils.reads(scene.chart(), at);
        if (pupil || publicFigures.reads(scene.chart(), at)) {
            return true;
        }
        StringBuilder words =
                new StringBuilder(scene.chart().document().token(at).folded());
        for (int next = at + 1; next < Math.min(end, at + LONGEST_FIGURE); next++) {
            words.append(' ').append(scene.chart().document().token(next).folded());
            if (publicFigures.contains(words.toString())) {
                return true;
            }
        }
        return false;
    }
}
