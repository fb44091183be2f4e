package org.sijil.assembly;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.mention.TollMention;
import org.sijil.resolve.Calendar;
import org.sijil.text.Sentence;

/** Tells the day of an act from the day on which somebody spoke of it. */
final class DayOfWords {

    /** Words between a day and what was said or done about an act on it. */
    private static final int REACTION_REACH = 10;

    /** Tokens of the longest figure that a toll rose to. */
    private static final int FIGURE_REACH = 24;

    /** Tokens from "last week's" to the act that it may date. */
    private static final int OWNED_REACH = 5;

    /** Tokens from "accused" to a day behind whom it names. */
    private static final int ACCUSED_REACH = 8;

    private static final String ACCORDING_TO = "#according-to";

    private final Scene scene;
    private final WordList reactions;
    private final WordList that;
    private final WordList preceding;
    private final WordList accusedOf;
    private final WordList owning;
    private final Calendar calendar = new Calendar();

    DayOfWords(Scene scene) {
        this.scene = scene;
        this.reactions = scene.chart().pack().words("reactions");
        this.that = scene.chart().pack().words("that");
        this.preceding = scene.chart().pack().words("preceding");
        this.accusedOf = scene.chart().pack().words("accused_of");
        this.owning = scene.chart().pack().words("owning");
    }

    /** Whether the date is that of somebody's words: it stands inside the clause that reports, or right after it. */
    boolean is(Chart.Item date) {
        Sentence sentence = scene.sentenceAt(date.start());
        // "A day after" leads to an act, whoever spoke before it.
        if (leadsToAct(date)) {
            return false;
        }
        return scene.follows(Cue.Kind.SPEAKER, date.start())
                || isOfReaction(sentence, date)
                || isOfFigure(date)
                || isOfAccusation(date)
                || leadsToWords(date, sentence)
                || scene.in(Kinds.SPEAKER, sentence.first(), date.start() + 1).stream()
                        .anyMatch(clause -> date.start() >= clause.start()
                                && (date.start() < clause.end()
                                        || beside(clause.end(), date.start()) && !opensAct(clause, date, sentence)));
    }

    /** Whether a distance such as "a day after" leads to an act. */
    private boolean leadsToAct(Chart.Item date) {
        return IntStream.range(date.start(), date.end()).anyMatch(at -> preceding.isAt(scene.chart(), at));
    }

    /**
     * The day that a distance tells. In "calm returned on Sunday, a day after a raid", where nothing else is told before the
     * distance, and in "the toll rose to 14 on Sunday, a day after the raid", it counts from the day before it.
     */
    Optional<When> ofDistance(Chart.Item distance, DateExpression.FromIncident far, Optional<When> discourse) {
        int sentence = scene.sentenceStart(distance.start());
        boolean quiet = leadsToAct(distance)
                && scene.in(Kinds.ACT, sentence, distance.start()).isEmpty();
        Optional<When> news = scene.in(Kinds.DATE, sentence, distance.start()).stream()
                .filter(item -> DateOfAct.isNamed((DateExpression) item.value()) && (quiet || isOfFigure(item)))
                .reduce((first, second) -> second)
                .flatMap(item -> calendar.resolve((DateExpression) item.value(), scene.published(), Optional.empty()));
        DateExpression expression = (DateExpression) distance.value();
        boolean back = quiet && news.isPresent() && far.distance() > 0;
        return calendar.resolve(
                back
                        ? new DateExpression(
                                new DateExpression.FromIncident(far.unit(), -far.distance()), expression.use())
                        : expression,
                scene.published(),
                news.or(() -> discourse));
    }

    /** In "marches against last week's coup", the time is of something that is no act told here. */
    boolean isOfAnother(Chart.Item date) {
        Sentence sentence = scene.sentenceAt(date.start());
        int at = date.end();
        boolean inside = owning.contains(folded(at - 1));
        if (!inside && at + 1 < sentence.end() && owning.contains(folded(at + 1))) {
            at += 2;
        } else if (!inside) {
            return false;
        }
        int end = Math.min(sentence.end(), at + OWNED_REACH);
        return at < end
                && !scene.chart().covered(Kinds.ACT, at)
                && scene.in(Kinds.ACT, at, end).isEmpty()
                && scene.in(Kinds.TOLL, at, end).isEmpty();
    }

    /** In "accused the rebels on Monday of a raid", the day is that of the accusation. */
    private boolean isOfAccusation(Chart.Item date) {
        int from = Math.max(0, date.start() - ACCUSED_REACH);
        return date.end() < scene.chart().size()
                && accusedOf.contains(folded(date.end()))
                && scene.in(Kinds.CUE, from, date.start()).stream()
                        .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.ACCUSATION
                                && scene.in(Kinds.ACT, cue.end(), date.start()).isEmpty());
    }

    /** In "according to police, on Monday gunmen shot" and "police said that on Monday gunmen shot" the day is that of the act. */
    private boolean opensAct(Chart.Item clause, Chart.Item date, Sentence sentence) {
        boolean told = clause.rule().endsWith(ACCORDING_TO) && clause.start() == sentence.first()
                || that.contains(folded(clause.end()));
        return told
                && scene.in(Kinds.ACT, clause.start(), date.start()).isEmpty()
                && !scene.in(Kinds.ACT, date.end(), sentence.end()).isEmpty();
    }

    /** In "the death toll of the raid rose to 14 on Sunday" the day is that of the figure. */
    boolean isOfFigure(Chart.Item date) {
        return scene.in(Kinds.TOLL, Math.max(0, date.start() - FIGURE_REACH), date.start()).stream()
                .anyMatch(toll -> isRisen(scene, toll)
                        && toll.end() <= date.start()
                        && scene.plain(toll.end(), date.start())
                        && date.start() - toll.end() <= DateOfAct.SAID_REACH);
    }

    /** Whether a figure is told as one to which a toll rose. */
    static boolean isRisen(Scene scene, Chart.Item toll) {
        return ((TollMention) toll.value()).total()
                && scene.in(Kinds.CUE, toll.start(), toll.end()).stream()
                        .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.UPDATE);
    }

    /** Whether the day is that on which somebody mourned, condemned or vowed, told before the act that it was about. */
    private boolean isOfReaction(Sentence sentence, Chart.Item date) {
        int end = Math.min(sentence.end(), date.end() + REACTION_REACH);
        for (int at = date.end(); at < end; at++) {
            boolean told = !scene.chart().at(Kinds.ACT, at).isEmpty()
                    || !scene.chart().at(Kinds.TOLL, at).isEmpty();
            if (reactions.contains(folded(at))) {
                return true;
            }
            if (told) {
                return false;
            }
        }
        return false;
    }

    /** In "villagers of the province said on Tuesday that", with no act in between, the day is that of the words. */
    private boolean leadsToWords(Chart.Item date, Sentence sentence) {
        int next = date.end();
        if (next < sentence.end() && scene.chart().document().token(next).isComma()) {
            next++;
        }
        if (next >= sentence.end() || !that.isAt(scene.chart(), next)) {
            return false;
        }
        return scene.in(Kinds.CUE, sentence.first(), date.start()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPEAKER)
                .anyMatch(cue -> scene.in(Kinds.ACT, cue.end(), date.start()).isEmpty());
    }

    /** Whether at most a small word stands between a reporting clause and a date, or the comma that sets the date off. */
    private boolean beside(int clause, int date) {
        boolean comma = date > clause && scene.chart().document().token(clause).isComma();
        int from = comma ? clause + 1 : clause;
        return scene.plain(from, date) && date - from <= DateOfAct.SAID_REACH;
    }

    private String folded(int at) {
        return scene.chart().document().token(at).folded();
    }

    /** In "overnight, officials said on Monday", told on Wednesday, the night is the one to Monday. */
    static Draft.Dated atNightBefore(Draft.Dated date, List<Draft.Dated> dates) {
        DateExpression expression = (DateExpression) date.source().orElseThrow().value();
        boolean night = expression.time() instanceof DateExpression.Relative days
                && days.unit() == ChronoUnit.DAYS
                && days.from() == -1
                && days.to() == 0;
        return dates.stream()
                .filter(other -> night
                        && other.announced()
                        && DateOfAct.fine(other.when())
                        && other.when().start().equals(other.when().end())
                        && other.when().end().isBefore(date.when().end()))
                .findFirst()
                .map(Draft.Dated::when)
                .map(said -> new When(
                        said.start().minusDays(1),
                        said.end(),
                        said.precision(),
                        date.when().basis()))
                .map(when -> new Draft.Dated(when, date.source(), date.own(), date.announced()))
                .orElse(date);
    }
}
