package org.sijil.tracking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;

/**
 * How much an incident needs a reviewer's eyes: low confidence, reports that disagree, many harmed; and other incidents
 * that may be the same one, of which the database knows at any moment who they are.
 */
final class Attention {

    private static final double OF_DOUBT = 0.45;
    private static final double OF_DISAGREEMENT = 0.3;
    private static final double OF_TOLL = 0.25;

    /** The share that a candidate which is all but the same takes of the attention that is left. */
    private static final double OF_CANDIDATE = 0.3;

    /** So many harmed are as grave as can be. */
    private static final double GRAVE = 100;

    /** Finer than that, likeness is noise. */
    private static final double LIKENESS_STEPS = 1_000;

    private Attention() {}

    /** What it may rest on. */
    enum Reason {
        CONFIDENCE,
        DISAGREEMENT,
        TOLL,
        CORRECTION,
        CANDIDATES
    }

    /**
     * What the incident needs by itself, 0 to 1. A reviewed incident needs nothing, until its reports say something else
     * than what the reviewer set.
     *
     * @param shown the incident with what reviewers set
     * @param told what its reports say together
     */
    static double of(Incident shown, Incident told, Status status, Collection<Telling> reports) {
        if (status != Status.EXTRACTED) {
            return status == Status.CORRECTED && !agree(shown, told) ? OF_DISAGREEMENT : 0;
        }
        double all = 0;
        for (double each : parts(shown, reports).values()) {
            all += each;
        }
        return all;
    }

    /** The attention of an incident that needs so much by itself, and has a candidate of that weight. */
    static double raised(double need, double weight) {
        return need + (1 - need) * weight;
    }

    /** The weight of a candidate of that likeness. */
    static double weight(double likeness) {
        double rounded = Math.round(likeness * LIKENESS_STEPS) / LIKENESS_STEPS;
        return OF_CANDIDATE * Math.min(1, rounded / Likeness.SAME);
    }

    /** What the attention of a kept incident rests on, as far as it does. */
    static Map<Reason, Double> reasons(KeptIncident kept, Collection<Telling> reports) {
        Map<Reason, Double> reasons = new LinkedHashMap<>();
        double left = kept.attention();
        if (kept.status() == Status.EXTRACTED && !reports.isEmpty()) {
            reasons.putAll(parts(kept.incident(), reports));
            for (double each : reasons.values()) {
                left -= each;
            }
            reasons.put(Reason.CANDIDATES, left);
        } else {
            reasons.put(Reason.CORRECTION, left);
        }
        reasons.values().removeIf(points -> points * LIKENESS_STEPS < 1);
        return reasons;
    }

    private static Map<Reason, Double> parts(Incident shown, Collection<Telling> reports) {
        int harmed = Math.max(
                shown.killed().map(Tolls::figure).orElse(0),
                Math.max(
                        shown.injured().map(Tolls::figure).orElse(0),
                        shown.abducted().map(Tolls::figure).orElse(0)));
        Map<Reason, Double> parts = new LinkedHashMap<>();
        parts.put(Reason.CONFIDENCE, OF_DOUBT * (1 - shown.confidence()));
        parts.put(Reason.DISAGREEMENT, OF_DISAGREEMENT * disagreement(reports));
        parts.put(Reason.TOLL, OF_TOLL * Math.min(1, Math.log1p(harmed) / Math.log1p(GRAVE)));
        return parts;
    }

    private static boolean agree(Incident shown, Incident told) {
        return shown.type().equals(told.type())
                && shown.when().equals(told.when())
                && shown.location().equals(told.location())
                && shown.killed().equals(told.killed())
                && shown.injured().equals(told.injured())
                && shown.abducted().equals(told.abducted());
    }

    /** What may differ between reports: type, day, place, killed, injured, who attacked; empty where it is not told. */
    static List<String> facets(Incident account) {
        return List.of(
                account.type().eventType(),
                account.when().map(w -> w.start().toString()).orElse(""),
                account.location().map(l -> l.place().name()).orElse(""),
                account.killed().map(Object::toString).orElse(""),
                account.injured().map(Object::toString).orElse(""),
                attackers(account));
    }

    /** The share of the facets in which reports that tell them differ. */
    private static double disagreement(Collection<Telling> reports) {
        int facets = reports.iterator().next().traits().facets().size();
        int differing = 0;
        for (int facet = 0; facet < facets; facet++) {
            if (differ(reports, facet)) {
                differing++;
            }
        }
        return (double) differing / facets;
    }

    private static boolean differ(Collection<Telling> reports, int facet) {
        String first = "";
        for (Telling telling : reports) {
            String told = telling.traits().facets().get(facet);
            if (first.isEmpty()) {
                first = told;
            } else if (!told.isEmpty() && !told.equals(first)) {
                return true;
            }
        }
        return false;
    }

    private static String attackers(Incident account) {
        return account.participants().stream()
                .filter(p -> p.side() == 1 && p.role() == Participant.Role.PARTY && !p.isUnidentified())
                .map(Participant::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
