package org.sijil.storage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.query.Grounds;

/**
 * One article's account of one tracked incident.
 *
 * @param account the incident as the article tells it; its evidence is in {@code grounds}
 * @param passage folded words around the evidence, for search
 */
public record KeptReport(
        long id,
        long article,
        long incident,
        Incident account,
        List<Grounds> grounds,
        String passage,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language,
        Instant createdAt) {

    public KeptReport {
        grounds = List.copyOf(grounds);
    }

    /** Who speaks: the named source, else the address's host, else the article alone. */
    public String voice() {
        return source.or(this::host).orElse("article " + article);
    }

    /** The source as lists name it. */
    public Optional<String> outlet() {
        return source.or(this::host);
    }

    private Optional<String> host() {
        try {
            return url.map(URI::create).map(URI::getHost);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
