package org.sijil.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sijil.text.Article;

/** A row of {@code articles}. */
@Entity
@Table(name = "articles")
class ArticleRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String text;
    String title;
    LocalDate published;
    String source;
    String url;
    String language;
    String identity;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    static ArticleRow of(Article article, String language, String identity, String who) {
        ArticleRow row = new ArticleRow();
        row.text = article.text();
        row.title = article.title().orElse(null);
        row.published = article.published().orElse(null);
        row.source = article.source().orElse(null);
        row.url = article.url().orElse(null);
        row.language = language;
        row.identity = identity;
        row.createdAt = Now.micros();
        row.createdBy = who;
        return row;
    }

    KeptArticle kept() {
        Article article = new Article(
                text,
                Optional.ofNullable(title),
                Optional.ofNullable(published),
                Optional.ofNullable(source),
                Optional.ofNullable(url),
                Optional.ofNullable(language));
        return new KeptArticle(id, article, createdAt);
    }
}
