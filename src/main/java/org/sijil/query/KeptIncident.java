package org.sijil.query;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.sijil.incident.Incident;

/**
 * A tracked incident as the register holds it.
 *
 * @param incident what its reports and its reviewers say together; its evidence is in {@code grounds}
 * @param mergedInto the incident that this one was merged into
 * @param version counts its changes, from 1
 * @param reports how many accounts of it articles gave
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
        Instant createdAt,
        Instant updatedAt) {

    public KeptIncident {
        grounds = List.copyOf(grounds);
        sources = List.copyOf(sources);
        urls = List.copyOf(urls);
    }
}
