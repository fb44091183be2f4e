package org.sijil.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.KeptIncident;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.storage.ChangeLog;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.Role;
import org.sijil.tracking.Candidates;
import org.sijil.tracking.Portraits;

/** The tracked incidents: lists, exports, statistics, and each one with its reports and history. */
@Path("/v1/incidents")
@Tag(name = "Incidents", description = "The query, in pages, exports and statistics; one incident and its history")
public class IncidentResource {

    private final IncidentStore incidents;
    private final Portraits portraits;
    private final Candidates candidates;
    private final ChangeLog log;
    private final IncidentLists lists;

    IncidentResource(
            IncidentStore incidents, Portraits portraits, Candidates candidates, ChangeLog log, IncidentLists lists) {
        this.incidents = incidents;
        this.portraits = portraits;
        this.candidates = candidates;
        this.log = log;
        this.lists = lists;
    }

    @GET
    @Needs(Role.READER)
    @Produces({"application/json", "text/csv", "application/geo+json", "application/x-ndjson", "application/atom+xml"})
    @Operation(
            operationId = "listIncidents",
            summary = "Incidents that match",
            description = "JSON and Atom come in pages; CSV, GeoJSON and NDJSON give all that match, streamed as one"
                    + " snapshot, packed as zstd or gzip when Accept-Encoding says so, with their number in"
                    + " `Sijil-Rows` and the filter in `Sijil-Filter`. Rejected incidents come only with"
                    + " `status=rejected`.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or everything in the format asked for",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentListAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING))
            })
    public Response listIncidents(
            @BeanParam IncidentParameters filters,
            @Parameter(
                            description =
                                    "date, -date, killed, -killed, updated, -updated, attention or -attention (what most needs a"
                                            + " reviewer's eyes first)",
                            example = "-date")
                    @QueryParam("sort")
                    String sort,
            @Parameter(description = "1 to 1,000; 50 when not given", example = "50") @QueryParam("limit") String limit,
            @Parameter(description = "`next` of the page before", example = "LWRhdGV8MjAyNC0wMy0xMXwxfDI4MmEzNDcx")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "true: tell how many match in all", example = "true") @QueryParam("count")
                    String count,
            @Parameter(description = "json, csv, geojson, ndjson or atom; outranks Accept", example = "csv")
                    @QueryParam("format")
                    String format,
            @Parameter(description = "true: CSV with a byte order mark, for Excel", example = "true") @QueryParam("bom")
                    String bom,
            @Parameter(description = "acled: CSV with ACLED's columns and codes", example = "acled")
                    @QueryParam("profile")
                    String profile,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return lists.list(given(uri, IncidentLists.OF_LISTS), headers, Optional.of(uri));
    }

    @GET
    @Needs(Role.READER)
    @Path("/statistics")
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "incidentStatistics",
            summary = "Counts and tolls by one or two dimensions",
            description = "An incident counts in the period of its first day, and once for each of its actors.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each value, or each pair of values",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = StatisticsAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response incidentStatistics(
            @BeanParam IncidentParameters filters,
            @Parameter(
                            description = "country, admin1, event_type, actor, day, week, month, year, or two of them",
                            example = "country,month")
                    @QueryParam("by")
                    List<String> by,
            @Parameter(
                            description =
                                    "true: rows of nothing, too, for the periods between `from` and `to`, or between"
                                            + " the first and the last incident, in which nothing happened",
                            example = "true")
                    @QueryParam("empty")
                    String empty,
            @Parameter(description = "json or csv; outranks Accept", example = "csv") @QueryParam("format")
                    String format,
            @Parameter(description = "true: CSV with a byte order mark, for Excel", example = "true") @QueryParam("bom")
                    String bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return lists.statistics(given(uri, IncidentLists.OF_STATISTICS), headers);
    }

    @GET
    @Needs(Role.READER)
    @Path("/{id}")
    @Produces("application/json")
    @Operation(
            operationId = "getIncident",
            summary = "One incident with its reports, evidence and toll over time",
            description = "One that was merged away answers 308 to the one that it went into.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = IncidentDetailAnswer.class)))
    @APIResponse(responseCode = "308", description = "It was merged; Location is what it went into")
    @APIResponse(responseCode = "404", description = "There is no such incident")
    public Response getIncident(@PathParam("id") String id, @Context UriInfo uri) {
        KeptIncident kept = find(id);
        if (kept.mergedInto().isPresent()) {
            URI into = uri.getBaseUriBuilder()
                    .path("v1/incidents/" + finalOf(kept))
                    .build();
            return Response.status(308)
                    .location(into)
                    .entity(IncidentAnswer.of(kept))
                    .build();
        }
        return Response.ok(IncidentDetailAnswer.of(kept, portraits.of(kept)))
                .tag(Integer.toString(kept.version()))
                .build();
    }

    @GET
    @Needs(Role.READER)
    @Path("/{id}/history")
    @Produces("application/json")
    @Operation(operationId = "incidentHistory", summary = "Every change of the incident, the first one first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryAnswer.class)))
    public HistoryAnswer incidentHistory(@PathParam("id") String id) {
        var entries = log.history(Ids.get(id, "incident"));
        if (entries.isEmpty()) {
            throw new NotFoundException("there is no incident " + id);
        }
        return HistoryAnswer.of(entries);
    }

    @GET
    @Needs(Role.READER)
    @Path("/{id}/candidates")
    @Produces("application/json")
    @Operation(
            operationId = "incidentCandidates",
            summary = "Other incidents that may be the same one, the most alike first",
            description = "They are kept apart, as too little speaks for one act or something speaks against it. Each"
                    + " comes with its reasons; merge them when they are one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CandidatesAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    public CandidatesAnswer incidentCandidates(@PathParam("id") String id) {
        return CandidatesAnswer.of(candidates.of(find(id).id()));
    }

    private KeptIncident find(String id) {
        return incidents
                .find(Ids.get(id, "incident"))
                .orElseThrow(() -> new NotFoundException("there is no incident " + id));
    }

    /** Where a chain of merges ends. */
    private long finalOf(KeptIncident merged) {
        KeptIncident at = merged;
        while (at.mergedInto().isPresent()) {
            at = incidents.get(at.mergedInto().getAsLong());
        }
        return at.id();
    }

    private static Parameters given(UriInfo uri, List<String> besides) {
        List<String> known = new ArrayList<>(QueryReader.FILTERS);
        known.addAll(besides);
        Parameters given = new Parameters(uri.getQueryParameters());
        given.allowOnly(known);
        return given;
    }
}
