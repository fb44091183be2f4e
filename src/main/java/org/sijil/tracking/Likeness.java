package org.sijil.tracking;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.language.Orthography;
import org.sijil.world.ActorType;
import org.sijil.world.Place;

/**
 * Whether two accounts may tell of one act, and how much speaks for it. Type family, place, date, sides, site and toll
 * each may keep them apart; where place or day agree only loosely, something of their own must agree as well.
 */
public final class Likeness {

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

    /** How actors are named that the text leaves without a name. */
    static final String UNNAMED = "Unidentified ";

    private Likeness() {}

    /** Whether the two accounts are of one act. */
    public static boolean same(Incident known, Incident told) {
        return sameFamily(known, told)
                && datesMeet(known, told)
                && placesAgree(known, told)
                && sitesAgree(known, told)
                && sidesAgree(known, told)
                && tollsAgree(known, told)
                && (closely(known, told) || shareSomethingOfTheirOwn(known, told));
    }

    /** How many things speak for one act, to choose among several that may be. */
    public static int strength(Incident known, Incident told) {
        int points = 0;
        points += known.type().equals(told.type()) ? 2 : sameEventType(known, told) ? 1 : 0;
        points += known.when().equals(told.when()) ? 2 : 0;
        points += site(known).isPresent() && site(known).equals(site(told)) ? 2 : 0;
        points += known.killed().isPresent() && known.killed().equals(told.killed()) ? 2 : 0;
        points += known.injured().isPresent() && known.injured().equals(told.injured()) ? 1 : 0;
        points += shared(named(known), named(told)).size();
        return points;
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
    static boolean sitesAgree(Incident one, Incident other) {
        Optional<String> here = site(one);
        Optional<String> there = site(other);
        return here.isEmpty()
                || there.isEmpty()
                || here.get().contains(there.get())
                || there.get().contains(here.get());
    }

    /** Where both accounts name who fights, they share a name, be it on swapped sides. */
    static boolean sidesAgree(Incident one, Incident other) {
        Set<String> here = named(one);
        Set<String> there = named(other);
        return Stream.of(1, 2).allMatch(side -> {
            Set<String> mine = fighters(one, side);
            Set<String> theirs = fighters(other, side);
            return mine.isEmpty()
                    || theirs.isEmpty()
                    || !shared(mine, theirs).isEmpty()
                    || (here.containsAll(theirs) && there.containsAll(mine));
        });
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
        return within(least(one.get()), most(other.get())) && within(least(other.get()), most(one.get()));
    }

    private static boolean within(int low, OptionalInt high) {
        return high.isEmpty() || low <= (long) high.getAsInt() * TOLL_GROWTH + TOLL_SLACK;
    }

    /** One day, one town, one event type: enough when nothing contradicts. */
    private static boolean closely(Incident one, Incident other) {
        return gap(one, other) == 0
                && coarser(one, other).compareTo(Location.Precision.CITY) <= 0
                && precise(one)
                && precise(other)
                && sameEventType(one, other);
    }

    /** A killed, injured or abducted toll in common that is not nought, or a named actor, and the same event type. */
    private static boolean shareSomethingOfTheirOwn(Incident one, Incident other) {
        boolean toll = equalToll(one.killed(), other.killed())
                || equalToll(one.injured(), other.injured())
                || equalToll(one.abducted(), other.abducted());
        boolean actor = !shared(named(one), named(other)).isEmpty();
        boolean loose = coarser(one, other).compareTo(Location.Precision.CITY) > 0;
        return sameEventType(one, other) && !loose ? toll || actor : toll && actor;
    }

    private static boolean equalToll(Optional<Toll> one, Optional<Toll> other) {
        return one.isPresent() && one.equals(other) && !one.get().equals(Toll.exactly(0));
    }

    private static boolean sameEventType(Incident one, Incident other) {
        return one.type().eventType().equals(other.type().eventType());
    }

    private static boolean precise(Incident incident) {
        When.Precision precision = incident.when().orElseThrow().precision();
        return precision == When.Precision.DAY || precision == When.Precision.ASSUMED;
    }

    /** Days from the end of the earlier span to the start of the later one; 0 when they overlap. */
    private static long gap(Incident one, Incident other) {
        When first = one.when().orElseThrow();
        When second = other.when().orElseThrow();
        long apart = Math.max(
                ChronoUnit.DAYS.between(first.end(), second.start()),
                ChronoUnit.DAYS.between(second.end(), first.start()));
        return Math.max(0, apart);
    }

    private static Location.Precision coarser(Incident one, Incident other) {
        Location.Precision here = one.location().orElseThrow().precision();
        Location.Precision there = other.location().orElseThrow().precision();
        return here.compareTo(there) >= 0 ? here : there;
    }

    private static double distance(Incident one, Incident other) {
        boolean withSite =
                Stream.of(one, other).anyMatch(i -> i.location().orElseThrow().precision() == Location.Precision.SITE);
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
                : fold(here.name()).equals(fold(there.name()))
                        && (here.admin1().isEmpty() || there.admin1().isEmpty() || sameUnit(here, there));
    }

    private static boolean sameUnit(Place here, Place there) {
        return here.admin1Code().isPresent() && there.admin1Code().isPresent()
                ? here.admin1Code().equals(there.admin1Code())
                : here.admin1().map(Likeness::fold).equals(there.admin1().map(Likeness::fold));
    }

    private static Optional<String> site(Incident incident) {
        return incident.location().flatMap(Location::site).map(Likeness::fold);
    }

    private static Set<String> named(Incident incident) {
        return Stream.of(1, 2)
                .flatMap(side -> fighters(incident, side).stream())
                .collect(Collectors.toSet());
    }

    /** Who fights on that side under a name of its own. */
    private static Set<String> fighters(Incident incident, int side) {
        return incident.participants().stream()
                .filter(p -> p.side() == side && p.role() == Participant.Role.PARTY)
                .filter(p -> p.type() != ActorType.CIVILIANS && !p.name().startsWith(UNNAMED))
                .map(Participant::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static int least(Toll toll) {
        return toll.low().orElse(0);
    }

    private static OptionalInt most(Toll toll) {
        return toll.high();
    }

    private static String fold(String name) {
        return Orthography.standard().fold(name);
    }
}
