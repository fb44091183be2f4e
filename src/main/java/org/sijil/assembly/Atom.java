package org.sijil.assembly;

/**
 * A stretch of a sentence between two marks or joining words; the smallest thing that can tell of an incident of its own.
 *
 * @param hard whether what stands before it closes a clause for certain
 */
record Atom(int first, int end, boolean hard) {

    boolean holds(int token) {
        return token >= first && token < end;
    }
}
