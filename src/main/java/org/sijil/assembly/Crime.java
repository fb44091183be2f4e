package org.sijil.assembly;

import java.util.List;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
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
    private static final Set<String> ACCIDENTS = Set.of("kill", "wound", "explosion", "sound", "looting");

    private static final Set<String> ATTACKS = Set.of("attack", "gunfire");

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

    private static final String STATES = "states#";

    /** Who says that nobody claimed it takes it for an attack. */
    private static final String NO_CLAIM = "#no-claim";

    private final Scene scene;
    private final Set<String> publicFigures;
    private final Set<String> criminals;
    private final Set<String> massacres;
    private final Set<String> thieves;
    private final boolean conflict;

    Crime(Scene scene) {
        this.scene = scene;
        this.publicFigures = scene.chart().pack().words("public_figures");
        this.massacres = scene.chart().pack().words("massacres");
        this.thieves = scene.chart().pack().words("thieves");
        this.criminals = scene.chart().pack().words("criminals");
        this.conflict = scene.chart().all(Kinds.PARTY).stream().anyMatch(item -> fights((Party) item.value()))
                || scene.chart().all(Kinds.CUE).stream()
                        .anyMatch(cue -> cue.rule().endsWith(NO_CLAIM));
    }

    /** Somebody armed other than the police, who come to plain crimes as well, and other than plain criminals. */
    private boolean fights(Party party) {
        boolean criminal = party.named().isEmpty()
                && scene.chart().forms(party.head()).stream().anyMatch(form -> criminals.contains(form.text()));
        boolean land = party.role().isEmpty() && party.rule().startsWith(STATES);
        return party.isArmed()
                && !criminal
                && !land
                && party.role().filter(role -> role.id().startsWith("police")).isEmpty();
    }

    boolean is(SubEventType type, Draft draft, List<Participant> known) {
        boolean armed = known.stream()
                .anyMatch(participant -> participant.type() != ActorType.CIVILIANS && !participant.isUnidentified());
        if (type.name().equals(SubTypes.ARRESTS) && !conflict && isTheft(draft)) {
            return true;
        }
        return PERSONAL.contains(type.name())
                && within(draft, BARE_ACTS)
                && !armed
                && !conflict
                && !many(draft)
                && draft.tellings().stream().noneMatch(this::namesPublicFigure);
    }

    /** Whether an attack, as the text calls it, killed or took so many that it is hardly plain crime. */
    private boolean many(Draft draft) {
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
        return within(draft, ACCIDENTS) || !conflict && within(draft, BARE_ACTS);
    }

    private static boolean within(Draft draft, Set<String> acts) {
        return draft.allActs().stream()
                .allMatch(item -> acts.contains(Draft.word(item).id()));
    }

    private boolean namesPublicFigure(Draft.Telling telling) {
        for (Chart.Item item : scene.in(Kinds.PARTY, telling.first(), telling.end())) {
            Party party = (Party) item.value();
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
        if (scene.chart().forms(at).stream().anyMatch(form -> publicFigures.contains(form.text()))) {
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
