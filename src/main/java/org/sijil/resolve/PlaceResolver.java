package org.sijil.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijil.language.Chart;
import org.sijil.language.Orthography;
import org.sijil.mention.Kinds;
import org.sijil.mention.PlaceMention;
import org.sijil.world.Place;

/**
 * Decides which place of a name is meant: the one in the country of the text, inside or beside the places named with it,
 * of the kind that the words call it, and the larger one last. A name that several places bear is looked at again when
 * the others are settled: the place closest to them is meant.
 */
public final class PlaceResolver {

    /** An article in folded letters, which may stand before a name or not. */
    private static final Pattern ARTICLE = Pattern.compile("^(al |el |as |ad |ar |an |az |ash |\u0627\u0644)");

    /** Share of the text's votes that a country needs for its units and towns to be meant. */
    private static final double UNIT_SHARE = 0.06;

    private static final double TOWN_SHARE = 0.07;
    private static final double BARE_SHARE = 0.3;

    /** The same in a script with capitals, where fewer words look like names. */
    private static final double BARE_SHARE_OF_CAPITALS = 0.12;

    /** People below which a town is a small one. */
    private static final long SMALL = 40_000;

    /** People that make a town known everywhere. */
    private static final long FAMOUS = 150_000;

    /** People that make a town known by its other names and spellings too. */
    private static final long FAMOUS_BY_ANY_NAME = 1_000_000;

    /** People that make a town one that a common word may mean. */
    private static final long NOTABLE = 10_000;

    private static final double SAFE_SHARE = 0.25;

    private static final double COUNTRY_OF_TEXT = 6;
    private static final double SAME_COUNTRY_NEAR = 1.5;
    private static final double INSIDE_NAMED_UNIT = 3;
    private static final double KIND_FITS = 2.5;
    private static final double KIND_DIFFERS = -1;
    private static final double TEN_TIMES_THE_PEOPLE = 0.5;
    private static final double COUNTRY_NAME = 4;
    private static final double UNIT_WITHOUT_KIND = -0.7;
    private static final double UNIT_CALLED_LESS = -2;
    private static final double UNIT_ALONE = 0;

    /** All place mentions of a chart in the order of the text, each with its place. */
    public List<PlaceInText> resolve(Chart chart, CountryVotes votes) {
        List<Chart.Item> items = chart.all(Kinds.PLACE);
        boolean capitals = !chart.pack().orthography().flag("head_first");
        double bareShare = capitals ? BARE_SHARE_OF_CAPITALS : BARE_SHARE;
        List<PlaceInText> first = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            first.add(resolve(items, i, votes, Surroundings.NONE, bareShare));
        }
        Surroundings surroundings = new Surroundings(first);
        List<PlaceInText> resolved = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlaceMention mention = first.get(i).mention();
            boolean open = mention.candidates().size() > 1
                    || mention.part()
                    || first.get(i).place().isEmpty()
                    || first.get(i)
                            .place()
                            .filter(place -> isFarOff(place, mention, votes))
                            .isPresent();
            PlaceInText place = open ? resolve(items, i, votes, surroundings, bareShare) : first.get(i);
            if (place.place().isPresent() || place.mention().nameLike()) {
                resolved.add(place);
            }
        }
        return withReferences(chart, resolved);
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
            List<Chart.Item> items, int index, CountryVotes votes, Surroundings surroundings, double bareShare) {
        Chart.Item item = items.get(index);
        PlaceMention mention = (PlaceMention) item.value();
        Place best = null;
        Place second = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double secondScore = Double.NEGATIVE_INFINITY;
        Neighbours neighbours = new Neighbours(items, index);
        Map<Place, Double> around = surroundings.around(index);
        for (Place candidate : mention.candidates()) {
            double score = score(candidate, mention, neighbours, votes) + Surroundings.closeness(candidate, around);
            if (score > secondScore && isLikely(candidate, mention, index, votes, surroundings, bareShare)) {
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
                                + why(best, Optional.ofNullable(second), mention, neighbours, votes, around);
        return new PlaceInText(item.start(), item.end(), mention, Optional.ofNullable(best), reason, false);
    }

    /** What speaks for the place, in the words of {@code explain}. */
    private static String why(
            Place place,
            Optional<Place> second,
            PlaceMention mention,
            Neighbours neighbours,
            CountryVotes votes,
            Map<Place, Double> around) {
        List<String> reasons = new ArrayList<>();
        long share = Math.round(100 * votes.shareForChoice(mention, place.country()));
        if (share > 0) {
            reasons.add(share + " % of the text's places may be in " + place.country());
        }
        if (neighbourScore(place, neighbours) >= INSIDE_NAMED_UNIT) {
            reasons.add("what it lies in is named beside it");
        }
        if (Surroundings.closeness(place, around) > 0) {
            reasons.add("other places of the text are close to it");
        }
        if (kindScore(place, mention) == KIND_FITS) {
            reasons.add("it is of the kind that it is called");
        }
        if (second.isPresent() && place.population() > second.get().population()) {
            reasons.add("it is larger than " + placed(second.get()));
        } else {
            second.ifPresent(other -> reasons.add("before " + placed(other)));
        }
        return reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
    }

    private static String placed(Place place) {
        return place.kind() == Place.Kind.ADMIN1
                ? "the unit " + place.name() + " of " + place.country()
                : place.name() + " in "
                        + place.admin1().map(unit -> unit + ", ").orElse("") + place.country();
    }

    /** A name that is also a common word is a place's when the place is known and the text is about its country. */
    private static boolean isSafe(Place place, PlaceMention mention, CountryVotes votes) {
        boolean known = place.kind() == Place.Kind.ADMIN1 || place.population() >= NOTABLE || place.isReviewed();
        return known && votes.support(mention, place.country()) >= SAFE_SHARE;
    }

    /** Whether anything but its own name speaks for a country, which a choice between several places needs. */
    private static boolean isSupported(
            Place place, PlaceMention mention, int index, CountryVotes votes, Surroundings surroundings) {
        return place.kind() == Place.Kind.COUNTRY
                || place.population() >= FAMOUS
                || votes.shareWithout(mention, place.country()) >= TOWN_SHARE
                || surroundings.near(place, index);
    }

    private static boolean isLikely(
            Place place,
            PlaceMention mention,
            int index,
            CountryVotes votes,
            Surroundings surroundings,
            double bareShare) {
        if (mention.part() && !surroundings.holdsPart(place, index)
                || mention.doubtful() && !isSafe(place, mention, votes)) {
            return false;
        }
        if (place.kind() == Place.Kind.SITE
                && surroundings != Surroundings.NONE
                && votes.shareWithout(mention, place.country()) < BARE_SHARE
                && !surroundings.near(place, index)) {
            return false;
        }
        boolean apart = surroundings != Surroundings.NONE
                && isFarOff(place, mention, votes)
                && !surroundings.beside(place, index);
        return !apart
                && (mention.candidates().size() == 1
                        || surroundings == Surroundings.NONE
                        || isSupported(place, mention, index, votes, surroundings))
                && (plausible(place, mention, votes, bareShare)
                        || mention.nameLike() && surroundings.sameCountry(place, index));
    }

    /** A town of one word in a country that nothing else in the text speaks of. */
    private static boolean isFarOff(Place place, PlaceMention mention, CountryVotes votes) {
        boolean town = place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.SITE;
        return town
                && place.population() < (isOwnName(place, mention) || !isLatin(mention) ? FAMOUS : FAMOUS_BY_ANY_NAME)
                && mention.name().indexOf(' ') < 0
                && votes.shareWithout(mention, place.country()) < TOWN_SHARE;
    }

    /** Whether a name is in a script in which other spellings are mostly other names. */
    private static boolean isLatin(PlaceMention mention) {
        return !mention.name().isEmpty()
                && Character.UnicodeScript.of(mention.name().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** A small place in a country that the text is not about is a chance likeness of names. */
    private static boolean plausible(Place place, PlaceMention mention, CountryVotes votes, double bareShare) {
        double share = votes.share(place.country());
        return switch (place.kind()) {
            case COUNTRY, AREA -> true;
            case ADMIN1 ->
                place.population() >= FAMOUS && (isOwnName(place, mention) || !isLatin(mention))
                        || (mention.kind().isPresent() ? share : votes.shareWithout(mention, place.country()))
                                >= UNIT_SHARE;
            default ->
                place.population() >= FAMOUS
                        || (bare(place, mention)
                                ? place.country().equals(votes.first()) || share >= bareShare
                                : share >= TOWN_SHARE);
        };
    }

    /** A small town that no word calls a town. */
    private static boolean bare(Place place, PlaceMention mention) {
        boolean small =
                place.kind() == Place.Kind.CITY && place.population() < SMALL || place.kind() == Place.Kind.SITE;
        return mention.kind().isEmpty() && small && !place.isReviewed();
    }

    private static double score(Place place, PlaceMention mention, Neighbours neighbours, CountryVotes votes) {
        double score = COUNTRY_OF_TEXT * votes.shareForChoice(mention, place.country());
        score += TEN_TIMES_THE_PEOPLE * Math.log10(place.population() + 10.0);
        score += kindScore(place, mention);
        return score + neighbourScore(place, neighbours);
    }

    private static double kindScore(Place place, PlaceMention mention) {
        if (place.kind() == Place.Kind.COUNTRY) {
            return mention.kind().isEmpty() || mention.kind().get() == Place.Kind.COUNTRY ? COUNTRY_NAME : KIND_DIFFERS;
        }
        if (mention.kind().isEmpty()) {
            return place.kind() != Place.Kind.ADMIN1
                    ? 0
                    : sharesSea(place, mention)
                            ? UNIT_CALLED_LESS
                            : hasTown(place, mention) ? UNIT_WITHOUT_KIND : UNIT_ALONE;
        }
        Place.Kind called = mention.kind().get();
        boolean fits = called == place.kind()
                || called == Place.Kind.ADMIN1 && place.kind() == Place.Kind.ADMIN2
                || called == Place.Kind.ADMIN2 && place.kind() == Place.Kind.CITY
                || called == Place.Kind.SITE && place.kind() == Place.Kind.AREA;
        boolean unit = place.kind() == Place.Kind.ADMIN1 && called.compareTo(Place.Kind.ADMIN1) > 0;
        return fits ? KIND_FITS : unit ? UNIT_CALLED_LESS : KIND_DIFFERS;
    }

    /** Whether a sea or another area bears the name of the unit: "the Red Sea". */
    private static boolean sharesSea(Place unit, PlaceMention mention) {
        return mention.candidates().stream()
                .anyMatch(place ->
                        place.kind() == Place.Kind.AREA && !place.country().equals(unit.country()));
    }

    /** Whether the name is not the unit's own, or also that of a town in it; a strip or region without a code is known by any. */
    private static boolean hasTown(Place unit, PlaceMention mention) {
        return unit.admin1Code().isPresent() && !isOwnName(unit, mention)
                || mention.candidates().stream()
                        .anyMatch(place -> place.kind() == Place.Kind.CITY
                                && place.country().equals(unit.country())
                                && place.admin1().equals(unit.admin1())
                                && isOwnName(place, mention));
    }

    /** Whether the mention's name is the place's usual one in either language, with its article and clitics or not. */
    private static boolean isOwnName(Place place, PlaceMention mention) {
        String name = Orthography.standard().fold(mention.name());
        return name.endsWith(bare(Orthography.standard().fold(place.name())))
                || place.nameAr()
                        .filter(own -> name.endsWith(bare(Orthography.standard().fold(own))))
                        .isPresent();
    }

    /** A name without the article that may stand before it. */
    private static String bare(String folded) {
        return ARTICLE.matcher(folded).replaceFirst("");
    }

    private static double neighbourScore(Place place, Neighbours neighbours) {
        return neighbours.hold(place) ? INSIDE_NAMED_UNIT : neighbours.shareCountry(place) ? SAME_COUNTRY_NEAR : 0;
    }
}
