package org.sijil.query;

import java.util.List;

/**
 * An area of WGS 84 degrees, where a straight line runs straight on a map of longitudes and latitudes. What lies on an
 * outline is inside, what lies on the edge of a hole is not.
 *
 * @param positions how many positions its GeoJSON has
 */
public record Region(List<Area> areas, Bounds bounds, int positions) {

    public Region {
        areas = List.copyOf(areas);
    }

    /**
     * One outline with its holes, each in PostgreSQL's form of a polygon.
     */
    public record Area(Box bounds, String outline, List<String> holes) {

        public Area {
            holes = List.copyOf(holes);
        }
    }

    /** What holds each of its areas. */
    public List<Box> boxes() {
        return areas.stream().map(Area::bounds).toList();
    }

    /** The degrees that it lies between, as its GeoJSON has them. */
    public record Bounds(double west, double south, double east, double north) {}
}
