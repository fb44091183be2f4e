package org.sijil.assembly;

import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Token;
import org.sijil.world.Place;

/** Whether two places stand side by side in a list: "in Kolwe, Mambo and Tamba". */
final class JoinedPlaces {

    /** Tokens between two places of a list at the most: ", and in", "northern and the east of". */
    private static final int WIDEST_GAP = 3;

    private final Scene scene;
    private final WordList and;
    private final WordList parts;
    private final boolean clitic;

    JoinedPlaces(Scene scene) {
        this.scene = scene;
        this.and = scene.chart().pack().words("and");
        this.parts = scene.chart().pack().words("list_parts");
        this.clitic = scene.chart().pack().orthography().flag("head_first");
    }

    /** Whether nothing but commas, "and" and words such as "in" stand between two places. */
    boolean are(PlaceInText a, PlaceInText b) {
        int gap = b.start() - a.end();
        if (gap < 0 || gap > WIDEST_GAP || gap == 0 && !clings(b) || isOneEnd(a) || onlyParts(a.end(), b.start())) {
            return false;
        }
        for (int at = a.end(); at < b.start(); at++) {
            Token token = scene.chart().document().token(at);
            boolean word = and.isAt(scene.chart(), at) || isLocative(at) || parts.reads(scene.chart(), at);
            if (!token.isComma() && !word) {
                return false;
            }
        }
        return true;
    }

    /** Whether an "and" stands before the second: what only a comma joins may be the district of the one before. */
    boolean byAnd(PlaceInText a, PlaceInText b) {
        for (int at = a.end(); at < b.start(); at++) {
            if (and.isAt(scene.chart(), at) || isAndPart(at)) {
                return true;
            }
        }
        return clings(b);
    }

    /** Whether what stands between two places only says of which part of the first, with no "and". */
    private boolean onlyParts(int first, int end) {
        return IntStream.range(first, end).anyMatch(at -> parts.reads(scene.chart(), at))
                && IntStream.range(first, end).noneMatch(this::isAndPart);
    }

    /** Whether an "and" clings to a word such as "countryside" before the next town of a list. */
    private boolean isAndPart(int at) {
        return parts.reads(scene.chart(), at)
                && scene.chart().forms(at).stream().anyMatch(form -> form.follows(and));
    }

    /** Whether two towns are told in one breath, "in Kolwe and Mambo", so that neither is the unit around the other. */
    boolean areTowns(PlaceInText a, PlaceInText b) {
        return isTown(a) && isTown(b) && b.start() >= a.end() && byAnd(a, b) && are(a, b) && !hasWords(a, b);
    }

    private static boolean isTown(PlaceInText place) {
        return place.place().map(Place::kind).filter(Place.Kind.CITY::equals).isPresent();
    }

    private boolean hasWords(PlaceInText a, PlaceInText b) {
        return IntStream.range(a.end(), b.start()).anyMatch(at -> isLocative(at) || parts.reads(scene.chart(), at));
    }

    private boolean isLocative(int at) {
        return scene.in(Kinds.CUE, at, at + 1).stream()
                .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.LOCATIVE);
    }

    /** In "between Raqqa and Aleppo" neither is where it was. */
    private boolean isOneEnd(PlaceInText place) {
        return scene.follows(Cue.Kind.BETWEEN_PLACES, place.start()) || scene.follows(Cue.Kind.BETWEEN, place.start());
    }

    private boolean clings(PlaceInText place) {
        Chart chart = scene.chart();
        return clitic && chart.nameForms(place.start()).stream().anyMatch(form -> form.follows(and));
    }
}
