package org.sijil.tracking;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;
import org.sijil.query.Status;

/** How much an incident needs a reviewer's eyes: low confidence, reports that disagree, many harmed. */
final class Attention {

    private static final double OF_DOUBT = 0.45;
    private static final double OF_DISAGREEMENT = 0.3;
    private static final double OF_TOLL = 0.25;

    /** So many harmed are as grave as can be. */
    private static final double GRAVE = 100;

    private Attention() {}

    /**
     * 0 to 1. A reviewed incident needs none, until its reports say something else than what the reviewer set.
     *
     * @param shown the incident with what reviewers set
     * @param told what its reports say together
     */
    static double of(Incident shown, Incident told, Status status, Collection<Telling> reports) {
        if (status != Status.EXTRACTED) {
            return status == Status.CORRECTED && !agree(shown, told) ? OF_DISAGREEMENT : 0;
        }
        int harmed = Math.max(
                shown.killed().map(Tolls::figure).orElse(0),
                Math.max(
                        shown.injured().map(Tolls::figure).orElse(0),
                        shown.abducted().map(Tolls::figure).orElse(0)));
        return OF_DOUBT * (1 - shown.confidence())
                + OF_DISAGREEMENT * disagreement(reports)
                + OF_TOLL * Math.min(1, Math.log1p(harmed) / Math.log1p(GRAVE));
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
                .filter(p -> p.side() == 1 && p.role() == Participant.Role.PARTY)
                .map(Participant::name)
                .filter(name -> !name.startsWith(Likeness.UNNAMED))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
