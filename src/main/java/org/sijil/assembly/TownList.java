package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/** The towns or districts that one account names side by side as hit on the same day: "air strikes on Homs, Hama and Latakia". */
final class TownList {

    /** A list of more towns than these tells of one sweep over an area, which is not told apart. */
    private static final int MOST_TOLD_APART = 5;

    /** Towns of one list at the most. */
    private static final int LONGEST_LIST = 8;

    private final Scene scene;
    private final Where where;
    private final JoinedPlaces joined;
    private final boolean clitic;

    TownList(Scene scene, Where where) {
        this.scene = scene;
        this.where = where;
        this.joined = scene.judge(JoinedPlaces.class, JoinedPlaces::new);
        this.clitic = scene.chart().pack().orthography().flag("head_first");
    }

    /** The towns that follow the first one in its list; none when it stands in no list. */
    List<PlaceInText> behind(PlaceInText first) {
        List<PlaceInText> list = new ArrayList<>();
        PlaceInText before = first;
        int closed = 0;
        for (int next = scene.placeFrom(first.start()) + 1;
                next < scene.places().size();
                next++) {
            PlaceInText town = scene.places().get(next);
            if (!isTown(before) || !isTown(town) || !joined.are(before, town) || !apart(first, before, list, town)) {
                break;
            }
            list.add(town);
            closed = joined.byAnd(before, town) ? list.size() : closed;
            before = town;
        }
        return closed < MOST_TOLD_APART ? list.subList(0, closed) : List.of();
    }

    /** The first town, from a token on, of the list in which one stands; that one itself when it stands in none. */
    PlaceInText first(PlaceInText town, int from) {
        PlaceInText first = town;
        int index = scene.placeFrom(town.start());
        for (int back = 0; back < LONGEST_LIST && index > 0; back++) {
            PlaceInText before = scene.places().get(--index);
            if (before.start() < from || !isTown(before) || !isTown(first) || !joined.are(before, first)) {
                break;
            }
            first = before;
        }
        return first != town && behind(first).contains(town) ? first : town;
    }

    /** Whether a stretch only goes on with a list of towns that stands before it: "and Latakia". */
    boolean goesOn(int first, int end) {
        List<PlaceInText> here = scene.placesIn(first, end);
        int index = here.isEmpty() ? 0 : scene.placeFrom(here.get(0).start());
        return index > 0
                && isTown(here.get(0))
                && isTown(scene.places().get(index - 1))
                && joined.are(scene.places().get(index - 1), here.get(0));
    }

    private boolean isTown(PlaceInText place) {
        boolean known = place.place().isPresent()
                || clitic
                        && place.mention()
                                .kind()
                                .filter(Place.Kind.CITY::equals)
                                .isPresent();
        int kind = place.place().map(Place::kind).map(Place.Kind::ordinal).orElse(place.rank());
        return known && kind >= Place.Kind.ADMIN2.ordinal() && !isCalledProvince(place);
    }

    /** Whether a word such as "the provinces of" makes units of the towns that bear their names. */
    private static boolean isCalledProvince(PlaceInText place) {
        return place.mention()
                .kind()
                .filter(kind -> kind.ordinal() < Place.Kind.ADMIN2.ordinal())
                .isPresent();
    }

    private boolean apart(PlaceInText first, PlaceInText before, List<PlaceInText> list, PlaceInText town) {
        boolean differ = joined.areTowns(before, town)
                ? list.stream().noneMatch(other -> other.place().equals(town.place()))
                        && !first.place().equals(town.place())
                : FarApart.farApart(first, town) && list.stream().allMatch(other -> FarApart.farApart(other, town));
        return differ && !where.actual(List.of(town)).isEmpty() && !where.isWayTo(town);
    }
}
