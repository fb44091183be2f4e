package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.query.Grounds;
import org.sijil.query.Sql;

/** The accounts that articles give of incidents. */
@ApplicationScoped
public class ReportStore {

    private static final String SELECT =
            """
            SELECT r.*, a.title, a.published, a.source, a.url, a.language
            FROM reports r JOIN articles a ON a.id = r.article_id
            """;

    private final ReportRows rows;
    private final Database database;

    ReportStore(ReportRows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    @ApplicationScoped
    static class ReportRows implements PanacheRepository<ReportRow> {}

    /** Keeps the account as one of that incident. */
    public void keep(NewReport report, long incident) {
        ReportRow row = ReportRow.of(report, incident);
        rows.persistAndFlush(row);
        rows.getEntityManager().detach(row);
    }

    /** The reports of the incident, the earliest kept first. */
    public List<KeptReport> ofIncident(long incident) {
        return database.list(Sql.of(SELECT + " WHERE r.incident_id = ? ORDER BY r.id", incident), ReportStore::read);
    }

    /** The reports of the article, in the order of its text. */
    public List<KeptReport> ofArticle(long article) {
        return database.list(Sql.of(SELECT + " WHERE r.article_id = ? ORDER BY r.ordinal", article), ReportStore::read);
    }

    /** Makes them reports of that incident. */
    public void move(Collection<Long> reports, long incident) {
        if (!reports.isEmpty()) {
            rows.update("incidentId = ?1 where id in ?2", incident, reports);
        }
    }

    private static KeptReport read(ResultSet row) throws SQLException {
        return new KeptReport(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getLong("incident_id"),
                Json.read(row.getString("account"), new TypeReference<Incident>() {}),
                Json.read(row.getString("evidence"), new TypeReference<List<Grounds>>() {}),
                row.getString("passage"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getObject("published", LocalDate.class)),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("language")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
