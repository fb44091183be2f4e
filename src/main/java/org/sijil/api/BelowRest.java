package org.sijil.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers as problems, too, what fails before a request reaches a resource, and what no resource or file answers. */
@ApplicationScoped
class BelowRest {

    private static final int LAST = Integer.MAX_VALUE;
    private static final int SERVER_FAULT = 500;

    private final ObjectMapper json;

    BelowRest(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        // An address that cannot be decoded fails before any route is tried.
        router.errorHandler(Refusal.MALFORMED, this::failed);
        router.route().order(LAST).handler(this::nothingThere);
    }

    private void failed(RoutingContext request) {
        int status = request.statusCode() < Refusal.MALFORMED ? SERVER_FAULT : request.statusCode();
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        String detail = status == Refusal.MALFORMED
                ? "The request's address or headers cannot be read"
                : "The request cannot be answered";
        send(request, Problem.of(status, detail));
    }

    private void nothingThere(RoutingContext request) {
        send(request, Problem.of(Refusal.NOT_FOUND, "There is nothing at " + request.normalizedPath()));
    }

    private void send(RoutingContext request, Problem problem) {
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
