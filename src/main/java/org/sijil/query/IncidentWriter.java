package org.sijil.query;

import java.io.IOException;

/**
 * Writes incidents one by one in a format. Nothing but {@link #end} makes the output whole: after a failure it is
 * left as it stands, so that what was cut off cannot pass for everything.
 */
public interface IncidentWriter {

    void begin() throws IOException;

    void write(KeptIncident incident) throws IOException;

    /** Sends on what was written so far. */
    void flush() throws IOException;

    /** Completes the output and flushes it; the stream below stays open. */
    void end() throws IOException;
}
