package org.sijil.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijil.query.Violation;

/**
 * Turns away, before any resource sees it, a request with a query parameter that the resource does not declare or with a
 * value of another type, a body that is not UTF-8, and a body that is too large.
 *
 * <p>A resource method that takes {@link UriInfo} reads its parameters itself, and names the unknown ones itself.
 */
@Provider
public final class RequestRules implements ContainerRequestFilter {

    private static final long BODY_LIMIT = 10L * 1024 * 1024;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        checkParameters(method, request.getUriInfo());
        checkCharset(request.getMediaType());
        if (!method.isAnnotationPresent(UnlimitedBody.class)) {
            limitBody(request);
        }
    }

    private static void checkParameters(Method method, UriInfo uri) {
        if (Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) {
            return;
        }
        Map<String, Class<?>> declared = declared(method);
        List<Violation> violations = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!declared.containsKey(name)) {
                violations.add(new Violation(name, unknown(declared)));
            } else {
                values.forEach(value -> ParameterType.mismatch(declared.get(name), value)
                        .ifPresent(message -> violations.add(new Violation(name, message))));
            }
        });
        if (!violations.isEmpty()) {
            throw Refusal.of(Refusal.MALFORMED, violations);
        }
    }

    private static String unknown(Map<String, Class<?>> declared) {
        return declared.isEmpty()
                ? "is no parameter here; none is allowed"
                : "is no parameter here; allowed are " + String.join(", ", declared.keySet());
    }

    private static Map<String, Class<?>> declared(Method method) {
        Map<String, Class<?>> declared = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), declared);
            }
        }
        return declared;
    }

    private static void addFields(Class<?> bean, Map<String, Class<?>> declared) {
        for (Field field : bean.getDeclaredFields()) {
            QueryParam query = field.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), field.getType());
            }
        }
    }

    private static void checkCharset(MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Refusal.of(Refusal.OTHER_MEDIA_TYPE, "The body is to be UTF-8; the Content-Type says " + charset);
        }
    }

    private static void limitBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > BODY_LIMIT) {
            throw LimitedStream.tooLarge(BODY_LIMIT);
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream(), BODY_LIMIT));
    }
}
