package org.sijil.query;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit rows, 1 to 1,000
 * @param count whether the number of all that match is wanted too
 */
public record Page(Sort sort, int limit, Optional<Cursor> cursor, boolean count) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 1_000;
}
