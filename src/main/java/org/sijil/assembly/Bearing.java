package org.sijil.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/** Whether a cue in the sentence of an act or toll bears on it, so that it is not told as done. */
final class Bearing {

    /** The rule of cues that tell of a killing at home, and the weight of acts that no home has. */
    private static final String FAMILY = "#family";

    private static final int WEAPON = 5;

    /** The rule of cues that say no more than that an act came before. */
    private static final String EARLIER = "#earlier";

    /** Tokens over which a denial or a fear reaches forward. */
    private static final int REACH = 10;

    /** Tokens over which a denial reaches where nobody speaks in between. */
    private static final int DENIAL_REACH = 20;

    /** Tokens between a word for an accident and those whom it befell. */
    private static final int NEAR = 12;

    /** Tokens from "among them" to the verb that tells of them: a figure. */
    private static final int NEXT = 2;

    private static final String ACCUSED = "#accused";

    private static final String ANNIVERSARY = "#anniversary";

    /** The rule of cues that tell of statistics, whose day is that on which they came out. */
    private static final String STATISTICS = "#statistics";
    /** The rule of cues that say after how long something came: "after months of fighting". */
    private static final String LASTING = "#lasting";
    /** The rule of cues that say who holds a place: "the group that took Kolwe". */
    private static final String HELD = "#held";
    /** The rule of cues that tell of a series of others. */
    static final String SERIES = "#series";

    static final String RECITED = "recited";

    static final String DENIED = "denied";

    static final String RUNNING = "a running total";

    private final Scene scene;
    private final Chart chart;
    private final WordList deniedBefore;
    private final WordList and;
    private final boolean clinging;
    private final Answered answered;

    Bearing(Scene scene) {
        this.scene = scene;
        this.chart = scene.chart();
        this.deniedBefore = chart.pack().words("denied-before");
        this.and = chart.pack().words("and");
        this.clinging = chart.pack().orthography().flag("head_first");
        this.answered = new Answered(scene);
    }

    /**
     * What stands around the acts and tolls of one sentence.
     *
     * @param cues those that may bear on them
     * @param dated whether the sentence names a day of its own
     * @param since whether it tells of all that was since some day
     * @param begun the days on which what goes on is said to have begun
     * @param lastLike the token of a "since" behind which stands only what the act told is compared with
     */
    record Around(
            List<Chart.Item> cues,
            List<Atom> atoms,
            boolean dated,
            boolean since,
            List<Chart.Item> begun,
            int lastLike) {

        /** Whether a figure is of all that was since: behind the day on which a campaign began, or anywhere by other wordings. */
        boolean since(Chart.Item figure) {
            return since || begun.stream().anyMatch(day -> day.end() <= figure.start());
        }
    }

    /** Why an item does not stand, as far as one cue says; empty text when it does. */
    String reason(Chart.Item cue, Chart.Item item, Around around) {
        List<Atom> atoms = around.atoms();
        return switch (kind(cue)) {
            case DENIAL ->
                denies(cue, item, around.cues(), atoms) && !isOfBefore(cue) && !zero(item) && !isOfNobody(cue)
                        ? DENIED
                        : "";
            case UNREAL -> isBefore(cue, item, atoms) && !toldAnew(cue, item) ? "feared, planned or supposed" : "";
            case TARGET -> answered.is(cue, item) && sameClause(cue, item, atoms) ? "told as what was answered" : "";
            case BACKGROUND -> isRemembered(cue, item, around) ? RECITED : "";
            case UNPOLITICAL -> isAccident(cue, item, atoms) ? "an accident, a disaster or plain crime" : "";
            case RECITED ->
                sameClause(cue, item, atoms) && sameClause(item, cue, atoms) && !isArrestOfAccused(cue, item)
                        ? RECITED
                        : "";
            case CEREMONY -> item.kind().equals(Kinds.ACT) && protest(item) ? "a funeral or a feast" : "";
            case RUNNING_TOTAL ->
                item.kind().equals(Kinds.TOLL)
                                && sameClause(cue, item, atoms)
                                && (cue.rule().endsWith(STATISTICS) || !datedAfter(cue, item))
                                && !isBeforeRise(item, cue.start(), around.cues())
                        ? RUNNING
                        : "";
            case PART -> isOfPart(cue, item) ? "what only some of those counted died of" : "";
            // The other cues say how an act is told, not whether.
            default -> "";
        };
    }

    /** In "the raid killed six, which brings those dead since May to 400", the six are of the raid. */
    static boolean isBeforeRise(Chart.Item item, int since, List<Chart.Item> cues) {
        return cues.stream()
                .anyMatch(cue -> kind(cue) == Cue.Kind.UPDATE && item.end() <= cue.start() && cue.start() <= since);
    }

    private static boolean isBefore(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return cue.start() <= item.start() && item.start() - cue.end() <= REACH && sameClause(cue, item, atoms);
    }

    /** What struck those who met for an anniversary stands before it, what is remembered behind it. */
    private boolean isRemembered(Chart.Item cue, Chart.Item item, Around around) {
        boolean held = cue.rule().endsWith(HELD);
        if (held || cue.rule().endsWith(LASTING)) {
            return !(held && around.dated() && datedAfter(cue))
                    && cue.start() <= item.start()
                    && item.end() <= cue.end();
        }
        if (cue.rule().endsWith(SERIES)) {
            return cue.end() <= item.start() + 1;
        }
        boolean remembered = !cue.rule().endsWith(ANNIVERSARY) || cue.start() <= item.start();
        if (isBeforeRise(item, cue.start(), around.cues())) {
            return false;
        }
        boolean earlier = around.dated() && cue.rule().endsWith(EARLIER);
        return remembered && !earlier && (!around.dated() || sameAtom(cue, item, around.atoms()));
    }

    /** Whether the day that a sentence names stands behind a cue. */
    private boolean datedAfter(Chart.Item cue) {
        return scene.in(Kinds.DATE, cue.end(), scene.sentenceAt(cue.start()).end()).stream()
                .anyMatch(Standing::isPoint);
    }

    private boolean isAccident(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return Math.abs(cue.start() - item.start()) <= NEAR
                && sameAtom(cue, item, atoms)
                && befalls(item)
                && !isOfCrowds(cue)
                && !(cue.rule().endsWith(FAMILY) && (isStruck(item) || isListed(cue) || isOfTwoVerbs(cue)));
    }

    /** In "20 died in the shelling, among them 8 who fell in a strike", told as "among them 8 fell in a strike", the strike is that of the 8. */
    private boolean isOfPart(Chart.Item cue, Chart.Item item) {
        return clinging
                && item.kind().equals(Kinds.ACT)
                && cue.end() <= item.start()
                && item.start() - cue.end() <= REACH
                && !scene.hasComma(cue.end(), item.start())
                && scene.in(Kinds.ACT, scene.sentenceStart(cue.start()), cue.start()).stream()
                        .anyMatch(act -> Draft.word(act).weight() > Draft.BARE)
                && scene.in(Kinds.ACT, cue.end(), item.start()).stream()
                        .anyMatch(act -> ((ActMention) act.value()).voice() == ActMention.Voice.VERB
                                && act.start() - cue.end() <= NEXT);
    }

    /** A brawl is no plain crime where crowds fight it out: "a brawl between supporters of both". */
    private boolean isOfCrowds(Chart.Item cue) {
        return scene.in(Kinds.ACT, scene.sentenceStart(cue.start()), cue.end()).stream()
                .anyMatch(act -> act.start() <= cue.start()
                        && act.end() >= cue.end()
                        && ((ActMention) act.value()).act().mutual());
    }

    /** In "a man and his son were killed", told as "killed were a man and-his-son", they are a list and not doer and victim. */
    private boolean isListed(Chart.Item cue) {
        String last = chart.document().token(cue.end() - 1).folded();
        return clinging && !chart.pack().knows(last) && and.stream().anyMatch(last::startsWith);
    }

    /** In "a woman was killed and her husband hurt", told as "killed was a woman and hurt her husband", nobody killed his own. */
    private boolean isOfTwoVerbs(Chart.Item cue) {
        return scene.in(Kinds.ACT, cue.start() + 1, cue.end()).stream()
                .anyMatch(act -> act.start() > cue.start() && act.start() < cue.end());
    }

    /** In "in recent months they bombed three villages", the time is all that says that it is no news. */
    static boolean isOfBackground(Chart.Item day, List<Chart.Item> cues) {
        return cues.stream()
                .anyMatch(
                        cue -> kind(cue) == Cue.Kind.BACKGROUND && cue.start() < day.end() && day.start() < cue.end());
    }

    static Cue.Kind kind(Chart.Item cue) {
        return ((Cue) cue.value()).kind();
    }

    /**
     * Whether a verb behind a comma, to which "and" clings, opens between a cue and the item: in "a march that demanded an
     * exchange, and the police arrested nine", nobody demanded the arrests.
     */
    private boolean toldAnew(Chart.Item cue, Chart.Item item) {
        return clinging
                && IntStream.rangeClosed(cue.end() + 1, item.start())
                        .filter(at -> chart.document().token(at - 1).isComma())
                        .anyMatch(at -> chart.at(Kinds.ACT, at).stream()
                                .anyMatch(act -> ((ActMention) act.value()).voice() == ActMention.Voice.VERB
                                        && and.stream()
                                                .anyMatch(chart.document()
                                                        .token(at)
                                                        .folded()::startsWith)));
    }

    /** Whether a strike, shells or a bomb are told of in the item's sentence: a man and his wife fell to them. */
    private boolean isStruck(Chart.Item item) {
        return Standing.within(chart, Kinds.ACT, scene.sentenceAt(item.start())).stream()
                .anyMatch(act -> ((ActMention) act.value()).act().weight() >= WEAPON);
    }

    /** Whether a day stands between a cue and the figure behind it: the figure is that day's. */
    private boolean datedAfter(Chart.Item cue, Chart.Item item) {
        return scene.in(Kinds.DATE, cue.end(), item.start()).stream().anyMatch(Standing::isPoint);
    }

    /** In "three accused of a bombing were arrested", told as "arrested three accused of", the arrest is news. */
    private static boolean isArrestOfAccused(Chart.Item cue, Chart.Item item) {
        return cue.rule().endsWith(ACCUSED)
                && item.start() < cue.start()
                && (item.kind().equals(Kinds.TOLL)
                        ? ((TollMention) item.value()).harm() == Harm.CAPTURED
                        : ((ActMention) item.value()).act().type().equals(SubTypes.ARRESTS));
    }

    /** Whether a denial governs the item: it stands before it in the clause, and nobody speaks in between. */
    private static boolean denies(Chart.Item cue, Chart.Item item, List<Chart.Item> cues, List<Atom> atoms) {
        boolean spoken = cues.stream()
                .anyMatch(other ->
                        kind(other) == Cue.Kind.SPEAKER && other.start() >= cue.end() && other.end() <= item.start());
        int reach = spoken ? REACH : DENIAL_REACH;
        return cue.start() <= item.start() && item.start() - cue.end() <= reach && sameClause(cue, item, atoms);
    }

    private boolean isOfBefore(Chart.Item cue) {
        return deniedBefore.isAt(chart, cue.start());
    }

    /** In "nobody was hurt in the fall of a rocket", what is denied is the harm; in "two did not survive", being alive. */
    private boolean isOfNobody(Chart.Item cue) {
        return chart.at(Kinds.TOLL, cue.start()).stream().anyMatch(toll -> zero(toll) && toll.end() >= cue.end())
                || chart.at(Kinds.ACT, cue.start()).stream().anyMatch(act -> act.end() > cue.end());
    }

    /** Whether a toll says that nobody was harmed. */
    static boolean zero(Chart.Item item) {
        return item.rule().contains("none-");
    }

    private static boolean sameAtom(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return atoms.stream().anyMatch(atom -> atom.holds(cue.start()) && atom.holds(item.start()));
    }

    private static boolean sameClause(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return atoms.stream()
                .noneMatch(atom -> atom.hard() && atom.first() > cue.start() && atom.first() <= item.start());
    }

    /** Whether the item may tell of an accident as well: a toll or a bare killing. */
    private static boolean befalls(Chart.Item item) {
        return item.kind().equals(Kinds.TOLL)
                || ((ActMention) item.value()).act().weight() <= 1;
    }

    private static boolean protest(Chart.Item act) {
        return ((ActMention) act.value()).act().type().equals(SubTypes.PEACEFUL_PROTEST);
    }
}
