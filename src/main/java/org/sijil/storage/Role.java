package org.sijil.storage;

/** What a caller may do; each role may do what the ones before it may. */
public enum Role {
    /** Asks and extracts. */
    READER,
    /** Hands in articles. */
    CONTRIBUTOR,
    /** Corrects, confirms, rejects, merges, splits. */
    REVIEWER,
    /** Deletes, and gives out keys. */
    ADMIN;

    public boolean allows(Role needed) {
        return compareTo(needed) >= 0;
    }
}
