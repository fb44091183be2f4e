package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.mention.TollMention;
import org.sijil.text.Sentence;
import org.sijil.world.SubTypes;

/** Decides which acts and tolls of a sentence are told as done: not denied, feared, planned, recited or summed up. */
final class Standing {

    /** Tokens over which a denial or a fear reaches forward. */
    private static final Set<String> COMMAS = Set.of(",", "\u060C");

    /** The rule of cues that tell of a killing at home, and the weight of acts that no home has. */
    private static final String FAMILY = "#family";

    private static final int WEAPON = 5;

    /** The rule of cues that say no more than that an act came before. */
    private static final String EARLIER = "#earlier";

    private static final int REACH = 10;

    /** Cues of another subject, such as sport, not all the same word, after which nothing in the text is an act. */
    private static final int METAPHORS = 3;

    private static final int COMPARISON_REACH = 4;

    /** Tokens over which a denial reaches where nobody speaks in between. */
    private static final int DENIAL_REACH = 20;

    /** Tokens between a word for an accident and those whom it befell. */
    private static final int NEAR = 12;

    /** Words back to which something is said to be exposed to, or to lead to, an act. */
    private static final int EXPOSED_REACH = 3;

    /** Dead from which a count is that of a war or campaign. */
    private static final int WAR = 4000;

    private static final String ANNIVERSARY = "#anniversary";

    private static final String RESPONSE = "#response";

    private static final Set<String> TAKEN =
            Set.of(SubTypes.GOVERNMENT_REGAINS_TERRITORY, SubTypes.GROUP_OVERTAKES_TERRITORY);

    /** Acts of at least this weight say how people were harmed. */
    private static final int TELLING = 3;

    private static final String RUNNING = "a running total";

    private static final String LONG = "a total over a long time";

    private static final Set<String> TOTALS = Set.of(RUNNING, LONG);

    private static final Set<Cue.Kind> SINCE = Set.of(Cue.Kind.BACKGROUND, Cue.Kind.RUNNING_TOTAL);

    /** What stood and what fell, each fallen item with its reason. */
    record Result(List<Chart.Item> acts, List<Chart.Item> tolls, List<Dropped> dropped) {}

    /** A mention that no incident takes. */
    record Dropped(Chart.Item item, String reason) {}

    private final Scene scene;
    private final DateOfAct dates;
    private final Chart chart;
    private final Set<String> purpose;
    private final Set<String> exposed;
    private final Set<String> infinitive;
    private final Set<String> realised;
    private final Set<String> deniedBefore;
    private final Set<String> negation;
    private final Set<String> sinceWords;
    private final Set<String> and;
    private final boolean clinging;
    private final boolean metaphor;
    private final boolean recital;

    Standing(Scene scene) {
        this.scene = scene;
        this.dates = new DateOfAct(scene);
        this.chart = scene.chart();
        this.purpose = chart.pack().words("purpose");
        this.exposed = chart.pack().words("exposed");
        this.infinitive = chart.pack().words("infinitive");
        this.realised = chart.pack().words("realised");
        this.deniedBefore = chart.pack().words("denied-before");
        this.negation = chart.pack().words("negation");
        this.sinceWords = chart.pack().words("since");
        this.and = chart.pack().words("and");
        this.clinging = chart.pack().orthography().flag("head_first");
        this.recital = chart.document().sentences().stream()
                .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                .findFirst()
                .filter(lead -> has(Cue.Kind.RECITED, lead))
                .isPresent();
        List<String> metaphors = chart.all(Kinds.CUE).stream()
                .filter(item -> kind(item) == Cue.Kind.METAPHOR)
                .map(item -> chart.document().token(item.start()).folded())
                .toList();
        this.metaphor = metaphors.size() >= METAPHORS && new HashSet<>(metaphors).size() > 1;
    }

    private static Cue.Kind kind(Chart.Item item) {
        return ((Cue) item.value()).kind();
    }

    Result of(Sentence sentence, List<Atom> atoms) {
        List<Chart.Item> cues = within(Kinds.CUE, sentence);
        List<Chart.Item> comparisons =
                cues.stream().filter(cue -> kind(cue) == Cue.Kind.COMPARISON).toList();
        List<Chart.Item> days = within(Kinds.DATE, sentence);
        List<Chart.Item> begun = days.stream()
                .filter(item -> DateOfAct.isOfSince(chart, sentence, item, sinceWords))
                .toList();
        boolean dated = days.stream().anyMatch(item -> isPoint(item) && !begun.contains(item));
        boolean told = within(Kinds.ACT, sentence).stream()
                .anyMatch(act -> ((ActMention) act.value()).act().weight() >= TELLING);
        boolean since = within(Kinds.DATE, sentence).stream()
                        .anyMatch(item -> use(item) == DateExpression.Use.SINCE
                                && !(told && DateOfAct.isRecent((DateExpression) item.value()))
                                && !compared(item, comparisons))
                || begun.stream().anyMatch(item -> !compared(item, comparisons));
        List<Chart.Item> bearing = cues.stream()
                .filter(cue -> !compared(cue, comparisons) && !(told && isRecent(cue)))
                .toList();
        List<Chart.Item> acts = new ArrayList<>();
        List<Chart.Item> tolls = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Chart.Item item : within(Kinds.TOLL, sentence)) {
            keep(item, reason(item, bearing, atoms, dated, since), tolls, dropped);
        }
        List<Dropped> totals =
                dropped.stream().filter(item -> TOTALS.contains(item.reason())).toList();
        for (Chart.Item item : within(Kinds.ACT, sentence)) {
            String reason = reason(item, bearing, atoms, dated, since);
            keep(item, reason.isEmpty() ? reasonOfTotal(item, totals, tolls) : reason, acts, dropped);
        }
        return new Result(acts, tolls, dropped);
    }

    /** The killing by which only a total over a long time is told falls with it. */
    private static String reasonOfTotal(Chart.Item act, List<Dropped> totals, List<Chart.Item> tolls) {
        return totals.stream()
                .filter(total -> overlap(total.item(), act))
                .filter(total -> tolls.stream().noneMatch(toll -> overlap(toll, act)))
                .map(Dropped::reason)
                .findFirst()
                .orElse("");
    }

    private static boolean overlap(Chart.Item a, Chart.Item b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** In "at least five since Friday", what goes on is news, and neither background nor a running total. */
    private boolean isRecent(Chart.Item cue) {
        return SINCE.contains(kind(cue))
                && IntStream.rangeClosed(Math.max(0, cue.start()), Math.min(chart.size() - 1, cue.end() - 1))
                        .anyMatch(at -> chart.at(Kinds.DATE, at).stream()
                                .anyMatch(date -> DateOfAct.isRecent((DateExpression) date.value())));
    }

    private static void keep(Chart.Item item, String reason, List<Chart.Item> kept, List<Dropped> dropped) {
        if (reason.isEmpty()) {
            kept.add(item);
        } else {
            dropped.add(new Dropped(item, reason));
        }
    }

    /** Why the item does not stand; empty text when it does. */
    private String reason(Chart.Item item, List<Chart.Item> cues, List<Atom> atoms, boolean dated, boolean since) {
        if (metaphor) {
            return "the text is about something else";
        }
        if (recital && !lately(item)) {
            return "recited";
        }
        if (isNegated(item)) {
            return "denied";
        }
        if (item.kind().equals(Kinds.ACT) && (isPurpose(item) || isInfinitive(item))) {
            return "told as a purpose";
        }
        boolean struck = cues.stream().anyMatch(cue -> cue.rule().endsWith(FAMILY)) && isStruck(item);
        for (Chart.Item cue : cues) {
            boolean before =
                    cue.start() <= item.start() && item.start() - cue.end() <= REACH && sameClause(cue, item, atoms);
            switch (kind(cue)) {
                case DENIAL -> {
                    if (denies(cue, item, cues, atoms) && !isOfBefore(cue) && !zero(item)) {
                        return "denied";
                    }
                }
                case UNREAL -> {
                    if (before && !toldAnew(cue, item)) {
                        return "feared, planned or supposed";
                    }
                }
                case TARGET -> {
                    if (isAnswered(cue, item) && sameClause(cue, item, atoms)) {
                        return "told as what was answered";
                    }
                }
                case BACKGROUND -> {
                    // What struck those who met for an anniversary stands before it, what is remembered behind it.
                    boolean remembered = !cue.rule().endsWith(ANNIVERSARY) || cue.start() <= item.start();
                    boolean earlier = dated && cue.rule().endsWith(EARLIER);
                    if (remembered && !earlier && (!dated || sameAtom(cue, item, atoms))) {
                        return "recited";
                    }
                }
                case UNPOLITICAL -> {
                    boolean home = cue.rule().endsWith(FAMILY) && struck;
                    if (!home
                            && Math.abs(cue.start() - item.start()) <= NEAR
                            && sameAtom(cue, item, atoms)
                            && befalls(item)) {
                        return "an accident, a disaster or plain crime";
                    }
                }
                case RECITED -> {
                    if (sameClause(cue, item, atoms) && sameClause(item, cue, atoms)) {
                        return "recited";
                    }
                }
                case CEREMONY -> {
                    if (item.kind().equals(Kinds.ACT) && protest(item)) {
                        return "a funeral or a feast";
                    }
                }
                case RUNNING_TOTAL -> {
                    if (item.kind().equals(Kinds.TOLL) && sameClause(cue, item, atoms) && !datedAfter(cue, item)) {
                        return RUNNING;
                    }
                }
                default -> {
                    // The other cues say how an act is told, not whether.
                }
            }
        }
        boolean background = since && !dated && item.kind().equals(Kinds.TOLL) || isOfAWar(item);
        return background ? LONG : "";
    }

    /**
     * Whether a verb behind a comma, to which "and" clings, opens between a cue and the item: in "a march that demanded an
     * exchange, and the police arrested nine", nobody demanded the arrests.
     */
    private boolean toldAnew(Chart.Item cue, Chart.Item item) {
        return clinging
                && IntStream.rangeClosed(cue.end() + 1, item.start())
                        .filter(at ->
                                COMMAS.contains(chart.document().token(at - 1).surface()))
                        .anyMatch(at -> chart.at(Kinds.ACT, at).stream()
                                .anyMatch(act -> ((ActMention) act.value()).voice() == ActMention.Voice.VERB
                                        && and.stream()
                                                .anyMatch(chart.document()
                                                        .token(at)
                                                        .folded()::startsWith)));
    }

    /** Whether a strike, shells or a bomb are told of in the item's sentence: a man and his wife fell to them. */
    private boolean isStruck(Chart.Item item) {
        return within(Kinds.ACT, scene.sentenceAt(item.start())).stream()
                .anyMatch(act -> ((ActMention) act.value()).act().weight() >= WEAPON);
    }

    /** Whether a day stands between a cue and the figure behind it: the figure is that day's. */
    private boolean datedAfter(Chart.Item cue, Chart.Item item) {
        return scene.in(Kinds.DATE, cue.end(), item.start()).stream().anyMatch(Standing::isPoint);
    }

    /** Whether the item's sentence names a day of the past weeks. */
    private boolean lately(Chart.Item item) {
        Sentence sentence = scene.sentenceAt(item.start());
        return within(Kinds.DATE, sentence).stream().anyMatch(dates::isNews);
    }

    /** Whether so many are counted that no one act of those told here killed them. */
    private static boolean isOfAWar(Chart.Item item) {
        return item.kind().equals(Kinds.TOLL)
                && ((TollMention) item.value()).harm() == Harm.KILLED
                && ((TollMention) item.value()).quantity().low().orElse(0) >= WAR;
    }

    /** Whether a verbal noun only says what something was done for: "an operation to retake the town". */
    private boolean isPurpose(Chart.Item item) {
        ActMention act = (ActMention) item.value();
        boolean verbal = act.voice() == ActMention.Voice.MASDAR && act.act().weight() > 1
                || act.voice() == ActMention.Voice.NOUN
                        && TAKEN.contains(act.act().type());
        boolean opens = chart.forms(item.start()).stream().anyMatch(form -> purpose.contains(form.proclitic()));
        return verbal
                && opens
                && IntStream.range(Math.max(0, item.start() - EXPOSED_REACH), item.start())
                        .noneMatch(at -> chart.forms(at).stream().anyMatch(form -> exposed.contains(form.text())));
    }

    /** Whether a verb only says what somebody came for: "gathered to loot arms". */
    private boolean isInfinitive(Chart.Item item) {
        int to = item.start() - 1;
        return ((ActMention) item.value()).voice() == ActMention.Voice.VERB
                && to > 0
                && infinitive.contains(chart.document().token(to).folded())
                && !realised.contains(chart.document().token(to - 1).folded());
    }

    /** Whether the item only says what an act answered: "in retaliation for the killing of". */
    private boolean isAnswered(Chart.Item cue, Chart.Item item) {
        return cue.rule().endsWith(RESPONSE)
                && cue.end() <= item.start()
                && item.start() - cue.end() <= REACH
                && IntStream.range(cue.end(), Math.min(chart.size(), item.end() + REACH))
                        .takeWhile(at ->
                                at < item.end() || chart.document().token(at).isWord())
                        .noneMatch(at -> chart.covered(Kinds.DATE, at));
    }

    /** Whether the item only says what an act is compared with. */
    private static boolean compared(Chart.Item item, List<Chart.Item> comparisons) {
        return comparisons.stream()
                .anyMatch(cue -> cue.start() <= item.start() && item.start() - cue.end() <= COMPARISON_REACH);
    }

    private boolean has(Cue.Kind kind, Sentence sentence) {
        return within(Kinds.CUE, sentence).stream().anyMatch(item -> kind(item) == kind);
    }

    /** Whether a denial governs the item: it stands before it in the clause, and nobody speaks in between. */
    private static boolean denies(Chart.Item cue, Chart.Item item, List<Chart.Item> cues, List<Atom> atoms) {
        boolean spoken = cues.stream()
                .anyMatch(other ->
                        kind(other) == Cue.Kind.SPEAKER && other.start() >= cue.end() && other.end() <= item.start());
        int reach = spoken ? REACH : DENIAL_REACH;
        return cue.start() <= item.start() && item.start() - cue.end() <= reach && sameClause(cue, item, atoms);
    }

    /** Whether the word right before says that it did not happen. */
    private boolean isNegated(Chart.Item item) {
        return item.start() > 0
                && negation.contains(chart.document().token(item.start() - 1).folded())
                && !zero(item);
    }

    private boolean isOfBefore(Chart.Item cue) {
        return deniedBefore.contains(chart.document().token(cue.start()).folded());
    }

    private static boolean zero(Chart.Item item) {
        return item.rule().contains("none-");
    }

    private static boolean sameAtom(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return atoms.stream().anyMatch(atom -> atom.holds(cue.start()) && atom.holds(item.start()));
    }

    private static boolean sameClause(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return atoms.stream()
                .noneMatch(atom -> atom.hard() && atom.first() > cue.start() && atom.first() <= item.start());
    }

    private static DateExpression.Use use(Chart.Item item) {
        return ((DateExpression) item.value()).use();
    }

    static boolean isPoint(Chart.Item item) {
        return use(item) == DateExpression.Use.POINT;
    }

    private List<Chart.Item> within(String kind, Sentence sentence) {
        List<Chart.Item> items = new ArrayList<>();
        for (int at = sentence.first(); at < sentence.end(); at++) {
            items.addAll(chart.at(kind, at));
        }
        return items;
    }

    /** Whether the item may tell of an accident as well: a toll or a bare killing. */
    private static boolean befalls(Chart.Item item) {
        return item.kind().equals(Kinds.TOLL)
                || ((ActMention) item.value()).act().weight() <= 1;
    }

    private static boolean protest(Chart.Item act) {
        return ((ActMention) act.value()).act().type().equals(SubTypes.PEACEFUL_PROTEST);
    }

    static boolean general(Chart.Item act) {
        return ((ActMention) act.value()).act().general();
    }
}
