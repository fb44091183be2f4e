package org.sijil.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of incidents.
 *
 * @param next cursor of the page after; empty at the end
 * @param total all that match, when it was asked for
 */
public record IncidentPage(List<KeptIncident> incidents, Optional<String> next, OptionalLong total) {}
