package org.sijil.assembly;

import org.sijil.mention.Party;

/**
 * A party's part in one telling and how much the wording says for it.
 *
 * @param accused whether somebody else says that the party did it
 */
record Cast(Party party, Part part, boolean accused, double weight) {

    /** Named as doer as such. */
    static final double CERTAIN = 4;

    /** A subject or object. */
    static final double TOLD = 3;

    /** A name beside a noun. */
    static final double BESIDE = 2;

    /** A bare loss. */
    static final double HARMED = 1;

    /** What a party does in one telling. */
    enum Part {
        AGENT,
        TARGET,
        /** Stood against somebody else, who may be the one that was hit: "in clashes with". */
        FACED,
        BOTH,
        SUPPORTER,
        VICTIM,
        /** Tells of the act; the doer when nobody else is. */
        SPEAKER,
        NONE
    }
}
