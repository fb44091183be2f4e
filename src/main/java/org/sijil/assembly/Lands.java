package org.sijil.assembly;

import java.util.Locale;
import org.sijil.world.Actors;

/** Names of countries as they stand in actors' names. */
final class Lands {

    private static final String UNKNOWN = "Unknown";
    private static final String ARMY = "Military Forces of ";

    private Lands() {}

    /** The country's name within the name of its army; "Unknown" when no country is known. */
    static String name(Actors actors, String iso2) {
        if (iso2.isEmpty()) {
            return UNKNOWN;
        }
        return actors.findMilitaryOf(iso2)
                .map(army -> army.name().substring(ARMY.length()))
                .orElseGet(() -> new Locale("", iso2).getDisplayCountry(Locale.ENGLISH));
    }
}
