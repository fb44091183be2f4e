package org.sijil.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.KeptIncident;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.Role;
import org.sijil.tracking.Review;
import org.sijil.world.EventTypes;

/** What a reviewer does to tracked incidents; each act can be undone, and history says who did it, when and why. */
@Path("/v1/incidents/{id}")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Review", description = "Correct, confirm, reject, merge, split, undo")
public class ReviewResource {

    private static final String IF_MATCH = "If-Match";

    private final Review review;
    private final IncidentStore incidents;
    private final EventTypes types;
    private final Caller caller;

    ReviewResource(Review review, IncidentStore incidents, EventTypes types, Caller caller) {
        this.review = review;
        this.incidents = incidents;
        this.types = types;
        this.caller = caller;
    }

    @PATCH
    @Needs(Role.REVIEWER)
    @Operation(
            operationId = "reviewIncident",
            summary = "Correct, confirm, reject or reopen an incident",
            description = "Corrections outrank every report, also those to come. A toll, the dates or the location are"
                    + " emptied by null. Without `status`, corrections make the incident `corrected`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.Document.class),
                            examples = {
                                @ExampleObject(
                                        name = "correct",
                                        value = "{\"version\": 1, \"killed\": {\"low\": 3, \"high\": 5}, \"reviewer\":"
                                                + " \"Layla\", \"reason\": \"the hospital's later count\"}"),
                                @ExampleObject(
                                        name = "confirm",
                                        value = "{\"version\": 1, \"status\": \"confirmed\", \"reviewer\": \"Layla\"}")
                            }))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    @APIResponse(responseCode = "409", description = "Somebody changed it since that version")
    public Response reviewIncident(
            @PathParam("id") String id,
            @Parameter(description = "The version that was looked at, as the ETag gives it", example = "\"1\"")
                    @HeaderParam(IF_MATCH)
                    String match,
            JsonNode body) {
        long key = Ids.get(id, "incident");
        KeptIncident current =
                incidents.find(key).orElseThrow(() -> new NotFoundException("there is no incident " + id));
        ReviewRequest request = new ReviewRequest(body, match, caller, ReviewRequest.CORRECTION);
        var corrections = request.corrections(current.incident(), types);
        var status = request.status(corrections);
        request.check();
        return answer(review.correct(key, corrections, status, request.reviewer()));
    }

    @POST
    @Needs(Role.REVIEWER)
    @Path("/merge")
    @Operation(
            operationId = "mergeIncidents",
            summary = "Merge other incidents into this one, or this one into another",
            description =
                    "Name either `incidents`, which go into this one, or `into`, where this one goes. The answer is"
                            + " the incident that is left; the others answer 308 to it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.MergeDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "merge",
                                            value = "{\"incidents\": [\"12\"], \"version\": 1, \"reviewer\": \"Layla\","
                                                    + " \"reason\": \"one attack, told twice\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    public Response mergeIncidents(@PathParam("id") String id, @HeaderParam(IF_MATCH) String match, JsonNode body) {
        long key = Ids.get(id, "incident");
        ReviewRequest request = new ReviewRequest(body, match, caller, ReviewRequest.MERGE);
        List<Long> others = request.keys("incidents");
        List<Long> into = request.keys("into");
        if (others.isEmpty() == into.isEmpty() || into.size() > 1) {
            request.refuse("incidents", "name either `incidents`, or one `into`");
        }
        request.check();
        return answer(
                into.isEmpty()
                        ? review.merge(key, others, request.reviewer())
                        : review.merge(
                                into.get(0), List.of(key), request.reviewer().ofAnyVersion()));
    }

    @POST
    @Needs(Role.REVIEWER)
    @Path("/split")
    @Operation(
            operationId = "splitIncident",
            summary = "Make an incident of its own of some of the reports",
            description = "The answer holds both, the old one first.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.SplitDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "split",
                                            value = "{\"reports\": [\"31\"], \"version\": 2, \"reviewer\": \"Layla\","
                                                    + " \"reason\": \"another quarter\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentListAnswer.class)))
    public IncidentListAnswer splitIncident(
            @PathParam("id") String id, @HeaderParam(IF_MATCH) String match, JsonNode body) {
        long key = Ids.get(id, "incident");
        ReviewRequest request = new ReviewRequest(body, match, caller, ReviewRequest.SPLIT);
        List<Long> reports = request.keys("reports");
        if (reports.isEmpty()) {
            request.refuse("reports", "name the reports that tell of another incident");
        }
        request.check();
        return IncidentListAnswer.of(review.split(key, reports, request.reviewer()));
    }

    @POST
    @Needs(Role.REVIEWER)
    @Path("/undo")
    @Operation(operationId = "undoReview", summary = "Take back the latest thing that a reviewer did to the incident")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.UndoDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "undo",
                                            value =
                                                    "{\"reviewer\": \"Layla\", \"reason\": \"two attacks after all\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    public Response undoReview(@PathParam("id") String id, @HeaderParam(IF_MATCH) String match, JsonNode body) {
        long key = Ids.get(id, "incident");
        ReviewRequest request = new ReviewRequest(body, match, caller, ReviewRequest.UNDO);
        request.check();
        return answer(review.undo(key, request.reviewer()));
    }

    private static Response answer(KeptIncident incident) {
        return Response.ok(IncidentAnswer.of(incident))
                .tag(Integer.toString(incident.version()))
                .build();
    }
}
