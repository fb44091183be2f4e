package org.sijil.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.sijil.storage.ApiKey;
import org.sijil.storage.ApiKeys;
import org.sijil.storage.Role;

/** Lets a request in by its key, or without one where it comes from this machine and Sijil is open to it alone. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public final class Access implements ContainerRequestFilter {

    private static final String KEY_HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";
    private static final String PROTECTED = "/v1/";

    @Context
    ResourceInfo resource;

    private final ApiKeys keys;
    private final Caller caller;
    private final LocalCallers localCallers;

    Access(ApiKeys keys, Caller caller, LocalCallers localCallers) {
        this.keys = keys;
        this.caller = caller;
        this.localCallers = localCallers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(PROTECTED)) {
            return;
        }
        Optional<String> secret = secret(request);
        if (secret.isPresent()) {
            ApiKey key = keys.find(secret.get())
                    .orElseThrow(() -> Refusal.of(Refusal.NO_KEY, "There is no such key, or it was taken back"));
            caller.is(key.name(), key.role());
        } else if (localCallers.include(request)) {
            caller.is(Caller.LOCAL, Role.ADMIN);
        } else {
            throw Refusal.of(
                    Refusal.NO_KEY, "A key is needed, in the header " + KEY_HEADER + " or as Authorization: Bearer");
        }
        checkRole();
    }

    private void checkRole() {
        Method method = resource.getResourceMethod();
        Needs needs = method == null ? null : method.getAnnotation(Needs.class);
        Role needed = needs == null ? Role.ADMIN : needs.value();
        if (!caller.role().allows(needed)) {
            throw Refusal.of(
                    Refusal.NOT_ALLOWED,
                    "This takes the role " + IncidentAnswer.word(needed) + "; the key '" + caller.name() + "' has "
                            + IncidentAnswer.word(caller.role()));
        }
    }

    private static Optional<String> secret(ContainerRequestContext request) {
        String key = request.getHeaderString(KEY_HEADER);
        if (key != null) {
            return Optional.of(key.strip());
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.empty();
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.of(Refusal.NO_KEY, "Authorization is to be " + BEARER + "and the key");
        }
        return Optional.of(authorization.substring(BEARER.length()).strip());
    }
}
