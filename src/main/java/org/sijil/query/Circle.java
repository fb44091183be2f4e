package org.sijil.query;

import org.sijil.world.Point;

/** Everything within a distance of a point. */
public record Circle(Point centre, double radiusKm) {

    /** Half the earth's girth: nothing is farther. */
    public static final double MAX_RADIUS_KM = 20_040;

    public Circle {
        if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM)) {
            throw new IllegalArgumentException("a radius is above 0 and at most " + MAX_RADIUS_KM + " km");
        }
    }
}
