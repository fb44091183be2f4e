package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sijil.query.KeptIncident;
import org.sijil.query.Sql;

/** The tracked incidents, one by one: found, made, changed and removed. */
@ApplicationScoped
public class IncidentStore {

    private final Database database;

    IncidentStore(Database database) {
        this.database = database;
    }

    public Optional<KeptIncident> find(long id) {
        return database.find(Sql.of(KeptColumn.SELECT + " WHERE i.id = ?", id), IncidentRows::read);
    }

    /** @throws IllegalStateException when there is none */
    public KeptIncident get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
    }

    /** Those of them that there are, by their ids. */
    public List<KeptIncident> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of(KeptColumn.SELECT + " WHERE i.id = ANY(?) ORDER BY i.id", (Object)
                                ids.toArray(Long[]::new)),
                        IncidentRows::read);
    }

    /** The incidents that the article reports, in the order of its text. */
    public List<KeptIncident> ofArticle(long article) {
        return database.list(
                Sql.of(
                        KeptColumn.SELECT + " JOIN (SELECT incident_id, min(ordinal) AS place FROM reports"
                                + " WHERE article_id = ? GROUP BY incident_id) r ON r.incident_id = i.id ORDER BY r.place",
                        article),
                IncidentRows::read);
    }

    /** Holds the rows of the incidents until the transaction ends; answers them as they are then. */
    public List<HeldIncident> hold(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Database.Round round = database.round();
        Database.Answer<HeldIncident> held = hold(round, "id", ids);
        round.go();
        return held.rows();
    }

    /** Rows are locked in one order for everybody, and read afterwards, when no rival changes them any more. */
    static Database.Answer<HeldIncident> hold(Database.Round round, String column, Collection<Long> values) {
        Object array = values.toArray(Long[]::new);
        round.list(
                Sql.of("SELECT id FROM incidents WHERE " + column + " = ANY(?) ORDER BY id FOR UPDATE", array),
                row -> 0);
        return held(round, column, values);
    }

    /** Reads incidents whose rows are held. */
    static Database.Answer<HeldIncident> held(Database.Round round, String column, Collection<Long> values) {
        Object array = values.toArray(Long[]::new);
        return round.list(
                Sql.of(KeptColumn.SELECT + " WHERE i." + column + " = ANY(?) ORDER BY i.id", array),
                IncidentRows::readHeld);
    }

    /** The ids of that many incidents to come. */
    public List<Long> newIds(int many) {
        return many == 0
                ? List.of()
                : database.list(
                        Sql.of(
                                "SELECT nextval(pg_get_serial_sequence('incidents', 'id')) FROM generate_series(1, ?)",
                                many),
                        row -> row.getLong(1));
    }

    /** Writes new incidents and next versions of held ones; answers them as they are now. */
    public List<KeptIncident> write(List<NextIncident> next) {
        Instant now = Now.micros();
        Database.Round round = database.round();
        IncidentWrites.of(next, now).forEach(round::change);
        round.go();
        return next.stream().map(each -> each.kept(now)).toList();
    }

    /** The incidents that were merged into these. */
    public List<Long> mergedInto(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of("SELECT id FROM incidents WHERE merged_into = ANY(?)", (Object)
                                ids.toArray(Long[]::new)),
                        row -> row.getLong(1));
    }
}
