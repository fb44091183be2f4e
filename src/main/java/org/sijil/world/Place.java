package org.sijil.world;

import java.util.Optional;

/**
 * A place of the gazetteer.
 *
 * @param id the gazetteer's key
 * @param country ISO 3166-1 alpha-2
 * @param admin1 English name of the first-level unit
 * @param admin1Code ISO 3166-2 code; empty where ISO has none (the Gaza Strip)
 * @param point centre, when known
 * @param kind what sort of place it is
 * @param population people, 0 when unknown
 */
public record Place(
        String id,
        String name,
        Optional<String> nameAr,
        String country,
        Optional<String> admin1,
        Optional<String> admin1Code,
        Optional<Point> point,
        Kind kind,
        long population) {

    static final String REVIEWED = "x-";

    /** Whether it was added by hand because reporting names it. */
    public boolean isReviewed() {
        return id.startsWith(REVIEWED);
    }

    /** Sorts of places, from the coarsest to the finest. */
    public enum Kind {
        COUNTRY,
        ADMIN1,
        ADMIN2,
        AREA,
        CITY,
        SITE
    }
}
