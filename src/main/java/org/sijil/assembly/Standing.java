package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.text.Sentence;

/** Decides which acts and tolls of a sentence are told as done: not denied, feared, planned, recited or summed up. */
final class Standing {

    /** Cues of another subject, such as sport, not all the same word, after which nothing in the text is an act. */
    private static final int METAPHORS = 3;

    /** Words from a noun for an act to the verb that tells when it began: its adjective and the verb. */
    private static final int ADJECTIVES = 2;

    /** Acts of at least this weight say how people were harmed. */
    private static final int TELLING = 3;

    private static final String LONG = "a total over a long time";

    private static final Set<String> TOTALS = Set.of(Bearing.RUNNING, LONG);

    private static final Set<Cue.Kind> SINCE = Set.of(Cue.Kind.BACKGROUND, Cue.Kind.RUNNING_TOTAL);

    /** What stood and what fell, each fallen item with its reason. */
    record Result(List<Chart.Item> acts, List<Chart.Item> tolls, List<Dropped> dropped) {}

    /** A mention that no incident takes. */
    record Dropped(Chart.Item item, String reason) {}

    private final Scene scene;
    private final DateOfAct dates;
    private final Chart chart;
    private final Bearing bearing;
    private final DealtOut dealtOut;
    private final Purposes purposes;
    private final WordList negation;
    private final WordList attempting;
    private final WordList sinceWords;
    private final WordList goingOn;
    private final boolean metaphor;
    private final boolean recital;
    /** The sentence that told a total over a long time last. */
    private int total = Integer.MIN_VALUE;

    Standing(Scene scene) {
        this.scene = scene;
        this.dates = scene.judge(DateOfAct.class, DateOfAct::new);
        this.chart = scene.chart();
        this.bearing = new Bearing(scene);
        this.dealtOut = scene.judge(DealtOut.class, DealtOut::new);
        this.purposes = new Purposes(chart);
        this.attempting = chart.pack().words("attempting");
        this.negation = chart.pack().words("negation");
        this.goingOn = chart.pack().words("going_on");
        this.sinceWords = chart.pack().words("since");
        this.recital = chart.document().sentences().stream()
                .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                .findFirst()
                .filter(lead -> has(Cue.Kind.RECITED, lead))
                .isPresent();
        List<String> metaphors = chart.all(Kinds.CUE).stream()
                .filter(item -> Bearing.kind(item) == Cue.Kind.METAPHOR)
                .map(item -> chart.document().token(item.start()).folded())
                .toList();
        this.metaphor = metaphors.size() >= METAPHORS && new HashSet<>(metaphors).size() > 1;
    }

    Result of(Sentence sentence, List<Atom> atoms) {
        Bearing.Around around = around(sentence, atoms);
        List<Chart.Item> acts = new ArrayList<>();
        List<Chart.Item> tolls = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        boolean further = goesOnWithTotal(sentence);
        for (Chart.Item item : within(Kinds.TOLL, sentence)) {
            keep(item, further ? LONG : dealtOut.reason(item).orElseGet(() -> reason(item, around)), tolls, dropped);
        }
        List<Dropped> totals =
                dropped.stream().filter(item -> TOTALS.contains(item.reason())).toList();
        if (risesSince(sentence)) {
            total = sentence.index();
        }
        for (Chart.Item item : within(Kinds.ACT, sentence)) {
            String reason = reason(item, around);
            keep(item, reason.isEmpty() ? reasonOfTotal(item, totals, tolls) : reason, acts, dropped);
        }
        return new Result(acts, tolls, dropped);
    }

    private Bearing.Around around(Sentence sentence, List<Atom> atoms) {
        List<Chart.Item> cues = within(Kinds.CUE, sentence);
        Comparisons comparisons = new Comparisons(chart, cues, sinceWords);
        List<Chart.Item> days = within(Kinds.DATE, sentence);
        List<Chart.Item> begun = new ArrayList<>(days);
        begun.removeIf(item -> !DateOfAct.isOfSince(chart, sentence, item, sinceWords));
        boolean dated = days.stream()
                .anyMatch(item -> isPoint(item) && !begun.contains(item) && !Bearing.isOfBackground(item, cues));
        boolean told = within(Kinds.ACT, sentence).stream()
                .anyMatch(act -> ((ActMention) act.value()).act().weight() >= TELLING);
        boolean since = within(Kinds.DATE, sentence).stream()
                .anyMatch(item -> use(item) == DateExpression.Use.SINCE
                        && !(told && DateOfAct.isRecent((DateExpression) item.value()))
                        && !comparisons.hold(item));
        List<Chart.Item> telling = cues.stream()
                .filter(cue ->
                        cue.rule().endsWith(Bearing.SERIES) || !comparisons.hold(cue) && !(told && isRecent(cue)))
                .toList();
        begun.removeIf(item -> comparisons.hold(item));
        return new Bearing.Around(telling, atoms, dated, since, begun, comparisons.lastLike());
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
        return SINCE.contains(Bearing.kind(cue))
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
    private String reason(Chart.Item item, Bearing.Around around) {
        if (metaphor) {
            return "the text is about something else";
        }
        if (recital && !lately(item)) {
            return Bearing.RECITED;
        }
        if (isNegated(item)) {
            return Bearing.DENIED;
        }
        if (item.kind().equals(Kinds.ACT) && purposes.isOne(item)) {
            return "told as a purpose";
        }
        if (isBegun(item, around) || goesOnSince(item, around)) {
            return LONG;
        }
        if (item.start() > around.lastLike()) {
            return Bearing.RECITED;
        }
        for (Chart.Item cue : around.cues()) {
            String reason = bearing.reason(cue, item, around);
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        boolean summed = around.since(item)
                && !around.dated()
                && item.kind().equals(Kinds.TOLL)
                && !Bearing.isBeforeRise(item, firstSince(scene.sentenceAt(item.start())), around.cues());
        return summed || WarTotal.is(item) ? LONG : "";
    }

    /**
     * In "the marches began on 30 March", told as "began the marches", whether the item is what goes on since; so is "an
     * offensive that it began on 3 March".
     */
    private boolean isBegun(Chart.Item item, Bearing.Around around) {
        boolean began = item.start() > 0 && sinceWords.isAt(chart, item.start() - 1)
                || IntStream.range(item.end(), Math.min(chart.size(), item.end() + ADJECTIVES))
                        .anyMatch(at -> sinceWords.isAt(chart, at));
        return item.kind().equals(Kinds.ACT)
                && began
                && around.begun().stream().anyMatch(day -> day.start() >= item.end());
    }

    /** In "since 18 May they have waged a campaign that began with heavy shelling", with no day and no toll, nothing is news. */
    private boolean goesOnSince(Chart.Item item, Bearing.Around around) {
        Sentence sentence = scene.sentenceAt(item.start());
        return item.kind().equals(Kinds.ACT)
                && around.since()
                && !around.dated()
                && within(Kinds.TOLL, sentence).isEmpty()
                && within(Kinds.DATE, sentence).stream()
                        .anyMatch(date -> use(date) == DateExpression.Use.SINCE
                                && date.start() < item.end()
                                && !DateOfAct.isRecent((DateExpression) date.value()));
    }

    /** Where a sentence first says since when; 0 when it does not. */
    private int firstSince(Sentence sentence) {
        return within(Kinds.DATE, sentence).stream()
                .filter(date -> use(date) == DateExpression.Use.SINCE)
                .mapToInt(Chart.Item::start)
                .findFirst()
                .orElse(0);
    }

    /** Whether the sentence says to how many those harmed since some day have risen. */
    private boolean risesSince(Sentence sentence) {
        return within(Kinds.CUE, sentence).stream()
                .filter(cue -> Bearing.kind(cue) == Cue.Kind.UPDATE)
                .anyMatch(rise -> firstSince(sentence) > rise.start()
                        || within(Kinds.CUE, sentence).stream()
                                .anyMatch(cue ->
                                        Bearing.kind(cue) == Cue.Kind.RUNNING_TOTAL && cue.start() > rise.start()));
    }

    /**
     * Whether a sentence only goes on with a total over a long time in the one before: "They killed 400 since May. A
     * thousand others were hurt as well."
     */
    private boolean goesOnWithTotal(Sentence sentence) {
        boolean opens = goingOn.isAt(chart, sentence.first());
        return opens
                && sentence.index() == total + 1
                && within(Kinds.DATE, sentence).isEmpty()
                && within(Kinds.PLACE, sentence).isEmpty()
                && within(Kinds.ACT, sentence).stream().allMatch(Standing::general);
    }

    /** Whether the item's sentence names a day of the past weeks. */
    private boolean lately(Chart.Item item) {
        Sentence sentence = scene.sentenceAt(item.start());
        return within(Kinds.DATE, sentence).stream().anyMatch(dates::isNews);
    }

    private boolean has(Cue.Kind kind, Sentence sentence) {
        return within(Kinds.CUE, sentence).stream().anyMatch(item -> Bearing.kind(item) == kind);
    }

    /** Whether the word right before says that it did not happen, or that it was only tried. */
    private boolean isNegated(Chart.Item item) {
        WordList not = item.kind().equals(Kinds.TOLL) ? attempting : negation;
        int before = item.start() - 1;
        return before >= 0 && (negation.isAt(chart, before) || not.isAt(chart, before)) && !Bearing.zero(item);
    }

    private static DateExpression.Use use(Chart.Item item) {
        return ((DateExpression) item.value()).use();
    }

    static boolean isPoint(Chart.Item item) {
        return use(item) == DateExpression.Use.POINT;
    }

    private List<Chart.Item> within(String kind, Sentence sentence) {
        return within(chart, kind, sentence);
    }

    /** The items of a kind that begin in a sentence. */
    static List<Chart.Item> within(Chart chart, String kind, Sentence sentence) {
        return chart.in(kind, sentence.first(), sentence.end());
    }

    static boolean general(Chart.Item act) {
        return ((ActMention) act.value()).act().general();
    }
}
