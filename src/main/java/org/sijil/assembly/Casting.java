package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;

/** Casts the parties named around an act: who did it, to whom, who helped, who only speaks. */
final class Casting {

    /** Words between a verb and its subject or object. */
    private static final int VERB_REACH = 9;

    private static final int NOUN_REACH = 2;

    /** Words between an adjective of origin and the noun for an act. */
    private static final int ORIGIN_REACH = 2;

    /** Acts of less weight, such as a bare killing, are nobody's by an adjective. */
    private static final int FORCE = 2;

    /** A party's part in one telling. */
    enum Part {
        AGENT,
        TARGET,
        BOTH,
        SUPPORTER,
        VICTIM,
        /** Tells of the act; the doer when nobody else is. */
        SPEAKER,
        NONE
    }

    /** @param claimed whether the actor says so itself; accused, whether another says so */
    record Cast(Party party, Part part, boolean accused) {}

    private final Scene scene;
    private final boolean verbFirst;

    Casting(Scene scene) {
        this.scene = scene;
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
    }

    List<Cast> of(Draft.Telling telling) {
        List<Cast> casts = new ArrayList<>();
        List<Party> parties = scene.in(Kinds.PARTY, telling.first(), telling.end()).stream()
                .map(item -> (Party) item.value())
                .toList();
        for (Party party : parties) {
            Part part = part(party, parties, telling);
            if (part != Part.NONE) {
                casts.add(new Cast(party, part, scene.follows(Cue.Kind.ACCUSATION, party.start())));
            }
        }
        telling.acts()
                .forEach(act -> origin(act, parties).ifPresent(party -> casts.add(new Cast(party, Part.AGENT, false))));
        return casts;
    }

    /** The state whose adjective stands inside or right beside the noun for an act of force. */
    private Optional<Party> origin(Chart.Item act, List<Party> parties) {
        ActMention mention = (ActMention) act.value();
        if (mention.voice() == Voice.PASSIVE
                || mention.act().weight() < FORCE
                || mention.act().peaceful()) {
            return Optional.empty();
        }
        int first = Math.max(0, act.start() - (verbFirst ? 0 : ORIGIN_REACH));
        int end = Math.min(scene.chart().size(), act.end() + (verbFirst ? ORIGIN_REACH : 0));
        return scene.in(Kinds.ORIGIN, first, end).stream()
                .filter(item ->
                        parties.stream().noneMatch(party -> party.start() <= item.start() && item.end() <= party.end()))
                .map(item -> new Party(
                        item.start(),
                        item.end(),
                        item.start(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of((Named) item.value()),
                        false,
                        item.rule()))
                .findFirst();
    }

    private Part part(Party party, List<Party> parties, Draft.Telling telling) {
        if (agentOfToll(party, telling)) {
            return Part.AGENT;
        }
        if (harmed(party, telling)) {
            return Part.VICTIM;
        }
        if (scene.follows(Cue.Kind.SUPPORT, party.start())) {
            return Part.SUPPORTER;
        }
        if (between(party, parties)) {
            return Part.BOTH;
        }
        if (scene.follows(Cue.Kind.AGENT, party.start())) {
            return Part.AGENT;
        }
        if (scene.follows(Cue.Kind.TARGET, party.start()) || scene.follows(Cue.Kind.WITH, party.start())) {
            return Part.TARGET;
        }
        if (speaks(party) && !opensAct(party, telling)) {
            return Part.SPEAKER;
        }
        return byPosition(party, parties, telling);
    }

    private static boolean agentOfToll(Party party, Draft.Telling telling) {
        return telling.tolls().stream().anyMatch(item -> ((TollMention) item.value())
                .agent()
                .filter(party::equals)
                .isPresent());
    }

    private static boolean harmed(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .anyMatch(item -> ((TollMention) item.value()).parties().contains(party));
    }

    private boolean between(Party party, List<Party> parties) {
        if (scene.follows(Cue.Kind.BETWEEN, party.start())) {
            return true;
        }
        int index = parties.indexOf(party);
        return index > 0
                && scene.follows(Cue.Kind.BETWEEN, parties.get(index - 1).start())
                && party.start() - parties.get(index - 1).end() < NOUN_REACH + 3;
    }

    /** Whether a verb of saying stands right beside the party. */
    private boolean speaks(Party party) {
        if (verbFirst) {
            return scene.follows(Cue.Kind.SPEAKER, party.start());
        }
        return scene
                        .in(
                                Kinds.CUE,
                                party.end(),
                                Math.min(party.end() + NOUN_REACH, scene.chart().size()))
                        .stream()
                        .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.SPEAKER)
                || scene.follows(Cue.Kind.SPEAKER, party.start());
    }

    /** In "the ministry said aircraft hit the camp", the aircraft do not speak. */
    private boolean opensAct(Party party, Draft.Telling telling) {
        return !verbFirst
                && telling.acts().stream()
                        .anyMatch(act -> ((ActMention) act.value()).voice() == Voice.VERB
                                && party.start() <= act.start()
                                && party.end() >= act.start());
    }

    private Part byPosition(Party party, List<Party> parties, Draft.Telling telling) {
        for (Chart.Item act : nearestFirst(party, telling.acts())) {
            Voice voice = ((ActMention) act.value()).voice();
            Part part =
                    switch (voice) {
                        case VERB -> verb(party, parties, act);
                        case PASSIVE ->
                            party.end() <= act.start() && act.start() - party.end() <= VERB_REACH
                                    ? Part.TARGET
                                    : Part.NONE;
                        case MASDAR ->
                            party.start() >= act.end() && party.start() - act.end() <= NOUN_REACH
                                    ? Part.TARGET
                                    : Part.NONE;
                        case NOUN -> noun(party, act);
                    };
            if (part != Part.NONE) {
                return part;
            }
        }
        return Part.NONE;
    }

    /** Where the verb comes first, what stands after it belongs to the verb right before it. */
    private List<Chart.Item> nearestFirst(Party party, List<Chart.Item> acts) {
        if (!verbFirst) {
            return acts;
        }
        return acts.stream()
                .sorted(Comparator.comparingInt((Chart.Item act) -> act.start() <= party.start()
                        ? party.start() - act.start()
                        : scene.chart().size() + act.start()))
                .toList();
    }

    private Part verb(Party party, List<Party> parties, Chart.Item act) {
        boolean before = party.end() <= act.start() + 1 && party.start() < act.start();
        boolean opens = !verbFirst && party.isArmed() && party.start() <= act.start() && party.end() > act.start();
        if (opens) {
            return Part.AGENT; // "Russian missiles hit": the doer's name is a part of the wording
        }
        boolean nearBefore = before && act.start() - party.end() <= (verbFirst ? NOUN_REACH : VERB_REACH);
        boolean after = party.start() > act.start() && party.start() - act.start() <= VERB_REACH;
        if (nearBefore && nearestBefore(party, parties, act)) {
            return Part.AGENT;
        }
        if (!after) {
            return Part.NONE;
        }
        boolean subjectKnown = parties.stream()
                .anyMatch(other -> other != party
                        && (verbFirst
                                ? other.start() > act.start() && other.end() <= party.start()
                                : other.end() <= act.start()));
        return verbFirst && !subjectKnown && party.isArmed() ? Part.AGENT : Part.TARGET;
    }

    private static boolean nearestBefore(Party party, List<Party> parties, Chart.Item act) {
        return parties.stream().noneMatch(other -> other.start() > party.start() && other.end() <= act.start());
    }

    private Part noun(Party party, Chart.Item act) {
        boolean beside = verbFirst
                ? party.start() >= act.end() - 1 && party.start() - act.end() < NOUN_REACH
                : party.end() <= act.start() && act.start() - party.end() < NOUN_REACH
                        || party.start() < act.end() && party.end() > act.start();
        return beside && party.isArmed() ? Part.AGENT : Part.NONE;
    }

    /** The party that claims an act in a telling, if one does. */
    Optional<Party> claimant(int first, int end) {
        return scene.hasCue(Cue.Kind.CLAIM, first, end)
                ? scene.in(Kinds.PARTY, first, end).stream()
                        .map(item -> (Party) item.value())
                        .filter(party -> party.named().isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
