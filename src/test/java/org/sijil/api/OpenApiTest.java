package org.sijil.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code openapi.yaml} at the top is what the code answers; {@code -Dsijil.rewrite=true} writes it anew. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void theCommittedDocumentIsTheOneServed() throws IOException {
        String served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("sijil.rewrite")) {
            Files.writeString(COMMITTED, served);
        }
        Object committed = new Yaml().load(Files.readString(COMMITTED));
        assertEquals(
                committed,
                new Yaml().<Object>load(served),
                "run the tests with -Dsijil.rewrite=true and review the diff");
    }

    @Test
    void everyOperationHasASummaryAndATag() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").then().extract().path("paths");
        assertTrue(paths.size() > 2);
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertTrue(operation.containsKey("summary"), method + " " + path + " has no summary");
            assertTrue(operation.containsKey("tags"), method + " " + path + " has no tag");
        }));
    }

    /** Those of incidents also in Arabic, where there are words to ask for. */
    @Test
    void everyParameterHasAnExample() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").then().extract().path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            Object parameters = operation.getOrDefault("parameters", List.of());
            for (Object each : (List<?>) parameters) {
                Map<?, ?> parameter = (Map<?, ?>) each;
                String where = method + " " + path + " " + parameter.get("name");
                assertTrue(parameter.containsKey("example") || parameter.containsKey("examples"), where);
                if (path.equals("/v1/incidents")
                        && List.of("q", "admin1", "place", "actor").contains(parameter.get("name"))) {
                    Map<?, ?> examples = (Map<?, ?>) parameter.get("examples");
                    assertTrue(examples.keySet().containsAll(List.of("english", "arabic")), where);
                }
            }
        }));
    }

    @Test
    void theDocsPageIsServed() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
