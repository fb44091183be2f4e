package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.text.Sentence;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Reads a party's part in a telling from its figures, the cues before it and its place in the clause, in that order. */
final class Judging {

    private static final String UNIFORM = "#uniform";

    private static final String RESPONSE = "#response";

    /** Words from "before" to who put an end to it, at the most: "before he was shot and killed by police". */
    private static final int LONGEST_ENDING = 9;

    /** Words between an answer and the attack that it answers. */
    private static final int ANSWER_REACH = 5;

    private final Scene scene;
    private final boolean verbFirst;
    private final Set<String> belonging;
    private final Set<String> employers;
    private final Set<String> papers;
    private final Set<String> posts;
    private final Set<String> aftermath;
    private final Losses losses;
    private final Targets targets;
    private final Owners owners;
    private final Tellers tellers;
    private final WordOrder wordOrder;

    Judging(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.belonging = pack.words("belonging");
        this.employers = pack.words("employers");
        this.papers = pack.words("papers");
        this.posts = pack.words("force_posts");
        this.aftermath = pack.words("aftermath");
        this.losses = new Losses(scene);
        this.targets = new Targets(scene);
        this.owners = new Owners(scene);
        this.tellers = new Tellers(scene);
        this.wordOrder = new WordOrder(scene);
    }

    Judged partOf(Party party, List<Party> parties, Draft.Telling telling) {
        if (isOnlyOwner(party)) {
            return Judged.NOTHING;
        }
        if (scene.follows(Cue.Kind.HOLDER, party.start())) {
            return Judged.NOTHING;
        }
        if (losses.isOfLoser(party, telling)) {
            return Judged.NOTHING;
        }
        if (losses.isLoser(party, telling)) {
            return new Judged(Cast.Part.VICTIM, Cast.HARMED);
        }
        if (losses.agentOfToll(party, telling)) {
            return new Judged(Cast.Part.AGENT, Cast.CERTAIN);
        }
        if (losses.onlyFreed(party, telling)) {
            return Judged.NOTHING;
        }
        if (losses.harmed(party, telling)) {
            return losses.takenBy(party, telling)
                    ? new Judged(Cast.Part.AGENT, Cast.CERTAIN)
                    : new Judged(Cast.Part.VICTIM, party.isArmed() ? Cast.HARMED : Cast.TOLD);
        }
        if (owners.didAct(party, telling)) {
            return new Judged(Cast.Part.AGENT, Cast.TOLD);
        }
        Optional<Judged> owner = owners.byWording(party, telling);
        if (owner.isPresent()) {
            return owner.get();
        }
        if (verbFirst && tellers.isNamedAsSpeaker(party) && !tellers.opensAct(party, telling)) {
            return tellers.ofItself(party, telling).orElse(Judged.SPEAKER);
        }
        if (scene.follows(Cue.Kind.PART, party.start())) {
            // "two policemen among them" says who the dead were; one officer among many hunters makes no battle.
            boolean several =
                    party.quantity().filter(count -> count.low().orElse(0) > 1).isPresent();
            return several || !party.isArmed()
                    ? new Judged(Cast.Part.VICTIM, party.isArmed() ? Cast.HARMED : Cast.TOLD)
                    : Judged.NOTHING;
        }
        if (scene.follows(Cue.Kind.SUPPORT, party.start())) {
            return party.isState() ? Judged.NOTHING : new Judged(Cast.Part.SUPPORTER, Cast.BESIDE);
        }
        Optional<Judged> facing = targets.onOneOfTwoSides(party, telling);
        if (facing.isPresent()) {
            return facing.get();
        }
        if (targets.between(party, parties, telling)) {
            return new Judged(Cast.Part.BOTH, Cast.TOLD);
        }
        if (scene.follows(Cue.Kind.BETWEEN, party.start()) || rankIn(party, parties)) {
            return Judged.NOTHING;
        }
        if ((targets.holdsStruck(party, telling) || owners.holdsByPreposition(party, telling))
                && !scene.follows(Cue.Kind.BETWEEN, party.start())) {
            return Judged.TARGET;
        }
        Optional<Chart.Item> agent = scene.cueBefore(Cue.Kind.AGENT, scene.beforeDate(party.start()));
        Optional<Chart.Item> speaker = scene.cueBefore(Cue.Kind.SPEAKER, party.start());
        boolean mediates = agent.isPresent()
                && (speaker.isPresent()
                                && speaker.get().start() < agent.get().start()
                                && speaker.get().end() == agent.get().end()
                        || scene.cueBefore(Cue.Kind.SPEAKER, agent.get().start())
                                .filter(cue ->
                                        verbFirst && cue.end() == agent.get().start())
                                .isPresent());
        if (mediates) {
            return Judged.SPEAKER;
        }
        if (agent.isPresent()) {
            if (ends(party)) {
                return Judged.NOTHING;
            }
            // A uniform tells whose man somebody is, but not when anybody wears it.
            boolean uniform = agent.get().rule().endsWith(UNIFORM);
            if (answered(agent.get(), telling)) {
                return Judged.TARGET;
            }
            return uniform && party.named().isEmpty() ? Judged.NOTHING : new Judged(Cast.Part.AGENT, Cast.CERTAIN);
        }
        if (wordOrder.isDoer(party, telling)) {
            return new Judged(Cast.Part.AGENT, Cast.TOLD);
        }
        if (targets.isTarget(party, telling) || targets.holdsStruck(party, telling)) {
            return Judged.TARGET;
        }
        if (targets.isFaced(party, telling)) {
            return new Judged(Cast.Part.FACED, Cast.TOLD);
        }
        if (tellers.speaks(party) && !tellers.opensAct(party, telling)) {
            return tellers.ofItself(party, telling).orElse(Judged.SPEAKER);
        }
        Judged judged = wordOrder.partOf(party, parties, telling);
        boolean employs = party.start() > 0 && scene.says(employers, party.start() - 1, party.start());
        if (employs && judged.part() == Cast.Part.AGENT) {
            return Judged.NOTHING;
        }
        if (judged.part() == Cast.Part.AGENT && ends(party)) {
            return Judged.NOTHING;
        }
        if (judged.part() == Cast.Part.AGENT && isPost(party)) {
            return Judged.TARGET;
        }
        if (judged.part() == Cast.Part.AGENT && arrestsAfter(party, telling)) {
            return Judged.NOTHING;
        }
        boolean nobody = party.isState() || isProvided(party);
        return nobody && judged.part() == Cast.Part.TARGET ? Judged.NOTHING : judged;
    }

    /** In "information of the intelligence service", the service itself does nothing. */
    private boolean isOnlyOwner(Party party) {
        int before = party.start() - 1;
        return verbFirst && before >= 0 && scene.says(papers, before, before + 1);
    }

    /** Whether it is a building of a force: "in front of a police station". */
    private boolean isPost(Party party) {
        return party.named().isEmpty() && scene.says(posts, party.start(), party.end());
    }

    /** In "a grenade hurt seven people; police arrested two men", the force only comes in afterwards. */
    boolean arrestsAfter(Party party, Draft.Telling telling) {
        if (verbFirst && !party.isState()) {
            return false;
        }
        boolean before = telling.acts().stream()
                .anyMatch(act -> act.end() <= party.start()
                        && !Draft.word(act).type().equals(SubTypes.ARRESTS)
                        && !Standing.general(act));
        Optional<Chart.Item> next = telling.acts().stream()
                .filter(act -> act.start() >= party.end())
                .min(Comparator.comparingInt(Chart.Item::start));
        return before
                && next.filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS)
                                && scene.plain(party.end(), act.start()))
                        .isPresent();
    }

    /** In "police arrested two men over a bombing", the force did not do what the arrests were for. */
    boolean arrestsOver(Party party, Draft.Telling telling) {
        return !verbFirst
                && telling.acts().stream()
                        .filter(act -> act.start() >= party.end()
                                && act.start() - party.end() <= ANSWER_REACH
                                && Draft.word(act).type().equals(SubTypes.ARRESTS))
                        .anyMatch(arrest -> telling.acts().stream()
                                .filter(act -> act.start() >= arrest.end()
                                        && !Draft.word(act).type().equals(SubTypes.ARRESTS)
                                        && !Standing.general(act))
                                .min(Comparator.comparingInt(Chart.Item::start))
                                .filter(act -> scene.says(aftermath, arrest.end(), act.start()))
                                .isPresent());
    }

    /** In "he killed two before police shot him", the force only put an end to it. */
    private boolean ends(Party party) {
        return party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && (scene.follows(Cue.Kind.ENDING, party.start()) || endsInPassive(party));
    }

    /** In "he killed two before he was shot dead by police". */
    private boolean endsInPassive(Party party) {
        int first = Math.max(0, party.start() - LONGEST_ENDING);
        return scene.in(Kinds.CUE, first, party.start()).stream()
                .anyMatch(item ->
                        ((Cue) item.value()).kind() == Cue.Kind.ENDING && scene.plain(item.end(), party.start()));
    }

    /** In "it bombed the town and sent troops", the troops are its own and were hit by nobody. */
    private boolean isProvided(Party party) {
        Sentence sentence = scene.sentenceAt(party.head());
        return scene.in(Kinds.CUE, sentence.first(), party.head() + 1).stream()
                .filter(item -> item.end() > party.head())
                .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.PROVISION);
    }

    /** In "in response to an attack by", the one who attacked before is now the other side. */
    private boolean answered(Chart.Item agent, Draft.Telling telling) {
        return scene.in(Kinds.CUE, Math.max(telling.first(), agent.start() - ANSWER_REACH), agent.start()).stream()
                .anyMatch(item -> item.rule().endsWith(RESPONSE));
    }

    /** Whether the party only says what somebody right before it belongs to: "a colonel in the police". */
    private boolean rankIn(Party party, List<Party> parties) {
        return party.named().isEmpty()
                && parties.stream()
                        .anyMatch(other -> other.isArmed()
                                && other.end() == party.start() - 1
                                && belonging.contains(scene.chart()
                                        .document()
                                        .token(other.end())
                                        .folded()));
    }
}
