package org.sijil.extraction;

import java.util.Locale;

/** What is scored of an incident, in the order of the score table. */
enum Slot {
    DETECT,
    TYPE,
    SUBTYPE,
    DATE,
    COUNTRY,
    ADMIN1,
    PLACE,
    ACTORS,
    KILLED,
    INJURED,
    ABDUCTED,
    STRICT;

    /** The slot's name in the table and in a text's {@code free} list. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
