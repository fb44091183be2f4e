package org.sijil.assembly;

/** A part with the weight of the wording that gives it. */
record Judged(Cast.Part part, double weight) {

    static final Judged NOTHING = new Judged(Cast.Part.NONE, 0);

    static final Judged TARGET = new Judged(Cast.Part.TARGET, Cast.TOLD);

    static final Judged SPEAKER = new Judged(Cast.Part.SPEAKER, Cast.HARMED);

    /** Whether it took part, not only suffered or spoke. */
    boolean acts() {
        return part != Cast.Part.NONE && part != Cast.Part.VICTIM && part != Cast.Part.SPEAKER;
    }

    /** Who repels an attack was attacked. */
    Judged turned() {
        return switch (part) {
            case AGENT -> new Judged(Cast.Part.TARGET, weight);
            case TARGET -> new Judged(Cast.Part.AGENT, weight);
            default -> this;
        };
    }
}
