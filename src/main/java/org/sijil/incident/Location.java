package org.sijil.incident;

import java.util.Optional;
import org.sijil.world.Place;

/**
 * Where an incident took place.
 *
 * @param place the town, village or area; its {@code id} is empty text when the gazetteer lacks it
 * @param site the named site inside it, as written
 */
public record Location(Place place, Optional<String> site, Precision precision) {

    /** How fine the place is, in the terms of an ACLED geo-precision code. */
    public enum Precision {
        SITE,
        CITY,
        ADMIN2,
        ADMIN1,
        COUNTRY
    }
}
