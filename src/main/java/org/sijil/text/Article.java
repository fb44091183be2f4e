package org.sijil.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An article as it was handed in: plain text, never altered afterwards.
 *
 * @param text the article's body; every span counts from its start
 * @param published the only "now" that reading knows; without it relative dates stay unresolved
 * @param language ISO 639-1 code that the caller claims; the text decides when it is absent
 * @param countries ISO 3166-1 alpha-2 codes of what the caller says the article is about; may be empty
 */
public record Article(
        String text,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language,
        Set<String> countries) {

    public Article {
        Objects.requireNonNull(text, "text");
        countries = Set.copyOf(countries);
    }

    /** An article of which the caller does not say which countries it is about. */
    public Article(
            String text,
            Optional<String> title,
            Optional<LocalDate> published,
            Optional<String> source,
            Optional<String> url,
            Optional<String> language) {
        this(text, title, published, source, url, language, Set.of());
    }

    public static Article of(String text, LocalDate published) {
        return new Article(
                text, Optional.empty(), Optional.of(published), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
