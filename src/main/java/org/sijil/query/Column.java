package org.sijil.query;

import java.util.function.Function;

/**
 * A column of a flat export.
 *
 * @param value a text, a number, or empty text for a cell with nothing to say
 */
public record Column(String name, Function<KeptIncident, Object> value) {}
