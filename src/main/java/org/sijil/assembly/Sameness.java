package org.sijil.assembly;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.ActWord;
import org.sijil.mention.Cue;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;

/** Judges whether two tellings are of one incident. */
final class Sameness {

    /** People from which an equal count is no chance. */
    private static final int SEVERAL = 3;

    /** Acts of at least this weight are of one kind only. */
    private static final int STRONG = 4;

    private final Scene scene;
    private final Kinship kinship;

    Sameness(Scene scene, Kinship kinship) {
        this.scene = scene;
        this.kinship = kinship;
    }

    /** A draft with no act of its own kind goes on telling of the incident right before it. */
    boolean continues(Draft draft, Draft other, int distance, boolean latest) {
        boolean claims = draft.pointsBack()
                && scene.hasCue(
                        Cue.Kind.CLAIM, draft.first().first(), draft.first().end());
        if (claims && latest && distance <= 3) {
            return true;
        }
        boolean follows = latest && distance <= 2 && distance >= 0;
        if (!follows || placesConflict(draft, other) || datesConflict(draft, other)) {
            return false;
        }
        if (!kin(draft, other)) {
            return false;
        }
        boolean own = draft.place().filter(Draft.Placed::own).isPresent() && !samePlace(draft, other);
        boolean weak = draft.pointsBack()
                || draft.mainAct().map(Draft::word).map(ActWord::weight).orElse(0) <= 2;
        return !own && (weak || sameType(draft, other)) && !opensAnew(draft);
    }

    private boolean opensAnew(Draft draft) {
        return scene.hasCue(
                        Cue.Kind.CLAUSE,
                        draft.first().first(),
                        Math.min(draft.first().first() + 2, draft.first().end()))
                && draft.place().filter(Draft.Placed::own).isPresent();
    }

    /** The same kind of act at the same place on the same day, or the same toll of a like act, is told again. */
    boolean retells(Draft draft, Draft other) {
        if (datesConflict(draft, other) || placesConflict(draft, other)) {
            return false;
        }
        if (kin(draft, other) && sameToll(draft, other)) {
            return true;
        }
        boolean again = sameType(draft, other) && samePlace(draft, other)
                || draft.pointsBack() && !strong(draft) && kin(draft, other);
        return again && !tollsConflict(draft, other);
    }

    private static boolean strong(Draft draft) {
        return draft.mainAct()
                .map(Draft::word)
                .filter(word -> word.weight() >= STRONG && !word.general())
                .isPresent();
    }

    /** Whether a count of several people, exact and of one harm, stands in both. */
    private static boolean sameToll(Draft draft, Draft other) {
        for (Chart.Item a : draft.tolls()) {
            for (Chart.Item b : other.tolls()) {
                TollMention mine = (TollMention) a.value();
                TollMention theirs = (TollMention) b.value();
                boolean several = mine.quantity().low().orElse(0) >= SEVERAL
                        && !mine.quantity().approximate();
                if (several
                        && mine.harm() == theirs.harm()
                        && mine.quantity().low().equals(theirs.quantity().low())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean kin(Draft draft, Draft other) {
        Optional<ActWord> a = draft.mainAct().map(Draft::word);
        Optional<ActWord> b = other.mainAct().map(Draft::word);
        return a.isEmpty()
                || b.isEmpty()
                || a.get().general()
                || kinship.oneAct(a.get(), b.get())
                || a.get().weight() <= 1;
    }

    private boolean sameType(Draft draft, Draft other) {
        Optional<String> a = draft.mainAct().map(Draft::word).map(ActWord::type);
        Optional<String> b = other.mainAct().map(Draft::word).map(ActWord::type);
        return a.isPresent() && a.equals(b);
    }

    private static boolean placesConflict(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isPresent() && b.isPresent() && Where.differ(a.get(), b.get());
    }

    private static boolean samePlace(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isEmpty() || b.isEmpty() || !Where.differ(a.get(), b.get());
    }

    private static boolean datesConflict(Draft draft, Draft other) {
        Optional<Draft.Dated> a = draft.date().filter(date -> date.own() && !date.announced());
        Optional<Draft.Dated> b = other.date().filter(date -> !date.announced());
        return a.isPresent()
                && b.isPresent()
                && DateOfAct.differ(a.get().when(), b.get().when());
    }

    private static boolean tollsConflict(Draft draft, Draft other) {
        for (Chart.Item a : draft.tolls()) {
            for (Chart.Item b : other.tolls()) {
                TollMention mine = (TollMention) a.value();
                TollMention theirs = (TollMention) b.value();
                boolean exact =
                        !mine.quantity().approximate() && !theirs.quantity().approximate();
                if (mine.harm() == theirs.harm() && exact && !mine.quantity().equals(theirs.quantity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
