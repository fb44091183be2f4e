package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.Change;
import org.sijil.query.Cursor;
import org.sijil.query.KeptIncident;
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

    /** How often the stream looks for changes. */
    private static final Duration EVERY = Duration.ofMillis(300);

    /** After so many looks in vain it says that it is still there. */
    private static final int SIGN_OF_LIFE = 50;

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
        Map<Long, KeptIncident> now = now(shown);
        return new ChangeListAnswer(
                shown.stream().map(change -> answer(change, now)).toList(), new Cursor(LIST, "", last).encode(), more);
    }

    @GET
    @Path("/stream")
    @Needs(Role.READER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamChanges",
            summary = "The same feed as server-sent events",
            description =
                    "Each event has the kind of the change as its name, the change as JSON, and as its id a cursor"
                            + " of the list: a client that comes back with it in `Last-Event-ID`, or as `cursor`, misses nothing.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = ChangeAnswer.class)))
    public Multi<OutboundSseEvent> streamChanges(
            @Parameter(description = "where to begin; with the first change when not given") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "the id of the last event that came through") @HeaderParam("Last-Event-ID")
                    String last,
            @Context UriInfo uri,
            @Context Sse sse) {
        Parameters given = new Parameters(uri.getQueryParameters());
        given.allowOnly(List.of("cursor"));
        Optional<String> text = given.one("cursor");
        given.check();
        AtomicLong at = new AtomicLong(Optional.ofNullable(last)
                .or(() -> text)
                .map(c -> Cursor.get(c, LIST).id())
                .orElse(0L));
        AtomicLong quiet = new AtomicLong();
        return Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .onItem()
                .transformToIterable(tick -> events(at, quiet, sse));
    }

    /** What came since; a sign of life when nothing did for long. */
    private List<OutboundSseEvent> events(AtomicLong at, AtomicLong quiet, Sse sse) {
        List<Change> found = log.changes(at.get(), Page.MAX_LIMIT);
        if (found.isEmpty()) {
            return quiet.incrementAndGet() % SIGN_OF_LIFE == 0
                    ? List.of(sse.newEventBuilder().comment("nothing new").build())
                    : List.of();
        }
        quiet.set(0);
        at.set(found.get(found.size() - 1).cursor());
        Map<Long, KeptIncident> now = now(found);
        return found.stream()
                .map(change -> sse.newEventBuilder()
                        .id(new Cursor(LIST, "", change.cursor()).encode())
                        .name(change.kind())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(ChangeAnswer.class, answer(change, now))
                        .build())
                .toList();
    }

    private Map<Long, KeptIncident> now(List<Change> changes) {
        return incidents.list(changes.stream().map(Change::incident).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(KeptIncident::id, kept -> kept));
    }

    private static ChangeAnswer answer(Change change, Map<Long, KeptIncident> now) {
        return new ChangeAnswer(
                change.kind(),
                Long.toString(change.incident()),
                change.version(),
                change.at(),
                change.mergedInto().isPresent()
                        ? Long.toString(change.mergedInto().getAsLong())
                        : null,
                Optional.ofNullable(now.get(change.incident()))
                        .map(IncidentAnswer::of)
                        .orElse(null));
    }
}
