package org.sijil.assembly;

import org.sijil.world.Gazetteer;

/** Names of countries as they stand in actors' names. */
final class Lands {

    private static final String UNKNOWN = "Unknown";

    private Lands() {}

    /** The country's usual English name; "Unknown" when no country is known. */
    static String name(Gazetteer gazetteer, String iso2) {
        return iso2.isEmpty() ? UNKNOWN : gazetteer.country(iso2).name();
    }
}
