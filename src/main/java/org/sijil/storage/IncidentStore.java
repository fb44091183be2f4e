package org.sijil.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.sijil.incident.Incident;
import org.sijil.incident.When;
import org.sijil.query.KeptIncident;
import org.sijil.query.Sql;
import org.sijil.query.Status;
import org.sijil.world.Place;

/** The tracked incidents, one by one: found, made, changed and removed. */
@ApplicationScoped
public class IncidentStore {

    /** More look-alikes than that in one country and week are judged by the nearest dates. */
    private static final int MOST_CANDIDATES = 500;

    private final IncidentEntities rows;
    private final ReportStore reports;
    private final Database database;

    IncidentStore(IncidentEntities rows, ReportStore reports, Database database) {
        this.rows = rows;
        this.reports = reports;
        this.database = database;
    }

    @ApplicationScoped
    static class IncidentEntities implements PanacheRepository<IncidentRow> {}

    public Optional<KeptIncident> find(long id) {
        return database.find(Sql.of(IncidentRows.SELECT + " WHERE i.id = ?", id), IncidentRows::read);
    }

    /** @throws IllegalStateException when there is none */
    public KeptIncident get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
    }

    /** The incidents that the article reports, in the order of its text. */
    public List<KeptIncident> ofArticle(long article) {
        return database.list(
                Sql.of(
                        IncidentRows.SELECT + " JOIN (SELECT incident_id, min(ordinal) AS place FROM reports"
                                + " WHERE article_id = ? GROUP BY incident_id) r ON r.incident_id = i.id ORDER BY r.place",
                        article),
                IncidentRows::read);
    }

    /**
     * Incidents that the account may tell of: of its family and country, at most a day away, not yet reported by the
     * article, and not merged away. A rejected one is among them, as more reports do not make it true. An account
     * without a date or a place has none.
     */
    public List<KeptIncident> candidates(Incident told, long article) {
        if (told.when().isEmpty() || told.location().isEmpty()) {
            return List.of();
        }
        When when = told.when().get();
        return database.list(
                Sql.of(
                        IncidentRows.SELECT + " WHERE i.merged_into IS NULL AND i.family = ?"
                                + " AND i.country = ? AND i.date_start IS NOT NULL"
                                + " AND daterange(i.date_start, i.date_end, '[]') && daterange(?, ?, '[]')"
                                + " AND NOT EXISTS"
                                + " (SELECT 1 FROM reports r WHERE r.incident_id = i.id AND r.article_id = ?)"
                                + " ORDER BY abs(i.date_start - ?), i.id LIMIT " + MOST_CANDIDATES,
                        told.type().family(),
                        told.location().get().place().country(),
                        when.start().minusDays(1),
                        when.end().plusDays(1),
                        article,
                        when.start()),
                IncidentRows::read);
    }

    /** Holds the rows of the incidents until the transaction ends. */
    public void lock(Collection<Long> ids) {
        for (long id : new TreeSet<>(ids)) {
            database.list(Sql.of("SELECT 1 FROM incidents WHERE id = ? FOR UPDATE", id), row -> 0);
        }
    }

    /** Makes an incident that says that; answers it. */
    public KeptIncident create(Content content) {
        keepPlace(content);
        IncidentRow row = new IncidentRow();
        row.take(content);
        rows.persistAndFlush(row);
        // What is flushed need not be looked at again at every later flush of the transaction.
        rows.getEntityManager().detach(row);
        return new KeptIncident(
                row.id,
                row.version,
                Status.EXTRACTED,
                OptionalLong.empty(),
                content.incident(),
                content.grounds(),
                content.reports(),
                content.sources(),
                content.urls(),
                row.createdAt,
                row.updatedAt);
    }

    /** Lets the incident say that, in that state, as its next version. */
    public void update(Content content, State state) {
        keepPlace(content);
        IncidentRow row = rows.findById(state.incident(), LockModeType.PESSIMISTIC_WRITE);
        row.take(content);
        apply(state, row);
        rows.flush();
    }

    /** Puts the incident into that state, as its next version, and leaves what it says. */
    public void mark(State state) {
        IncidentRow row = rows.findById(state.incident(), LockModeType.PESSIMISTIC_WRITE);
        apply(state, row);
        row.updatedAt = Now.micros();
        rows.flush();
    }

    private static void apply(State state, IncidentRow row) {
        row.status = state.status().label();
        row.corrections = Json.write(state.corrections());
        row.mergedInto = state.mergedInto().orElse(null);
        row.version++;
    }

    /** The state of the incident, with the reports that stand under it now. */
    public State state(long id) {
        KeptIncident kept = get(id);
        List<Long> under = reports.ofIncident(id).stream().map(KeptReport::id).toList();
        Optional<Long> into =
                kept.mergedInto().isPresent() ? Optional.of(kept.mergedInto().getAsLong()) : Optional.empty();
        return new State(id, kept.status(), corrections(id), into, under);
    }

    private Corrections corrections(long id) {
        String json = database.find(
                        Sql.of("SELECT corrections FROM incidents WHERE id = ?", id), row -> row.getString(1))
                .orElseThrow();
        return json.equals("{}") ? Corrections.NONE : Json.read(json, new TypeReference<Corrections>() {});
    }

    /** The incidents that were merged into this one. */
    public List<Long> mergedInto(long id) {
        return database.list(Sql.of("SELECT id FROM incidents WHERE merged_into = ?", id), row -> row.getLong(1));
    }

    /** Removes an incident that no report tells of any more. */
    public void remove(long id) {
        rows.deleteById(id);
        rows.flush();
    }

    private void keepPlace(Content content) {
        content.incident()
                .location()
                .map(location -> location.place())
                .filter(p -> !p.id().isEmpty())
                .ifPresent(place -> database.change(insert(place)));
    }

    private static Sql insert(Place place) {
        return new Sql(
                "INSERT INTO places (id, name, name_ar, country, admin1, admin1_code, latitude, longitude, kind, population)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                Arrays.asList(
                        place.id(),
                        place.name(),
                        place.nameAr().orElse(null),
                        place.country(),
                        place.admin1().orElse(null),
                        place.admin1Code().orElse(null),
                        place.point().map(point -> point.latitude()).orElse(null),
                        place.point().map(point -> point.longitude()).orElse(null),
                        Labels.of(place.kind()),
                        place.population()));
    }
}
