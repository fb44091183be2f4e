package org.sijil.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.language.Chart;
import org.sijil.language.Fields;

/** Every example of the number files comes out as its entry says. */
@Execution(ExecutionMode.CONCURRENT)
class NumberExamplesTest {

    static Stream<Examples.Case> numerals() {
        return Examples.of("numerals").stream();
    }

    static Stream<Examples.Case> numbers() {
        return Examples.of("numbers").stream();
    }

    static Stream<Examples.Case> measures() {
        return Examples.of("measures").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numerals")
    void numeral(Examples.Case example) {
        Chart chart = example.read();
        List<Chart.Item> numerals = chart.all(NumeralFinder.NUMERAL);
        if (example.example().isEmpty()) {
            assertTrue(numerals.isEmpty(), () -> example.described(chart));
            return;
        }
        Fields expected = example.example().get(0);
        if (expected.has("ordinal")) {
            boolean found = chart.all(NumeralFinder.ORDINAL).stream()
                    .anyMatch(item -> item.value().toString().equals(expected.get("ordinal")));
            assertTrue(found, () -> example.described(chart));
        } else {
            double value = numerals.isEmpty() ? -1 : ((Numeral) numerals.get(0).value()).value();
            assertEquals(Double.parseDouble(expected.get("value")), value, () -> example.described(chart));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void number(Examples.Case example) {
        Chart chart = example.read();
        if (example.example().isEmpty()) {
            assertTrue(chart.all(NumberFinder.NUMBER).isEmpty(), () -> example.described(chart));
            return;
        }
        Fields expected = example.example().get(0);
        Quantity quantity = new Quantity(bound(expected, "low"), bound(expected, "high"), expected.flag("approximate"));
        Optional<Chart.Item> first = chart.all(NumberFinder.NUMBER).stream().findFirst();
        assertEquals(Optional.of(quantity), first.map(Chart.Item::value), () -> example.described(chart));
        Chart.Item item = first.orElseThrow();
        assertEquals(
                expected.get("found"),
                chart.document().quote(item.start(), item.end()),
                () -> example.described(chart));
        assertEquals(
                example.entry().id().equals("plain"), item.rule().endsWith("#plain"), () -> example.described(chart));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    void measure(Examples.Case example) {
        Chart chart = example.read();
        String id = example.entry().id();
        boolean found = chart.all(NumberFinder.MEASURE).stream()
                .anyMatch(item -> item.value().equals(id)
                        && (example.example().isEmpty()
                                || chart.document()
                                        .quote(item.start(), item.end())
                                        .equals(example.example().get(0).get("found"))));
        assertEquals(!example.example().isEmpty(), found, () -> example.described(chart));
    }

    private static OptionalInt bound(Fields fields, String name) {
        return fields.find(name)
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
