package org.sijil.tracking;

import java.util.Optional;
import java.util.Set;
import org.sijil.tracking.Likeness.Part;
import org.sijil.tracking.Likeness.Trait;

/** Whether two accounts name the same fighters. */
final class LikeInSides {

    private static final double SHARED_ACTOR = 0.7;
    private static final double OTHER_ACTOR = -2;
    private static final double OTHER_SUSPECT = -0.7;

    private LikeInSides() {}

    /** What is said for and against by names of fighters; nothing where none is shared and none contradicts. */
    static Optional<Part> of(Traits one, Traits other) {
        if (!agrees(one, other)) {
            return Optional.of(
                    one.doubted() || other.doubted()
                            ? new Part(Trait.SIDES, OTHER_SUSPECT, "others are suspected")
                            : new Part(Trait.SIDES, OTHER_ACTOR, "others fought"));
        }
        Set<String> shared = one.named();
        shared.retainAll(other.named());
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(Trait.SIDES, SHARED_ACTOR, "both name " + String.join(", ", shared)));
    }

    /** Where both accounts name who fights, they share a name, be it on swapped sides. */
    static boolean agrees(Traits one, Traits other) {
        return sideAgrees(one, other, one.attackers(), other.attackers())
                && sideAgrees(one, other, one.others(), other.others());
    }

    private static boolean sideAgrees(Traits one, Traits other, Set<String> mine, Set<String> theirs) {
        return mine.isEmpty()
                || theirs.isEmpty()
                || Traits.meet(mine, theirs)
                || one.named().containsAll(theirs) && other.named().containsAll(mine);
    }
}
