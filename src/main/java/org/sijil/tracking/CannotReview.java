package org.sijil.tracking;

/** What a reviewer asks is understood, but cannot be done to the incidents as they are. */
public final class CannotReview extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be done. */
    public enum Reason {
        /** There is no such incident. */
        UNKNOWN,
        /** Somebody changed it since the reviewer looked. */
        STALE,
        /** The request makes no sense for this incident. */
        UNUSABLE
    }

    private final Reason reason;

    public CannotReview(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
