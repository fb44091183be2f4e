package org.sijil.resolve;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.world.Place;
import org.sijil.world.Place.Kind;

/** What "the village" or "the camp" points back to: the last place of that kind named before it. */
final class References {

    /** Tokens back to which the words may point. */
    private static final int MEMORY = 150;

    private static final String WAY = "#way-to";

    /** Words of the longest wording for a way to somewhere. */
    private static final int LONGEST_WAY = 6;

    /** Tokens between a town and one that says where it lies: ", some 30 kilometres north of". */
    private static final int LONGEST_BESIDE = 8;

    private References() {}

    /** The place that a reference means, at the reference's own position. */
    static Optional<PlaceInText> of(Chart chart, Chart.Item reference, List<PlaceInText> named) {
        Kind kind = (Kind) reference.value();
        for (int i = named.size() - 1; i >= 0; i--) {
            PlaceInText place = named.get(i);
            if (place.start() < reference.start() - MEMORY) {
                return Optional.empty();
            }
            if (place.end() <= reference.start()
                    && fits(place, kind)
                    && !isWayTo(chart, place)
                    && !(i > 0 && fits(named.get(i - 1), kind) && saysWhere(chart, named.get(i - 1), place))) {
                return Optional.of(new PlaceInText(
                        reference.start(), reference.end(), place.mention(), place.place(), "points back to it", true));
            }
        }
        return Optional.empty();
    }

    /** In "in Kolwe, south of Mambo", the second town only says where the first one lies. */
    private static boolean saysWhere(Chart chart, PlaceInText place, PlaceInText beside) {
        return place.end() <= beside.start()
                && beside.start() - place.end() <= LONGEST_BESIDE
                && chart.in(Kinds.CUE, place.end(), beside.start()).stream()
                        .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.BESIDE && cue.end() == beside.start());
    }

    /** In "the road to Tripoli", the text does not speak of that town. */
    private static boolean isWayTo(Chart chart, PlaceInText place) {
        return chart.in(Kinds.CUE, Math.max(0, place.start() - LONGEST_WAY), place.start()).stream()
                .anyMatch(cue -> cue.end() == place.start() && cue.rule().endsWith(WAY));
    }

    private static boolean fits(PlaceInText place, Kind kind) {
        Optional<Place> known = place.place();
        return switch (kind) {
            case CITY ->
                known.map(found -> found.kind() == Kind.CITY).orElseGet(() -> place.mention()
                        .kind()
                        .filter(called -> called != Kind.CITY && called != Kind.ADMIN2)
                        .isEmpty());
            default -> known.filter(found -> found.kind() == kind).isPresent();
        };
    }
}
