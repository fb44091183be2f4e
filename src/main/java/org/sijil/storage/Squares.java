package org.sijil.storage;

import java.util.ArrayList;
import java.util.List;
import org.sijil.query.Box;
import org.sijil.query.Circle;
import org.sijil.query.IncidentFilter;
import org.sijil.query.MapConditions;
import org.sijil.world.Point;

/**
 * The squares that a filter's bounds on the map touch, as the migration's index numbers them: those in the midst of what
 * is asked for, nearly all of whose incidents match, and those at its rim, of which nobody knows.
 */
record Squares(Integer[] midst, Integer[] rim) {

    private static final int A_DEGREE = 4;
    private static final double SIZE = 1.0 / A_DEGREE;
    private static final int ROW = 10_000;

    /** So many may be gone along side by side. */
    private static final long MOST = 600;

    /** Whether the filter has bounds on the map, and they touch few enough squares. */
    static boolean takes(IncidentFilter filter) {
        List<Box> boxes = MapConditions.boxes(filter);
        return !boxes.isEmpty()
                && boxes.stream()
                                .mapToLong(box -> (at(box.east()) - at(box.west()) + 1L)
                                        * (at(box.north()) - at(box.south()) + 1L))
                                .sum()
                        <= MOST;
    }

    static Squares of(IncidentFilter filter) {
        List<Integer> midst = new ArrayList<>();
        List<Integer> rim = new ArrayList<>();
        for (Box box : MapConditions.boxes(filter)) {
            for (int row = at(box.south()); row <= at(box.north()); row++) {
                for (int column = at(box.west()); column <= at(box.east()); column++) {
                    (inMidst(row, column, filter) ? midst : rim).add(row * ROW + column);
                }
            }
        }
        return new Squares(distinct(midst), distinct(rim));
    }

    private static Integer[] distinct(List<Integer> squares) {
        return squares.stream().distinct().toArray(Integer[]::new);
    }

    private static boolean inMidst(int row, int column, IncidentFilter filter) {
        return filter.region().isEmpty()
                && filter.near().stream().allMatch(circle -> inMidst(row, column, circle))
                && filter.box().stream()
                        .flatMap(box -> box.parts().stream())
                        .allMatch(box -> column > at(box.west())
                                && column < at(box.east())
                                && row > at(box.south())
                                && row < at(box.north()));
    }

    /** All of the square, or the very point that is asked about, where most happened that people ask about. */
    private static boolean inMidst(int row, int column, Circle circle) {
        Point centre = circle.centre();
        return row == at(centre.latitude()) && column == at(centre.longitude())
                || within(row, column, circle)
                        && within(row + 1, column, circle)
                        && within(row, column + 1, circle)
                        && within(row + 1, column + 1, circle);
    }

    private static boolean within(int row, int column, Circle circle) {
        Point corner = new Point(Math.max(-90, Math.min(90, row * SIZE)), Math.max(-180, Math.min(180, column * SIZE)));
        return corner.distanceKm(circle.centre()) <= circle.radiusKm();
    }

    private static int at(double degrees) {
        return (int) Math.floor(degrees * A_DEGREE);
    }
}
