package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.Change;
import org.sijil.query.Cursor;
import org.sijil.query.Page;
import org.sijil.query.Parameters;
import org.sijil.storage.ChangeLog;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.Role;

/** The feed for mirrors: what was created, changed, merged or removed since a cursor. */
@Path("/v1/changes")
@Produces("application/json")
@Tag(name = "Changes", description = "The feed for mirrors")
public class ChangeResource {

    private static final String LIST = "changes";

    private final ChangeLog log;
    private final IncidentStore incidents;

    ChangeResource(ChangeLog log, IncidentStore incidents) {
        this.log = log;
        this.incidents = incidents;
    }

    /**
     * A page of the feed.
     *
     * @param next where to go on; also when nothing is there yet, so that a mirror can ask again later
     * @param more whether more is there already
     */
    @Schema(name = "ChangeList")
    record ChangeListAnswer(List<ChangeAnswer> changes, String next, boolean more) {}

    /**
     * One change.
     *
     * @param version the incident's version that the change made
     * @param incident the incident as it is now; absent once it is gone
     */
    @Schema(name = "Change")
    record ChangeAnswer(
            String kind,
            String incidentId,
            int version,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) String mergedInto,
            @JsonInclude(JsonInclude.Include.NON_NULL) IncidentAnswer incident) {}

    @GET
    @Needs(Role.READER)
    @Operation(
            operationId = "listChanges",
            summary = "What was created, changed, merged or removed since a cursor",
            description =
                    "Start without a cursor, then always ask with `next` of the answer before. Nothing that was"
                            + " committed is ever passed over. `incident` is what it is now, which may be later than the change.")
    public ChangeListAnswer listChanges(
            @Parameter(description = "`next` of the answer before; from the beginning when not given")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "1 to 1,000; 50 when not given", example = "50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        Parameters given = new Parameters(uri.getQueryParameters());
        given.allowOnly(List.of("cursor", "limit"));
        int most = given.whole("limit", 1, Page.MAX_LIMIT).orElse(Page.DEFAULT_LIMIT);
        Optional<String> text = given.one("cursor");
        given.check();
        long after = text.map(c -> Cursor.get(c, LIST).id()).orElse(0L);
        List<Change> found = log.changes(after, most + 1);
        boolean more = found.size() > most;
        List<Change> shown = more ? found.subList(0, most) : found;
        long last = shown.isEmpty() ? after : shown.get(shown.size() - 1).cursor();
        return new ChangeListAnswer(
                shown.stream().map(this::answer).toList(), new Cursor(LIST, "", last).encode(), more);
    }

    private ChangeAnswer answer(Change change) {
        return new ChangeAnswer(
                change.kind(),
                Long.toString(change.incident()),
                change.version(),
                change.at(),
                change.mergedInto().isPresent()
                        ? Long.toString(change.mergedInto().getAsLong())
                        : null,
                incidents.find(change.incident()).map(IncidentAnswer::of).orElse(null));
    }
}
