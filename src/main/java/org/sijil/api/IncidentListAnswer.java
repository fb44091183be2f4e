package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.query.IncidentPage;
import org.sijil.query.KeptIncident;

/**
 * A page of incidents.
 *
 * @param next cursor of the page after; null at the end
 * @param total all that match, when {@code count=true} was asked
 */
@Schema(name = "IncidentList")
record IncidentListAnswer(
        List<IncidentAnswer> incidents, String next, @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

    static IncidentListAnswer of(IncidentPage page) {
        return new IncidentListAnswer(
                page.incidents().stream().map(IncidentAnswer::of).toList(),
                page.next().orElse(null),
                page.total().isPresent() ? page.total().getAsLong() : null);
    }

    static IncidentListAnswer of(List<KeptIncident> all) {
        return new IncidentListAnswer(all.stream().map(IncidentAnswer::of).toList(), null, null);
    }
}
