package org.sijil.storage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.sijil.incident.Incident;

/**
 * One article's account of one tracked incident.
 *
 * @param ordinal the place among the accounts of its article
 * @param identity what makes postings of its article one
 * @param account the incident as the article tells it; its evidence is kept apart
 * @param words folded words that search finds it by, each once, in their order, with one space between
 */
public record KeptReport(
        long id,
        long article,
        int ordinal,
        String identity,
        Incident account,
        String words,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language,
        Instant createdAt) {

    /** By publication, then by source, then by what they are: an order that does not depend on which came first. */
    public static final Comparator<KeptReport> BY_PUBLICATION = Comparator.comparing(
                    (KeptReport r) -> r.published().orElse(LocalDate.MAX))
            .thenComparing(r -> r.source().orElse(""))
            .thenComparing(KeptReport::identity)
            .thenComparing(KeptReport::ordinal);

    /** The source as lists name it. */
    public Optional<String> outlet() {
        return outlet(source, url);
    }

    /** The named source, else the address's host. */
    static Optional<String> outlet(Optional<String> source, Optional<String> url) {
        return source.or(() -> host(url));
    }

    private static Optional<String> host(Optional<String> url) {
        try {
            return url.map(URI::create).map(URI::getHost);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
