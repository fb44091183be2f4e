package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.mention.Cue;

/** The place told before to which "in the same area" points back: it is named there as well as by its name. */
final class PlaceAgain {

    private PlaceAgain() {}

    /** Places the draft where the one told last was, if it counts people, names no place and says that it was the same. */
    static void carry(Scene scene, Draft draft, List<Draft> drafts) {
        Draft.Telling telling = draft.first();
        boolean same = !draft.tolls().isEmpty()
                && draft.place().filter(Draft.Placed::own).isEmpty()
                && scene.hasCue(Cue.Kind.PLACE_AGAIN, telling.first(), telling.end());
        if (same && !drafts.isEmpty()) {
            drafts.get(drafts.size() - 1)
                    .place()
                    .ifPresent(place -> draft.placed(Optional.of(new Draft.Placed(place.place(), true))));
        }
    }
}
