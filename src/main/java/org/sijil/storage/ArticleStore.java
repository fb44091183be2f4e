package org.sijil.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
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

    /** More articles that share a part of a sketch are boilerplate, not copies. */
    private static final int MOST_ALIKE = 32;

    private static final String BESIDES_TEXT =
            "title, published, source, url, language, created_at, copy_of, replaced_by FROM articles ";

    private static final String SKETCHED =
            "SELECT id, published, identity, copy_of, sketch, source, url FROM articles ";

    private static final Rows NEW = Rows.of(
            "articles",
            "id bigint",
            "text text",
            "title text",
            "published date",
            "source text",
            "url text",
            "language text",
            "identity text",
            "created_at timestamptz",
            "created_by text",
            "copy_of bigint",
            "replaced_by bigint",
            "sketch integer[]",
            "bands bigint[]");

    private final ArticleRows rows;
    private final Database database;

    ArticleStore(ArticleRows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    @ApplicationScoped
    static class ArticleRows implements PanacheRepository<ArticleRow> {}

    /** Keeps the article. */
    static Sql keeping(Collection<NewArticle> told) {
        return NEW.insert(told.stream().map(ArticleStore::row).toList());
    }

    private static List<Object> row(NewArticle told) {
        Article article = told.article();
        return Arrays.asList(
                told.id(),
                article.text(),
                article.title().orElse(null),
                article.published().orElse(null),
                article.source().orElse(null),
                article.url().orElse(null),
                told.language(),
                told.identity(),
                told.createdAt(),
                told.who(),
                Columns.orNull(told.copyOf()),
                Columns.orNull(told.replacedBy()),
                told.sketch().isEmpty() ? null : told.sketch(),
                told.bands().isEmpty() ? null : told.bands());
    }

    public Optional<KeptArticle> find(long id) {
        return rows.findByIdOptional(id).map(ArticleRow::kept);
    }

    public Optional<KeptArticle> findByIdentity(String identity) {
        return database.find(byIdentity(identity), ArticleStore::read);
    }

    static Sql byIdentity(String identity) {
        return Sql.of("SELECT id, text, " + BESIDES_TEXT + "WHERE identity = ?", identity);
    }

    /** The version at that address which stands. */
    static Sql at(Optional<String> url) {
        return Sql.of("SELECT id, text, " + BESIDES_TEXT + "WHERE url = ? AND replaced_by IS NULL", url.orElse(""));
    }

    /** Articles that share a part of their sketch with one that has these; the latest of them, when there are many. */
    static Sql alike(List<Long> bands) {
        // Behind the fence, or the planner walks through all articles from the latest one back until it has enough.
        return Sql.of(
                "SELECT * FROM (" + SKETCHED + "WHERE bands && ? OFFSET 0) alike ORDER BY id DESC LIMIT " + MOST_ALIKE,
                (Object) bands.toArray(Long[]::new));
    }

    /** These articles with their sketches. */
    public List<SketchedArticle> sketched(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of(SKETCHED + "WHERE id = ANY(?)", (Object) ids.toArray(Long[]::new)),
                        ArticleStore::sketched);
    }

    static SketchedArticle sketched(ResultSet row) throws SQLException {
        Array sketch = row.getArray("sketch");
        return new SketchedArticle(
                row.getLong("id"),
                Columns.day(row, "published"),
                row.getString("identity"),
                Columns.number(row, "copy_of"),
                sketch == null ? List.of() : List.of((Integer[]) sketch.getArray()),
                Columns.text(row, "source"),
                Columns.text(row, "url"));
    }

    /** Marks these and their copies as copies of the first telling. */
    static Sql marking(Collection<Long> copies, long first) {
        Long[] ids = copies.toArray(Long[]::new);
        return Sql.of(
                "UPDATE articles SET copy_of = CASE WHEN id = ? THEN NULL ELSE ?::bigint END"
                        + " WHERE id = ANY(?) OR copy_of = ANY(?)",
                first,
                first,
                ids,
                ids);
    }

    /** Marks the articles as replaced by the later version. */
    static Sql replacing(Collection<Long> articles, long by) {
        return Sql.of("UPDATE articles SET replaced_by = ? WHERE id = ANY(?)", by, articles.toArray(Long[]::new));
    }

    /** Up to that many, the latest kept first, from behind the cursor; texts are cut short, as pages are long. */
    public List<KeptArticle> list(int most, Optional<Cursor> after) {
        long before = after.map(Cursor::id).orElse(Long.MAX_VALUE);
        return database.list(
                Sql.of(
                        "SELECT id, left(text, 200) AS text, " + BESIDES_TEXT + "WHERE id < ? ORDER BY id DESC LIMIT ?",
                        before,
                        most),
                ArticleStore::read);
    }

    static KeptArticle read(ResultSet row) throws SQLException {
        Article article = new Article(
                row.getString("text"),
                Columns.text(row, "title"),
                Columns.day(row, "published"),
                Columns.text(row, "source"),
                Columns.text(row, "url"),
                Columns.text(row, "language"));
        return new KeptArticle(
                row.getLong("id"),
                article,
                Columns.moment(row, "created_at"),
                Columns.number(row, "copy_of"),
                Columns.number(row, "replaced_by"));
    }

    /** Removes the article and its reports; whether it was there. */
    public boolean delete(long id) {
        return rows.delete("id", id) == 1;
    }
}
