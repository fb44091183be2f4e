package org.sijil.storage;

import java.util.List;
import org.sijil.query.Grounds;

/** An account about to be kept, as one of an incident. */
public record NewReport(KeptReport report, List<Grounds> grounds, long incident) {

    public NewReport {
        grounds = List.copyOf(grounds);
    }
}
