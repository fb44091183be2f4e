package org.sijil.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Incidents as CSV after RFC 4180, with a header line. */
public final class CsvIncidents implements IncidentWriter {

    /** Tells Excel that the file is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final Writer out;
    private final CsvWriter csv;
    private final List<Column> columns;
    private final boolean mark;

    public CsvIncidents(Writer out, List<Column> columns, boolean mark) {
        this.out = out;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.columns = columns;
        this.mark = mark;
    }

    @Override
    public void begin() throws IOException {
        if (mark) {
            out.write(BYTE_ORDER_MARK);
        }
        csv.writeRecord(columns.stream().map(Column::name).toArray(String[]::new));
    }

    @Override
    public void write(KeptIncident incident) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(columns.get(i).value().apply(incident));
        }
        csv.writeRecord(cells);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void end() throws IOException {
        flush();
    }

    /** A cell's text; one that a spreadsheet would run as a formula gets an apostrophe before it. */
    static String cell(Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        String text = String.valueOf(value);
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
