package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sijil.storage.ReviewStore.KeptReview;

/** A row of {@code reviews}. */
@Entity
@Table(name = "reviews")
class ReviewRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String kind;
    String who;
    String reason;
    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    String before;

    @Column(name = "undone_by")
    Long undoneBy;

    static ReviewRow of(String kind, String who, Optional<String> reason, List<State> before) {
        ReviewRow row = new ReviewRow();
        row.kind = kind;
        row.who = who;
        row.reason = reason.orElse(null);
        row.at = Now.micros();
        row.before = Json.write(before);
        return row;
    }

    KeptReview review() {
        return new KeptReview(id, kind, Json.read(before, new TypeReference<List<State>>() {}));
    }
}
