package org.sijil.assembly;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/** Finds the place of an act among the places named around it. */
final class Where {

    /** What it counts, in tokens, when no word such as "in" says that a place is where something happened. */
    private static final int UNPLACED = 4;

    private static final String WAY = "#way-to";

    /** Tokens between an unknown place and what it lies in, where a word says what it is, and where none does. */
    private static final int CALLED_REACH = 18;

    private static final int BARE_REACH = 6;

    /** Words between a road's name and where on it, at the most. */
    private static final int ON_ROAD = 5;

    /** Words between a place and the one that it lies north of, or so far from. */
    private static final int BESIDE_REACH = 9;

    private final Scene scene;
    private final Elsewhere elsewhere;
    private final Spoken spoken;
    private final Appositives appositives;
    private final AttachedPlaces attached;
    private final TownsInUnits units;
    private final JoinedPlaces joined;

    /** Whether a place is not where an act is, whatever act: asked again for each stretch of a text that holds the place. */
    private final Map<PlaceInText, Boolean> off = new IdentityHashMap<>();

    Where(Scene scene) {
        this.scene = scene;
        this.elsewhere = scene.judge(Elsewhere.class, Elsewhere::new);
        this.spoken = new Spoken(scene, elsewhere);
        this.appositives = new Appositives(scene);
        this.attached = new AttachedPlaces(scene);
        this.units = new TownsInUnits(scene, elsewhere);
        this.joined = scene.judge(JoinedPlaces.class, JoinedPlaces::new);
    }

    /** The place named in a stretch of a sentence, the finest of those that lie within each other. */
    Optional<PlaceInText> in(int first, int end, Optional<Chart.Item> act) {
        List<PlaceInText> places = actual(scene.placesIn(first, end));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        PlaceInText chosen = units.ownedBy(units.townOf(units.townBefore(nearest(places, act)), places), places);
        for (PlaceInText other : places) {
            if (joined.areTowns(chosen, other)) {
                continue;
            }
            boolean inside = other.within(chosen)
                    || near(chosen, other, false) && around(chosen, other)
                    || near(chosen, other, called(other)) && other.place().isEmpty() && chosen.rank() <= other.rank()
                    || units.isTownIn(chosen, other);
            if ((other.rank() > chosen.rank() || isVillageOf(chosen, other)) && inside || isFront(chosen, other)) {
                chosen = other;
            }
        }
        return Optional.of(chosen);
    }

    /** In "in Mambo district they shot at people in the village of Kolwe", the village that nobody knows, whatever town bears the district's name. */
    private static boolean isVillageOf(PlaceInText district, PlaceInText village) {
        return district.isDistrict()
                && village.place().isEmpty()
                && village.start() > district.start()
                && isCalledTown(village);
    }

    /** Whether the first, which nobody knows, is a front or the like in the district that is named right after it. */
    private static boolean isFront(PlaceInText front, PlaceInText district) {
        int unit = Place.Kind.ADMIN2.ordinal();
        return front.place().isEmpty()
                && district.place().isPresent()
                && front.rank() == unit
                && district.rank() == unit
                && district.start() > front.start()
                && near(front, district, false);
    }

    /** Without the places where somebody only speaks, is taken to, or comes from; a bare country name only when alone. */
    List<PlaceInText> actual(List<PlaceInText> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<PlaceInText> here = new ArrayList<>();
        for (PlaceInText place : places) {
            if (!off.computeIfAbsent(place, this::isOff)) {
                here.add(place);
            }
        }
        here.replaceAll(place -> reached(place, places).orElse(place));
        List<PlaceInText> all = List.copyOf(here);
        here.removeIf(place -> attached.holds(place, all) || isPlacedRoad(place, all));
        here.removeIf(place -> isEndOfRoad(place) && here.size() > 1);
        here.replaceAll(place -> isEndOfRoad(place) ? beforeIt(place) : place);
        List<PlaceInText> spots = here.stream()
                .filter(place -> !place.isCountry() && !isBeside(place))
                .toList();
        here.removeIf(place -> isBeside(place)
                && spots.stream()
                        .anyMatch(spot -> !place.within(spot) && !actBetween(spot, place)
                                || isWild(spot) && tellsWhere(spot, place)));
        boolean named = here.stream().anyMatch(place -> !place.back() && !place.isCountry());
        here.removeIf(place -> named && place.back());
        boolean finer = here.stream().anyMatch(place -> !place.isCountry());
        here.removeIf(place -> place.isCountry() && (finer || !located(place)));
        return here;
    }

    /** In "when they reached an exit of Kolwe, ten miles from Mambo, shots were fired", the first of the two. */
    private Optional<PlaceInText> reached(PlaceInText beside, List<PlaceInText> places) {
        return isBeside(beside)
                ? places.stream()
                        .filter(place -> !place.isCountry() && tellsWhere(place, beside) && off.get(place))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isOff(PlaceInText place) {
        return elsewhere.holds(place) || spoken.holds(place) || appositives.hold(place);
    }

    /** In "in the hills of Makhoul, south of Mosul", whether the place is hills, a valley or a lake, of no bounds that are known. */
    private boolean isWild(PlaceInText place) {
        boolean region = scene.hasCue(Cue.Kind.LOCATIVE, place.start(), place.start() + 1);
        return (called(place) || place.end() - place.start() > 1 && !region)
                && place.place()
                        .filter(found -> found.kind() == Place.Kind.AREA)
                        .isPresent();
    }

    /** In "in Kirkuk, gunmen killed two south of Hawija", the act lies between, and the second place says where. */
    private boolean actBetween(PlaceInText spot, PlaceInText place) {
        return spot.end() <= place.start()
                && scene.in(Kinds.ACT, spot.end(), place.start()).stream().anyMatch(act -> !Standing.general(act));
    }

    /** In "the town of Sinjil, north of Ramallah,", the second place only says where the first one is. */
    boolean tellsWhere(PlaceInText place, PlaceInText beside) {
        return beside.start() >= place.end()
                && beside.start() - place.end() <= BESIDE_REACH
                && isBeside(beside)
                && scene.in(Kinds.ACT, place.end(), beside.start()).isEmpty()
                && scene.in(Kinds.TOLL, place.end(), beside.start()).isEmpty();
    }

    /** As {@link Spoken#isSpeakers} has it. */
    boolean isSpeakers(PlaceInText place) {
        return spoken.isSpeakers(place);
    }

    boolean isElsewhere(PlaceInText place) {
        return elsewhere.isElsewhere(place);
    }

    /** Whether only a way there is told of: "the road to Tripoli was closed". */
    boolean isWayTo(PlaceInText place) {
        return scene.cueBefore(Cue.Kind.BESIDE, place.start())
                .filter(cue -> cue.rule().endsWith(WAY))
                .isPresent();
    }

    /** Whether the place only says what the act was north of, or how far from. */
    boolean isBeside(PlaceInText place) {
        return scene.follows(Cue.Kind.BESIDE, place.start()) || scene.reachesInto(Cue.Kind.BESIDE, place);
    }

    /** Whether the place is the second of two that a road or an act lies between: "the road from A to B", "A - B". */
    private boolean isEndOfRoad(PlaceInText place) {
        int index = scene.placeFrom(place.start());
        if (index == 0) {
            return false;
        }
        PlaceInText other = scene.places().get(index - 1);
        boolean between = scene.follows(Cue.Kind.BETWEEN_PLACES, other.start())
                && !scene.hasCue(Cue.Kind.LOCATIVE, other.end(), place.start())
                && place.start() - other.end() <= Elsewhere.LIST_GAP;
        boolean joined = between || scene.joinedByDash(other.end(), place.start());
        boolean finer = other.isCountry() && !place.isCountry();
        return joined && !finer && (between || !place.within(other) && !other.within(place));
    }

    /** The place named before one. */
    private PlaceInText beforeIt(PlaceInText place) {
        return scene.places().get(scene.placeFrom(place.start()) - 1);
    }

    /** Whether the place is no more than the first of the two that a road is named after: "the A-B highway". */
    boolean isRoad(PlaceInText place) {
        int next = scene.placeFrom(place.start()) + 1;
        return next < scene.places().size()
                && scene.joinedByDash(place.end(), scene.places().get(next).start());
    }

    /** The end of the name of a road that the place is one of the two ends of, or 0. */
    private int endOfRoad(PlaceInText place) {
        if (isEndOfRoad(place)) {
            return place.end();
        }
        int next = scene.placeFrom(place.start()) + 1;
        boolean more = next < scene.places().size();
        PlaceInText other = more ? scene.places().get(next) : place;
        boolean road = more
                && (isRoad(place)
                        || isEndOfRoad(other)
                        || other.start() == place.end() && !place.within(other) && !other.within(place));
        return road ? other.end() : 0;
    }

    /** Whether the place names a road of which another place says where on it: "on the A-B highway near C". */
    private boolean isPlacedRoad(PlaceInText place, List<PlaceInText> places) {
        int end = endOfRoad(place);
        return end > 0
                && places.stream()
                        .anyMatch(other -> other.start() >= end
                                && other.start() - end <= ON_ROAD
                                && !other.isCountry()
                                && !FarApart.coarse(other)
                                && (isBeside(other) || located(other)));
    }

    private boolean located(PlaceInText place) {
        return located(scene, place);
    }

    /** Whether a word such as "in" says that a place is where something happened. */
    static boolean located(Scene scene, PlaceInText place) {
        return scene.follows(Cue.Kind.LOCATIVE, place.start())
                || scene.chart()
                        .pack()
                        .opensPlace(
                                scene.chart().document().token(place.start()).folded());
    }

    private static boolean near(PlaceInText a, PlaceInText b, boolean called) {
        return Math.abs(a.start() - b.start()) < (called ? CALLED_REACH : BARE_REACH);
    }

    /** Whether a unit or region named beside a town of its country is the one around it: "in Erbil, in the Kurdistan region". */
    private static boolean around(PlaceInText area, PlaceInText town) {
        return FarApart.coarse(area)
                && !FarApart.coarse(town)
                && area.place().isPresent()
                && area.place().map(Place::country).equals(town.place().map(Place::country))
                && area.end() > town.end();
    }

    /** Whether a word such as "village" says what the place is. */
    private static boolean called(PlaceInText place) {
        return place.mention().kind().isPresent();
    }

    /** The place closest to the act, be it inside its wording; what stands after the act counts as closer than what stands before it. */
    private PlaceInText nearest(List<PlaceInText> places, Optional<Chart.Item> act) {
        if (act.isEmpty()) {
            return places.get(0);
        }
        PlaceInText best = places.get(0);
        int least = Integer.MAX_VALUE;
        for (PlaceInText place : places) {
            int behind = Math.max(0, place.start() - act.get().end());
            int distance =
                    place.start() >= act.get().start() ? behind : 2 * (act.get().start() - place.end()) + 1;
            int far = Math.abs(distance) + (located(place) || isBeside(place) || isCalledTown(place) ? 0 : UNPLACED);
            if (far < least) {
                best = place;
                least = far;
            }
        }
        return best;
    }

    /** Whether a word such as "village" calls it a town, which is placed enough: "a raid on the town of Qana in Tyre district". */
    private static boolean isCalledTown(PlaceInText place) {
        return place.mention().kind().filter(kind -> kind == Place.Kind.CITY).isPresent();
    }
}
