package org.sijil.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What reviewers did, and what it takes to undo it. */
@ApplicationScoped
public class ReviewStore {

    private final ReviewRows rows;

    ReviewStore(ReviewRows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class ReviewRows implements PanacheRepository<ReviewRow> {}

    /**
     * A reviewer's act.
     *
     * @param before the state of every incident that it touched
     */
    public record KeptReview(long id, String kind, List<State> before) {}

    /** Keeps the act; answers its id. */
    public long keep(String kind, String who, Optional<String> reason, List<State> before) {
        ReviewRow row = ReviewRow.of(kind, who, reason, before);
        rows.persistAndFlush(row);
        return row.id;
    }

    /** The latest act on the incident that is not undone. */
    public Optional<KeptReview> findLatest(long incident) {
        return rows.find(
                        "undoneBy is null and kind <> 'undo'"
                                + " and id in (select h.review from HistoryRow h where h.incident = ?1) order by id desc",
                        incident)
                .firstResultOptional()
                .map(ReviewRow::review);
    }

    public void undone(long review, long by) {
        rows.update("undoneBy = ?1 where id = ?2", by, review);
    }
}
