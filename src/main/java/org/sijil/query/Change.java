package org.sijil.query;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One entry of the feed of changes.
 *
 * @param cursor its place in the feed; a later change has a greater one
 * @param kind created, changed, merged or removed
 * @param mergedInto the incident that this one went into, when it was merged
 */
public record Change(long cursor, Instant at, String kind, long incident, int version, OptionalLong mergedInto) {}
