package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.query.KeptIncident;
import org.sijil.storage.Content;
import org.sijil.storage.HeldIncident;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.NextIncident;
import org.sijil.storage.ReportStore;
import org.sijil.storage.Standing;
import org.sijil.storage.State;

/** Lets a tracked incident that a reviewer touched say what its reports and its reviewers say now. */
@ApplicationScoped
class Renewal {

    private final IncidentStore incidents;
    private final ReportStore reports;
    private final Tellings tellings;

    Renewal(IncidentStore incidents, ReportStore reports, Tellings tellings) {
        this.incidents = incidents;
        this.reports = reports;
        this.tellings = tellings;
    }

    /** The incident in that state, as its next version, and settled; one without reports keeps what it said. */
    KeptIncident renew(State state) {
        HeldIncident held = incidents.hold(List.of(state.incident())).get(0);
        List<Telling> told = tellings.of(reports.standingIn(List.of(state.incident())));
        Optional<Content> content = told.isEmpty() ? Optional.empty() : Optional.of(content(told, state));
        return incidents
                .write(List.of(new NextIncident(
                        state.incident(),
                        Optional.of(held.kept()),
                        content,
                        state.status(),
                        state.corrections(),
                        state.mergedInto().map(OptionalLong::of).orElse(OptionalLong.empty()),
                        held.story(),
                        true)))
                .get(0);
    }

    /** What the reports say, corrected, with what that rests on. */
    Content content(List<Telling> told, State state) {
        Content content = Consolidation.of(told, state.corrections(), state.status());
        return content.resting(reports.grounds(List.of(content.leading())).get(content.leading()));
    }

    /** The state of the incident, with the reports that stand under it now. */
    State state(HeldIncident held) {
        return held.state(reports.standingIn(List.of(held.id())).stream()
                .map(Standing::report)
                .sorted()
                .toList());
    }
}
