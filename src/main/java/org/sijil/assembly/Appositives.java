package org.sijil.assembly;

import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;

/** Places that only say what and where the place before them is: "in Kolwe, a village of Mambo district". */
final class Appositives {

    /** Tokens from the comma behind a place to the one that tells where it lies, at the most. */
    private static final int REACH = 9;

    private final Scene scene;
    private final WordList articles;

    Appositives(Scene scene) {
        this.scene = scene;
        this.articles = scene.chart().pack().words("place_apposition");
    }

    boolean hold(PlaceInText place) {
        int index = articles.isEmpty() ? 0 : scene.placeFrom(place.start());
        if (index == 0) {
            return false;
        }
        PlaceInText before = scene.places().get(index - 1);
        int comma = before.end();
        Chart chart = scene.chart();
        if (FarApart.coarse(before)
                || place.start() - comma > REACH
                || place.start() <= comma + 2
                || !chart.document().token(comma).isComma()
                || !articles.isAt(chart, comma + 1)) {
            return false;
        }
        for (int at = comma + 1; at < place.start(); at++) {
            if (!chart.document().token(at).isWord()
                    || chart.covered(Kinds.ACT, at)
                    || chart.covered(Kinds.TOLL, at)
                    || chart.covered(Kinds.DATE, at)) {
                return false;
            }
        }
        return true;
    }
}
