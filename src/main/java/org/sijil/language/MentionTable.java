package org.sijil.language;

import java.util.function.Consumer;

/**
 * The mentions of a chart by their kind. Kinds are few and are asked for at every token, mostly by the very text that they
 * were added under, so that comparing objects finds nearly all.
 */
final class MentionTable {

    /** Places for kinds, a power of two and far more than there are. */
    private static final int PLACES = 128;

    private final String[] kinds = new String[PLACES];
    private final Mentions[] mentions = new Mentions[PLACES];
    private int size;

    /** The mentions of a kind; null when there are none. */
    Mentions find(String kind) {
        return mentions[place(kind)];
    }

    void put(String kind, Mentions ofKind) {
        if (++size == PLACES) {
            throw new IllegalStateException("a chart has room for " + PLACES + " kinds of mention");
        }
        int place = place(kind);
        kinds[place] = kind;
        mentions[place] = ofKind;
    }

    /** Where a kind stands, or is to stand. */
    private int place(String kind) {
        int place = kind.hashCode() & PLACES - 1;
        while (kinds[place] != null && !kinds[place].equals(kind)) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }

    void forEach(Consumer<Mentions> action) {
        for (Mentions ofKind : mentions) {
            if (ofKind != null) {
                action.accept(ofKind);
            }
        }
    }
}
