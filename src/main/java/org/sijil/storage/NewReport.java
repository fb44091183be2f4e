package org.sijil.storage;

import java.util.List;
import org.sijil.query.Grounds;

/**
 * An account about to be kept, as one of an incident.
 *
 * @param mark a number that it shares with accounts that are as like to any other one as it is
 */
public record NewReport(KeptReport report, List<Grounds> grounds, long incident, long mark) {

    public NewReport {
        grounds = List.copyOf(grounds);
    }
}
