package org.sijil.tracking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.storage.Spans;
import org.sijil.world.Place;

/**
 * How like two accounts are: points for and against that they tell of one act, each with its reason. Type family, place
 * and date must agree at the coarser of the two precisions; then the sum decides.
 */
public record Likeness(List<Part> parts) {

    /** From that sum on, two accounts are taken to be of one act. */
    static final double SAME = 2.8;

    /** From that sum on, they may be; a reviewer is shown them. */
    static final double PERHAPS = 1.8;

    /** Days between two spans that may still be one act: news of a night is dated either way. */
    static final int DAYS_APART = 1;

    /** Kilometres between two points of one town, as gazetteers differ. */
    static final double ONE_TOWN_KM = 5;

    /** Kilometres from a named site to the centre of its town. */
    static final double SITE_TO_TOWN_KM = 20;

    /** Tolls of one act grow as news comes in, but hardly by more than that. */
    static final int TOLL_GROWTH = 3;

    /** People by which small tolls differ without a meaning. */
    static final int TOLL_SLACK = 3;

    private static final double NEVER = -100;
    private static final double SAME_TOWN = 1.5;
    private static final double NEAR_TOWN = 1;
    private static final double SAME_DISTRICT = 0.8;
    private static final double NAMED_AFTER_TOWN = 1;
    private static final double BOTH_UNIT = 0.7;
    private static final double SAME_UNIT = -0.4;
    private static final double SAME_COUNTRY = -1;
    private static final double SAME_DAY = 1.5;
    private static final double SAME_ASSUMED_DAY = 1.2;
    private static final double DAY_APART = -0.85;
    private static final double OTHER_ASSUMED_DAY = -0.3;
    private static final double WEEK = 0.7;
    private static final double MONTH = 0.3;
    private static final double SAME_TYPE = 1;
    private static final double SAME_EVENT_TYPE = 0.6;
    private static final double SAME_FAMILY = -0.5;
    private static final double SHARED_ACTOR = 0.7;
    private static final double OTHER_ACTOR = -2;
    private static final double OTHER_SUSPECT = -0.7;
    private static final double SAME_SITE = 1;
    private static final double OTHER_SITE = -2.5;
    private static final double SAME_VICTIMS = 0.3;
    private static final double OTHER_VICTIMS = -0.5;
    private static final double OTHER_TOLL = -0.3;
    private static final double TOLL_OUT_OF_REACH = -2.2;
    private static final double TOLLS_CROSS = -1;
    private static final double MOST_FOR_WORDS = 1.2;
    private static final double COMMON_WORDS = 0.4;

    /** The share of words in common from which one text was reprinted. */
    private static final double REPRINTED = 0.9;

    /** Points for the same account in the same words: however vague it is, it is told of one act. */
    private static final double REPRINT = 2.5;

    private static final int FEWEST_WORDS = 8;

    /** Points for an equal toll of at least so many people: the larger, the less by chance. */
    private static final double[][] EQUAL_TOLL = {{10, 1.5}, {5, 1.2}, {3, 0.8}, {2, 0.4}, {1, 0.2}};

    /** Injured and abducted are counted less surely than killed. */
    private static final double LESSER_HARM = 0.5;

    /**
     * What one trait says.
     *
     * @param points above nought for one act, below against it
     */
    public record Part(Trait trait, double points, String reason) {}

    /** What accounts are compared by. */
    public enum Trait {
        TYPE,
        TIME,
        PLACE,
        SITE,
        SIDES,
        TOLL,
        TARGET,
        WORDING
    }

    public Likeness {
        parts = List.copyOf(parts);
    }

    /** The sum of the points. */
    public double total() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    /** How like two accounts are. */
    static Likeness of(Traits one, Traits other) {
        Incident here = one.account();
        Incident there = other.account();
        List<Part> parts = new ArrayList<>();
        if (!sameFamily(here, there)) {
            return never(Trait.TYPE, "another family of types");
        }
        if (!datesMeet(here, there)) {
            return never(Trait.TIME, "other days, or none");
        }
        if (!placesAgree(here, there)) {
            return never(Trait.PLACE, "other places, or none");
        }
        parts.add(type(here, there));
        parts.add(time(here, there));
        parts.add(place(here, there));
        site(one, other).ifPresent(parts::add);
        sides(one, other).ifPresent(parts::add);
        toll(parts, "killed", here.killed(), there.killed(), 1);
        toll(parts, "injured", here.injured(), there.injured(), LESSER_HARM);
        toll(parts, "abducted", here.abducted(), there.abducted(), LESSER_HARM);
        if (cross(here, there)) {
            parts.add(new Part(Trait.TOLL, TOLLS_CROSS, "more killed and fewer injured"));
        }
        target(one, other).ifPresent(parts::add);
        wording(one, other).ifPresent(parts::add);
        return new Likeness(parts);
    }

    /** Whether the two accounts are of one act. */
    public static boolean same(Incident known, Incident told) {
        return of(Traits.of(known), Traits.of(told)).total() >= SAME;
    }

    private static Likeness never(Trait trait, String reason) {
        return new Likeness(List.of(new Part(trait, NEVER, reason)));
    }

    private static Part type(Incident one, Incident other) {
        if (one.type().name().equals(other.type().name())) {
            return new Part(Trait.TYPE, SAME_TYPE, "both " + one.type().name());
        }
        boolean same = one.type().eventType().equals(other.type().eventType());
        return new Part(
                Trait.TYPE,
                same ? SAME_EVENT_TYPE : SAME_FAMILY,
                one.type().name() + " and " + other.type().name());
    }

    private static Part time(Incident one, Incident other) {
        When here = one.when().orElseThrow();
        When there = other.when().orElseThrow();
        if (gap(here.start(), here.end(), there.start(), there.end()) > 0) {
            return gap(one, other) > 0
                    ? new Part(Trait.TIME, DAY_APART, "a day apart")
                    : new Part(Trait.TIME, OTHER_ASSUMED_DAY, "other days, of which one is only assumed");
        }
        boolean assumed = here.precision() == When.Precision.ASSUMED || there.precision() == When.Precision.ASSUMED;
        return switch (coarser(here, there)) {
            case DAY, ASSUMED ->
                new Part(
                        Trait.TIME,
                        assumed ? SAME_ASSUMED_DAY : SAME_DAY,
                        "the same day" + (assumed ? ", which one of them only assumes" : ""));
            case WEEK -> new Part(Trait.TIME, WEEK, "the same week");
            case MONTH -> new Part(Trait.TIME, MONTH, "the same month");
            case YEAR -> new Part(Trait.TIME, 0, "the same year");
        };
    }

    private static When.Precision coarser(When one, When other) {
        When.Precision here = one.precision() == When.Precision.ASSUMED ? When.Precision.DAY : one.precision();
        When.Precision there = other.precision() == When.Precision.ASSUMED ? When.Precision.DAY : other.precision();
        return here.compareTo(there) >= 0 ? here : there;
    }

    private static Part place(Incident one, Incident other) {
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
    private static Optional<Part> site(Traits one, Traits other) {
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

    private static Optional<Part> sides(Traits one, Traits other) {
        if (!sidesAgree(one, other)) {
            return Optional.of(
                    one.doubted() || other.doubted()
                            ? new Part(Trait.SIDES, OTHER_SUSPECT, "others are suspected")
                            : new Part(Trait.SIDES, OTHER_ACTOR, "others fought"));
        }
        Set<String> shared = one.named();
        shared.retainAll(other.named());
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(Trait.SIDES, SHARED_ACTOR, "both name " + String.join(", ", shared)));
    }

    private static void toll(List<Part> parts, String harm, Optional<Toll> one, Optional<Toll> other, double weight) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        if (one.equals(other)) {
            int people = one.get().low().orElse(one.get().high().orElse(0));
            for (double[] step : EQUAL_TOLL) {
                if (people >= step[0]) {
                    parts.add(new Part(Trait.TOLL, weight * step[1], "both tell of " + people + " " + harm));
                    return;
                }
            }
        } else if (!tollsAgree(one, other)) {
            parts.add(new Part(Trait.TOLL, weight * TOLL_OUT_OF_REACH, "too different numbers of " + harm));
        } else if (apart(one.get(), other.get())) {
            parts.add(new Part(Trait.TOLL, weight * OTHER_TOLL, "different numbers of " + harm));
        }
    }

    /** One tells of more killed and of fewer injured than the other. */
    private static boolean cross(Incident one, Incident other) {
        return one.killed().isPresent()
                && other.killed().isPresent()
                && one.injured().isPresent()
                && other.injured().isPresent()
                && (above(one.killed().get(), other.killed().get())
                                && above(other.injured().get(), one.injured().get())
                        || above(other.killed().get(), one.killed().get())
                                && above(one.injured().get(), other.injured().get()));
    }

    private static boolean apart(Toll one, Toll other) {
        return above(one, other) || above(other, one);
    }

    private static boolean above(Toll one, Toll other) {
        return other.high().isPresent() && one.low().orElse(0) > other.high().getAsInt();
    }

    private static Optional<Part> target(Traits one, Traits other) {
        Set<Casualties.Group> here = one.victims();
        Set<Casualties.Group> there = other.victims();
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                here.stream().anyMatch(there::contains)
                        ? new Part(Trait.TARGET, SAME_VICTIMS, "both name " + label(here))
                        : new Part(Trait.TARGET, OTHER_VICTIMS, label(here) + " and " + label(there)));
    }

    private static String label(Set<Casualties.Group> groups) {
        return String.join(
                ", ",
                groups.stream()
                        .map(group -> group.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    private static Optional<Part> wording(Traits one, Traits other) {
        return one.sharedWords(other, FEWEST_WORDS)
                .filter(share -> share > COMMON_WORDS)
                .map(share -> new Part(
                        Trait.WORDING,
                        share >= REPRINTED && one.key().equals(other.key())
                                ? REPRINT
                                : MOST_FOR_WORDS * (share - COMMON_WORDS) / (1 - COMMON_WORDS),
                        Math.round(share * 100) + "% of the words"));
    }

    static boolean sameFamily(Incident one, Incident other) {
        return one.type().family().equals(other.type().family());
    }

    /** The spans overlap or are a day apart. */
    static boolean datesMeet(Incident one, Incident other) {
        return one.when().isPresent() && other.when().isPresent() && gap(one, other) <= DAYS_APART;
    }

    /** The places are one at the coarser of the two precisions. */
    static boolean placesAgree(Incident one, Incident other) {
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

    /** Two named sites are the same, or one name stands inside the other. */
    private static boolean sitesAgree(Traits one, Traits other) {
        String here = one.site().orElseThrow();
        String there = other.site().orElseThrow();
        return here.contains(there) || there.contains(here);
    }

    /** Where both accounts name who fights, they share a name, be it on swapped sides. */
    static boolean sidesAgree(Traits one, Traits other) {
        return sideAgrees(one, other, one.attackers(), other.attackers())
                && sideAgrees(one, other, one.others(), other.others());
    }

    private static boolean sideAgrees(Traits one, Traits other, Set<String> mine, Set<String> theirs) {
        return mine.isEmpty()
                || theirs.isEmpty()
                || Traits.meet(mine, theirs)
                || one.named().containsAll(theirs) && other.named().containsAll(mine);
    }

    /** No toll that both tell is out of the other's reach. */
    static boolean tollsAgree(Incident one, Incident other) {
        return tollsAgree(one.killed(), other.killed())
                && tollsAgree(one.injured(), other.injured())
                && tollsAgree(one.abducted(), other.abducted());
    }

    private static boolean tollsAgree(Optional<Toll> one, Optional<Toll> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        return within(one.get().low().orElse(0), other.get().high())
                && within(other.get().low().orElse(0), one.get().high());
    }

    private static boolean within(int low, OptionalInt high) {
        return high.isEmpty() || low <= (long) high.getAsInt() * TOLL_GROWTH + TOLL_SLACK;
    }

    /**
     * Days from the end of the earlier span to the start of the later one; 0 when they overlap. A day that is only assumed,
     * from the publication, may be some days too late.
     */
    private static long gap(Incident one, Incident other) {
        When here = one.when().orElseThrow();
        When there = other.when().orElseThrow();
        return gap(Spans.earliest(here), here.end(), Spans.earliest(there), there.end());
    }

    private static long gap(LocalDate start, LocalDate end, LocalDate otherStart, LocalDate otherEnd) {
        long apart = Math.max(ChronoUnit.DAYS.between(end, otherStart), ChronoUnit.DAYS.between(otherEnd, start));
        return Math.max(0, apart);
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
