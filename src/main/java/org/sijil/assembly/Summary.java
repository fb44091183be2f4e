package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/**
 * Takes out the sum of an article that goes on to tell its parts: after "herders killed 36 people in three villages of
 * the state" and a count for each village, only the villages are incidents.
 */
final class Summary {

    /** Parts from which a figure before them is their sum. */
    private static final int SEVERAL = 2;

    /** Kilometres from a town within which a text speaks of spots around it. */
    private static final int AROUND_KM = 40;

    /** Acts of at most this weight leave open how people were attacked. */
    private static final int VAGUE = 2;

    private final Kinship kinship;

    private final Scene scene;

    Summary(Scene scene, Kinship kinship) {
        this.scene = scene;
        this.kinship = kinship;
    }

    /** The same drafts, each sum replaced by those of its parts that it had taken for its own. */
    List<Draft> without(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        for (Draft lead : drafts) {
            List<Draft> swallowed = lead.joined().stream()
                    .filter(part -> isPart(part, lead, Harm.KILLED))
                    .toList();
            List<Draft> parts = Stream.concat(
                            swallowed.stream(),
                            drafts.stream()
                                    .filter(part -> part != lead
                                            && part.first().first()
                                                    > lead.first().first())
                                    .filter(part -> isPart(part, lead, Harm.KILLED)))
                    .toList();
            boolean exact =
                    isSpread(lead) || parts.stream().allMatch(part -> inside(part, lead)) || isWhole(lead, parts);
            boolean one = isSpread(lead) && isWhole(lead, parts);
            if ((places(parts) >= SEVERAL || one) && sumsUp(lead, parts) && exact) {
                all.remove(lead);
                swallowed.forEach(part -> all.add(dated(part, lead)));
                undivided(lead, parts);
                parts.forEach(part -> part.actsOf(lead));
            }
        }
        return all;
    }

    /** Figures that no part divides go to the part that is told first. */
    private static void undivided(Draft lead, List<Draft> parts) {
        Draft first = parts.stream()
                .min(Comparator.comparingInt(part -> part.first().first()))
                .orElseThrow();
        List<Chart.Item> left = lead.tolls().stream()
                .filter(item -> parts.stream()
                        .flatMap(part -> part.allTolls().stream())
                        .noneMatch(other -> harm(other) == harm(item)))
                .toList();
        if (!left.isEmpty()) {
            first.count(lead.first(), left);
        }
    }

    private static Harm harm(Chart.Item toll) {
        return ((TollMention) toll.value()).harm();
    }

    private static Draft dated(Draft part, Draft lead) {
        if (part.date().isEmpty()) {
            part.dated(lead.date().map(date -> new Draft.Dated(date.when(), date.source(), false, date.announced())));
        }
        return part;
    }

    /** Whether the draft tells a like act in a town inside the area that the lead speaks of, with a smaller figure. */
    private boolean isPart(Draft part, Draft lead, Harm harm) {
        OptionalInt whole = figure(lead, harm);
        OptionalInt some = figure(part, harm);
        boolean smaller = whole.isPresent() && some.isPresent() && some.getAsInt() < whole.getAsInt()
                || isSpread(lead) && whole.isPresent() && some.equals(whole);
        return smaller
                && kin(part, lead)
                && (isSpread(lead) || inside(part, lead) || around(part, lead))
                && !daysDiffer(part, lead);
    }

    private boolean kin(Draft part, Draft lead) {
        return part.mainActs().stream()
                .allMatch(a -> a.weight() <= VAGUE
                        || lead.mainActs().stream()
                                .anyMatch(b -> b.weight() <= VAGUE && kinship.sameFamily(a.type(), b.type())
                                        || b.weight() <= 1
                                        || kinship.oneAct(a, b)));
    }

    private static boolean inside(Draft part, Draft lead) {
        return lead.told().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                .filter(area -> area.rank() < Place.Kind.CITY.ordinal())
                .anyMatch(area -> part.told().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                        .anyMatch(town ->
                                town.rank() > area.rank() && (town.place().isEmpty() || town.within(area))));
    }

    /** Whether the lead says itself that it counts people of several places or acts. */
    private boolean isSpread(Draft lead) {
        return Spread.isTold(scene, lead);
    }

    /** Whether the lead speaks of several spots around a town, and the part of another one than the town. */
    private static boolean around(Draft part, Draft lead) {
        return lead.told().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                .filter(town -> town.rank() == Place.Kind.CITY.ordinal())
                .anyMatch(town -> part.told().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                        .anyMatch(spot -> !key(spot).equals(key(town)) && isNear(town, spot)));
    }

    private static boolean isNear(PlaceInText town, PlaceInText spot) {
        if (spot.place().isEmpty()) {
            return spot.rank() >= Place.Kind.CITY.ordinal();
        }
        return town.place().flatMap(Place::point).stream().anyMatch(here -> spot.place().flatMap(Place::point).stream()
                .anyMatch(there -> here.distanceKm(there) <= AROUND_KM));
    }

    private boolean daysDiffer(Draft part, Draft lead) {
        return part.date().isPresent()
                && lead.date().isPresent()
                && !(lead.date().get().announced() && isSpread(lead))
                && DateOfAct.differ(part.date().get().when(), lead.date().get().when());
    }

    private static long places(List<Draft> parts) {
        return parts.stream()
                .flatMap(part -> part.told().stream())
                .map(Draft.Placed::place)
                .map(Summary::key)
                .distinct()
                .count();
    }

    private static String key(PlaceInText place) {
        return place.place().map(Place::id).orElse(place.mention().name());
    }

    /** Whether the parts come to no more than the whole, and to half of it at least. */
    private static boolean sumsUp(Draft lead, List<Draft> parts) {
        int whole = figure(lead, Harm.KILLED).orElse(0);
        int sum = parts.stream()
                .mapToInt(part -> figure(part, Harm.KILLED).orElse(0))
                .sum();
        return sum <= whole && 2 * sum >= whole;
    }

    /** Whether the parts come to just the whole, so that they are its parts wherever they lie. */
    private static boolean isWhole(Draft lead, List<Draft> parts) {
        return parts.stream()
                        .mapToInt(part -> figure(part, Harm.KILLED).orElse(0))
                        .sum()
                == figure(lead, Harm.KILLED).orElse(-1);
    }

    /** The figures of a harm in the first telling, added up. */
    private static OptionalInt figure(Draft draft, Harm harm) {
        List<Quantity> told = draft.tolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll -> toll.harm() == harm && toll.quantity().low().isPresent())
                .map(TollMention::quantity)
                .toList();
        return told.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(told.stream()
                        .mapToInt(quantity -> quantity.low().getAsInt())
                        .sum());
    }
}
