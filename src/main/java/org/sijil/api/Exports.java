package org.sijil.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.sijil.query.AcledColumns;
import org.sijil.query.CsvIncidents;
import org.sijil.query.GeoJsonIncidents;
import org.sijil.query.IncidentColumns;
import org.sijil.query.IncidentFilter;
import org.sijil.query.IncidentWriter;
import org.sijil.query.Sort;
import org.sijil.storage.IncidentQueries;

/** Streams all incidents that match a filter in the format that was asked for. */
@ApplicationScoped
class Exports {

    /** An export holds a database connection and a thread to its end; more at once would starve the rest. */
    private static final int MOST_AT_ONCE = 4;

    private static final String RETRY_SECONDS = "5";
    private static final int BUFFER = 1 << 16;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final IncidentQueries queries;
    private final ObjectMapper json;

    Exports(IncidentQueries queries, ObjectMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /** What an export is to look like. */
    record Look(Format format, boolean acled, boolean mark) {}

    Response stream(IncidentFilter filter, Sort sort, Look look) {
        StreamingOutput body = out -> write(filter, sort, look, out);
        if (!room.tryAcquire()) {
            return Problem.of(429, MOST_AT_ONCE + " exports are running; try again soon")
                    .answer()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        return Response.ok(body, look.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"incidents." + look.format().extension() + "\"")
                .build();
    }

    /** Nothing is closed or flushed on a failure: the connection breaks off, and the client sees that it did. */
    private void write(IncidentFilter filter, Sort sort, Look look, OutputStream out) throws IOException {
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            queries.export(filter, sort, writer(look, text));
            text.flush();
        } finally {
            room.release();
        }
    }

    private IncidentWriter writer(Look look, Writer out) throws IOException {
        return switch (look.format()) {
            case CSV -> new CsvIncidents(out, look.acled() ? AcledColumns.ALL : IncidentColumns.ALL, look.mark());
            case GEOJSON -> new GeoJsonIncidents(out);
            case NDJSON -> new NdJsonIncidents(out, json);
            case JSON -> throw new IllegalArgumentException("a JSON list comes in pages");
        };
    }
}
