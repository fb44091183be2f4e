package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sijil.query.Sql;

/** What reviewers did, and what it takes to undo it. */
@ApplicationScoped
public class ReviewStore {

    private final Database database;

    ReviewStore(Database database) {
        this.database = database;
    }

    /**
     * A reviewer's act.
     *
     * @param before the state of every incident that it touched
     */
    public record KeptReview(long id, String kind, List<State> before) {}

    /** Keeps the act; answers its id. */
    public long keep(String kind, String who, Optional<String> reason, List<State> before) {
        return database.find(
                        new Sql(
                                "INSERT INTO reviews (kind, who, reason, before) VALUES (?, ?, ?, ?::jsonb) RETURNING id",
                                Arrays.asList(kind, who, reason.orElse(null), Json.write(before))),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** The latest act on the incident that is not undone. */
    public Optional<KeptReview> findLatest(long incident) {
        return database.find(
                Sql.of(
                        "SELECT r.id, r.kind, r.before FROM reviews r WHERE r.undone_by IS NULL AND r.kind <> 'undo'"
                                + " AND EXISTS (SELECT 1 FROM history h WHERE h.review_id = r.id AND h.incident_id = ?)"
                                + " ORDER BY r.id DESC LIMIT 1",
                        incident),
                row -> new KeptReview(
                        row.getLong("id"),
                        row.getString("kind"),
                        Json.read(row.getString("before"), new TypeReference<List<State>>() {})));
    }

    public void undone(long review, long by) {
        database.change(Sql.of("UPDATE reviews SET undone_by = ? WHERE id = ?", by, review));
    }
}
