package org.sijil.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.storage.HistoryEntry;

/** Every change of one incident, the first one first. */
@Schema(name = "History")
record HistoryAnswer(List<Entry> history) {

    /**
     * One change.
     *
     * @param article the article whose coming or going made it, or null
     * @param fields what changed, by the columns of the CSV, with the value before and after
     */
    @Schema(name = "HistoryEntry")
    record Entry(
            int version,
            String action,
            String who,
            String reason,
            Instant at,
            String article,
            Map<String, HistoryEntry.FromTo> fields) {}

    static HistoryAnswer of(List<HistoryEntry> entries) {
        return new HistoryAnswer(entries.stream()
                .map(e -> new Entry(
                        e.version(),
                        e.action(),
                        e.who(),
                        e.reason().orElse(null),
                        e.at(),
                        e.article().map(String::valueOf).orElse(null),
                        e.fields()))
                .toList());
    }
}
