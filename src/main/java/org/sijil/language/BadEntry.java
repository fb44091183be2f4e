package org.sijil.language;

/** A data file says something that cannot be used; the message names file, entry and mend. */
public final class BadEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadEntry(String file, String entry, String mend) {
        super(file + ", " + entry + ": " + mend);
    }
}
