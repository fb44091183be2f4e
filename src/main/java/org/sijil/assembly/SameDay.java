package org.sijil.assembly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.mention.DateExpression;

/** Whether the days of two tellings may be of one incident. */
final class SameDay {

    /** Days for which an act is news. */
    private static final int NEWS_DAYS = 40;

    private final Scene scene;

    SameDay(Scene scene) {
        this.scene = scene;
    }

    boolean conflict(Draft draft, Draft other) {
        Optional<Draft.Dated> a = draft.date()
                .filter(date -> date.own() && !date.announced() && !isOfLaterDeath(draft, date) && !isHour(date));
        Optional<Draft.Dated> b = other.date().filter(date -> !date.announced());
        if (b.isEmpty()) {
            return a.filter(date -> isPast(date.when())).isPresent() && !draft.pointsBack();
        }
        return a.isPresent() && DateOfAct.differ(a.get().when(), b.get().when());
    }

    /** The latest day told so far: what "this came a day after" counts from. */
    static Optional<When> latest(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.date().stream())
                .map(Draft.Dated::when)
                .max(Comparator.comparing(When::end));
    }

    /** Whether no day is told in both, however coarsely each of them tells it. */
    static boolean apart(Draft draft, Draft other) {
        Optional<When> a = draft.date().filter(date -> !date.announced()).map(Draft.Dated::when);
        Optional<When> b = other.date().filter(date -> !date.announced()).map(Draft.Dated::when);
        return a.isPresent()
                && b.isPresent()
                && (a.get().end().isBefore(b.get().start())
                        || b.get().end().isBefore(a.get().start()));
    }

    /** Whether both name days, and some day is in both, however coarsely each of them tells it; a year says too little. */
    static boolean overlap(Draft draft, Draft other) {
        Optional<When> a = draft.date().filter(date -> !date.announced()).map(Draft.Dated::when);
        Optional<When> b = other.date().filter(date -> !date.announced()).map(Draft.Dated::when);
        return a.filter(SameDay::isFiner).isPresent()
                && b.filter(SameDay::isFiner).isPresent()
                && !apart(draft, other);
    }

    private static boolean isFiner(When when) {
        return when.precision() != When.Precision.YEAR;
    }

    /** Whether a day is so long ago that an act told with no day, as news, is not of that time. */
    private boolean isPast(When when) {
        return scene.published()
                .filter(day -> when.end().isBefore(day.minusDays(NEWS_DAYS)))
                .isPresent();
    }

    /** Whether the draft names no day of its own. */
    static boolean undated(Draft draft) {
        return draft.date()
                .filter(date -> date.own() && !date.announced() && !isHour(date))
                .isEmpty();
    }

    /** Whether the draft names a day of its own, be it one with no year, and not only an hour. */
    static boolean isDated(Draft draft, boolean yearless) {
        return draft.date()
                .filter(date -> date.own() && !isHour(date))
                .flatMap(Draft.Dated::source)
                .filter(item -> Standing.isPoint(item) && (yearless || !DateOfAct.isYearless(item)))
                .isPresent();
    }

    /** Whether no more than the hour is told: "the attack took place at five". */
    static boolean isHour(Draft.Dated date) {
        return date.source()
                .filter(item -> ((DateExpression) item.value()).time() instanceof DateExpression.Clock)
                .isPresent();
    }

    /**
     * The day that the incident told last hands on; to a paragraph of its own about another place it hands on that of the
     * text's first incident, where its own is older.
     */
    static Optional<Draft.Dated> carried(Draft draft, int paragraph, List<Draft> told) {
        Draft before = told.get(told.size() - 1);
        Draft lead = told.stream()
                .min(Comparator.comparingInt(one -> one.first().first()))
                .orElseThrow();
        boolean apart = paragraph != before.last().paragraph()
                && draft.place().filter(Draft.Placed::own).isPresent();
        Optional<LocalDate> ended = before.date().map(date -> date.when().end());
        boolean older = apart
                && lead.date()
                        .filter(date -> ended.filter(
                                        day -> day.isBefore(date.when().start()))
                                .isPresent())
                        .isPresent();
        return older ? lead.date() : before.date();
    }

    /** Of a night between two days, the second: "overnight drones were shot down; at nine a bomb hit a flat". */
    static When afterNight(When when) {
        return when.start().plusDays(1).equals(when.end())
                ? new When(when.end(), when.end(), when.precision(), when.basis())
                : when;
    }

    /** Whether only those who died of the act "the next day" or "two days later" are told of. */
    private static boolean isOfLaterDeath(Draft draft, Draft.Dated date) {
        boolean later = date.source()
                .map(item -> ((DateExpression) item.value()).time())
                .filter(time -> time instanceof DateExpression.FromIncident far && far.distance() >= 0)
                .isPresent();
        return later
                && !draft.acts().isEmpty()
                && draft.acts().stream().allMatch(act -> Draft.word(act).weight() <= Draft.BARE)
                && draft.place().filter(Draft.Placed::own).isEmpty();
    }

    /** Whether both tell of an attack of one day, each in a general word, whatever else they tell of it. */
    static boolean attacks(Draft draft, Draft other) {
        Optional<When> day =
                draft.date().filter(date -> date.own() && !date.announced()).map(Draft.Dated::when);
        Optional<When> theirs =
                other.date().filter(date -> date.own() && !date.announced()).map(Draft.Dated::when);
        return day.isPresent()
                && theirs.isPresent()
                && day.get().start().equals(theirs.get().start())
                && draft.acts().stream().anyMatch(SameKind::isAttack)
                && other.acts().stream().anyMatch(SameKind::isAttack);
    }
}
