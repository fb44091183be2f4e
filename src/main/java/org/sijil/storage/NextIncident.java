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

    private static final int FIRST_VERSION = 1;

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

    /** The number of this version; the first is 1. */
    int version() {
        return before.map(was -> was.version() + 1).orElse(FIRST_VERSION);
    }

    /** The incident as it is once this is written. */
    public KeptIncident kept(Instant now) {
        return content.map(says -> saying(says, now)).orElseGet(() -> marked(before.orElseThrow(), now));
    }

    private KeptIncident saying(Content says, Instant now) {
        return new KeptIncident(
                id,
                version(),
                status,
                mergedInto,
                says.incident(),
                says.grounds(),
                says.reports(),
                says.sources(),
                says.urls(),
                says.independent(),
                says.firstReport(),
                says.lastReport(),
                says.origins(),
                says.attention(),
                before.map(KeptIncident::createdAt).orElse(now),
                now);
    }

    private KeptIncident marked(KeptIncident was, Instant now) {
        return new KeptIncident(
                was.id(),
                version(),
                status,
                mergedInto,
                was.incident(),
                was.grounds(),
                was.reports(),
                was.sources(),
                was.urls(),
                was.independent(),
                was.firstReport(),
                was.lastReport(),
                was.origins(),
                was.attention(),
                was.createdAt(),
                now);
    }
}
