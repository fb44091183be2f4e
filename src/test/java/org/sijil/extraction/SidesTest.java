package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.incident.Incident;

/** Reads short reports and compares who stands on which side with what the codebook asks for. */
@Execution(ExecutionMode.CONCURRENT)
class SidesTest {

    /** One report with the sides that its one incident has. */
    record Report(String sides, String text) {

        @Override
        public String toString() {
            return sides + ": " + text;
        }
    }

    static Stream<Report> reports() throws IOException {
        try (InputStream file = SidesTest.class.getResourceAsStream("/extraction/sides.txt")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream()
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Report(ordered(parts[1]), parts[2].replace("\\n", "\n")));
        }
    }

    private static String ordered(String sides) {
        String[] both = sides.split(">", -1);
        return names(Stream.of(both[0].split(";"))) + " > " + names(Stream.of(both[1].split(";")));
    }

    private static String names(Stream<String> names) {
        return names.map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void setsTheSides(Report report) {
        List<Incident> incidents = MadeUp.incidents(report.text());
        assertEquals(1, incidents.size(), () -> "incidents: " + incidents);
        assertEquals(report.sides(), side(incidents.get(0), 1) + " > " + side(incidents.get(0), 2));
    }

    private static String side(Incident incident, int side) {
        return names(incident.participants().stream()
                .filter(participant -> participant.side() == side)
                .map(participant -> participant.name()));
    }
}
