package org.sijil.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.extraction.Extractor;
import org.sijil.storage.Role;
import org.sijil.text.Article;

/** Reads an article and keeps nothing of it. */
@Path("/v1/extractions")
@Tag(name = "Extraction")
@Produces(MediaType.APPLICATION_JSON)
public class ExtractionResource {

    private final Extractor extractor;

    ExtractionResource(Extractor extractor) {
        this.extractor = extractor;
    }

    @POST
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The incidents that an article reports; nothing is kept")
    @APIResponse(
            responseCode = "200",
            description = "The incidents, in the order of the text",
            content = @Content(schema = @Schema(implementation = ExtractionAnswer.class)))
    public ExtractionAnswer extract(ArticleBody body, @QueryParam("explain") @DefaultValue("false") boolean explain) {
        if (body == null) {
            throw Refusal.of(Refusal.MALFORMED, "The body is empty; it is to be an article as JSON");
        }
        Article article = body.article();
        return ExtractionAnswer.of(extractor.extract(article), article.text(), body.holdsHtml(), explain);
    }
}
