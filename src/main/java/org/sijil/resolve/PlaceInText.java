package org.sijil.resolve;

import java.util.Optional;
import org.sijil.mention.PlaceMention;
import org.sijil.world.Place;

/**
 * A place mention and the place that it means here.
 *
 * @param start index of its first token
 * @param end index after its last token
 * @param place empty when the gazetteer has none that fits
 * @param reason why this one
 * @param back whether no name but words such as "the village" stand here
 */
public record PlaceInText(
        int start, int end, PlaceMention mention, Optional<Place> place, String reason, boolean back) {

    public boolean isCountry() {
        return place.filter(found -> found.kind() == Place.Kind.COUNTRY).isPresent();
    }

    /** Kilometres from the middle of an area of no fixed bounds to what still lies in it. */
    private static final double AREA_RADIUS_KM = 500;

    /** Kilometres from the middle of a unit without a code to what still lies in it. */
    private static final double STRIP_RADIUS_KM = 40;

    private static final double DISTRICT_RADIUS_KM = 30;

    /** How fine it is: 0 for a country, more for what lies inside. A bare name of a town and its unit may mean either. */
    public int rank() {
        return place.map(found -> mayMeanUnit()
                        ? Place.Kind.ADMIN1.ordinal()
                        : found.kind().ordinal())
                .orElse(mention.kind().orElse(Place.Kind.CITY).ordinal());
    }

    /** Whether it is a town whose name stands for the district around it. */
    public boolean isDistrict() {
        return mention.kind().filter(called -> called == Place.Kind.ADMIN2).isPresent()
                && place.filter(found -> found.kind() == Place.Kind.CITY).isPresent();
    }

    /** Whether it is a town whose name, with no word that calls it a town, may also mean the unit around it. */
    private boolean mayMeanUnit() {
        return mention.kind().isEmpty()
                && place.filter(found -> found.kind() == Place.Kind.CITY
                                && found.admin1().isPresent())
                        .isPresent()
                && mention.candidates().stream()
                        .anyMatch(other -> other.kind() == Place.Kind.ADMIN1
                                && other.country().equals(place.get().country())
                                && other.admin1().equals(place.get().admin1()));
    }

    private static double km(Place inner, Place outer) {
        return inner.point().isPresent() && outer.point().isPresent()
                ? inner.point().get().distanceKm(outer.point().get())
                : Double.POSITIVE_INFINITY;
    }

    /** Whether this place lies in the other, or is it. */
    public boolean within(PlaceInText other) {
        if (place.isEmpty() || other.place.isEmpty()) {
            return false;
        }
        Place inner = place.get();
        Place outer = other.place.get();
        if (inner.id().equals(outer.id())) {
            return true;
        }
        return switch (outer.kind()) {
            case COUNTRY -> inner.country().equals(outer.country());
            case ADMIN1 ->
                outer.admin1Code().isEmpty()
                                && inner.country().equals(outer.country())
                                && km(inner, outer) <= STRIP_RADIUS_KM
                        || inner.admin1Code().isPresent() && inner.admin1Code().equals(outer.admin1Code())
                        || inner.admin1().isPresent()
                                && inner.country().equals(outer.country())
                                && inner.admin1().equals(Optional.of(outer.name()));
            case CITY ->
                (other.mayMeanUnit() || other.isDistrict() && !isDistrict() && km(inner, outer) <= DISTRICT_RADIUS_KM)
                        && inner.country().equals(outer.country())
                        && inner.admin1().equals(outer.admin1());
            case AREA -> inner.country().equals(outer.country()) && km(inner, outer) <= AREA_RADIUS_KM;
            default -> false;
        };
    }
}
