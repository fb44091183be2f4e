package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.resolve.Calendar;
import org.sijil.text.Sentence;

/** Finds the date of an act among the dates named around it. */
final class DateOfAct {

    /** Tokens between an act and a bare year that dates it. */
    private static final int YEAR_REACH = 8;

    /** Small words between a reporting clause and its date at the most. */
    private static final int SAID_REACH = 1;

    private static final String COMMAS = ",\u060C";

    private final Scene scene;
    private final Calendar calendar = new Calendar();

    DateOfAct(Scene scene) {
        this.scene = scene;
    }

    /** The date in a stretch of a sentence, that of an announcement only when there is no other. */
    Optional<Draft.Dated> in(int first, int end, Optional<Chart.Item> act, Optional<When> discourse) {
        List<Draft.Dated> dates = scene.in(Kinds.DATE, first, end).stream()
                .filter(item -> use(item) == DateExpression.Use.POINT || use(item) == DateExpression.Use.CLOCK)
                .flatMap(item -> dated(item, discourse).stream())
                .filter(date -> bears(date, act))
                .toList();
        return dates.stream()
                .min(Comparator.comparing(Draft.Dated::announced)
                        .thenComparing(date -> use(date.source().orElseThrow()) == DateExpression.Use.CLOCK)
                        .thenComparing(date -> distance(date, act)));
    }

    private static boolean fine(When when) {
        return when.precision() == When.Precision.DAY || when.precision() == When.Precision.ASSUMED;
    }

    /** A bare year far from the act dates something else. */
    private static boolean bears(Draft.Dated date, Optional<Chart.Item> act) {
        return date.when().precision() != When.Precision.YEAR || distance(date, act) <= YEAR_REACH;
    }

    private static int distance(Draft.Dated date, Optional<Chart.Item> act) {
        return act.map(item ->
                        Math.abs(item.start() - date.source().orElseThrow().start()))
                .orElse(0);
    }

    private Optional<Draft.Dated> dated(Chart.Item item, Optional<When> discourse) {
        DateExpression expression = (DateExpression) item.value();
        return calendar.resolve(expression, scene.published(), discourse)
                .map(when -> new Draft.Dated(when, Optional.of(item), true, announces(item)));
    }

    /** Whether the date is that of somebody's words: it stands inside the clause that reports, or right after it. */
    private boolean announces(Chart.Item date) {
        Sentence sentence = scene.sentenceAt(date.start());
        return scene.follows(Cue.Kind.SPEAKER, date.start())
                || scene.in(Kinds.SPEAKER, sentence.first(), date.start() + 1).stream()
                        .anyMatch(clause -> date.start() >= clause.start()
                                && (date.start() < clause.end() || beside(clause.end(), date.start())));
    }

    /** Whether at most a small word stands between a reporting clause and a date, or the comma that sets the date off. */
    private boolean beside(int clause, int date) {
        boolean comma = date > clause
                && COMMAS.contains(scene.chart().document().token(clause).surface());
        int from = comma ? clause + 1 : clause;
        return scene.plain(from, date) && date - from <= SAID_REACH;
    }

    static DateExpression.Use use(Chart.Item item) {
        return ((DateExpression) item.value()).use();
    }

    static boolean differ(When a, When b) {
        boolean apart = a.end().isBefore(b.start()) || b.end().isBefore(a.start());
        return apart || fine(a) != fine(b);
    }
}
