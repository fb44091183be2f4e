package org.sijil.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads the area that a GeoJSON polygon or multipolygon draws, by itself or as features. Across the date line it is
 * either cut in two there, as RFC 7946 has it, or its longitudes run on past 180 or -180 degrees.
 */
final class GeoJsonRegion {

    /** Finer outlines cost every row that is looked at, and choose no other towns. */
    static final int MOST_POSITIONS = 10_000;

    private static final int FULL_CIRCLE = 360;
    private static final int DATE_LINE = 180;
    private static final int POLE = 90;
    private static final int FEWEST_POSITIONS = 4;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<Violation> violations = new ArrayList<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private int positions;

    private GeoJsonRegion() {}

    /** @throws InvalidQuery that names each ring that is none, and what is wrong with it */
    static Region read(JsonNode geoJson, String field) {
        GeoJsonRegion reader = new GeoJsonRegion();
        reader.any(geoJson, field);
        if (reader.positions > MOST_POSITIONS) {
            reader.refuse(
                    field,
                    "has " + reader.positions + " positions; at most " + MOST_POSITIONS + " are read: simplify it");
        }
        if (!reader.violations.isEmpty()) {
            throw new InvalidQuery(reader.violations);
        }
        return reader.region();
    }

    private Region region() {
        Envelope bounds = new Envelope();
        polygons.forEach(polygon -> bounds.expandToInclude(polygon.getEnvelopeInternal()));
        return new Region(
                polygons.stream()
                        .flatMap(GeoJsonRegion::turns)
                        .map(GeoJsonRegion::area)
                        .toList(),
                new Region.Bounds(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()),
                positions);
    }

    private void any(JsonNode node, String path) {
        String type = node.path("type").asText();
        switch (type) {
            case "Polygon" -> polygon(node.path("coordinates"), path + ".coordinates");
            case "MultiPolygon" ->
                each(node.path("coordinates"), path + ".coordinates", "polygons, each a list of rings", this::polygon);
            case "Feature" -> any(node.path("geometry"), path + ".geometry");
            case "FeatureCollection" -> each(node.path("features"), path + ".features", "features", this::any);
            default ->
                refuse(
                        path,
                        "is to be a GeoJSON object of type Polygon or MultiPolygon, or a Feature or FeatureCollection of"
                                + " these" + (type.isEmpty() ? "" : ", not " + type));
        }
    }

    /** Reads what stands at a path. */
    private interface PartReader {
        void read(JsonNode part, String path);
    }

    private void each(JsonNode list, String path, String what, PartReader reader) {
        if (!list.isArray() || list.isEmpty()) {
            refuse(path, "is to be a list of " + what);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            reader.read(list.get(i), path + "[" + i + "]");
        }
    }

    private void polygon(JsonNode rings, String path) {
        int before = violations.size();
        List<LinearRing> read = new ArrayList<>();
        each(rings, path, "rings, the outline and then its holes", (ring, at) -> ring(ring, at, read));
        if (violations.size() > before || positions > MOST_POSITIONS) {
            return;
        }
        Polygon polygon = GEOMETRIES.createPolygon(
                read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
        if (polygon.getEnvelopeInternal().getWidth() > FULL_CIRCLE) {
            refuse(path, "is wider than the earth: its longitudes span more than 360 degrees");
            return;
        }
        TopologyValidationError wrong = new IsValidOp(polygon).getValidationError();
        if (wrong == null) {
            polygons.add(polygon);
        } else {
            Coordinate where = wrong.getCoordinate();
            refuse(
                    path,
                    "is no plain area: " + wrong.getMessage().toLowerCase() + " at [" + where.x + ", " + where.y + "]");
        }
    }

    private void ring(JsonNode ring, String path, List<LinearRing> read) {
        int before = violations.size();
        List<Coordinate> corners = new ArrayList<>();
        each(ring, path, "positions [longitude, latitude]", (position, at) -> corner(position, at, corners));
        positions += corners.size();
        if (violations.size() > before) {
            return;
        }
        if (corners.size() < FEWEST_POSITIONS) {
            refuse(path, "has " + corners.size() + " positions; a ring has at least four, the last equal to the first");
        } else if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            refuse(path, "is not closed: its last position is to equal its first");
        } else {
            read.add(GEOMETRIES.createLinearRing(corners.toArray(Coordinate[]::new)));
        }
    }

    private void corner(JsonNode position, String path, List<Coordinate> corners) {
        double longitude = position.path(0).asDouble(Double.NaN);
        double latitude = position.path(1).asDouble(Double.NaN);
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            refuse(path, "is to be [longitude, latitude], in degrees");
        } else if (!(Math.abs(latitude) <= POLE)) {
            refuse(path, "has the latitude " + latitude + ", beyond 90; longitude comes first");
        } else if (!(Math.abs(longitude) <= FULL_CIRCLE)) {
            refuse(path, "has the longitude " + longitude + ", beyond 360");
        } else {
            corners.add(new Coordinate(longitude, latitude));
        }
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** The polygon, and as it lies once around the earth where it runs past the date line. */
    private static Stream<Geometry> turns(Polygon polygon) {
        Envelope bounds = polygon.getEnvelopeInternal();
        Stream.Builder<Geometry> all = Stream.builder();
        if (bounds.getMaxX() >= -DATE_LINE && bounds.getMinX() <= DATE_LINE) {
            all.add(polygon);
        }
        if (bounds.getMaxX() >= DATE_LINE) {
            all.add(AffineTransformation.translationInstance(-FULL_CIRCLE, 0).transform(polygon));
        }
        if (bounds.getMinX() <= -DATE_LINE) {
            all.add(AffineTransformation.translationInstance(FULL_CIRCLE, 0).transform(polygon));
        }
        return all.build();
    }

    private static Region.Area area(Geometry geometry) {
        Polygon polygon = (Polygon) geometry;
        List<String> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            holes.add(text(polygon.getInteriorRingN(i)));
        }
        Envelope bounds = polygon.getEnvelopeInternal();
        Box box = new Box(
                Math.max(bounds.getMinX(), -DATE_LINE),
                bounds.getMinY(),
                Math.min(bounds.getMaxX(), DATE_LINE),
                bounds.getMaxY());
        return new Region.Area(box, text(polygon.getExteriorRing()), holes);
    }

    private static String text(LinearRing ring) {
        CoordinateSequence corners = ring.getCoordinateSequence();
        // PostgreSQL closes a polygon itself.
        return Stream.iterate(0, i -> i + 1)
                .limit(corners.size() - 1L)
                .map(i -> "(" + corners.getX(i) + "," + corners.getY(i) + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }
}
