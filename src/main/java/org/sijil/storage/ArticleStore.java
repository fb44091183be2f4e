package org.sijil.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sijil.query.Cursor;
import org.sijil.query.Sql;
import org.sijil.text.Article;

/** The articles that were handed in. */
@ApplicationScoped
public class ArticleStore {

    /** What a cursor of this list is marked with. */
    public static final String LIST = "articles";

    private final ArticleRows rows;
    private final Database database;

    ArticleStore(ArticleRows rows, Database database) {
        this.rows = rows;
        this.database = database;
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

    /** Up to that many, the latest kept first, from behind the cursor; texts are cut short, as pages are long. */
    public List<KeptArticle> list(int most, Optional<Cursor> after) {
        long before = after.map(Cursor::id).orElse(Long.MAX_VALUE);
        return database.list(
                Sql.of(
                        "SELECT id, left(text, 200) AS text, title, published, source, url, language, created_at"
                                + " FROM articles WHERE id < ? ORDER BY id DESC LIMIT ?",
                        before,
                        most),
                ArticleStore::read);
    }

    private static KeptArticle read(ResultSet row) throws SQLException {
        Article article = new Article(
                row.getString("text"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getObject("published", LocalDate.class)),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("language")));
        return new KeptArticle(
                row.getLong("id"),
                article,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Removes the article and its reports; whether it was there. */
    public boolean delete(long id) {
        boolean there = rows.deleteById(id);
        rows.flush();
        return there;
    }
}
