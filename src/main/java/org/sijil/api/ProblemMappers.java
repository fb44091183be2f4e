package org.sijil.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sijil.extraction.UnsupportedLanguage;
import org.sijil.query.InvalidQuery;
import org.sijil.query.Violation;
import org.sijil.tracking.CannotReview;

/** Answers everything that goes wrong as a problem, never as a stack trace or a page. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What nobody is there to read; the customary code for that. */
    private static final int CLIENT_CLOSED = 499;

    /** A database that restarts is back within about that time. */
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return refusal.problem().answer().build();
    }

    @ServerExceptionMapper
    public Response invalidQuery(InvalidQuery invalid) {
        return Refusal.of(Refusal.MALFORMED, invalid.violations())
                .problem()
                .answer()
                .build();
    }

    @ServerExceptionMapper
    public Response unsupportedLanguage(UnsupportedLanguage unsupported) {
        String message = unsupported.getMessage();
        return Problem.of(Refusal.UNUSABLE, message, List.of(new Violation("language", message)))
                .answer()
                .build();
    }

    @ServerExceptionMapper
    public Response cannotReview(CannotReview cannot) {
        int status =
                switch (cannot.reason()) {
                    case UNKNOWN -> Refusal.NOT_FOUND;
                    case STALE -> Refusal.CONFLICT;
                    case UNUSABLE -> Refusal.UNUSABLE;
                };
        return Problem.of(status, cannot.getMessage()).answer().build();
    }

    @ServerExceptionMapper({MismatchedInputException.class, DatabindException.class, JsonProcessingException.class})
    public Response badJson(JsonProcessingException bad) {
        return jsonProblem(bad).answer().build();
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException missing, UriInfo uri) {
        return Problem.of(Refusal.NOT_FOUND, "There is nothing at " + uri.getPath())
                .answer()
                .build();
    }

    @ServerExceptionMapper
    public Response fromRest(WebApplicationException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof JsonProcessingException bad) {
            return badJson(bad);
        }
        if (cause instanceof CharConversionException || cause instanceof JsonMappingException) {
            return Problem.of(Refusal.MALFORMED, "The body is not UTF-8")
                    .answer()
                    .build();
        }
        Response given = failure.getResponse();
        int status = given.getStatus();
        return Problem.of(status, detail(status, failure)).answer().build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (DatabaseAway.caused(failure)) {
            LOG.warnf("The database is away: %s", failure.getMessage());
            return Problem.of(503, "The database is away. Nothing was kept of this request; try it again.")
                    .answer()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (failure instanceof CharConversionException) {
            return Problem.of(Refusal.MALFORMED, "The body is not UTF-8")
                    .answer()
                    .build();
        }
        if (failure instanceof Exports.ClientGone || failure.getCause() instanceof Exports.ClientGone) {
            LOG.debug("A client went away from its export");
            return Response.status(CLIENT_CLOSED).build();
        }
        String mark = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", mark);
        return Problem.of(500, "Sijil failed at this request. The server's log tells more under " + mark + ".")
                .answer()
                .build();
    }

    private static String detail(int status, WebApplicationException failure) {
        return switch (status) {
            case Refusal.OTHER_MEDIA_TYPE -> "This path does not read that Content-Type";
            case 406 -> "This path cannot answer in any form that the Accept header allows";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static Problem jsonProblem(JsonProcessingException bad) {
        if (bad instanceof UnrecognizedPropertyException unknown) {
            String allowed = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return violation(path(unknown), "is no field here; allowed are " + allowed);
        }
        if (bad instanceof InvalidFormatException format) {
            return violation(path(format), "is to be " + kind(format.getTargetType()));
        }
        if (bad instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return violation(path(mismatch), "is to be " + kind(mismatch.getTargetType()));
        }
        if (bad instanceof MismatchedInputException) {
            return Problem.of(Refusal.MALFORMED, "The body is empty or is no JSON object");
        }
        String where = bad.getLocation() == null
                ? ""
                : " at line " + bad.getLocation().getLineNr() + ", column "
                        + bad.getLocation().getColumnNr();
        return Problem.of(Refusal.MALFORMED, "The body is broken JSON" + where + ": " + firstLine(bad));
    }

    private static Problem violation(String field, String message) {
        return Problem.of(Refusal.MALFORMED, field + " " + message, List.of(new Violation(field, message)));
    }

    private static String firstLine(JsonProcessingException bad) {
        return bad.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
    }

    private static String path(JsonMappingException bad) {
        return bad.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return CharSequence.class.isAssignableFrom(type) ? "a text" : "a " + type.getSimpleName();
    }
}
