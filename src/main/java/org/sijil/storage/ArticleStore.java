package org.sijil.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sijil.query.Cursor;
import org.sijil.text.Article;

/** The articles that were handed in. */
@ApplicationScoped
public class ArticleStore {

    /** What a cursor of this list is marked with. */
    public static final String LIST = "articles";

    private final ArticleRows rows;

    ArticleStore(ArticleRows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class ArticleRows implements PanacheRepository<ArticleRow> {}

    /** Keeps the article, as read in that language, under what makes two postings one article. */
    public KeptArticle keep(Article article, String language, String identity, String who) {
        ArticleRow row = ArticleRow.of(article, language, identity, who);
        rows.persistAndFlush(row);
        return row.kept();
    }

    public Optional<KeptArticle> find(long id) {
        return rows.findByIdOptional(id).map(ArticleRow::kept);
    }

    public Optional<KeptArticle> findByIdentity(String identity) {
        return rows.find("identity", identity).firstResultOptional().map(ArticleRow::kept);
    }

    /** Up to that many, the latest kept first, from behind the cursor. */
    public List<KeptArticle> list(int most, Optional<Cursor> after) {
        long before = after.map(Cursor::id).orElse(Long.MAX_VALUE);
        return rows.find("id < ?1 order by id desc", before).page(0, most).list().stream()
                .map(ArticleRow::kept)
                .toList();
    }

    /** Removes the article and its reports; whether it was there. */
    public boolean delete(long id) {
        boolean there = rows.deleteById(id);
        rows.flush();
        return there;
    }
}
