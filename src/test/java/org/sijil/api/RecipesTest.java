package org.sijil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.start.TestDatabase;

/** What {@code docs/recipes.md} tells analysts to type does what it says, with the tools that are here. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecipesTest {

    private static final Path RECIPES = Path.of("docs", "recipes.md");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (prints|sql): (.*?) -->\\n```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final int SECONDS = 120;

    @Inject
    Seeds seeds;

    @Inject
    EmptyRegister register;

    @Inject
    DataSource source;

    @TestHTTPResource("/")
    URI sijil;

    /** A block to run, and what it is to print. */
    private record Recipe(String language, String code, Pattern prints) {}

    @BeforeEach
    void sow() {
        seeds.sow();
    }

    static Stream<String> tools() {
        return Stream.of("curl", "ogrinfo", "python", "r").filter(RecipesTest::isHere);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void theToolTakesTheAnswer(String tool) throws Exception {
        List<Recipe> recipes =
                recipes().stream().filter(recipe -> tool(recipe).equals(tool)).toList();
        assertFalse(recipes.isEmpty(), tool);
        for (Recipe recipe : recipes) {
            String said = run(command(recipe));
            assertTrue(recipe.prints().matcher(said).find(), recipe.code() + "\nprinted\n" + said);
        }
    }

    @Test
    void theViewsAnswerReaders() throws Exception {
        register.run("DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'analyst') THEN"
                + " DROP OWNED BY analyst; DROP ROLE analyst; END IF; END $$");
        int run = 0;
        for (Recipe recipe : recipes()) {
            if (recipe.language().equals("sql")) {
                assertTrue(recipe.prints().matcher(lastAnswer(recipe.code())).find(), recipe.code());
                run++;
            }
        }
        assertEquals(2, run);
        register.run("DROP OWNED BY analyst; DROP ROLE analyst");
    }

    /** Each view has what the CSV has, cell by cell. */
    @Test
    void theViewOfIncidentsIsTheCsv() throws Exception {
        String csv = io.restassured.RestAssured.given()
                .get("/v1/incidents?format=csv&sort=date")
                .asString();
        String[] lines = csv.split("\r\n");
        String[] names = lines[0].split(",");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM analysis.incidents WHERE status <> 'rejected'"
                        + " ORDER BY coalesce(date_start, DATE '0001-01-01'), incident_id")) {
            int line = 0;
            while (rows.next()) {
                List<String> cells = cells(lines[++line]);
                assertEquals(names.length, rows.getMetaData().getColumnCount());
                for (int i = 0; i < names.length - 2; i++) {
                    assertEquals(names[i], rows.getMetaData().getColumnName(i + 1));
                    String there = rows.getString(i + 1) == null ? "" : rows.getString(i + 1);
                    // A formula is defused in the CSV alone.
                    String here = cells.get(i).startsWith("'=") ? cells.get(i).substring(1) : cells.get(i);
                    assertEquals(here, there, names[i] + " of line " + line);
                }
            }
            assertEquals(lines.length - 1, line);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofCsvRecord(line)
                .forEach(record -> cells.addAll(record.getFields()));
        return cells;
    }

    private static List<Recipe> recipes() throws IOException {
        List<Recipe> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(RECIPES));
        while (blocks.find()) {
            found.add(new Recipe(blocks.group(3), blocks.group(4), Pattern.compile(blocks.group(2), Pattern.DOTALL)));
        }
        return found;
    }

    private static String tool(Recipe recipe) {
        return recipe.language().equals("sh") ? recipe.code().split(" ")[0] : recipe.language();
    }

    private static boolean isHere(String tool) {
        return switch (tool) {
            case "python" -> succeeds("/usr/bin/python3", "-c", "import pandas");
            case "r" -> succeeds("Rscript", "--version");
            default -> succeeds(tool, "--version");
        };
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command(Recipe recipe) throws IOException {
        Path file = Files.createTempFile("recipe", "");
        Files.writeString(file, recipe.code().replace("http://127.0.0.1:8080/", sijil.toString()));
        return switch (recipe.language()) {
            case "python" -> List.of("/usr/bin/python3", file.toString());
            case "r" -> List.of("Rscript", "--encoding=UTF-8", file.toString());
            default -> List.of("bash", "-e", file.toString());
        };
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(Files.createTempDirectory("recipes").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private String lastAnswer(String code) throws SQLException {
        StringBuilder answer = new StringBuilder();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : code.split(";\n")) {
                answer.setLength(0);
                if (statement.execute(each)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                answer.append(i == 1 ? "" : "|").append(rows.getString(i));
                            }
                            answer.append('\n');
                        }
                    }
                }
            }
        }
        return answer.toString();
    }
}
