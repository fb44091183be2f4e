package org.sijil.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import org.sijil.query.IncidentWriter;
import org.sijil.query.KeptIncident;

/** Incidents as JSON, one on each line. */
final class NdJsonIncidents implements IncidentWriter {

    private final Writer out;
    private final ObjectMapper json;

    NdJsonIncidents(Writer out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void begin() {}

    @Override
    public void write(KeptIncident incident) throws IOException {
        out.write(json.writeValueAsString(IncidentAnswer.of(incident)));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        flush();
    }
}
