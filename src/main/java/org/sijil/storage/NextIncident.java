package org.sijil.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;

/**
 * An incident as it is to be written: a new one, or the next version of one that is held.
 *
 * @param before what it was; empty for a new one
 * @param content what it says now; empty when it says what it said
 * @param settled whether a reviewer settled which reports belong to it
 */
public record NextIncident(
        long id,
        Optional<KeptIncident> before,
        Optional<Content> content,
        Status status,
        Corrections corrections,
        OptionalLong mergedInto,
        long story,
        boolean settled) {

    public NextIncident {
        if (before.isEmpty() && content.isEmpty()) {
            throw new IllegalArgumentException("a new incident says something");
        }
    }

    /** A new incident that no reviewer has seen. */
    public static NextIncident made(long id, Content content, long story) {
        return new NextIncident(
                id,
                Optional.empty(),
                Optional.of(content),
                Status.EXTRACTED,
                Corrections.NONE,
                OptionalLong.empty(),
                story,
                false);
    }

    /** The next version of a held incident. */
    public static NextIncident of(HeldIncident held, Content content, long story) {
        return new NextIncident(
                held.id(),
                Optional.of(held.kept()),
                Optional.of(content),
                held.kept().status(),
                held.corrections(),
                held.kept().mergedInto(),
                story,
                held.settled());
    }

    /** A held incident that goes into another one. */
    public static NextIncident merged(HeldIncident held, long into, long story) {
        return new NextIncident(
                held.id(),
                Optional.of(held.kept()),
                Optional.empty(),
                held.kept().status(),
                held.corrections(),
                OptionalLong.of(into),
                story,
                held.settled());
    }

    /** The same, with its reports settled. */
    public NextIncident asSettled() {
        return new NextIncident(id, before, content, status, corrections, mergedInto, story, true);
    }

    /** The incident as it is once this is written. */
    public KeptIncident kept(Instant now) {
        return IncidentWrites.kept(this, now);
    }
}
