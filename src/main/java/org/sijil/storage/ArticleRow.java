package org.sijil.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.text.Article;

/** A row of {@code articles}, as it is read; {@link ArticleStore} writes it among the other rows of an article. */
@Entity
@Table(name = "articles")
class ArticleRow {

    @Id
    Long id;

    String text;
    String title;
    LocalDate published;
    String source;
    String url;
    String language;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "copy_of")
    Long copyOf;

    @Column(name = "replaced_by")
    Long replacedBy;

    KeptArticle kept() {
        Article article = new Article(
                text,
                Optional.ofNullable(title),
                Optional.ofNullable(published),
                Optional.ofNullable(source),
                Optional.ofNullable(url),
                Optional.ofNullable(language));
        return new KeptArticle(id, article, createdAt, number(copyOf), number(replacedBy));
    }

    private static OptionalLong number(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
