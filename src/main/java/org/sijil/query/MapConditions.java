package org.sijil.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.world.Point;

/** Where on the map: boxes, circles and regions as SQL, over {@code incidents} as {@code i}. */
public final class MapConditions {

    private static final String IN_POLYGON = "point(i.longitude, i.latitude) <@ ?::polygon";
    private static final String EARTH_DIAMETER_KM = "12742";

    private MapConditions() {}

    /** That an incident lies within the filter's bounds on the map; empty when it has none. */
    public static Optional<Sql> bounds(IncidentFilter filter) {
        List<Box> boxes = boxes(filter);
        return boxes.isEmpty() ? Optional.empty() : Optional.of(between(boxes));
    }

    /** What holds all that lies within the filter's bounds on the map; nothing when it has none. */
    public static List<Box> boxes(IncidentFilter filter) {
        return Stream.of(
                        filter.box().stream(),
                        filter.near().map(c -> Box.around(c.centre(), c.radiusKm())).stream(),
                        filter.region().stream().flatMap(region -> region.boxes().stream()))
                .flatMap(all -> all)
                .flatMap(box -> box.parts().stream())
                .toList();
    }

    /**
     * That an incident lies within the box.
     *
     * @param wide as {@link IncidentConditions.Extent} has it
     */
    static Sql within(Box box, boolean wide) {
        return wide
                ? between(List.of(box))
                : Sql.of("i.latitude IS NOT NULL AND (")
                        .then(Sql.join(
                                "OR",
                                box.parts().stream()
                                        .map(part -> Sql.of(
                                                "point(i.longitude, i.latitude) <@ box(point(?, ?), point(?, ?))",
                                                part.west(),
                                                part.south(),
                                                part.east(),
                                                part.north()))
                                        .toList()))
                        .then(")");
    }

    /** Within the boxes, by comparisons that the planner knows the weight of, and no index takes up. */
    private static Sql between(List<Box> boxes) {
        return Sql.of("(")
                .then(Sql.join(
                        "OR",
                        boxes.stream()
                                .flatMap(box -> box.parts().stream())
                                .map(part -> Sql.of(
                                        "i.longitude BETWEEN ? AND ? AND i.latitude BETWEEN ? AND ?",
                                        part.west(),
                                        part.east(),
                                        part.south(),
                                        part.north()))
                                .toList()))
                .then(")");
    }

    /** That an incident lies within the circle, of those within the box around it. */
    static Sql within(Circle circle) {
        return distance(circle.centre()).then(" <= ?", circle.radiusKm());
    }

    /** Great-circle distance in kilometres, by the haversine formula. */
    private static Sql distance(Point centre) {
        return Sql.of(
                EARTH_DIAMETER_KM + " * asin(sqrt(least(1, power(sin(radians(i.latitude - ?) / 2), 2)"
                        + " + cos(radians(?)) * cos(radians(i.latitude)) * power(sin(radians(i.longitude - ?) / 2), 2))))",
                centre.latitude(),
                centre.latitude(),
                centre.longitude());
    }

    /** PostgreSQL's own test of points in polygons: the index finds by their bounds, the rows are looked at exactly. */
    static Sql within(Region region, boolean wide) {
        List<Sql> areas = region.areas().stream()
                .map(area -> area.holes().stream()
                        .map(hole -> Sql.of(" AND NOT " + IN_POLYGON, hole))
                        .reduce(Sql.of(IN_POLYGON, area.outline()), Sql::then))
                .toList();
        return wide
                // No index takes up what stands in coalesce, and the planner takes it as even odds.
                ? between(region.boxes())
                        .then(" AND coalesce(")
                        .then(Sql.join("OR", areas))
                        .then(", false)")
                : Sql.of("i.latitude IS NOT NULL AND (")
                        .then(Sql.join("OR", areas))
                        .then(")");
    }
}
