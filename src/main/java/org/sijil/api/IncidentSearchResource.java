package org.sijil.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.InvalidQuery;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.storage.Role;

/** The query with its filter as a body, which may hold what no address can: an area drawn on a map. */
@Path("/v1/incidents")
@Consumes("application/json")
@Tag(name = "Incidents")
public class IncidentSearchResource {

    private final IncidentLists lists;

    IncidentSearchResource(IncidentLists lists) {
        this.lists = lists;
    }

    @POST
    @Path("/search")
    @Needs(Role.READER)
    @Produces({"application/json", "text/csv", "application/geo+json", "application/x-ndjson"})
    @Operation(
            operationId = "searchIncidents",
            summary = "Incidents that match a filter given as a body",
            description = "As the list, with `region` besides: an area as GeoJSON. Ask for the next page with the same"
                    + " body and `cursor`.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentSearch.class)))
    @APIResponse(
            responseCode = "200",
            description = "A page, or everything in the format asked for",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentListAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response searchIncidents(JsonNode body, @Context HttpHeaders headers) {
        return lists.list(given(body, IncidentLists.OF_LISTS), headers, Optional.empty());
    }

    @POST
    @Path("/statistics")
    @Needs(Role.READER)
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "searchStatistics",
            summary = "Counts and tolls of incidents that match a filter given as a body",
            description = "As the statistics by GET, with `region` besides: an area as GeoJSON.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = StatisticsSearch.class)))
    @APIResponse(
            responseCode = "200",
            description = "A row for each value, or each pair of values",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = StatisticsAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response searchStatistics(JsonNode body, @Context HttpHeaders headers) {
        return lists.statistics(given(body, IncidentLists.OF_STATISTICS), headers);
    }

    private static Parameters given(JsonNode body, List<String> besides) {
        if (body == null || !body.isObject()) {
            throw new InvalidQuery("body", "is to be a JSON object; {} asks for everything");
        }
        List<String> known = new ArrayList<>(QueryReader.FILTERS);
        known.add(QueryReader.REGION);
        known.addAll(besides);
        Parameters given = Parameters.of(body, List.of(QueryReader.REGION));
        given.allowOnly(known);
        return given;
    }
}
