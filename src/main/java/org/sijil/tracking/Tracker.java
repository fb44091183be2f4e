package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sijil.extraction.Extraction;
import org.sijil.incident.Incident;
import org.sijil.query.KeptIncident;
import org.sijil.storage.ArticleStore;
import org.sijil.storage.ChangeLog;
import org.sijil.storage.Corrections;
import org.sijil.storage.Deed;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.KeptArticle;
import org.sijil.storage.KeptReport;
import org.sijil.storage.Locks;
import org.sijil.storage.NewReport;
import org.sijil.storage.ReportStore;
import org.sijil.storage.Transactions;
import org.sijil.text.Article;

/** Takes articles into the register and out of it, and finds for each account the incident that it tells of. */
@ApplicationScoped
public class Tracker {

    private final Transactions transactions;
    private final Locks locks;
    private final ArticleStore articles;
    private final ReportStore reports;
    private final IncidentStore incidents;
    private final ChangeLog log;
    private final Renewal renewal;

    Tracker(
            Transactions transactions,
            Locks locks,
            ArticleStore articles,
            ReportStore reports,
            IncidentStore incidents,
            ChangeLog log,
            Renewal renewal) {
        this.transactions = transactions;
        this.locks = locks;
        this.articles = articles;
        this.reports = reports;
        this.incidents = incidents;
        this.log = log;
        this.renewal = renewal;
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
        return transactions.run(() -> known(Identity.of(article)));
    }

    /** Keeps the article with what was read in it, in one transaction; the same article again changes nothing. */
    public Tracked keep(Article article, Extraction read, String who) {
        String identity = Identity.of(article);
        return transactions.run(() -> {
            locks.take(List.of("article " + identity));
            return known(identity).orElseGet(() -> keepNew(article, read, identity, who));
        });
    }

    /** Takes the article and its reports away; whether it was there. */
    public boolean remove(long article, String who) {
        return transactions.run(() -> {
            if (articles.find(article).isEmpty()) {
                return false;
            }
            List<KeptIncident> touched = incidents.ofArticle(article);
            incidents.lock(touched.stream().map(KeptIncident::id).toList());
            articles.delete(article);
            Map<KeptIncident, String> changes = new LinkedHashMap<>();
            touched.forEach(incident -> withdraw(incident, Deed.ofArticle("unreported", who, article), changes));
            changes.forEach((incident, kind) -> log.announce(kind, incident));
            return true;
        });
    }

    private Optional<Tracked> known(String identity) {
        return articles.findByIdentity(identity)
                .map(article -> new Tracked(article, false, incidents.ofArticle(article.id())));
    }

    private Tracked keepNew(Article article, Extraction read, String identity, String who) {
        KeptArticle kept = articles.keep(article, read.language(), identity, who);
        locks.take(read.incidents().stream().flatMap(Tracker::blocks).toList());
        Map<KeptIncident, String> changes = new LinkedHashMap<>();
        for (int ordinal = 0; ordinal < read.incidents().size(); ordinal++) {
            NewReport report = report(kept, ordinal, read.incidents().get(ordinal));
            place(report, kept, read.incidents().get(ordinal), who, changes);
        }
        changes.forEach((incident, kind) -> log.announce(kind, incident));
        return new Tracked(kept, true, incidents.ofArticle(kept.id()));
    }

    private void place(
            NewReport report, KeptArticle article, Incident told, String who, Map<KeptIncident, String> changes) {
        Optional<KeptIncident> like = holdMostLike(told, article.id());
        if (like.isPresent()) {
            KeptIncident before = like.get();
            reports.keep(report, before.id());
            KeptIncident after = renewal.renew(incidents.state(before.id()));
            log.record(Optional.of(before), Optional.of(after), Deed.ofArticle("reported", who, article.id()));
            changes.put(after, "changed");
        } else {
            KeptIncident made = make(report, article);
            log.record(Optional.empty(), Optional.of(made), Deed.ofArticle("created", who, article.id()));
            changes.put(made, "created");
        }
    }

    /** The incident that is most like the account, held; another one when a rival merged or removed it meanwhile. */
    private Optional<KeptIncident> holdMostLike(Incident told, long article) {
        for (Optional<KeptIncident> like = mostLike(told, article); ; like = mostLike(told, article)) {
            if (like.isEmpty()) {
                return like;
            }
            incidents.lock(List.of(like.get().id()));
            Optional<KeptIncident> held = incidents.find(like.get().id());
            if (held.isPresent() && held.get().mergedInto().isEmpty()) {
                return held;
            }
        }
    }

    private Optional<KeptIncident> mostLike(Incident told, long article) {
        return incidents.candidates(told, article).stream()
                .filter(candidate -> Likeness.same(candidate.incident(), told))
                .max(Comparator.comparingInt((KeptIncident c) -> Likeness.strength(c.incident(), told))
                        .thenComparing(
                                Comparator.comparingLong(KeptIncident::id).reversed()));
    }

    /** An incident that only this report tells of. */
    private KeptIncident make(NewReport report, KeptArticle article) {
        KeptReport alone = new KeptReport(
                0,
                article.id(),
                0,
                report.account(),
                report.grounds(),
                report.passage(),
                article.article().title(),
                article.article().published(),
                article.article().source(),
                article.article().url(),
                article.article().language(),
                article.createdAt());
        KeptIncident made = incidents.create(Consolidation.of(List.of(alone), Corrections.NONE));
        reports.keep(report, made.id());
        return made;
    }

    /** Renews an incident that lost a report, or removes it, and what was merged into it, when it was the last. */
    private void withdraw(KeptIncident before, Deed deed, Map<KeptIncident, String> changes) {
        if (!reports.ofIncident(before.id()).isEmpty()) {
            KeptIncident after = renewal.renew(incidents.state(before.id()));
            log.record(Optional.of(before), Optional.of(after), deed);
            changes.put(after, "changed");
            return;
        }
        Deed removal = new Deed("removed", deed.who(), deed.reason(), deed.review(), deed.article());
        incidents.mergedInto(before.id()).forEach(id -> withdraw(incidents.get(id), deed, changes));
        incidents.remove(before.id());
        log.record(Optional.of(before), Optional.empty(), removal);
        changes.put(before, "removed");
    }

    private static NewReport report(KeptArticle kept, int ordinal, Incident told) {
        String text = kept.article().text();
        Incident account = new Incident(
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
        return new NewReport(
                kept.id(),
                ordinal,
                account,
                Passages.grounds(kept.id(), text, told.evidence()),
                Passages.words(text, told.evidence()));
    }

    /** The locks of family and month under which accounts of one act meet, whichever article comes first. */
    private static Stream<String> blocks(Incident told) {
        return told.when().stream().flatMap(when -> {
            TreeSet<String> names = new TreeSet<>();
            YearMonth last = YearMonth.from(when.end().plusDays(1));
            for (YearMonth month = YearMonth.from(when.start().minusDays(1));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                names.add("block " + told.type().family() + " " + month);
            }
            return names.stream();
        });
    }
}
