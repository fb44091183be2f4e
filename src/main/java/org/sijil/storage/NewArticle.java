package org.sijil.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.text.Article;

/**
 * An article about to be kept.
 *
 * @param language the one it was read in
 * @param identity what makes two postings one article
 * @param who who hands it in
 * @param copyOf the article that it reprints
 * @param replacedBy the later version at its address, when that came first
 * @param sketch MinHash of its words; empty for a text too short to tell
 * @param bands parts of the sketch; articles that share one are compared
 */
public record NewArticle(
        long id,
        Instant createdAt,
        Article article,
        String language,
        String identity,
        String who,
        OptionalLong copyOf,
        OptionalLong replacedBy,
        List<Integer> sketch,
        List<Long> bands) {

    public NewArticle {
        sketch = List.copyOf(sketch);
        bands = List.copyOf(bands);
    }

    /** The article once it is kept. */
    public KeptArticle kept() {
        Article read = new Article(
                article.text(),
                article.title(),
                article.published(),
                article.source(),
                article.url(),
                Optional.of(language));
        return new KeptArticle(id, read, createdAt, copyOf, replacedBy);
    }
}
