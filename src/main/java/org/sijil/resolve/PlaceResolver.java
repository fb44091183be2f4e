package org.sijil.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.PlaceMention;
import org.sijil.world.Place;

/**
 * Decides which place of a name is meant: the one in the country of the text, inside or beside the places named with it,
 * of the kind that the words call it, and the larger one last. A name that several places bear is looked at again when
 * the others are settled: the place closest to them is meant.
 */
public final class PlaceResolver {

    /** All place mentions of a chart in the order of the text, each with its place. */
    public List<PlaceInText> resolve(Chart chart, CountryVotes votes) {
        List<Chart.Item> items = chart.all(Kinds.PLACE);
        Likely alone = new Likely(chart.pack(), votes, Surroundings.NONE);
        List<PlaceInText> first = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            first.add(resolve(items, i, votes, Surroundings.NONE, alone));
        }
        Surroundings surroundings = new Surroundings(first);
        Likely likely = new Likely(chart.pack(), votes, surroundings);
        List<PlaceInText> resolved = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlaceMention mention = first.get(i).mention();
            boolean open = mention.candidates().size() > 1
                    || mention.part()
                    || first.get(i).place().isEmpty()
                    || first.get(i)
                            .place()
                            .filter(place -> alone.isFarOff(place, mention))
                            .isPresent();
            PlaceInText place = open ? resolve(items, i, votes, surroundings, likely) : first.get(i);
            if (place.place().isPresent() || place.mention().nameLike()) {
                resolved.add(place);
            }
        }
        return withReferences(chart, new ListedTowns(chart).settle(new NamedUnits(chart).settle(resolved)));
    }

    /** With the words that point back to a place of the text: "the village". */
    private static List<PlaceInText> withReferences(Chart chart, List<PlaceInText> named) {
        List<Chart.Item> references = chart.all(Kinds.PLACE_BACK);
        if (references.isEmpty()) {
            return named;
        }
        List<PlaceInText> all = new ArrayList<>(named);
        for (Chart.Item reference : references) {
            References.of(chart, reference, named).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(PlaceInText::start));
        return all;
    }

    private static PlaceInText resolve(
            List<Chart.Item> items, int index, CountryVotes votes, Surroundings surroundings, Likely likely) {
        Chart.Item item = items.get(index);
        PlaceMention mention = (PlaceMention) item.value();
        Place best = null;
        Place second = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double secondScore = Double.NEGATIVE_INFINITY;
        Neighbours neighbours = new Neighbours(items, index);
        Map<Place, Double> around = surroundings.around(index);
        for (Place candidate : mention.candidates()) {
            double score = Fit.of(candidate, mention, neighbours, votes) + Surroundings.closeness(candidate, around);
            if (score > secondScore && likely.isLikely(candidate, mention, index, around)) {
                boolean first = score > bestScore;
                second = first ? best : candidate;
                secondScore = first ? bestScore : score;
                best = first ? candidate : best;
                bestScore = first ? score : bestScore;
            }
        }
        String reason = best == null
                ? "no such name in the gazetteer"
                : mention.candidates().size() == 1
                        ? "the one place of this name"
                        : "best of " + mention.candidates().size() + " places of this name"
                                + Fit.why(best, Optional.ofNullable(second), mention, neighbours, votes, around);
        return new PlaceInText(item.start(), item.end(), mention, Optional.ofNullable(best), reason, false);
    }
}
