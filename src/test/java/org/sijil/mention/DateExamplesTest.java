package org.sijil.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.Fields;
import org.sijil.resolve.Calendar;

/** Every example of the date files comes out as its entry says, published on Tuesday 12 March 2024 after an incident of the 8th. */
@Execution(ExecutionMode.CONCURRENT)
class DateExamplesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 8);
    private static final When INCIDENT = new When(BEFORE, BEFORE, When.Precision.DAY, When.Basis.EXPLICIT);

    static Stream<Examples.Case> dates() {
        return Examples.of("calendar", "dates", "spans").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void date(Examples.Case example) {
        Chart chart = example.read();
        if (example.example().isEmpty()) {
            assertTrue(chart.all(DateFinder.DATE).isEmpty(), () -> example.described(chart));
            return;
        }
        assertEquals(1, chart.all(DateFinder.DATE).size(), () -> example.described(chart));
        Chart.Item item = chart.all(DateFinder.DATE).get(0);
        DateExpression date = (DateExpression) item.value();
        Fields expected = example.example().get(0);
        expected.find("use")
                .ifPresent(use ->
                        assertEquals(use, date.use().name().toLowerCase(Locale.ROOT), () -> example.described(chart)));
        expected.find("found")
                .ifPresent(found -> assertEquals(
                        found, chart.document().quote(item.start(), item.end()), () -> example.described(chart)));
        if (expected.has("start")) {
            Optional<When> when = new Calendar().resolve(date, Optional.of(PUBLISHED), Optional.of(INCIDENT));
            assertTrue(when.isPresent(), () -> example.described(chart));
            compare(example, chart, expected, when.get());
        }
    }

    private static void compare(Examples.Case example, Chart chart, Fields expected, When when) {
        assertEquals(day(expected, "start"), when.start(), () -> example.described(chart));
        if (expected.has("end")) {
            assertEquals(day(expected, "end"), when.end(), () -> example.described(chart));
        }
        expected.find("precision")
                .ifPresent(precision -> assertEquals(
                        precision, when.precision().name().toLowerCase(Locale.ROOT), () -> example.described(chart)));
        expected.find("basis")
                .ifPresent(basis -> assertEquals(
                        basis, when.basis().name().toLowerCase(Locale.ROOT), () -> example.described(chart)));
    }

    /** YAML reads a date as an instant at the start of its day in UTC. */
    private static LocalDate day(Fields fields, String name) {
        return fields.raw(name) instanceof java.util.Date date
                ? LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC)
                : LocalDate.parse(fields.get(name));
    }
}
