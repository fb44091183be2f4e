package org.sijil.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.mention.PlaceMention;
import org.sijil.world.LandsAtWar;
import org.sijil.world.Place;

/** How well a place fits a name in a text: by the country, the places beside it, what it is called and its size. */
final class Fit {

    /** An article in folded letters, which may stand before a name or not. */
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

    /** A place that bears the own name of a famous town only as another name of its. */
    private static final double BY_ANOTHER_NAME = -9;

    private static final long FAMOUS = 500_000;

    private static final long SMALL = 50_000;

    /** A town that bears a name only among others, where other places bear it too. */
    private static final double OTHER_NAME = -0.7;

    /** A place in a land at peace of which nothing else in the text speaks. */
    private static final double AT_PEACE = -2;

    private Fit() {}

    /** Points for a place, without what other places of the text lie close to it. */
    static double of(Place place, PlaceMention mention, Neighbours neighbours, CountryVotes votes) {
        double score = COUNTRY_OF_TEXT * votes.shareForChoice(mention, place.country());
        score += TEN_TIMES_THE_PEOPLE * Math.log10(place.population() + 10.0);
        score += kindScore(place, mention);
        score += bearsOfFamous(place, mention) ? BY_ANOTHER_NAME : isByAnotherName(place, mention) ? OTHER_NAME : 0;
        score += LandsAtWar.isAtPeace(place.country()) && votes.shareWithout(mention, place.country()) == 0
                ? AT_PEACE
                : 0;
        return score + neighbourScore(place, neighbours);
    }

    /** Whether a name of several places is not a town's usual one, in a script where other spellings are mostly other names. */
    private static boolean isByAnotherName(Place place, PlaceMention mention) {
        return mention.candidates().size() > 1
                && place.kind() == Place.Kind.CITY
                && Likely.isLatin(mention)
                && !isOwnName(place, mention);
    }

    /** Whether a famous town bears the name as its own, and the place only among others. */
    private static boolean bearsOfFamous(Place place, PlaceMention mention) {
        return mention.candidates().size() > 1
                && place.population() < SMALL
                && !isOwnName(place, mention)
                && mention.candidates().stream()
                        .anyMatch(other -> other.population() >= FAMOUS && isOwnName(other, mention));
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
    static boolean isOwnName(Place place, PlaceMention mention) {
        String name = FoldedNames.folded(mention.name());
        return name.endsWith(FoldedNames.bare(place.name()))
                || place.nameAr()
                        .filter(own -> name.endsWith(FoldedNames.bare(own)))
                        .isPresent();
    }

    private static double neighbourScore(Place place, Neighbours neighbours) {
        return neighbours.hold(place) ? INSIDE_NAMED_UNIT : neighbours.shareCountry(place) ? SAME_COUNTRY_NEAR : 0;
    }

    /** What speaks for the place, in the words of {@code explain}. */
    static String why(
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
}
