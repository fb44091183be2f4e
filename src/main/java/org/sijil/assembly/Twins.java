package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.ElidedTolls;
import org.sijil.mention.RespectiveTolls;
import org.sijil.resolve.PlaceInText;

/**
 * Joins what is told twice and only turns out to be one by its toll: "a bomber killed one and hurt four in Kolwe", then "a car
 * blew up in a street there. One was killed, four were hurt".
 */
final class Twins {

    /** The day, and the dead and the wounded as told. */
    private record Key(When day, int killed, int injured) {}

    /** Dead from which an equal count in one town on one day is no chance, whatever killed them. */
    private static final int SEVERAL = 4;

    private final Opening opening;

    Twins(Scene scene) {
        this.opening = new Opening(scene);
    }

    /** The same drafts without those that only tell again of one before them, which takes them over. */
    List<Draft> joined(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        Map<Key, Draft> told = new HashMap<>();
        for (Draft draft : drafts) {
            Optional<Key> key = key(draft);
            Optional<Draft> twin = key.map(told::get).filter(other -> isTwin(draft, other, key.get()));
            if (twin.isPresent()) {
                twin.get().join(draft, true);
            } else {
                kept.add(draft);
                key.ifPresent(own -> told.putIfAbsent(own, draft));
            }
        }
        return kept;
    }

    private static Optional<Key> key(Draft draft) {
        OptionalInt killed = told(draft, Harm.KILLED);
        OptionalInt injured = told(draft, Harm.INJURED);
        boolean listed = draft.tellings().stream()
                .flatMap(telling -> telling.tolls().stream())
                .anyMatch(toll -> ElidedTolls.isOne(toll) || RespectiveTolls.isOne(toll));
        return killed.isEmpty() || killed.getAsInt() == 0 || listed
                ? Optional.empty()
                : draft.date().map(date -> new Key(date.when(), killed.getAsInt(), injured.orElse(-1)));
    }

    /** The only count of a harm, if there is but one. */
    private static OptionalInt told(Draft draft, Harm harm) {
        List<OptionalInt> counts = draft.figures().stream()
                .filter(figure -> figure.harm() == harm && !figure.quantity().approximate())
                .map(figure -> figure.quantity().low())
                .distinct()
                .toList();
        return counts.size() == 1 ? counts.get(0) : OptionalInt.empty();
    }

    private boolean isTwin(Draft draft, Draft other, Key key) {
        boolean both = key.injured() > 0 && key.killed() + key.injured() > 2;
        boolean attack = isAttack(draft) || isAttack(other);
        boolean placed =
                both ? isInOneCity(draft, other) : key.killed() >= (attack ? 2 : SEVERAL) && isInOneTown(draft, other);
        return placed
                && !opening.apart(draft)
                && draft.allActs().stream().allMatch(Twins::isByForce)
                && other.allActs().stream().allMatch(Twins::isByForce);
    }

    /** Whether it leaves open by what people were attacked. */
    private static boolean isAttack(Draft draft) {
        return draft.allActs().stream().anyMatch(SameKind::isAnyAttack);
    }

    private static boolean isByForce(Chart.Item act) {
        return SameKind.isAnyAttack(act)
                || SameKind.isByHand(act)
                || SameKind.isByWeapon(act)
                || Draft.word(act).weight() <= Draft.BARE;
    }

    private static boolean isInOneCity(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return isInOneTown(draft, other)
                || a.isPresent()
                        && b.isPresent()
                        && (a.get().within(b.get())
                                || b.get().within(a.get())
                                || a.get().place().isEmpty() && !FarApart.coarse(b.get()));
    }

    private static boolean isInOneTown(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isPresent() && b.isPresent() && !FarApart.differ(a.get(), b.get());
    }
}
