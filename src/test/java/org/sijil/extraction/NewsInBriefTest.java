package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;

/** Reads made-up news of one to three sentences and compares the whole of what is told with what the codebook asks for. */
@Execution(ExecutionMode.CONCURRENT)
class NewsInBriefTest {

    /** A report of a day, and its incidents: type, first day, place, killed, injured and abducted, sides. */
    record Report(LocalDate published, String told, String text) {

        @Override
        public String toString() {
            return told + ": " + text;
        }
    }

    static Stream<Report> reports() throws IOException {
        try (InputStream file = NewsInBriefTest.class.getResourceAsStream("/extraction/news-in-brief.txt")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream()
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Report(LocalDate.parse(parts[0]), parts[1], parts[2].replace("\\n", "\n")));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void tellsWhatTheReportSays(Report report) {
        assertEquals(
                report.told(),
                MadeUp.incidents(report.text(), report.published()).stream()
                        .map(NewsInBriefTest::told)
                        .collect(Collectors.joining("; ")));
    }

    private static String told(Incident incident) {
        return Stream.of(
                        incident.type().name(),
                        incident.when().map(when -> when.start().toString()).orElse("-"),
                        MadeUp.place(incident),
                        figure(incident.killed()) + " " + figure(incident.injured()) + " "
                                + figure(incident.abducted()),
                        incident.participants().stream()
                                .map(one -> one.side() + " " + one.name())
                                .collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(", "));
    }

    private static String figure(Optional<Toll> toll) {
        return toll.map(figure -> figure.low().orElse(0)
                        + (figure.high().isEmpty()
                                ? "+"
                                : figure.high().equals(figure.low())
                                        ? ""
                                        : "-" + figure.high().getAsInt()))
                .orElse("-");
    }
}
