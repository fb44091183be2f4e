package org.sijil.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Rows HISTORY = Rows.of(
            "history",
            "incident_id bigint",
            "version integer",
            "action text",
            "who text",
            "reason text",
            "at timestamptz",
            "review_id bigint",
            "article_id bigint",
            "fields jsonb");

    private static final Rows CHANGES = Rows.of(
            "changes", "kind text", "incident_id bigint", "version integer", "merged_into bigint", "at timestamptz");

    private final Database database;
    private final ChangeRows changes;
    private final HistoryRows history;

    ChangeLog(Database database, ChangeRows changes, HistoryRows history) {
        this.database = database;
        this.changes = changes;
        this.history = history;
    }

    @ApplicationScoped
    static class ChangeRows implements PanacheRepository<ChangeRow> {}

    @ApplicationScoped
    static class HistoryRows implements PanacheRepository<HistoryRow> {}

    /** How an incident came from one form to the next; either may be missing, not both. */
    public record Step(Optional<KeptIncident> before, Optional<KeptIncident> after, Deed deed) {

        KeptIncident named() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** A change as the feed tells it: created, changed, merged or removed. */
    public record Notice(String kind, KeptIncident incident) {}

    /** Writes the steps down in the histories of their incidents, and tells the feed. */
    public void write(List<Step> steps, List<Notice> notices) {
        Database.Round round = database.round();
        round.change(recording(steps));
        round.change(announcing(notices));
        round.go();
    }

    static Sql recording(List<Step> steps) {
        Instant now = Now.micros();
        return HISTORY.insert(steps.stream()
                .map(step -> Arrays.<Object>asList(
                        step.named().id(),
                        step.named().version(),
                        step.deed().action(),
                        step.deed().who(),
                        step.deed().reason().orElse(null),
                        now,
                        step.deed().review().orElse(null),
                        step.deed().article().orElse(null),
                        difference(step.before(), step.after())))
                .toList());
    }

    /** Puts the changes into the feed. It goes last: other writers of the feed wait until the transaction ends. */
    static Sql announcing(List<Notice> notices) {
        return CHANGES.insert(notices.stream()
                .map(notice -> Arrays.<Object>asList(
                        notice.kind(),
                        notice.incident().id(),
                        notice.incident().version(),
                        notice.kind().equals("merged")
                                ? Columns.orNull(notice.incident().mergedInto())
                                : null,
                        Now.micros()))
                .toList());
    }

    /** Up to that many changes behind the cursor, in their order; also for a stream, which no request carries. */
    @ActivateRequestContext
    public List<Change> changes(long after, int most) {
        return changes.find("cursor > ?1", Sort.by("cursor"), after).page(0, most).list().stream()
                .map(ChangeRow::change)
                .toList();
    }

    /** Every change of the incident, the first one first. */
    public List<HistoryEntry> history(long incident) {
        return history.list("incident", Sort.by("id"), incident).stream()
                .map(HistoryRow::entry)
                .toList();
    }

    /** The incidents that a review touched, in the order that it wrote them down. */
    public List<Long> touchedBy(long review) {
        return history.list("review", Sort.by("id"), review).stream()
                .map(row -> row.incident)
                .toList();
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
