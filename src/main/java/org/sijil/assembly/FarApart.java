package org.sijil.assembly;

import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/** Whether two places may be those of one incident: how coarse they are, and which lies in which. */
final class FarApart {

    /** Kilometres from the middle of a town or district to what still lies in it. */
    private static final int TOWN_KM = 12;

    private static final int DISTRICT_KM = 30;

    private FarApart() {}

    /** Whether two places cannot be one incident's: neither lies in the other. */
    static boolean differ(PlaceInText a, PlaceInText b) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            boolean coarse = coarse(a) || coarse(b);
            boolean districts = a.rank() == Place.Kind.ADMIN2.ordinal() && b.rank() == Place.Kind.ADMIN2.ordinal();
            return (!coarse || districts)
                    && !a.mention().name().equalsIgnoreCase(b.mention().name());
        }
        return !a.within(b) && !b.within(a);
    }

    /** Whether two places stay apart even for an account that only goes on: they differ, and neither is a spot in the other. */
    static boolean farApart(PlaceInText a, PlaceInText b) {
        boolean known = a.place().isPresent() && b.place().isPresent();
        return differ(a, b) && !(known && inside(a.place().get(), b.place().get()));
    }

    /** In "in Kolwe five died when shells fell on the Salaam quarter", the quarter is of the town named before. */
    static boolean isSpotAfter(PlaceInText town, PlaceInText spot) {
        boolean called = spot.mention().kind().filter(Place.Kind.SITE::equals).isPresent();
        return town.place().map(Place::kind).filter(Place.Kind.CITY::equals).isPresent()
                && (called || spot.place().isEmpty() && spot.rank() > Place.Kind.CITY.ordinal())
                && spot.start() >= town.end();
    }

    /** Whether one is a spot and the other the town around it, or a town and its district. */
    private static boolean inside(Place a, Place b) {
        if (a.kind() == b.kind() || a.point().isEmpty() || b.point().isEmpty()) {
            return false;
        }
        boolean district = a.kind() == Place.Kind.ADMIN2 || b.kind() == Place.Kind.ADMIN2;
        return a.point().get().distanceKm(b.point().get()) <= (district ? DISTRICT_KM : TOWN_KM);
    }

    /** Whether it is no town or spot but an area around such. */
    static boolean coarse(PlaceInText place) {
        return place.place().map(Place::kind).map(Place.Kind::ordinal).orElse(place.rank()) < Place.Kind.CITY.ordinal();
    }

    /** Whether it is an area around towns: also the district that a town is named for. */
    static boolean isUnit(PlaceInText place) {
        return coarse(place)
                || place.mention()
                        .kind()
                        .filter(called -> called == Place.Kind.ADMIN2)
                        .isPresent();
    }
}
