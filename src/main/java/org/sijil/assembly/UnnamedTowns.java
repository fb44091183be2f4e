package org.sijil.assembly;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.resolve.PlaceInText;

/** In "a small town that lies north of Kolwe" the town has no name yet, and Kolwe only says where to look for it. */
final class UnnamedTowns {

    /** Words between "a town" and what says where it lies. */
    private static final int REACH = 3;

    private final Scene scene;
    private final WordList towns;
    private final WordList lying;

    UnnamedTowns(Scene scene) {
        this.scene = scene;
        this.towns = scene.chart().pack().words("unnamed_towns");
        this.lying = scene.chart().pack().words("lying");
    }

    /** Whether a place only says beside what an unnamed one lies. */
    boolean lieBeside(PlaceInText place) {
        Optional<Chart.Item> beside = scene.cueBefore(Cue.Kind.BESIDE, place.start());
        for (int at = beside.map(Chart.Item::start).orElse(0) - 1, back = 0; at >= 0 && back <= REACH; at--, back++) {
            String word = scene.chart().document().token(at).folded();
            if (towns.contains(word)) {
                return true;
            }
            if (!lying.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
