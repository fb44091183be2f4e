package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.query.KeptIncident;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.KeptReport;
import org.sijil.storage.ReportStore;
import org.sijil.storage.State;

/** Lets a tracked incident say what its reports and its reviewers say now. */
@ApplicationScoped
class Renewal {

    private final IncidentStore incidents;
    private final ReportStore reports;

    Renewal(IncidentStore incidents, ReportStore reports) {
        this.incidents = incidents;
        this.reports = reports;
    }

    /** The incident in that state, as its next version; one without reports keeps what it said. */
    KeptIncident renew(State state) {
        List<KeptReport> told = reports.ofIncident(state.incident());
        if (told.isEmpty()) {
            incidents.mark(state);
        } else {
            incidents.update(Consolidation.of(told, state.corrections()), state);
        }
        return incidents.get(state.incident());
    }
}
