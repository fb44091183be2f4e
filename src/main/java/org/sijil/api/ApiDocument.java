package org.sijil.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.yaml.snakeyaml.Yaml;

/** What holds of every route, written into the API's document when it is built: above all, the shape of errors. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final String OTHERWISE = "default";
    private static final String EXAMPLES = "api/examples.yaml";

    private final Map<String, Map<String, Object>> parameterExamples;
    private final Map<String, Map<String, Object>> bodyExamples;

    public ApiDocument() {
        try (InputStream file = ApiDocument.class.getClassLoader().getResourceAsStream(EXAMPLES)) {
            Map<String, Map<String, Map<String, Object>>> all =
                    new Yaml().load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            parameterExamples = all.get("parameters");
            bodyExamples = all.get("bodies");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(EXAMPLES, unreadable);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    complete(operation);
                    addExamples(operation);
                }));
    }

    private void addExamples(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::addExamples);
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> bodyExamples
                    .getOrDefault(operation.getOperationId(), Map.of())
                    .forEach((name, value) ->
                            media.addExample(name, OASFactory.createExample().value(value))));
        }
    }

    /** Several examples take the place of one, a single one only stands where there is none. */
    private void addExamples(Parameter parameter) {
        Map<String, Object> known = parameterExamples.getOrDefault(parameter.getName(), Map.of());
        // Where a list is of names and codes, a single value is of the first sort alone.
        boolean several = known.size() > 1
                && (isList(parameter) || known.values().stream().noneMatch(value -> value instanceof List<?>));
        if (!several && !known.isEmpty() && parameter.getExample() == null) {
            parameter.setExample(shaped(parameter, known.values().iterator().next()));
        } else if (several) {
            parameter.setExample(null);
            known.forEach((name, value) ->
                    parameter.addExample(name, OASFactory.createExample().value(shaped(parameter, value))));
        }
    }

    private static Object shaped(Parameter parameter, Object value) {
        if (isList(parameter)) {
            return value instanceof List<?> ? value : List.of(value);
        }
        Object one = value instanceof List<?> values ? values.get(0) : value;
        return is(parameter, SchemaType.INTEGER) ? (Object) Integer.valueOf(one.toString()) : one;
    }

    private static void complete(Operation operation) {
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDocument::listExample);
        }
        operation
                .getResponses()
                .addAPIResponse(
                        OTHERWISE,
                        OASFactory.createAPIResponse().description("What went wrong, and what to write instead"));
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        responses.forEach((status, response) -> {
            if (status.equals(OTHERWISE) || status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problem());
            }
        });
    }

    /** The example of a parameter that may be repeated is one of its values; as the document has it, a list of one. */
    private static void listExample(Parameter parameter) {
        if (isList(parameter) && parameter.getExample() instanceof String example) {
            parameter.setExample(List.of(example.split(",")));
        }
    }

    private static boolean isList(Parameter parameter) {
        return is(parameter, SchemaType.ARRAY);
    }

    private static boolean is(Parameter parameter, SchemaType type) {
        Schema schema = parameter.getSchema();
        return schema != null && schema.getType() != null && schema.getType().contains(type);
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
