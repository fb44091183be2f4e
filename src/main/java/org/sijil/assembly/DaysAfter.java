package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.incident.When.Basis;
import org.sijil.incident.When.Precision;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Quantity;
import org.sijil.text.Sentence;

/** In "two days after a bombing in Kolwe, gunmen shot three in Mambo on Sunday", the bombing was on Friday. */
final class DaysAfter {

    static final String RULE = "#days-after";
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Scene scene;
    private final WordList days;
    private final WordList weeks;
    private final WordList months;
    private final WordList duals;
    private final WordList vague;

    DaysAfter(Scene scene) {
        this.scene = scene;
        this.days = scene.chart().pack().words("day_units");
        this.weeks = scene.chart().pack().words("week_units");
        this.months = scene.chart().pack().words("month_units");
        this.duals = scene.chart().pack().words("dual_units");
        this.vague = scene.chart().pack().words("some_units");
    }

    /** Dates what such words lead to by the day of what came after, which is told before or behind it. */
    void date(Sentence sentence, List<Draft> drafts, Optional<When> discourse) {
        for (Draft draft : drafts) {
            Optional<Chart.Item> cue = leading(draft);
            Optional<When> later = cue.flatMap(words -> later(sentence, words, draft, drafts, discourse));
            if (later.isPresent()) {
                Optional<Chart.Item> words = scene
                        .in(Kinds.DATE, cue.get().start(), cue.get().end())
                        .stream()
                        .findFirst();
                before(cue.get(), later.get())
                        .ifPresent(when -> draft.dated(Optional.of(new Draft.Dated(when, words, true, false))));
            }
        }
    }

    /** The words "two days after a raid" in front of what a draft tells first. */
    private Optional<Chart.Item> leading(Draft draft) {
        int first = draft.first().first();
        int act =
                draft.first().acts().stream().mapToInt(Chart.Item::start).min().orElse(first);
        return scene.in(Kinds.CUE, first, act + 1).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.ANEW
                        && cue.rule().endsWith(RULE))
                .findFirst();
    }

    /** The day of the later act: of what the sentence tells before the words, else behind them, else of what was told last. */
    private Optional<When> later(
            Sentence sentence, Chart.Item cue, Draft draft, List<Draft> drafts, Optional<When> discourse) {
        Optional<When> own = draft.date()
                .filter(date -> date.source()
                        .filter(source -> source.end() <= cue.start())
                        .isPresent())
                .map(Draft.Dated::when);
        Comparator<Draft> order = Comparator.comparingInt(one -> one.first().first());
        int first = draft.first().first();
        Optional<When> told = drafts.stream()
                .filter(other -> other != draft && other.first().first() < first)
                .max(order)
                .flatMap(Draft::date)
                .map(Draft.Dated::when);
        Optional<When> next = drafts.stream()
                .filter(other ->
                        cue.start() == sentence.first() && other.first().first() > first)
                .min(order)
                .flatMap(Draft::date)
                .map(Draft.Dated::when);
        boolean toldOf = drafts.size() > 1 && cue.start() == sentence.first();
        return own.or(() -> told).or(() -> next).or(() -> toldOf ? Optional.empty() : discourse);
    }

    private Optional<When> before(Chart.Item cue, When later) {
        for (int at = cue.start(); at < cue.end(); at++) {
            String word = scene.chart().document().token(at).folded();
            int count = duals.contains(word) ? 2 : count(cue.start(), at);
            boolean some = vague.contains(word) && count == 0;
            if (days.contains(word)) {
                return Optional.of(some ? lately(later, WEEK, 1, Precision.WEEK) : earlier(later, Math.max(1, count)));
            }
            if (weeks.contains(word)) {
                return Optional.of(
                        some ? lately(later, MONTH, WEEK, Precision.MONTH) : earlier(later, WEEK * Math.max(1, count)));
            }
            if (months.contains(word)) {
                return some ? Optional.empty() : Optional.of(inMonth(later, Math.max(1, count)));
            }
        }
        return Optional.empty();
    }

    private static When earlier(When later, int days) {
        return new When(later.start().minusDays(days), later.end().minusDays(days), later.precision(), Basis.DISCOURSE);
    }

    private static When lately(When later, int from, int to, Precision precision) {
        return new When(later.start().minusDays(from), later.start().minusDays(to), precision, Basis.DISCOURSE);
    }

    private static When inMonth(When later, int months) {
        var month = later.start().minusMonths(months);
        return new When(
                month.withDayOfMonth(1), month.withDayOfMonth(month.lengthOfMonth()), Precision.MONTH, Basis.DISCOURSE);
    }

    /** What a number in a stretch counts; 0 when there is none. */
    private int count(int first, int end) {
        return scene.in(Kinds.NUMBER, first, end).stream()
                .map(Chart.Item::value)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .mapToInt(quantity -> quantity.low().orElse(1))
                .findFirst()
                .orElse(0);
    }
}
