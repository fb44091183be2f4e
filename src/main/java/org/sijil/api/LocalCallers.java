package org.sijil.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests from this machine that need no key: so that a newcomer can work at once. Sijil must be bound to a loopback
 * address, and the request must not come through a proxy, nor from another site's page in a browser on this machine
 * (its {@code Origin}, or a {@code Host} that somebody else's DNS points here).
 */
@ApplicationScoped
class LocalCallers {

    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final String REQUIRED = "required";

    private final CurrentVertxRequest current;
    private final boolean open;

    LocalCallers(
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.http.host") String boundTo,
            @ConfigProperty(name = "sijil.auth", defaultValue = "auto") String auth) {
        this.current = current;
        open = isLoopback(boundTo) && !auth.equals(REQUIRED);
    }

    /** Whether callers of this machine need no key at all. */
    boolean open() {
        return open;
    }

    boolean include(ContainerRequestContext request) {
        String host = host(request);
        return open
                && host != null
                && isLoopback(nameOf(host))
                && FORWARDING.stream().noneMatch(header -> request.getHeaders().containsKey(header))
                && isOwn(request.getHeaderString("Origin"), host);
    }

    /** HTTP/2 has no such header, but says the same in its own place. */
    private String host(ContainerRequestContext request) {
        String header = request.getHeaderString("Host");
        return header == null && current.getCurrent() != null
                ? String.valueOf(current.getCurrent().request().authority())
                : header;
    }

    private static boolean isOwn(String origin, String host) {
        return origin == null || origin.equalsIgnoreCase("http://" + host);
    }

    private static String nameOf(String host) {
        try {
            String name = URI.create("http://" + host).getHost();
            return name == null ? "" : name;
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }

    private static boolean isLoopback(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || plain.equals("::1")
                || plain.equals("[::1]");
    }
}
