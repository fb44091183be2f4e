package org.sijil.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvIncidentsTest {

    @ParameterizedTest
    @CsvSource({
        "=1+1,'''=1+1'",
        "+cmd,'''+cmd'",
        "-cmd,'''-cmd'",
        "@SUM(A1),'''@SUM(A1)'",
        "-5,-5",
        "+3.5,+3.5",
        "plain,plain",
    })
    void whatASpreadsheetWouldRunIsDefused(String text, String cell) {
        assertEquals(cell, CsvIncidents.cell(text));
    }

    @ParameterizedTest
    @CsvSource({"36.5,36.5", "0.00001,0.00001", "40.0,40", "-12.25,-12.25"})
    void numbersAreWrittenPlainly(double number, String cell) {
        assertEquals(cell, CsvIncidents.cell(number));
    }
}
