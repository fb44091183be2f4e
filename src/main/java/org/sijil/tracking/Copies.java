package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sijil.storage.ArticleStore;
import org.sijil.storage.SketchedArticle;
import org.sijil.text.Article;

/** Tells which articles reprint another one: agency text, with small changes. */
@ApplicationScoped
class Copies {

    /** The share of shingles in common from which a text is a reprint. */
    private static final double COPIED = 0.6;

    /** Days within which agency text is reprinted. */
    private static final int WITHIN_DAYS = 30;

    /** Of a text that is posted at the same moment as a copy of it, each takes the locks of so many parts. */
    private static final int LOCKED_BANDS = 6;

    private static final Comparator<SketchedArticle> BY_PUBLICATION = Comparator.comparing(
                    (SketchedArticle a) -> a.published().orElse(LocalDate.MAX))
            .thenComparing(SketchedArticle::identity);

    private final ArticleStore articles;

    Copies(ArticleStore articles) {
        this.articles = articles;
    }

    /**
     * Where a text comes from.
     *
     * @param first the first telling of a text that others tell too; empty when this one is
     * @param later first tellings until now that are copies of this one, or of {@code first}
     */
    record Provenance(Optional<SketchedArticle> first, Set<Long> later) {

        OptionalLong copyOf() {
            return first.isPresent() ? OptionalLong.of(first.get().id()) : OptionalLong.empty();
        }
    }

    /** Names of locks that copies of one text take, most likely, in common. */
    static List<String> locks(Sketch sketch) {
        return sketch.bands().stream()
                .limit(LOCKED_BANDS)
                .map(band -> "sketch " + band)
                .toList();
    }

    /** Where the article comes from, of those that share a part of its sketch; its earlier version is no copy. */
    Provenance of(
            Article article, Sketch sketch, String identity, List<SketchedArticle> alike, OptionalLong earlierVersion) {
        List<SketchedArticle> copies = alike.stream()
                .filter(a -> earlierVersion.isEmpty() || a.id() != earlierVersion.getAsLong())
                .filter(a -> near(a.published(), article.published()) && sketch.likeness(a.sketch()) >= COPIED)
                .toList();
        List<SketchedArticle> firsts = firsts(copies, earlierVersion);
        Optional<SketchedArticle> earliest = firsts.stream().min(BY_PUBLICATION);
        SketchedArticle self = new SketchedArticle(
                0,
                article.published(),
                identity,
                OptionalLong.empty(),
                sketch.numbers(),
                article.source(),
                article.url());
        boolean isFirst = earliest.isEmpty() || BY_PUBLICATION.compare(self, earliest.get()) < 0;
        Set<Long> later = new LinkedHashSet<>();
        firsts.stream().map(SketchedArticle::id).forEach(later::add);
        if (isFirst) {
            return new Provenance(Optional.empty(), later);
        }
        later.remove(earliest.get().id());
        return new Provenance(earliest, later);
    }

    private List<SketchedArticle> firsts(Collection<SketchedArticle> copies, OptionalLong earlierVersion) {
        Set<Long> ids = new LinkedHashSet<>();
        copies.forEach(a -> ids.add(a.copyOf().orElse(a.id())));
        earlierVersion.ifPresent(ids::remove);
        List<SketchedArticle> firsts =
                new ArrayList<>(copies.stream().filter(a -> ids.remove(a.id())).toList());
        firsts.addAll(articles.sketched(ids));
        return firsts;
    }

    private static boolean near(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty()
                || other.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= WITHIN_DAYS;
    }
}
