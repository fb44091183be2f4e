package org.sijil;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The rooms of the house, and what may not be in them. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    /** A room knows only those before it. */
    private static final List<String> ROOMS = List.of(
            "text",
            "language",
            "world",
            "incident",
            "mention",
            "resolve",
            "assembly",
            "extraction",
            "query",
            "storage",
            "tracking",
            "api",
            "start");

    private static final String LAST_PURE_ROOM = "extraction";
    private static final Path SOURCE = Path.of("src", "main", "java");
    private static final Pattern ARABIC = Pattern.compile("\\p{InARABIC}");
    private static final Pattern VAGUE_NAME = Pattern.compile("(Manager|Helper|Processor|Utils?|Impl|DTO|Dto)$");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sijil");
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> found = classes.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ROOMS), found);
    }

    @Test
    void aRoomKnowsOnlyTheRoomsAboveIt() {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] below = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(room -> "org.sijil." + room + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.sijil." + ROOMS.get(i) + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(below))
                    .check(classes);
        }
    }

    @Test
    void readingKnowsNoServerNoDatabaseAndNoClock() {
        String[] pure = ROOMS.subList(0, ROOMS.indexOf(LAST_PURE_ROOM) + 1).stream()
                .map(room -> "org.sijil." + room + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "java.net.http.."))
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void namesSayWhatAClassIs() {
        List<String> vague = classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> VAGUE_NAME.matcher(name).find())
                .toList();
        assertEquals(List.of(), vague);
    }

    @Test
    void noArabicLetterStandsInJava() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertFalse(sources.isEmpty());
            for (Path source : sources) {
                assertFalse(ARABIC.matcher(Files.readString(source)).find(), source + " holds Arabic: it is data");
            }
        }
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
