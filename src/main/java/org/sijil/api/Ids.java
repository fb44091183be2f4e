package org.sijil.api;

import jakarta.ws.rs.NotFoundException;

/** Keys of what is kept: numbers inside, texts to clients. */
final class Ids {

    private Ids() {}

    /** The key that a path names; one of another form names nothing. */
    static long get(String text, String what) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("there is no " + what + " " + text);
        }
        return Long.parseLong(text);
    }
}
