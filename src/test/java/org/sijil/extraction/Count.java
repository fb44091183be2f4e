package org.sijil.extraction;

/**
 * How many values of a slot agree.
 *
 * @param hits values that gold and answer share
 * @param gold values that the gold file asks for
 * @param answered values that were answered
 */
record Count(int hits, int gold, int answered) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
        return new Count(hits + other.hits, gold + other.gold, answered + other.answered);
    }

    /** Right share of what was answered; 1 when nothing was. */
    double precision() {
        return answered == 0 ? 1 : (double) hits / answered;
    }

    /** Found share of what was asked for; 1 when nothing was. */
    double recall() {
        return gold == 0 ? 1 : (double) hits / gold;
    }

    double f1() {
        return gold + answered == 0 ? 1 : 2.0 * hits / (gold + answered);
    }
}
