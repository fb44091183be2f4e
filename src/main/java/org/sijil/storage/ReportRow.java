package org.sijil.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code reports}. */
@Entity
@Table(name = "reports")
class ReportRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "article_id")
    long articleId;

    int ordinal;

    @Column(name = "incident_id")
    long incidentId;

    @ColumnTransformer(write = "?::jsonb")
    String account;

    @ColumnTransformer(write = "?::jsonb")
    String evidence;

    String passage;

    @Column(name = "created_at")
    Instant createdAt;

    static ReportRow of(NewReport report, long incident) {
        ReportRow row = new ReportRow();
        row.articleId = report.article();
        row.ordinal = report.ordinal();
        row.incidentId = incident;
        row.account = Json.write(report.account());
        row.evidence = Json.write(report.grounds());
        row.passage = report.passage();
        row.createdAt = Now.micros();
        return row;
    }
}
