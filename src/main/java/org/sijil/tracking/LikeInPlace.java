package org.sijil.tracking;

import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.tracking.Likeness.Part;
import org.sijil.tracking.Likeness.Trait;
import org.sijil.world.Place;

/** How near in space two accounts put what they tell: in which town or unit, and at which spot of it. */
final class LikeInPlace {

    /** Kilometres between two points of one town, as gazetteers differ. */
    private static final double ONE_TOWN_KM = 5;

    /** Kilometres from a named site to the centre of its town. */
    private static final double SITE_TO_TOWN_KM = 20;

    private static final double SAME_TOWN = 1.5;
    private static final double NEAR_TOWN = 1;
    private static final double SAME_DISTRICT = 0.8;
    private static final double NAMED_AFTER_TOWN = 1;
    private static final double BOTH_UNIT = 0.7;
    private static final double SAME_UNIT = -0.4;
    private static final double SAME_COUNTRY = -1;
    private static final double SAME_SITE = 1;
    private static final double OTHER_SITE = -2.5;

    private LikeInPlace() {}

    /** The places are one at the coarser of the two precisions. */
    static boolean agrees(Incident one, Incident other) {
        if (one.location().isEmpty() || other.location().isEmpty()) {
            return false;
        }
        Place here = one.location().get().place();
        Place there = other.location().get().place();
        boolean sameCountry = here.country().equals(there.country());
        return sameCountry
                && switch (coarser(one, other)) {
                    case COUNTRY -> true;
                    case ADMIN1 -> sameUnit(here, there);
                    case ADMIN2, CITY -> samePlace(here, there) || near(here, there, distance(one, other));
                    case SITE -> samePlace(here, there) || near(here, there, ONE_TOWN_KM);
                };
    }

    /** What is said for and against by places that agree. */
    static Part of(Incident one, Incident other) {
        Place here = one.location().orElseThrow().place();
        Place there = other.location().orElseThrow().place();
        return switch (coarser(one, other)) {
            case SITE, CITY ->
                samePlace(here, there)
                        ? new Part(Trait.PLACE, SAME_TOWN, "both in " + here.name())
                        : new Part(Trait.PLACE, NEAR_TOWN, here.name() + " is next to " + there.name());
            case ADMIN2 -> new Part(Trait.PLACE, SAME_DISTRICT, "the same district");
            case ADMIN1 -> province(here, there);
            case COUNTRY -> new Part(Trait.PLACE, SAME_COUNTRY, "the same country, no nearer");
        };
    }

    /** News often names a town and means its province, or the other way round, where both bear one name. */
    private static Part province(Place here, Place there) {
        if (samePlace(here, there)) {
            return new Part(Trait.PLACE, BOTH_UNIT, "both in the province of " + here.name());
        }
        return Traits.fold(here.name()).equals(Traits.fold(there.name()))
                ? new Part(Trait.PLACE, NAMED_AFTER_TOWN, here.name() + " and its province")
                : new Part(Trait.PLACE, SAME_UNIT, "the same province, no nearer");
    }

    /** Names of sites are compared within a script: they are as the texts have them. */
    static Optional<Part> site(Traits one, Traits other) {
        if (one.site().isEmpty()
                || other.site().isEmpty()
                || script(one.site().get()) != script(other.site().get())) {
            return Optional.empty();
        }
        return Optional.of(
                sitesAgree(one, other)
                        ? new Part(
                                Trait.SITE, SAME_SITE, "both at " + one.site().get())
                        : new Part(
                                Trait.SITE,
                                OTHER_SITE,
                                one.site().get() + " and " + other.site().get()));
    }

    private static Character.UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    /** Two named sites are the same, or one name stands inside the other. */
    private static boolean sitesAgree(Traits one, Traits other) {
        String here = one.site().orElseThrow();
        String there = other.site().orElseThrow();
        return here.contains(there) || there.contains(here);
    }

    private static Location.Precision coarser(Incident one, Incident other) {
        Location.Precision here = one.location().orElseThrow().precision();
        Location.Precision there = other.location().orElseThrow().precision();
        return here.compareTo(there) >= 0 ? here : there;
    }

    private static double distance(Incident one, Incident other) {
        boolean withSite = one.location().orElseThrow().precision() == Location.Precision.SITE
                || other.location().orElseThrow().precision() == Location.Precision.SITE;
        return withSite ? SITE_TO_TOWN_KM : ONE_TOWN_KM;
    }

    private static boolean near(Place here, Place there, double km) {
        return here.point().isPresent()
                && there.point().isPresent()
                && here.point().get().distanceKm(there.point().get()) <= km;
    }

    private static boolean samePlace(Place here, Place there) {
        boolean bothKnown = !here.id().isEmpty() && !there.id().isEmpty();
        return bothKnown
                ? here.id().equals(there.id())
                : Traits.fold(here.name()).equals(Traits.fold(there.name()))
                        && (here.admin1().isEmpty() || there.admin1().isEmpty() || sameUnit(here, there));
    }

    private static boolean sameUnit(Place here, Place there) {
        return here.admin1Code().isPresent() && there.admin1Code().isPresent()
                ? here.admin1Code().equals(there.admin1Code())
                : here.admin1().map(Traits::fold).equals(there.admin1().map(Traits::fold));
    }
}
