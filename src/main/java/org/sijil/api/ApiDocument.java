package org.sijil.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
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

/** What holds of every route, written into the API's document when it is built: above all, the shape of errors. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final String OTHERWISE = "default";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(ApiDocument::complete));
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
        Schema schema = parameter.getSchema();
        boolean list =
                schema != null && schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
        if (list && parameter.getExample() instanceof String example) {
            parameter.setExample(List.of(example.split(",")));
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
