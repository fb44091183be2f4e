package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Token;
import org.sijil.world.Place;

/** The towns that one account names side by side as hit on the same day: "air strikes on Homs, Hama and Latakia". */
final class TownList {

    /** Tokens between two towns of a list at the most: ", and in", "northern and the east of". */
    private static final int WIDEST_GAP = 3;

    /** Towns of one list at the most. */
    private static final int LONGEST_LIST = 8;

    private final Scene scene;
    private final Where where;
    private final WordList and;
    private final WordList parts;
    private final boolean clitic;

    TownList(Scene scene, Where where) {
        this.scene = scene;
        this.where = where;
        this.and = scene.chart().pack().words("and");
        this.parts = scene.chart().pack().words("list_parts");
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
            if (!isTown(before) || !isTown(town) || !joined(before, town) || !apart(first, list, town)) {
                break;
            }
            list.add(town);
            closed = endsList(before, town) ? list.size() : closed;
            before = town;
        }
        return list.subList(0, closed);
    }

    /** The first town, from a token on, of the list in which one stands; that one itself when it stands in none. */
    PlaceInText first(PlaceInText town, int from) {
        PlaceInText first = town;
        int index = scene.placeFrom(town.start());
        for (int back = 0; back < LONGEST_LIST && index > 0; back++) {
            PlaceInText before = scene.places().get(--index);
            if (before.start() < from || !isTown(before) || !isTown(first) || !joined(before, first)) {
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
                && joined(scene.places().get(index - 1), here.get(0));
    }

    private boolean isTown(PlaceInText place) {
        boolean known = place.place().isPresent()
                || clitic
                        && place.mention()
                                .kind()
                                .filter(Place.Kind.CITY::equals)
                                .isPresent();
        return known && !place.isCountry() && !FarApart.coarse(place) && !isCalledUnit(place);
    }

    /** Whether a word such as "the provinces of" makes units of the towns that bear their names. */
    private static boolean isCalledUnit(PlaceInText place) {
        return place.mention()
                .kind()
                .filter(kind -> kind.ordinal() < Place.Kind.CITY.ordinal())
                .isPresent();
    }

    private boolean apart(PlaceInText first, List<PlaceInText> list, PlaceInText town) {
        return FarApart.farApart(first, town)
                && list.stream().allMatch(other -> FarApart.farApart(other, town))
                && !where.actual(List.of(town)).isEmpty()
                && !where.isWayTo(town);
    }

    /** Whether nothing but commas, "and" and words such as "in" stand between two places. */
    private boolean joined(PlaceInText a, PlaceInText b) {
        int gap = b.start() - a.end();
        if (gap < 0 || gap > WIDEST_GAP || gap == 0 && !clings(b) || isOneEnd(a) || onlyParts(a.end(), b.start())) {
            return false;
        }
        for (int at = a.end(); at < b.start(); at++) {
            Token token = scene.chart().document().token(at);
            boolean comma = token.isComma();
            boolean locative = scene.in(Kinds.CUE, at, at + 1).stream()
                    .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.LOCATIVE);
            boolean part = parts.reads(scene.chart(), at);
            if (!comma && !and.isAt(scene.chart(), token.index()) && !locative && !part) {
                return false;
            }
        }
        return true;
    }

    /** In "between Raqqa and Aleppo" neither is where it was. */
    private boolean isOneEnd(PlaceInText place) {
        return scene.follows(Cue.Kind.BETWEEN_PLACES, place.start()) || scene.follows(Cue.Kind.BETWEEN, place.start());
    }

    /** Whether an "and" stands before the town: what only a comma joins may be the district of the one before. */
    private boolean endsList(PlaceInText before, PlaceInText town) {
        for (int at = before.end(); at < town.start(); at++) {
            if (and.isAt(scene.chart(), at) || isAndPart(at)) {
                return true;
            }
        }
        return clings(town);
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

    private boolean clings(PlaceInText place) {
        Chart chart = scene.chart();
        return clitic && chart.nameForms(place.start()).stream().anyMatch(form -> form.follows(and));
    }
}
