package org.sijil.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sijil.incident.Toll;

/** Statistics as CSV after RFC 4180: the dimensions, the count, and each toll from its least to its most. */
public final class CsvStatistics {

    private CsvStatistics() {}

    /** @param mark whether a byte order mark tells Excel that the file is UTF-8 */
    public static String of(List<Dimension> by, List<Statistic> rows, boolean mark) {
        StringWriter out = new StringWriter();
        if (mark) {
            out.write(CsvIncidents.BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(Stream.concat(
                        by.stream().map(Dimension::label),
                        Stream.of(
                                "incidents",
                                "killed_low",
                                "killed_high",
                                "injured_low",
                                "injured_high",
                                "abducted_low",
                                "abducted_high"))
                .toArray(String[]::new));
        rows.forEach(row -> csv.writeRecord(cells(row).toArray(String[]::new)));
        flush(csv);
        return out.toString();
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always written to", e);
        }
    }

    private static List<String> cells(Statistic row) {
        List<String> cells = new ArrayList<>();
        row.keys().forEach(key -> cells.add(CsvIncidents.cell(key.orElse(""))));
        cells.add(Long.toString(row.incidents()));
        Stream.of(row.killed(), row.injured(), row.abducted()).forEach(toll -> {
            cells.add(bound(toll.map(Toll::low)));
            cells.add(bound(toll.map(Toll::high)));
        });
        return cells;
    }

    private static String bound(Optional<OptionalInt> bound) {
        OptionalInt people = bound.orElse(OptionalInt.empty());
        return people.isPresent() ? Integer.toString(people.getAsInt()) : "";
    }
}
