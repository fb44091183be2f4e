package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.incident.Incident;
import org.sijil.query.Sql;

/** What it takes to keep an article, in as few round trips as can be: look around, hold, write. */
@ApplicationScoped
public class Register {

    private static final Rows STORIES = Rows.of("incidents", "id bigint", "story bigint");

    private final Database database;

    Register(Database database) {
        this.database = database;
    }

    /**
     * What the register holds around an article that comes.
     *
     * @param known whether it holds the article itself
     * @param at the version at its address that stands
     * @param alike articles that may be copies of the same text
     * @param article the id that it will have
     * @param reports the ids that its reports will have
     * @param around for each of its accounts, the reports that may tell of the same act
     */
    public record Surroundings(
            boolean known,
            Optional<KeptArticle> at,
            List<SketchedArticle> alike,
            long article,
            List<Long> reports,
            List<List<Standing>> around) {}

    /** Takes the locks, in whose shelter it then looks around an article. */
    public Surroundings lookAround(
            Collection<String> locks,
            String identity,
            Optional<String> url,
            List<Long> bands,
            List<Incident> accounts) {
        Database.Round round = database.round();
        round.planOnce();
        round.list(Locks.taking(locks), row -> 0);
        var known = round.list(ArticleStore.byIdentity(identity), row -> 0);
        var at = round.list(ArticleStore.at(url), ArticleStore::read);
        var alike = round.list(ArticleStore.alike(bands), ArticleStore::sketched);
        var article = round.list(newIds("articles", 1), row -> row.getLong(1));
        var reports = round.list(newIds("reports", accounts.size()), row -> row.getLong(1));
        var around = ReportStore.around(round, accounts);
        round.go();
        return new Surroundings(
                !known.rows().isEmpty(),
                at.rows().stream().findFirst(),
                alike.rows(),
                article.rows().get(0),
                reports.rows(),
                ReportStore.byAccount(around.rows(), accounts.size()));
    }

    /** Takes locks until the transaction ends. */
    public void lock(Collection<String> names) {
        database.list(Locks.taking(names), row -> 0);
    }

    private static Sql newIds(String table, int many) {
        return Sql.of("SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)", table, many);
    }

    /** The incidents of some stories, held until the transaction ends, and where their reports stand. */
    public record Holding(List<HeldIncident> incidents, List<Standing> standings) {}

    /**
     * Holds every incident of these stories; answers them as they are then.
     *
     * @param partners incidents that are held as well, so that everybody holds all in one order
     */
    public Holding hold(Collection<Long> stories, Collection<Long> partners) {
        if (stories.isEmpty()) {
            return new Holding(List.of(), List.of());
        }
        Database.Round round = database.round();
        round.list(
                Sql.of(
                        "SELECT id FROM incidents WHERE story = ANY(?) OR id = ANY(?) ORDER BY id FOR UPDATE",
                        stories.toArray(Long[]::new),
                        partners.toArray(Long[]::new)),
                row -> 0);
        var incidents = IncidentStore.held(round, "story", stories);
        var standings = ReportStore.standingInStories(round, stories);
        round.go();
        return new Holding(incidents.rows(), standings.rows());
    }

    /** Keeps an article from which, as it turned out, others were copied until now or which links several. */
    public void keepFirst(NewArticle article, Collection<Long> copies, long first) {
        Database.Round round = database.round();
        round.change(ArticleStore.keeping(List.of(article)));
        round.change(ArticleStore.marking(copies, first));
        round.go();
    }

    /**
     * Everything that an article's coming or going changes.
     *
     * @param at the moment of it
     * @param article the one to keep, unless it is kept already
     * @param replaced the version that gives way
     * @param by the version that it gives way to
     * @param gone reports that go
     * @param incidents what is new, or has a next version
     * @param reports the reports that come
     * @param moves reports that become those of another incident
     * @param stories incidents that become part of another story
     * @param removed incidents that go; before them those that were merged into them
     * @param steps for their histories
     * @param notices for the feed
     * @param candidacies what changes about candidates
     */
    public record Entry(
            Instant at,
            Optional<NewArticle> article,
            OptionalLong replaced,
            OptionalLong by,
            Collection<Long> gone,
            List<NextIncident> incidents,
            List<NewReport> reports,
            Map<Long, Long> moves,
            Map<Long, Long> stories,
            List<Long> removed,
            List<ChangeLog.Step> steps,
            List<ChangeLog.Notice> notices,
            Candidacies candidacies) {}

    /** Writes it all; answers the attention of incidents for which candidates made it another one. */
    public Map<Long, Double> write(Entry entry) {
        Database.Round round = database.round();
        entry.article().ifPresent(article -> round.change(ArticleStore.keeping(List.of(article))));
        entry.replaced()
                .ifPresent(old -> round.change(
                        ArticleStore.replacing(List.of(old), entry.by().getAsLong())));
        if (!entry.gone().isEmpty()) {
            round.change(ReportStore.removing(entry.gone()));
        }
        IncidentWrites.of(entry.incidents(), entry.at()).forEach(round::change);
        if (!entry.reports().isEmpty()) {
            round.change(ReportStore.keeping(entry.reports()));
        }
        if (!entry.moves().isEmpty()) {
            round.change(ReportStore.moving(entry.moves()));
        }
        if (!entry.stories().isEmpty()) {
            round.change(STORIES.update(entry.stories().entrySet().stream()
                    .map(story -> List.<Object>of(story.getKey(), story.getValue()))
                    .toList()));
        }
        if (!entry.removed().isEmpty()) {
            round.change(Sql.of("DELETE FROM incidents WHERE id = ANY(?)", (Object)
                    entry.removed().toArray(Long[]::new)));
        }
        Optional<Database.Answer<Map.Entry<Long, Double>>> weighed =
                entry.candidacies().equals(Candidacies.NONE)
                        ? Optional.empty()
                        : Optional.of(entry.candidacies().weigh(round));
        if (!entry.steps().isEmpty()) {
            round.change(ChangeLog.recording(entry.steps()));
            round.change(ChangeLog.announcing(entry.notices()));
        }
        round.go();
        return Candidacies.byIncident(weighed.map(Database.Answer::rows).orElse(List.of()));
    }

    /** Weighs candidates, after a review. */
    public void weigh(Candidacies candidacies) {
        Database.Round round = database.round();
        candidacies.weigh(round);
        round.go();
    }
}
