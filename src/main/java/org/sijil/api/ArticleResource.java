package org.sijil.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.Cursor;
import org.sijil.query.Page;
import org.sijil.query.Parameters;
import org.sijil.storage.ArticleStore;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.KeptArticle;
import org.sijil.storage.Role;
import org.sijil.tracking.Intake;
import org.sijil.tracking.Tracker;
import org.sijil.tracking.Tracker.Tracked;

/** The articles of the register: handed in one by one or many at once, shown, taken out. */
@Path("/v1/articles")
@Tag(name = "Articles", description = "Hand articles in, and see or remove what was kept")
public class ArticleResource {

    private final Intake intake;
    private final Tracker tracker;
    private final ArticleStore articles;
    private final IncidentStore incidents;
    private final ObjectMapper json;
    private final Caller caller;

    ArticleResource(
            Intake intake,
            Tracker tracker,
            ArticleStore articles,
            IncidentStore incidents,
            ObjectMapper json,
            Caller caller) {
        this.intake = intake;
        this.tracker = tracker;
        this.articles = articles;
        this.incidents = incidents;
        this.json = json;
        this.caller = caller;
    }

    /** A page of articles. */
    @Schema(name = "ArticleList")
    record ArticleListAnswer(List<ArticleAnswer> articles, Optional<String> next) {}

    @POST
    @Needs(Role.CONTRIBUTOR)
    @Consumes("application/json")
    @Produces("application/json")
    @Operation(
            operationId = "keepArticle",
            summary = "Keep an article, and track the incidents that it reports",
            description = "The same article again (its text but for white space, at the same address; or without an"
                    + " address, of the same source and day) changes nothing and answers 200 with the same id.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "English",
                                        value =
                                                "{\"text\": \"Gunmen killed three farmers near the village on Monday.\","
                                                        + " \"published\": \"2024-03-12\", \"source\": \"Example News\"}"),
                                @ExampleObject(
                                        name = "Arabic",
                                        value = "{\"text\": \"\\u0642\\u062a\\u0644 \\u062b\\u0644\\u0627\\u062b\\u0629"
                                                + " \\u0645\\u0632\\u0627\\u0631\\u0639\\u064a\\u0646"
                                                + " \\u0623\\u0645\\u0633.\", \"published\": \"2024-03-12\","
                                                + " \"language\": \"ar\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location is its address",
            content = @Content(schema = @Schema(implementation = ArticleAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was held already",
            content = @Content(schema = @Schema(implementation = ArticleAnswer.class)))
    @APIResponse(responseCode = "422", description = "No language pack reads it, or it holds no text")
    public Response keepArticle(ArticleBody body, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).allowNone();
        if (body == null) {
            throw Refusal.of(Refusal.MALFORMED, "The body is empty; it is to be an article as JSON");
        }
        Tracked tracked = intake.take(body.article(), caller.name());
        ArticleAnswer answer = ArticleAnswer.of(tracked);
        return tracked.created()
                ? Response.created(uri.getBaseUriBuilder()
                                .path("v1/articles/" + answer.id())
                                .build())
                        .entity(answer)
                        .build()
                : Response.ok(answer).build();
    }

    @POST
    @Path("/batch")
    @UnlimitedBody
    @Needs(Role.CONTRIBUTOR)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "keepArticles",
            summary = "Keep many articles, one a line",
            description =
                    "Answers line by line, in order, while it reads: for each line the kept article, or a problem."
                            + " A line that is refused stops none of the others. Empty lines are passed over. A line is"
                            + " `{\"text\": \"Gunmen killed three farmers on Monday.\", \"published\": \"2024-03-12\"}`.")
    @RequestBody(content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "A kept article or a problem for each line",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput keepArticles(InputStream body) {
        String who = caller.name();
        return out -> new ArticleBatch(intake, json, who).answer(body, out);
    }

    @GET
    @Needs(Role.READER)
    @Produces("application/json")
    @Operation(operationId = "listArticles", summary = "What was kept, the latest first")
    public ArticleListAnswer listArticles(
            @Parameter(description = "1 to 1,000; 50 when not given", example = "50") @QueryParam("limit") String limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Parameters given = new Parameters(uri.getQueryParameters());
        given.allowOnly(List.of("limit", "cursor"));
        int most = given.whole("limit", 1, Page.MAX_LIMIT).orElse(Page.DEFAULT_LIMIT);
        Optional<String> text = given.one("cursor");
        given.check();
        Optional<Cursor> after = text.map(c -> Cursor.get(c, ArticleStore.LIST));
        List<KeptArticle> found = articles.list(most + 1, after);
        boolean more = found.size() > most;
        List<KeptArticle> shown = more ? found.subList(0, most) : found;
        Optional<String> next = more
                ? Optional.of(
                        new Cursor(ArticleStore.LIST, "", shown.get(most - 1).id()).encode())
                : Optional.empty();
        return new ArticleListAnswer(shown.stream().map(ArticleAnswer::of).toList(), next);
    }

    @GET
    @Needs(Role.READER)
    @Path("/{id}")
    @Produces("application/json")
    @Operation(operationId = "getArticle", summary = "An article with its text and the incidents that it reports")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such article")
    public ArticleAnswer getArticle(@PathParam("id") String id) {
        KeptArticle kept = articles.find(Ids.get(id, "article")).orElseThrow(() -> missing(id));
        return ArticleAnswer.of(kept, incidents.ofArticle(kept.id()));
    }

    @DELETE
    @Needs(Role.ADMIN)
    @Path("/{id}")
    @Operation(
            operationId = "deleteArticle",
            summary = "Remove an article and its reports",
            description = "Incidents that other articles report too are put together anew; the others go.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such article")
    public void deleteArticle(@PathParam("id") String id) {
        if (!tracker.remove(Ids.get(id, "article"), caller.name())) {
            throw missing(id);
        }
    }

    private static NotFoundException missing(String id) {
        return new NotFoundException("there is no article " + id);
    }
}
