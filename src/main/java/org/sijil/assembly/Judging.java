package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.text.Sentence;
import org.sijil.world.SubTypes;

/** Reads a party's part in a telling from its figures, the cues before it and its place in the clause, in that order. */
final class Judging {

    private static final String UNIFORM = "#uniform";

    private static final String RESPONSE = "#response";

    /** Words between an answer and the attack that it answers. */
    private static final int ANSWER_REACH = 5;

    /** Words between those who meet and the word for their meeting. */
    private static final int MEETING_REACH = 10;

    /** Words from a weapon to the verb that says that it was fired. */
    private static final int LAUNCH_REACH = 4;

    private final Scene scene;
    private final WordList flown;
    private final WordList launched;
    private final boolean verbFirst;
    private final WordList belonging;
    private final WordList employers;
    private final WordList papers;
    private final WordList posts;
    private final WordList meetings;
    private final Everybody everybody;
    private final Stationed stationed;
    private final Losses losses;
    private final WordList membership;
    private final Targets targets;
    private final Origins origins;
    private final Owners owners;
    private final Tellers tellers;
    private final WordOrder wordOrder;
    private final Afterwards afterwards;

    Judging(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.belonging = pack.words("belonging");
        this.membership = pack.words("membership");
        this.employers = pack.words("employers");
        this.flown = pack.words("flown_weapons");
        this.launched = pack.words("launched");
        this.papers = pack.words("papers");
        this.stationed = new Stationed(scene);
        this.posts = pack.words("force_posts");
        this.everybody = scene.judge(Everybody.class, Everybody::new);
        this.meetings = pack.words("meetings");
        this.losses = new Losses(scene);
        this.targets = new Targets(scene);
        this.origins = scene.judge(Origins.class, Origins::new);
        this.owners = new Owners(scene);
        this.tellers = new Tellers(scene);
        this.wordOrder = new WordOrder(scene);
        this.afterwards = new Afterwards(scene);
    }

    Judged partOf(Party party, List<Party> parties, Draft.Telling telling) {
        boolean holder = scene.follows(Cue.Kind.HOLDER, party.start());
        if (isOnlyOwner(party) || holder) {
            return holder && party.isArmed() && stationed.isHit(party, telling) ? Judged.TARGET : Judged.NOTHING;
        }
        if (Found.isFinder(party, telling)) {
            return Judged.NOTHING;
        }
        if (losses.isPartOfHarmed(party, telling)) {
            return victim(party);
        }
        if (isJoined(party) && arrests(telling)) {
            return Judged.TARGET;
        }
        return byFigures(party, telling)
                .or(() -> byFellow(party, telling))
                .or(() -> byOwning(party, telling))
                .or(() -> byListing(party))
                .or(() -> byFacing(party, parties, telling))
                .or(() -> byAgency(party, telling))
                .orElseGet(() -> byPlaceInClause(party, parties, telling));
    }

    /** In "arrested five people suspected of membership of the group", the group's people were arrested. */
    private boolean isJoined(Party party) {
        return party.isArmed()
                && party.named().isPresent()
                && party.start() > 0
                && membership.isAt(scene.chart(), party.start() - 1);
    }

    private static boolean arrests(Draft.Telling telling) {
        return telling.acts().stream().anyMatch(act -> Draft.word(act).type().equals(SubTypes.ARRESTS));
    }

    /** In "an ambush on US and British troops", the preposition stands before the adjective that shares the noun. */
    private Optional<Judged> byFellow(Party party, Draft.Telling telling) {
        return origins.coupled(party)
                .filter(first -> targets.isHit(first, telling) || targets.isOfStruck(first.start(), telling))
                .map(first -> Judged.TARGET)
                .or(() -> isOfLaunched(party) ? Optional.of(new Judged(Cast.Part.AGENT, Cast.TOLD)) : Optional.empty());
    }

    /** In "fifty rebel rockets were fired at the town", those whose weapons flew fired them. */
    private boolean isOfLaunched(Party party) {
        int end = party.end();
        return !verbFirst
                && end < scene.chart().size()
                && scene.says(flown, end, end + 1)
                && scene.says(launched, end + 1, Math.min(scene.chart().size(), end + LAUNCH_REACH));
    }

    /** Who lost people, who is counted among them, and who took them. */
    private Optional<Judged> byFigures(Party party, Draft.Telling telling) {
        if (losses.isOfLoser(party, telling)) {
            return Optional.of(Judged.NOTHING);
        }
        if (losses.isLoser(party, telling)) {
            return Optional.of(new Judged(Cast.Part.VICTIM, Cast.HARMED));
        }
        if (losses.agentOfToll(party, telling)) {
            return Optional.of(new Judged(Cast.Part.AGENT, Cast.CERTAIN));
        }
        if (losses.onlyFreed(party, telling) || losses.isSpared(party, telling)) {
            return Optional.of(Judged.NOTHING);
        }
        if (!losses.harmed(party, telling)) {
            return Optional.empty();
        }
        return Optional.of(losses.takenBy(party, telling) ? new Judged(Cast.Part.AGENT, Cast.CERTAIN) : victim(party));
    }

    private static Judged victim(Party party) {
        return new Judged(Cast.Part.VICTIM, party.isArmed() ? Cast.HARMED : Cast.TOLD);
    }

    /** Whose attack, post or people it was, and in Arabic, who is named as the one that says so. */
    private Optional<Judged> byOwning(Party party, Draft.Telling telling) {
        if (owners.didAct(party, telling)) {
            return Optional.of(new Judged(Cast.Part.AGENT, Cast.TOLD));
        }
        Optional<Judged> owner = owners.byWording(party, telling);
        if (owner.isEmpty() && verbFirst && tellers.isNamedAsSpeaker(party) && !tellers.opensAct(party, telling)) {
            return Optional.of(tellers.ofItself(party, telling).orElse(Judged.SPEAKER));
        }
        return owner;
    }

    /** "two policemen among them" says who the dead were; one officer among many hunters makes no battle. */
    private Optional<Judged> byListing(Party party) {
        if (scene.follows(Cue.Kind.PART, party.start())) {
            return Optional.of(everybody.mayTell(party) ? victim(party) : Judged.NOTHING);
        }
        if (scene.follows(Cue.Kind.SUPPORT, party.start())) {
            return Optional.of(party.isState() ? Judged.NOTHING : new Judged(Cast.Part.SUPPORTER, Cast.BESIDE));
        }
        return Optional.empty();
    }

    /** Who stands on one of two sides, between them, or in what was struck. */
    private Optional<Judged> byFacing(Party party, List<Party> parties, Draft.Telling telling) {
        Optional<Judged> facing = targets.onOneOfTwoSides(party, telling);
        if (facing.isPresent()) {
            return facing;
        }
        if (targets.between(party, parties, telling)) {
            return Optional.of(meets(party) ? Judged.TARGET : new Judged(Cast.Part.BOTH, Cast.TOLD));
        }
        if (scene.follows(Cue.Kind.BETWEEN, party.start()) && meets(party)) {
            return Optional.of(Judged.TARGET);
        }
        if (scene.follows(Cue.Kind.BETWEEN, party.start()) || rankIn(party, parties)) {
            return Optional.of(Judged.NOTHING);
        }
        return targets.holdsStruck(party, telling) || owners.holdsByPreposition(party, telling)
                ? Optional.of(Judged.TARGET)
                : Optional.empty();
    }

    /** In "a blast at a meeting between rebels and officers" both were struck. */
    private boolean meets(Party party) {
        return scene.in(Kinds.CUE, Math.max(0, party.start() - MEETING_REACH), party.start()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.BETWEEN && cue.start() > 0)
                .anyMatch(cue -> scene.says(meetings, cue.start() - 1, cue.start()));
    }

    /** Whom a word for agency precedes: "by", "at the hands of". */
    private Optional<Judged> byAgency(Party party, Draft.Telling telling) {
        Optional<Chart.Item> found = scene.cueBefore(Cue.Kind.AGENT, scene.beforeDate(party.start()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Chart.Item agent = found.get();
        if (mediates(agent, party)) {
            return Optional.of(Judged.SPEAKER);
        }
        if (afterwards.ends(party)) {
            return Optional.of(Judged.NOTHING);
        }
        if (answered(agent, telling) || agent.rule().endsWith(Members.SAID_TO_BE) && arrests(telling)) {
            return Optional.of(Judged.TARGET);
        }
        // A uniform tells whose man somebody is, but not when anybody wears it.
        boolean uniform = agent.rule().endsWith(UNIFORM);
        return Optional.of(
                uniform && party.named().isEmpty() ? Judged.NOTHING : new Judged(Cast.Part.AGENT, Cast.CERTAIN));
    }

    /** Whether the word for agency only tells through whom something was said: "according to ... by". */
    private boolean mediates(Chart.Item agent, Party party) {
        boolean within = scene.cueBefore(Cue.Kind.SPEAKER, party.start())
                .filter(cue -> cue.start() < agent.start() && cue.end() == agent.end())
                .isPresent();
        return within
                || verbFirst
                        && scene.cueBefore(Cue.Kind.SPEAKER, agent.start())
                                .filter(cue -> cue.end() == agent.start())
                                .isPresent();
    }

    /** What its place before or after the act and the figures says. */
    private Judged byPlaceInClause(Party party, List<Party> parties, Draft.Telling telling) {
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
        if (judged.part() == Cast.Part.AGENT) {
            return agent(party, telling).orElse(judged);
        }
        boolean nobody = judged.part() == Cast.Part.TARGET && (party.isState() || isProvided(party));
        return nobody ? Judged.NOTHING : judged;
    }

    /** What a party is that only stands where the doer stands; empty when it is the doer. */
    private Optional<Judged> agent(Party party, Draft.Telling telling) {
        boolean employs = party.start() > 0 && scene.says(employers, party.start() - 1, party.start());
        if (employs || afterwards.ends(party)) {
            return Optional.of(Judged.NOTHING);
        }
        if (isPost(party)) {
            return Optional.of(Judged.TARGET);
        }
        return afterwards.arrestsAfter(party, telling) ? Optional.of(Judged.NOTHING) : Optional.empty();
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
                                && belonging.isAt(scene.chart(), other.end()));
    }
}
