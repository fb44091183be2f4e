package org.sijil.world;

/** A position in WGS 84 degrees. */
public record Point(double latitude, double longitude) {

    private static final double EARTH_DIAMETER_KM = 12_742;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no position on earth: " + latitude + ", " + longitude);
        }
    }

    /** Great-circle distance in kilometres. */
    public double distanceKm(Point other) {
        double dLat = Math.toRadians(other.latitude - latitude) / 2;
        double dLon = Math.toRadians(other.longitude - longitude) / 2;
        double h = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon), 2);
        return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(h));
    }
}
