package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.query.Violation;

/** What went wrong, in the shape of RFC 9457. */
@Schema(name = "Problem", description = "RFC 9457: what went wrong, and which fields of the request are to blame")
public record Problem(
        @Schema(examples = "about:blank") String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** By RFC 9457, a problem of this type says no more than its HTTP status. */
    private static final String NO_SPECIAL_TYPE = "about:blank";

    public Problem {
        violations = List.copyOf(violations);
    }

    static Problem of(int status, String detail, List<Violation> violations) {
        return new Problem(NO_SPECIAL_TYPE, title(status), status, detail, violations);
    }

    static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == Refusal.UNUSABLE ? "Unprocessable Content" : "Problem";
    }
}
