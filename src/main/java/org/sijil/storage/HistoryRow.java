package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sijil.storage.HistoryEntry.FromTo;

/** A row of {@code history}, as it is read; {@link ChangeLog} writes it among the other rows of an article. */
@Entity
@Table(name = "history")
class HistoryRow {

    @Id
    Long id;

    @Column(name = "incident_id")
    Long incident;

    int version;
    String action;
    String who;
    String reason;
    Instant at;

    @Column(name = "review_id")
    Long review;

    @Column(name = "article_id")
    Long article;

    @JdbcTypeCode(SqlTypes.JSON)
    String fields;

    HistoryEntry entry() {
        return new HistoryEntry(
                incident,
                version,
                action,
                who,
                Optional.ofNullable(reason),
                at,
                Optional.ofNullable(review),
                Optional.ofNullable(article),
                Json.read(fields, new TypeReference<Map<String, FromTo>>() {}));
    }
}
