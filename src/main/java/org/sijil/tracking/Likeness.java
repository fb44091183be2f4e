package org.sijil.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;

/**
 * How like two accounts are: points for and against that they tell of one act, each with its reason. Type family, place
 * and date must agree at the coarser of the two precisions; then the sum decides.
 */
public record Likeness(List<Part> parts) {

    /** From that sum on, two accounts are taken to be of one act. */
    static final double SAME = 2.8;

    /** From that sum on, they may be; a reviewer is shown them. */
    static final double PERHAPS = 1.8;

    private static final double NEVER = -100;
    private static final double SAME_TYPE = 1;
    private static final double SAME_EVENT_TYPE = 0.6;
    private static final double SAME_FAMILY = -0.5;
    private static final double SAME_VICTIMS = 0.3;
    private static final double OTHER_VICTIMS = -0.5;
    private static final double MOST_FOR_WORDS = 1.2;
    private static final double COMMON_WORDS = 0.4;

    /** The share of words in common from which one text was reprinted. */
    private static final double REPRINTED = 0.9;

    /** Points for the same account in the same words: however vague it is, it is told of one act. */
    private static final double REPRINT = 2.5;

    private static final int FEWEST_WORDS = 8;

    /**
     * What one trait says.
     *
     * @param points above nought for one act, below against it
     */
    public record Part(Trait trait, double points, String reason) {}

    /** What accounts are compared by. */
    public enum Trait {
        TYPE,
        TIME,
        PLACE,
        SITE,
        SIDES,
        TOLL,
        TARGET,
        WORDING
    }

    public Likeness {
        parts = List.copyOf(parts);
    }

    /** The sum of the points. */
    public double total() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    /** How like two accounts are. */
    static Likeness of(Traits one, Traits other) {
        Incident here = one.account();
        Incident there = other.account();
        List<Part> parts = new ArrayList<>();
        if (!sameFamily(here, there)) {
            return never(Trait.TYPE, "another family of types");
        }
        if (!LikeInTime.meets(here, there)) {
            return never(Trait.TIME, "other days, or none");
        }
        if (!LikeInPlace.agrees(here, there)) {
            return never(Trait.PLACE, "other places, or none");
        }
        parts.add(type(here, there));
        parts.add(LikeInTime.of(here, there));
        parts.add(LikeInPlace.of(here, there));
        LikeInPlace.site(one, other).ifPresent(parts::add);
        LikeInSides.of(one, other).ifPresent(parts::add);
        LikeInToll.add(parts, here, there);
        target(one, other).ifPresent(parts::add);
        wording(one, other).ifPresent(parts::add);
        return new Likeness(parts);
    }

    /** Whether the two accounts are of one act. */
    public static boolean same(Incident known, Incident told) {
        return of(Traits.of(known), Traits.of(told)).total() >= SAME;
    }

    private static Likeness never(Trait trait, String reason) {
        return new Likeness(List.of(new Part(trait, NEVER, reason)));
    }

    private static Part type(Incident one, Incident other) {
        if (one.type().name().equals(other.type().name())) {
            return new Part(Trait.TYPE, SAME_TYPE, "both " + one.type().name());
        }
        boolean same = one.type().eventType().equals(other.type().eventType());
        return new Part(
                Trait.TYPE,
                same ? SAME_EVENT_TYPE : SAME_FAMILY,
                one.type().name() + " and " + other.type().name());
    }

    private static Optional<Part> target(Traits one, Traits other) {
        Set<Casualties.Group> here = one.victims();
        Set<Casualties.Group> there = other.victims();
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                here.stream().anyMatch(there::contains)
                        ? new Part(Trait.TARGET, SAME_VICTIMS, "both name " + label(here))
                        : new Part(Trait.TARGET, OTHER_VICTIMS, label(here) + " and " + label(there)));
    }

    private static String label(Set<Casualties.Group> groups) {
        return String.join(
                ", ",
                groups.stream()
                        .map(group -> group.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    private static Optional<Part> wording(Traits one, Traits other) {
        return one.sharedWords(other, FEWEST_WORDS)
                .filter(share -> share > COMMON_WORDS)
                .map(share -> new Part(
                        Trait.WORDING,
                        share >= REPRINTED && one.key().equals(other.key())
                                ? REPRINT
                                : MOST_FOR_WORDS * (share - COMMON_WORDS) / (1 - COMMON_WORDS),
                        Math.round(share * 100) + "% of the words"));
    }

    static boolean sameFamily(Incident one, Incident other) {
        return one.type().family().equals(other.type().family());
    }
}
