package org.sijil.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    /** How many rows follow, and by which filter. */
    static final String ROWS = "Sijil-Rows";

    static final String FILTER = "Sijil-Filter";

    /** An export holds a database connection and a thread to its end; more at once would starve the rest. */
    private static final int MOST_AT_ONCE = 4;

    private static final String RETRY_SECONDS = "5";

    /** How often a write is looked at until it has taken too long. */
    private static final int LOOKS = 4;

    private static final int BUFFER = 1 << 16;

    /** A write that takes so long is taken up by nobody. */
    private static final String PATIENCE = "60s";

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final Set<WhileListened> running = ConcurrentHashMap.newKeySet();
    private final IncidentQueries queries;
    private final ObjectMapper json;

    Exports(
            IncidentQueries queries,
            ObjectMapper json,
            Vertx vertx,
            @ConfigProperty(name = "sijil.export-patience", defaultValue = PATIENCE) Duration patience) {
        this.queries = queries;
        this.json = json;
        vertx.setPeriodic(
                Math.max(1, patience.toMillis() / LOOKS),
                timer -> running.forEach(export -> export.breakOffAfter(patience)));
    }

    /** What an export is to look like. */
    record Look(Format format, boolean acled, boolean mark) {}

    /**
     * What passes between client and server besides the rows.
     *
     * @param filter as the header tells it
     * @param accepted the client's {@code Accept-Encoding}
     */
    record Exchange(String filter, String accepted, HttpServerResponse response) {}

    Response stream(IncidentFilter filter, Sort sort, Look look, Exchange exchange) {
        if (room.availablePermits() == 0) {
            return Problem.of(429, MOST_AT_ONCE + " exports are running; try again soon")
                    .answer()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        Encoding encoding = Encoding.of(exchange.accepted());
        StreamingOutput body = out -> write(filter, sort, look, exchange, encoding, out);
        Response.ResponseBuilder answer = Response.ok(body, look.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"incidents." + look.format().extension() + "\"")
                .header(FILTER, exchange.filter())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (encoding != Encoding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, encoding.label());
        }
        return answer.build();
    }

    /** Nothing is closed or flushed on a failure: the connection breaks off, and the client sees that it did. */
    private void write(
            IncidentFilter filter, Sort sort, Look look, Exchange exchange, Encoding encoding, OutputStream out)
            throws IOException {
        // Two may have seen the last free place; the later one waits for it.
        room.acquireUninterruptibly();
        WhileListened listened = new WhileListened(out, exchange.response());
        running.add(listened);
        try {
            OutputStream packed = encoding.wrap(listened);
            Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
            queries.export(filter, sort, rows -> {
                exchange.response().putHeader(ROWS, Long.toString(rows));
                return writer(look, text);
            });
            text.flush();
            encoding.finish(packed);
        } finally {
            running.remove(listened);
            room.release();
        }
    }

    /**
     * Fails once the client is gone; of itself the server would take what nobody gets, to the end. A client that stays and
     * does not read would hold its place for ever: who keeps a write waiting is broken off.
     */
    private static final class WhileListened extends FilterOutputStream {

        private static final long IDLE = 0;

        private final HttpServerResponse response;
        private final AtomicLong writingSince = new AtomicLong(IDLE);

        WhileListened(OutputStream out, HttpServerResponse response) {
            super(out);
            this.response = response;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            listened(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            listened(out::flush);
        }

        private void listened(Sending sending) throws IOException {
            if (response.closed()) {
                throw new ClientGone();
            }
            writingSince.set(System.nanoTime());
            try {
                sending.go();
            } catch (IOException failed) {
                if (response.closed()) {
                    throw new ClientGone();
                }
                throw failed;
            } finally {
                writingSince.set(IDLE);
            }
        }

        void breakOffAfter(Duration patience) {
            long since = writingSince.get();
            if (since != IDLE && System.nanoTime() - since > patience.toNanos()) {
                response.reset();
            }
        }
    }

    /** What may wait for the client. */
    private interface Sending {
        void go() throws IOException;
    }

    /** Nobody reads the answer any more, which is no fault of the server's. */
    static final class ClientGone extends IOException {

        private static final long serialVersionUID = 1L;

        ClientGone() {
            super("the client went away");
        }
    }

    private IncidentWriter writer(Look look, Writer out) throws IOException {
        return switch (look.format()) {
            case CSV -> new CsvIncidents(out, look.acled() ? AcledColumns.ALL : IncidentColumns.ALL, look.mark());
            case GEOJSON -> new GeoJsonIncidents(out);
            case NDJSON -> new NdJsonIncidents(out, json);
            case JSON, ATOM -> throw new IllegalArgumentException("a list comes in pages");
        };
    }
}
