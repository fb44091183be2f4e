package org.sijil.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moment of a change, as fine as PostgreSQL keeps it, so that what was written equals what is read. */
public final class Now {

    private Now() {}

    public static Instant micros() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
