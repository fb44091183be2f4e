package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.query.Change;
import org.sijil.query.Column;
import org.sijil.query.IncidentColumns;
import org.sijil.query.KeptIncident;
import org.sijil.query.Sql;
import org.sijil.storage.HistoryEntry.FromTo;

/** What happened to incidents: each one's history, and the feed of changes for mirrors. */
@ApplicationScoped
public class ChangeLog {

    private static final List<String> UNTOLD = List.of("created_at", "updated_at");

    private final Database database;

    ChangeLog(Database database) {
        this.database = database;
    }

    /** Writes down how the incident came from one form to the next; either may be missing, not both. */
    public void record(Optional<KeptIncident> before, Optional<KeptIncident> after, Deed deed) {
        KeptIncident named = after.or(() -> before).orElseThrow();
        database.change(new Sql(
                "INSERT INTO history (incident_id, version, action, who, reason, at, review_id, article_id, fields)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                Arrays.asList(
                        named.id(),
                        named.version(),
                        deed.action(),
                        deed.who(),
                        deed.reason().orElse(null),
                        Now.micros().atOffset(ZoneOffset.UTC),
                        deed.review().orElse(null),
                        deed.article().orElse(null),
                        Json.write(difference(before, after)))));
    }

    /** Puts the change into the feed. Call it last: other writers of the feed wait until the transaction ends. */
    public void announce(String kind, KeptIncident incident) {
        database.change(new Sql(
                "INSERT INTO changes (kind, incident_id, version, merged_into, at) VALUES (?, ?, ?, ?, clock_timestamp())",
                Arrays.asList(
                        kind,
                        incident.id(),
                        incident.version(),
                        kind.equals("merged") ? (Long) incident.mergedInto().getAsLong() : null)));
    }

    /** Up to that many changes behind the cursor, in their order. */
    public List<Change> changes(long after, int most) {
        return database.list(
                Sql.of("SELECT * FROM changes WHERE cursor > ? ORDER BY cursor LIMIT ?", after, most),
                row -> new Change(
                        row.getLong("cursor"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getLong("incident_id"),
                        row.getInt("version"),
                        longOf(row, "merged_into").map(OptionalLong::of).orElse(OptionalLong.empty())));
    }

    /** Every change of the incident, the first one first. */
    public List<HistoryEntry> history(long incident) {
        return database.list(
                Sql.of("SELECT * FROM history WHERE incident_id = ? ORDER BY id", incident), ChangeLog::entry);
    }

    /** The incidents that a review touched, in the order that it wrote them down. */
    public List<Long> touchedBy(long review) {
        return database.list(
                Sql.of("SELECT incident_id FROM history WHERE review_id = ? ORDER BY id", review),
                row -> row.getLong(1));
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("incident_id"),
                row.getInt("version"),
                row.getString("action"),
                row.getString("who"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                longOf(row, "review_id"),
                longOf(row, "article_id"),
                Json.read(row.getString("fields"), new TypeReference<Map<String, FromTo>>() {}));
    }

    private static Optional<Long> longOf(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Map<String, FromTo> difference(Optional<KeptIncident> before, Optional<KeptIncident> after) {
        Map<String, FromTo> fields = new LinkedHashMap<>();
        for (Column column : IncidentColumns.ALL) {
            String from = value(column, before);
            String to = value(column, after);
            if (!from.equals(to) && !UNTOLD.contains(column.name())) {
                fields.put(column.name(), new FromTo(from, to));
            }
        }
        return fields;
    }

    private static String value(Column column, Optional<KeptIncident> incident) {
        return incident.map(kept -> column.value().apply(kept).toString()).orElse("");
    }
}
