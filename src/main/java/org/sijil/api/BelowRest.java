package org.sijil.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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
        router.route().order(Integer.MIN_VALUE).handler(this::checkAddress).failureHandler(this::failed);
        router.route().order(LAST).handler(this::nothingThere);
    }

    /** What is no percent-encoded UTF-8 would be decoded to something that nobody asked for. */
    private void checkAddress(RoutingContext request) {
        if (isPercentEncoded(request.request().uri())) {
            request.next();
        } else {
            send(request, Problem.of(Refusal.MALFORMED, "The address is to be percent-encoded UTF-8, in plain ASCII"));
        }
    }

    private static boolean isPercentEncoded(String address) {
        try {
            // Each byte becomes one letter, and so a byte again.
            byte[] decoded =
                    URLDecoder.decode(address, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
            return StandardCharsets.US_ASCII.newEncoder().canEncode(address);
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            return false;
        }
    }

    private void failed(RoutingContext request) {
        int status = request.statusCode() < Refusal.MALFORMED ? SERVER_FAULT : request.statusCode();
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        send(request, Problem.of(status, "The request cannot be answered"));
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
