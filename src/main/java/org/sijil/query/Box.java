package org.sijil.query;

import java.util.List;
import org.sijil.world.Point;

/** A box of WGS 84 degrees; it runs across the date line when west is greater than east. */
public record Box(double west, double south, double east, double north) {

    private static final double KM_A_DEGREE = 111.0;

    public Box {
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("west and east lie between -180 and 180");
        }
        if (!(south >= -90 && south <= north && north <= 90)) {
            throw new IllegalArgumentException("south and north lie between -90 and 90, south below north");
        }
    }

    /** The smallest box that holds everything within that distance. */
    public static Box around(Point centre, double radiusKm) {
        double dLat = radiusKm / KM_A_DEGREE;
        double south = Math.max(-90, centre.latitude() - dLat);
        double north = Math.min(90, centre.latitude() + dLat);
        double narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        double dLon = dLat / Math.max(narrowest, 1e-9);
        if (dLon >= 180) {
            return new Box(-180, south, 180, north);
        }
        return new Box(wrap(centre.longitude() - dLon), south, wrap(centre.longitude() + dLon), north);
    }

    /** This box, cut at the date line where it crosses it. */
    public List<Box> parts() {
        return west <= east
                ? List.of(this)
                : List.of(new Box(west, south, 180, north), new Box(-180, south, east, north));
    }

    private static double wrap(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }
}
