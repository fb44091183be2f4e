package org.sijil.tracking;

import org.sijil.storage.KeptReport;
import org.sijil.storage.Standing;

/** A report, where it stands, and what of it can be compared. */
record Telling(KeptReport report, Standing standing, Traits traits) {

    /** As its traits have it. */
    long mark() {
        return traits.mark();
    }

    long id() {
        return report.id();
    }
}
