package org.sijil.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place as its data file gives it, on its way into the index.
 *
 * @param parent key of the first-level unit, country or town that it lies in; empty for a country
 * @param nameAr empty text when not known
 * @param seat 4 for a national capital, 3, 2 and 1 for the seat of a first-, second- and third-level unit, 0 for others
 * @param others all further names
 */
record PlaceDraft(
        String id,
        Place.Kind kind,
        String country,
        String parent,
        String name,
        String nameAr,
        Optional<Point> point,
        long population,
        int seat,
        List<String> others) {

    /** Before a name under {@code names}: a source gives the place that name by mistake. */
    private static final String WRONG = "-";

    private static final long[] LEAST_WEIGHT_OF_SEAT = {500, 3_000, 20_000, 50_000, 200_000};
    private static final long WEIGHT_OF_COUNTRY = 1_000_000_000_000L;
    private static final long WEIGHT_OF_AREA = 100_000;
    private static final long WEIGHT_OF_DISTRICT = 10_000;
    private static final long WEIGHT_OF_SITE = 2_000;

    PlaceDraft {
        others = List.copyOf(others);
    }

    /** The same place under the names that reporting uses; names left empty stay, and the old ones stay as others. */
    PlaceDraft renamed(String newName, String newNameAr, List<String> more) {
        List<String> all = new ArrayList<>(others);
        all.add(name);
        all.add(nameAr);
        all.addAll(more);
        all.removeIf(other -> other.isEmpty() || other.startsWith(WRONG) || more.contains(WRONG + other));
        return new PlaceDraft(
                id,
                kind,
                country,
                parent,
                newName.isEmpty() ? name : newName,
                newNameAr.isEmpty() ? nameAr : newNameAr,
                point,
                population,
                seat,
                all);
    }

    /** How likely reporting means this one among places of one name: people, or what stands in for them. */
    long weight() {
        return switch (kind) {
            case COUNTRY -> WEIGHT_OF_COUNTRY;
            case ADMIN1 -> Math.max(population / 2, WEIGHT_OF_AREA);
            case ADMIN2 -> Math.max(population, WEIGHT_OF_DISTRICT);
            case AREA -> WEIGHT_OF_AREA;
            case CITY -> Math.max(population, LEAST_WEIGHT_OF_SEAT[seat]);
            case SITE -> WEIGHT_OF_SITE;
        };
    }
}
