package org.sijil.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.world.Place;
import org.sijil.world.Place.Kind;
import org.sijil.world.Point;

/** The places of a text that are settled, by which a name that several places bear is settled too. */
final class Surroundings {

    static final Surroundings NONE = new Surroundings(List.of());

    /** Mentions before and after that are looked at. */
    private static final int REACH = 40;

    /** Tokens within which a place bears on another fully, and in part. */
    private static final int NEAR = 14;

    private static final int AROUND = 60;

    private static final double IN_PART = 0.7;
    private static final double FAR_OFF = 0.4;

    private static final double SAME_UNIT = 1.2;

    /** Kilometres from the middle of a town to what is a part of it. */
    private static final double TOWN_KM = 30;

    private static final double NEIGHBOUR_KM = 300;

    /** Kilometres to a town in a country that nothing else in the text speaks of. */
    private static final double BORDER_KM = 100;

    /** Kilometres between two degrees of latitude, at the least. */
    private static final double KM_A_DEGREE = 110;

    private final List<PlaceInText> settled;

    /** @param settled one for each mention, in the order of the text */
    Surroundings(List<PlaceInText> settled) {
        this.settled = settled;
    }

    /** The places named around a mention, each once, and how much it bears on the mention: gathered once for all candidates. */
    Map<Place, Double> around(int mention) {
        Map<Place, Double> around = new HashMap<>();
        for (int i = first(mention); i < end(mention); i++) {
            Place other = settled.get(i).place().orElse(null);
            if (other != null && other.kind() != Kind.COUNTRY && !sameName(i, mention)) {
                around.merge(other, weight(i, mention), Math::max);
            }
        }
        return around;
    }

    /** How close a place lies to those around, from 0 to 2. */
    static double closeness(Place place, Map<Place, Double> around) {
        double best = 0;
        for (Map.Entry<Place, Double> other : around.entrySet()) {
            best = Math.max(best, other.getValue() * closeness(place, other.getKey()));
        }
        return best;
    }

    /** Whether a place lies within a day's way of one of those around a mention. */
    static boolean near(Place place, Map<Place, Double> around) {
        return within(NEIGHBOUR_KM, place, around);
    }

    /** Whether a place lies right beside one of those around a mention, as across a border. */
    static boolean beside(Place place, Map<Place, Double> around) {
        return within(BORDER_KM, place, around);
    }

    private static boolean within(double reach, Place place, Map<Place, Double> around) {
        for (Place other : around.keySet()) {
            if (km(place, other) <= reach) {
                return true;
            }
        }
        return false;
    }

    /** Whether the names close to a mention speak of the country of a place. */
    boolean sameCountry(Place place, int mention) {
        for (int i = first(mention); i < end(mention); i++) {
            Place other = settled.get(i).place().orElse(null);
            if (other != null
                    && !sameName(i, mention)
                    && other.country().equals(place.country())
                    && Math.abs(settled.get(i).start() - settled.get(mention).start()) <= AROUND) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place can be the part of a town that a mention calls it: a site, beside a place that the text names. */
    boolean holdsPart(Place place, int mention) {
        if (place.kind() != Kind.SITE && place.kind() != Kind.AREA) {
            return false;
        }
        boolean alone = true;
        for (int i = first(mention); i < end(mention); i++) {
            Place other = settled.get(i).place().orElse(null);
            if (other != null && other.kind() != Kind.COUNTRY && !sameName(i, mention)) {
                alone = false;
                if (km(place, other) <= TOWN_KM || unit(other) && inside(place, other)) {
                    return true;
                }
            }
        }
        return alone;
    }

    private int first(int mention) {
        return Math.max(0, mention - REACH);
    }

    private int end(int mention) {
        return Math.min(settled.size(), mention + REACH + 1);
    }

    private boolean sameName(int one, int other) {
        return one == other
                || settled.get(one)
                        .mention()
                        .name()
                        .equals(settled.get(other).mention().name());
    }

    private double weight(int one, int other) {
        int tokens = Math.abs(settled.get(one).start() - settled.get(other).start());
        return tokens <= NEAR ? 1 : tokens <= AROUND ? IN_PART : FAR_OFF;
    }

    private static double closeness(Place place, Place other) {
        if (!place.country().equals(other.country()) && other.kind() != Kind.CITY) {
            return 0;
        }
        double km = km(place, other);
        double near = km <= 40 ? 2 : km <= 120 ? 1.2 : km <= 300 ? 0.6 : 0;
        return unit(other) && inside(place, other) ? Math.max(near, SAME_UNIT) : near;
    }

    private static boolean unit(Place place) {
        return place.kind() == Kind.ADMIN1;
    }

    private static boolean inside(Place place, Place unit) {
        return place.admin1Code().isPresent() && place.admin1Code().equals(unit.admin1Code());
    }

    /** Infinite when a position is not known, and beyond what counts as near. */
    private static double km(Place a, Place b) {
        if (a.point().isEmpty() || b.point().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Point one = a.point().get();
        Point other = b.point().get();
        boolean far = Math.abs(one.latitude() - other.latitude()) * KM_A_DEGREE > NEIGHBOUR_KM;
        return far ? Double.POSITIVE_INFINITY : one.distanceKm(other);
    }
}
