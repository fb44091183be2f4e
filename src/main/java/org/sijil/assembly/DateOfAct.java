package org.sijil.assembly;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.resolve.Calendar;
import org.sijil.text.Sentence;

/** Finds the date of an act among the dates named around it. */
final class DateOfAct {

    /** Tokens between an act and a bare year that dates it. */
    private static final int YEAR_REACH = 8;

    /** Tokens between a funeral or a feast and its day. */
    private static final int CEREMONY_REACH = 8;

    /** Tokens between a comparison and the time over which it is made. */
    private static final int COMPARED = 5;

    /** Small words between a reporting clause and its date at the most. */
    static final int SAID_REACH = 1;

    /** Days for which an act is told as news. */
    private static final int LATELY_DAYS = 40;

    /** Words after "since" at which its clause may still tell the day. */
    private static final int SINCE_REACH = 10;

    /** Days since which what goes on is news of one act. */
    private static final int NEWS_DAYS = 7;

    /** Days over which one fight is told of as going on until some day. */
    private static final int LONGEST_FIGHT = 14;

    /** Words between a campaign and the verb that says when it began. */
    private static final int ADJECTIVES = 2;

    private final Scene scene;
    private final DayOfWords words;
    private final EarlierClauses earlier;
    private final WordList departures;
    private final WordList since;
    private final WordList preceding;
    private final Calendar calendar = new Calendar();

    DateOfAct(Scene scene) {
        this.scene = scene;
        this.words = new DayOfWords(scene);
        this.earlier = new EarlierClauses(scene);
        this.since = scene.chart().pack().words("since");
        this.preceding = scene.chart().pack().words("preceding");
        this.departures = scene.chart().pack().words("departures");
    }

    /** The date in a stretch of a sentence, that of an announcement only when there is no other. */
    Optional<Draft.Dated> in(int first, int end, Optional<Chart.Item> act, Optional<When> discourse) {
        List<Draft.Dated> dates = scene.in(Kinds.DATE, first, end).stream()
                .filter(item -> !isCompared(item))
                .filter(item -> use(item) == DateExpression.Use.POINT
                        || use(item) == DateExpression.Use.CLOCK
                        || isRecent((DateExpression) item.value()))
                .filter(item -> !isOfDeparture(item) && !isOfCeremony(item) && !isOfSince(item) && !earlier.hold(item))
                .flatMap(item -> dated(item, discourse).stream())
                .filter(date -> bears(date, act))
                .toList();
        return dates.stream()
                .filter(date -> dates.stream().noneMatch(other -> isInside(other, date)))
                .min(Comparator.comparing(Draft.Dated::announced)
                        .thenComparing(date -> words.isOfAnother(date.source().orElseThrow()))
                        .thenComparing(DateOfAct::rank)
                        .thenComparing(date -> isOfLater(date, act))
                        .thenComparing(date -> distance(date, act)))
                .map(date -> untilItsEnd(DayOfWords.atNightBefore(date, dates), end, discourse));
    }

    /** In "last month's raid, which killed nine on 9 October", the day is the one in the month. */
    private static boolean isInside(Draft.Dated day, Draft.Dated stretch) {
        boolean coarse = stretch.when().precision() == When.Precision.MONTH
                || stretch.when().precision() == When.Precision.WEEK;
        return coarse
                && day.when().precision() == When.Precision.DAY
                && !day.announced()
                && day.when().basis() == When.Basis.EXPLICIT
                && !day.when().start().isBefore(stretch.when().start())
                && !day.when().end().isAfter(stretch.when().end());
    }

    /** A day goes before the day since which something goes on, and that before an hour. */
    private static int rank(Draft.Dated date) {
        DateExpression expression = (DateExpression) date.source().orElseThrow().value();
        boolean clock =
                expression.use() == DateExpression.Use.CLOCK || expression.time() instanceof DateExpression.Clock;
        return clock ? 2 : expression.use() == DateExpression.Use.SINCE ? 1 : 0;
    }

    /** In "broke out on Sunday and went on until Monday noon", the act has both days. */
    private Draft.Dated untilItsEnd(Draft.Dated date, int end, Optional<When> discourse) {
        if (date.announced() || !fine(date.when())) {
            return date;
        }
        return scene.in(Kinds.DATE, date.source().orElseThrow().end(), end).stream()
                .filter(item -> use(item) == DateExpression.Use.UNTIL
                        && !(((DateExpression) item.value()).time() instanceof DateExpression.Clock))
                .flatMap(item -> lastDay((DateExpression) item.value(), date.when(), discourse).stream())
                .filter(last -> fine(last)
                        && last.end().isAfter(date.when().end())
                        && !last.end().isAfter(date.when().start().plusDays(LONGEST_FIGHT)))
                .findFirst()
                .map(last -> new When(
                        date.when().start(),
                        last.end(),
                        date.when().precision(),
                        date.when().basis()))
                .map(when -> new Draft.Dated(when, date.source(), date.own(), false))
                .orElse(date);
    }

    /** "Until Monday"; "it lasted three days" counts from the first one. */
    private Optional<When> lastDay(DateExpression end, When first, Optional<When> discourse) {
        boolean lasted = end.time() instanceof DateExpression.FromIncident far && far.distance() > 0;
        return calendar.resolve(end, scene.published(), lasted ? Optional.of(first) : discourse)
                .map(last -> lasted
                        ? new When(last.start().minusDays(1), last.end().minusDays(1), last.precision(), last.basis())
                        : last);
    }

    /** In "burned on Thursday after a strike on Wednesday", the first day is that of what followed from the strike. */
    private boolean isOfLater(Draft.Dated date, Optional<Chart.Item> act) {
        int from = date.source().orElseThrow().end();
        return act.isPresent()
                && IntStream.range(from, Math.max(from, act.get().start()))
                        .anyMatch(at -> preceding.contains(folded(at)));
    }

    /** Whether the time only says since which of the last days something goes on: "since Friday". */
    static boolean isRecent(DateExpression date) {
        return date.use() == DateExpression.Use.SINCE && isDayOfNews(date);
    }

    /** Whether a weekday, an hour or a few days back are told, as of news. */
    private static boolean isDayOfNews(DateExpression date) {
        DateExpression.Time time = date.time() instanceof DateExpression.Stretch stretch ? stretch.from() : date.time();
        return time instanceof DateExpression.OnWeekday
                || time instanceof DateExpression.Clock
                || time instanceof DateExpression.Relative days
                        && days.unit() == ChronoUnit.DAYS
                        && days.from() >= -NEWS_DAYS
                        && !days.loose();
    }

    /** Whether the day is that on which somebody left or came free, as long as that is no act: "left two days later". */
    private boolean isOfDeparture(Chart.Item date) {
        int before = date.start() - 1;
        while (before > 0
                && date.start() - before <= SAID_REACH
                && scene.plain(before, before + 1)
                && !departures.contains(folded(before))) {
            before--;
        }
        return before >= 0
                && departures.contains(folded(before))
                && !scene.chart().covered(Kinds.ACT, before)
                && !scene.chart().covered(Kinds.TOLL, before);
    }

    private boolean isOfSince(Chart.Item date) {
        return isOfSince(scene.chart(), scene.sentenceAt(date.start()), date, since);
    }

    /** Whether the day is of what only says since when: "the deadliest attack since the army took power in July". */
    static boolean isOfSince(Chart chart, Sentence sentence, Chart.Item date, WordList since) {
        int first = Math.max(sentence.first(), date.start() - SINCE_REACH);
        WordList led = chart.pack().words("since_after");
        for (int at = date.start() - 1; use(date) != DateExpression.Use.SINCE && at >= first; at--) {
            if (!chart.document().token(at).isWord()) {
                return false;
            }
            if (since.isAt(chart, at) && (led.isEmpty() || isLed(chart, date, at, first, led))) {
                return true;
            }
        }
        return false;
    }

    /** In "the marches that began on 30 March", told long after, the verb stands behind "that". */
    private static boolean isLed(Chart chart, Chart.Item date, int verb, int first, WordList led) {
        boolean that = IntStream.range(Math.max(first, verb - ADJECTIVES), verb).anyMatch(at -> led.isAt(chart, at));
        return (that || isOfKnown(chart, verb + 1) || isOfCampaign(chart, verb, first))
                && !isDayOfNews((DateExpression) date.value());
    }

    /** In "an operation that the army began on 3 March", told as "an operation began it the army". */
    private static boolean isOfCampaign(Chart chart, int verb, int first) {
        return chart.pack().words("campaigns").isIn(chart, Math.max(first, verb - ADJECTIVES - 1), verb);
    }

    /** Whether words for unrest or fighting that the text knows stand right behind a verb: "began the marches on 30 March". */
    private static boolean isOfKnown(Chart chart, int at) {
        return chart.at(Kinds.ACT, at).stream()
                .map(act -> (ActMention) act.value())
                .anyMatch(ActMention::definite);
    }

    private String folded(int at) {
        return scene.chart().document().token(at).folded();
    }

    /** Whether a day or week that the text names lies in the past weeks. */
    boolean isNews(Chart.Item date) {
        boolean told = isNamed((DateExpression) date.value());
        return told
                && scene.published()
                        .flatMap(day -> calendar.resolve(
                                        (DateExpression) date.value(), scene.published(), Optional.empty())
                                .filter(when -> !when.end().isBefore(day.minusDays(LATELY_DAYS))))
                        .isPresent();
    }

    /** Whether a day and its month are named with no year. */
    static boolean isYearless(Chart.Item date) {
        return ((DateExpression) date.value()).time() instanceof DateExpression.OnCalendar calendar
                && calendar.year().isEmpty()
                && calendar.month().isPresent();
    }

    static boolean isNamed(DateExpression date) {
        return date.use() == DateExpression.Use.POINT
                && !(date.time() instanceof DateExpression.Clock)
                && !(date.time() instanceof DateExpression.FromIncident);
    }

    static boolean fine(When when) {
        return when.precision() == When.Precision.DAY || when.precision() == When.Precision.ASSUMED;
    }

    /** A bare year far from the act dates something else. */
    private boolean bears(Draft.Dated date, Optional<Chart.Item> act) {
        return date.when().precision() != When.Precision.YEAR
                || distance(date, act) <= YEAR_REACH
                || act.isPresent() && besideAct(date.source().orElseThrow());
    }

    /** Whether a date only says over which time an act is counted: "the third of its kind within a month". */
    private boolean isCompared(Chart.Item date) {
        boolean stretch = ((DateExpression) date.value()).time() instanceof DateExpression.Relative relative
                && relative.from() < relative.to();
        return stretch
                && scene.in(Kinds.CUE, Math.max(0, date.start() - COMPARED), date.start()).stream()
                        .anyMatch(
                                cue -> ((Cue) cue.value()).kind() == Cue.Kind.COMPARISON && cue.end() <= date.start());
    }

    /** Whether an act, be it the main one or not, stands right before the date. */
    private boolean besideAct(Chart.Item date) {
        return !scene.in(Kinds.ACT, Math.max(0, date.start() - YEAR_REACH), date.start())
                .isEmpty();
    }

    private static int distance(Draft.Dated date, Optional<Chart.Item> act) {
        return act.map(item ->
                        Math.abs(item.start() - date.source().orElseThrow().start()))
                .orElse(0);
    }

    private Optional<Draft.Dated> dated(Chart.Item item, Optional<When> discourse) {
        DateExpression expression = (DateExpression) item.value();
        Optional<When> told = expression.time() instanceof DateExpression.FromIncident far
                ? words.ofDistance(item, far, discourse)
                : calendar.resolve(expression, scene.published(), discourse);
        return told.map(when -> new Draft.Dated(when, Optional.of(item), true, words.is(item)));
    }

    /** Whether a funeral or a feast stands before the day, and no act in between: "buried on Sunday". */
    private boolean isOfCeremony(Chart.Item date) {
        Sentence sentence = scene.sentenceAt(date.start());
        return scene.in(Kinds.CUE, Math.max(sentence.first(), date.start() - CEREMONY_REACH), date.start()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.CEREMONY)
                .anyMatch(cue -> scene.in(Kinds.ACT, cue.end(), date.start()).isEmpty()
                        && scene.in(Kinds.TOLL, cue.end(), date.start()).isEmpty());
    }

    static DateExpression.Use use(Chart.Item item) {
        return ((DateExpression) item.value()).use();
    }

    static boolean differ(When a, When b) {
        boolean apart = a.end().isBefore(b.start()) || b.end().isBefore(a.start());
        return apart || fine(a) != fine(b);
    }
}
