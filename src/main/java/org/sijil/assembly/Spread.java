package org.sijil.assembly;

import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;

/** Whether a telling counts people of several places or acts: "six died in clashes across the country", "two ambushes in Mambo state". */
final class Spread {

    /** The entry for several acts, which are of one place where a town is named with them. */
    private static final String ACTS = "#several-acts";

    private Spread() {}

    static boolean isTold(Scene scene, Draft draft) {
        Draft.Telling telling = draft.first();
        boolean town = draft.told()
                .filter(place -> place.own() && !FarApart.coarse(place.place()))
                .isPresent();
        return scene.in(Kinds.CUE, telling.first(), telling.end()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPREAD)
                .anyMatch(cue -> !town || !cue.rule().endsWith(ACTS));
    }
}
