package org.sijil.query;

import java.time.Instant;
import java.util.Optional;

/**
 * A name of a place that articles give and the gazetteer lacks.
 *
 * @param country ISO 3166-1 alpha-2 code of the country around it; empty when nothing tells
 * @param admin1 English name of the first-level unit around it
 * @param reports how many accounts of incidents name it
 * @param incidents of how many incidents they are
 * @param article the latest article that names it
 */
public record UnresolvedPlace(
        String name,
        Optional<String> country,
        Optional<String> admin1,
        Optional<String> admin1Code,
        long reports,
        long incidents,
        Instant lastReported,
        long article) {}
