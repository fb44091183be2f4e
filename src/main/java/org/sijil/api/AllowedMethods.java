package org.sijil.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells whoever came to an address with an HTTP method that it does not take which ones it takes. */
@Singleton
public class AllowedMethods {

    private static final String VARIABLE = "\\{[^}]*}";
    private static final String ANY_SEGMENT = "[^/]+";

    /** By path template, such as {@code /v1/articles/{id}}. */
    private final Map<String, Set<String>> methods = new TreeMap<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::addResource);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException otherMethod, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Set<String> taken = at(path);
        return Problem.of(
                        Refusal.OTHER_METHOD,
                        path + " does not take " + request.getMethod() + "; it takes " + String.join(", ", taken))
                .answer()
                .allow(taken)
                .build();
    }

    /** Where several templates fit an address, the one with most letters of its own is meant. */
    private Set<String> at(String address) {
        return methods.keySet().stream()
                .filter(template -> address.matches(template.replaceAll(VARIABLE, ANY_SEGMENT)))
                .max(Comparator.comparingInt(
                        template -> template.replaceAll(VARIABLE, "").length()))
                .map(methods::get)
                .orElse(Set.of());
    }

    private void addResource(Class<?> resource) {
        for (Method method : resource.getMethods()) {
            List<String> taken = taken(method).toList();
            if (!taken.isEmpty()) {
                methods.computeIfAbsent(template(resource, method), path -> new TreeSet<>())
                        .addAll(taken);
            }
        }
    }

    private static String template(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("/+", "/");
    }

    /** What answers GET answers HEAD, too. */
    private static Stream<String> taken(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .flatMap(name -> name.equals(HttpMethod.GET) ? Stream.of(name, HttpMethod.HEAD) : Stream.of(name));
    }
}
