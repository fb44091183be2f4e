package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.extraction.Extraction;
import org.sijil.incident.Incident;
import org.sijil.query.KeptIncident;
import org.sijil.storage.ArticleStore;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.KeptArticle;
import org.sijil.storage.KeptReport;
import org.sijil.storage.NewArticle;
import org.sijil.storage.Now;
import org.sijil.storage.Register;
import org.sijil.storage.Register.Surroundings;
import org.sijil.storage.ReportStore;
import org.sijil.storage.SketchedArticle;
import org.sijil.storage.Standing;
import org.sijil.storage.Transactions;
import org.sijil.text.Article;
import org.sijil.tracking.Copies.Provenance;

/** Takes articles into the register and out of it, and finds for each account the incident that it tells of. */
@ApplicationScoped
public class Tracker {

    private final Transactions transactions;
    private final Register register;
    private final ArticleStore articles;
    private final ReportStore reports;
    private final IncidentStore incidents;
    private final Copies copies;
    private final Arrangement arrangement;

    Tracker(
            Transactions transactions,
            Register register,
            ArticleStore articles,
            ReportStore reports,
            IncidentStore incidents,
            Copies copies,
            Arrangement arrangement) {
        this.transactions = transactions;
        this.register = register;
        this.articles = articles;
        this.reports = reports;
        this.incidents = incidents;
        this.copies = copies;
        this.arrangement = arrangement;
    }

    /**
     * What became of an article.
     *
     * @param created false when the register held it already
     * @param incidents the tracked incidents that it reports, in the order of its text
     */
    public record Tracked(KeptArticle article, boolean created, List<KeptIncident> incidents) {}

    /** The same article, when the register holds it already. */
    public Optional<Tracked> find(Article article) {
        return known(Identity.of(article));
    }

    /** Keeps the article with what was read in it, in one transaction; the same article again changes nothing. */
    public Tracked keep(Article article, Extraction read, String who) {
        String identity = Identity.of(article);
        Sketch sketch = Sketch.of(article.text());
        List<String> names = new ArrayList<>(List.of("article " + identity));
        article.url().ifPresent(url -> names.add("address " + url));
        names.addAll(Copies.locks(sketch));
        read.incidents().stream().flatMap(Blocks::of).forEach(names::add);
        return transactions.run(() -> {
            Surroundings around = register.lookAround(names, identity, article.url(), sketch.bands(), read.incidents());
            return around.known()
                    ? known(identity).orElseThrow()
                    : keepNew(article, sketch, read, identity, who, around);
        });
    }

    /** Takes the article and its reports away; whether it was there. */
    public boolean remove(long article, String who) {
        return transactions.run(() -> {
            List<Long> going = reports.idsOf(article);
            register.lock(reports.load(going).stream()
                    .flatMap(report -> Blocks.of(report.account()))
                    .toList());
            if (articles.find(article).isEmpty()) {
                return false;
            }
            arrangement.arrange(
                    new Arrangement.Task(who, article, Optional.empty(), OptionalLong.empty(), Now.micros()),
                    List.of(),
                    List.of(),
                    going);
            articles.delete(article);
            return true;
        });
    }

    private Optional<Tracked> known(String identity) {
        return articles.findByIdentity(identity)
                .map(article -> new Tracked(article, false, incidents.ofArticle(article.id())));
    }

    private Tracked keepNew(
            Article article, Sketch sketch, Extraction read, String identity, String who, Surroundings around) {
        Optional<KeptArticle> standing = around.at();
        boolean outdated = standing.isPresent() && published(standing.get().article()) > published(article);
        OptionalLong other =
                standing.isPresent() ? OptionalLong.of(standing.get().id()) : OptionalLong.empty();
        Provenance provenance = copies.of(article, sketch, identity, around.alike(), other);
        NewArticle kept = new NewArticle(
                around.article(),
                Now.micros(),
                article,
                read.language(),
                identity,
                who,
                provenance.copyOf(),
                outdated ? other : OptionalLong.empty(),
                sketch.numbers(),
                sketch.bands());
        boolean linking = !provenance.later().isEmpty();
        if (linking) {
            register.keepFirst(
                    kept,
                    provenance.later(),
                    provenance.first().map(SketchedArticle::id).orElse(kept.id()));
        }
        List<Incident> told = outdated ? List.of() : read.incidents();
        OptionalLong replaced = outdated ? OptionalLong.empty() : other;
        Map<Long, KeptIncident> placed = arrangement.arrange(
                new Arrangement.Task(
                        who, kept.id(), linking ? Optional.empty() : Optional.of(kept), replaced, kept.createdAt()),
                drafts(kept, around.reports(), provenance, told),
                outdated ? List.of() : around.around(),
                replaced.isPresent() ? reports.idsOf(replaced.getAsLong()) : List.of());
        return new Tracked(
                kept.kept(), true, placed.values().stream().distinct().toList());
    }

    private static long published(Article article) {
        return article.published().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
    }

    private static List<Draft> drafts(NewArticle kept, List<Long> ids, Provenance provenance, List<Incident> told) {
        Article article = kept.article();
        String voice = provenance
                .first()
                .map(SketchedArticle::voice)
                .orElseGet(() -> Standing.voice(article.source(), article.url(), kept.id()));
        List<Draft> drafts = new ArrayList<>();
        for (int ordinal = 0; ordinal < told.size(); ordinal++) {
            Incident account = told.get(ordinal);
            KeptReport report = new KeptReport(
                    ids.get(ordinal),
                    kept.id(),
                    ordinal,
                    kept.identity(),
                    withoutEvidence(account),
                    Passages.words(article.text(), article.title(), account),
                    article.title(),
                    article.published(),
                    article.source(),
                    article.url(),
                    Optional.of(kept.language()),
                    kept.createdAt());
            Standing standing = new Standing(
                    report.id(), 0, 0, kept.createdAt(), provenance.first().isPresent(), voice);
            drafts.add(new Draft(
                    new Telling(report, standing, Traits.of(report)),
                    Passages.grounds(kept.id(), article.text(), account.evidence())));
        }
        return drafts;
    }

    /** Evidence is kept apart, counted as the API counts. */
    private static Incident withoutEvidence(Incident told) {
        return new Incident(
                told.type(),
                told.when(),
                told.location(),
                told.participants(),
                told.casualties(),
                told.killed(),
                told.injured(),
                told.abducted(),
                List.of(),
                told.confidence());
    }
}
