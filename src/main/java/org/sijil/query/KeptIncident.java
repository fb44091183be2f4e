package org.sijil.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.incident.Incident;

/**
 * A tracked incident as the register holds it.
 *
 * @param incident what its reports and its reviewers say together; its evidence is in {@code grounds}
 * @param mergedInto the incident that this one was merged into
 * @param version counts its changes, from 1
 * @param reports how many accounts of it articles gave
 * @param independent how many sources tell of it that do not reprint each other
 * @param firstReport when the first account of it was published
 * @param lastReport when the latest account of it was published
 * @param origins the report that each field comes from
 * @param attention how much it needs a reviewer's eyes, 0 to 1
 */
public record KeptIncident(
        long id,
        int version,
        Status status,
        OptionalLong mergedInto,
        Incident incident,
        List<Grounds> grounds,
        int reports,
        List<String> sources,
        List<String> urls,
        int independent,
        Optional<LocalDate> firstReport,
        Optional<LocalDate> lastReport,
        Map<String, Long> origins,
        double attention,
        Instant createdAt,
        Instant updatedAt) {

    public KeptIncident {
        grounds = List.copyOf(grounds);
        sources = List.copyOf(sources);
        urls = List.copyOf(urls);
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }

    /** The same, with that attention. */
    public KeptIncident needing(double other) {
        return new KeptIncident(
                id,
                version,
                status,
                mergedInto,
                incident,
                grounds,
                reports,
                sources,
                urls,
                independent,
                firstReport,
                lastReport,
                origins,
                other,
                createdAt,
                updatedAt);
    }
}
