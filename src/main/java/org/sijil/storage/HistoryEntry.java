package org.sijil.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One change of one incident.
 *
 * @param action what was done, such as {@code reported} or {@code merge}
 * @param article the article whose coming or going made the change
 * @param fields what changed, by the columns of the flat export
 */
public record HistoryEntry(
        long incident,
        int version,
        String action,
        String who,
        Optional<String> reason,
        Instant at,
        Optional<Long> review,
        Optional<Long> article,
        Map<String, FromTo> fields) {

    /** A field's value before and after; empty text for none. */
    public record FromTo(String from, String to) {}
}
