package org.sijil.resolve;

import java.util.Arrays;
import java.util.Map;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.PlaceMention;
import org.sijil.world.Place;

/** Whether a place that bears a name is likely to be meant at all, in a text about certain countries. */
final class Likely {

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

    private final CountryVotes votes;
    private final Surroundings surroundings;
    private final double bareShare;
    private final WordList generalNames;

    /** @param surroundings the places that are settled; none at first */
    Likely(LanguagePack pack, CountryVotes votes, Surroundings surroundings) {
        this.votes = votes;
        this.surroundings = surroundings;
        this.generalNames = pack.words("general_names");
        this.bareShare = pack.orthography().flag("head_first") ? BARE_SHARE : BARE_SHARE_OF_CAPITALS;
    }

    /**
     * Whether a place may be what a mention means, the mentions counted in the order of the text.
     *
     * @param around what {@link Surroundings#around(int)} gathers for the mention
     */
    boolean isLikely(Place place, PlaceMention mention, int index, Map<Place, Double> around) {
        if (isGeneral(mention) && votes.shareWithout(mention, place.country()) < UNIT_SHARE) {
            return false;
        }
        if (mention.part() && !surroundings.holdsPart(place, index) || mention.doubtful() && !isSafe(place, mention)) {
            return false;
        }
        if (place.kind() == Place.Kind.SITE
                && surroundings != Surroundings.NONE
                && votes.shareWithout(mention, place.country()) < BARE_SHARE
                && !Surroundings.near(place, around)) {
            return false;
        }
        boolean apart =
                surroundings != Surroundings.NONE && isFarOff(place, mention) && !Surroundings.beside(place, around);
        return !apart
                && (mention.candidates().size() == 1
                        || surroundings == Surroundings.NONE
                        || isSupported(place, mention, around))
                && (plausible(place, mention) || mention.nameLike() && surroundings.sameCountry(place, index));
    }

    /** Whether a name says no more than which part of a country is meant: "the southern region". */
    private boolean isGeneral(PlaceMention mention) {
        return Arrays.stream(FoldedNames.folded(mention.name()).split(" "))
                .allMatch(word ->
                        generalNames.contains(word) || !word.isEmpty() && generalNames.contains(word.substring(1)));
    }

    /**
     * A name that is also a common word is a place's when the place is known and the text is about its country. Towns whose
     * people nobody counted are on the list as seats of districts.
     */
    private boolean isSafe(Place place, PlaceMention mention) {
        boolean seat = place.kind() == Place.Kind.CITY && place.population() == 0;
        boolean known =
                place.kind() == Place.Kind.ADMIN1 || place.population() >= NOTABLE || seat || place.isReviewed();
        return known && votes.support(mention, place.country()) >= SAFE_SHARE;
    }

    /** Whether anything but its own name speaks for a country, which a choice between several places needs. */
    private boolean isSupported(Place place, PlaceMention mention, Map<Place, Double> around) {
        return place.kind() == Place.Kind.COUNTRY
                || place.population() >= FAMOUS
                || votes.shareWithout(mention, place.country()) >= TOWN_SHARE
                || Surroundings.near(place, around);
    }

    /** A town of one word in a country that nothing else in the text speaks of. */
    boolean isFarOff(Place place, PlaceMention mention) {
        boolean town = place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.SITE;
        return town
                && mention.name().indexOf(' ') < 0
                && votes.shareWithout(mention, place.country()) < TOWN_SHARE
                && !isFamous(place, mention);
    }

    private static boolean isFamous(Place place, PlaceMention mention) {
        return place.population() >= FAMOUS_BY_ANY_NAME
                || place.population() >= FAMOUS && (!isLatin(mention) || Fit.isOwnName(place, mention));
    }

    /** Whether a name is in a script in which other spellings are mostly other names. */
    static boolean isLatin(PlaceMention mention) {
        return !mention.name().isEmpty()
                && Character.UnicodeScript.of(mention.name().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** A small place in a country that the text is not about is a chance likeness of names. */
    private boolean plausible(Place place, PlaceMention mention) {
        double share = votes.share(place.country());
        return switch (place.kind()) {
            case COUNTRY, AREA -> true;
            case ADMIN1 ->
                place.population() >= FAMOUS
                                && !isCalledTown(mention)
                                && (Fit.isOwnName(place, mention)
                                        || isCalledByName(place, mention)
                                        || !isLatin(mention))
                        || (mention.kind().isPresent() ? share : votes.shareWithout(mention, place.country()))
                                >= UNIT_SHARE;
            default ->
                place.population() >= FAMOUS
                        || (bare(place, mention)
                                ? place.country().equals(votes.first())
                                        || share >= bareShare
                                        || mention.candidates().size() == 1 && votes.reaches(place.country())
                                : share >= TOWN_SHARE);
        };
    }

    /** In "Borno State", the unit's own name stands first. */
    private static boolean isCalledByName(Place unit, PlaceMention mention) {
        return FoldedNames.folded(mention.name()).startsWith(FoldedNames.folded(unit.name()) + " ");
    }

    /** Whether words before the name call it a town or village, which no famous unit far off is. */
    private static boolean isCalledTown(PlaceMention mention) {
        return mention.kind().filter(kind -> kind == Place.Kind.CITY).isPresent();
    }

    /** A small town that no word calls a town. */
    private static boolean bare(Place place, PlaceMention mention) {
        boolean small =
                place.kind() == Place.Kind.CITY && place.population() < SMALL || place.kind() == Place.Kind.SITE;
        return mention.kind().isEmpty() && small && !place.isReviewed();
    }
}
