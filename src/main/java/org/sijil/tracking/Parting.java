package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.storage.Candidacies.Pair;

/** Reports that stood under one incident and now stand under several: their likeness makes those candidates. */
final class Parting {

    private Parting() {}

    /**
     * The parted pairs that may be of one act.
     *
     * @param stood reports, each where it stood
     * @param now the incident of each report now
     */
    static List<Pair> of(Collection<Telling> stood, Map<Long, Long> now) {
        Map<Long, List<Telling>> together = new HashMap<>();
        stood.stream()
                .filter(telling -> telling.standing().incident() != 0 && now.containsKey(telling.id()))
                .forEach(telling -> together.computeIfAbsent(
                                telling.standing().incident(), incident -> new ArrayList<>())
                        .add(telling));
        List<Pair> pairs = new ArrayList<>();
        for (List<Telling> tellings : together.values()) {
            if (tellings.stream()
                            .map(telling -> now.get(telling.id()))
                            .distinct()
                            .count()
                    > 1) {
                pairs.addAll(parted(tellings, now));
            }
        }
        return pairs;
    }

    private static List<Pair> parted(List<Telling> tellings, Map<Long, Long> now) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            for (int j = 0; j < i; j++) {
                Telling one = tellings.get(i);
                Telling other = tellings.get(j);
                if (!now.get(one.id()).equals(now.get(other.id()))
                        && one.report().article() != other.report().article()) {
                    double likeness = Likeness.of(one.traits(), other.traits()).total();
                    if (likeness >= Likeness.PERHAPS) {
                        pairs.add(new Pair(one.id(), other.id(), Attention.weight(likeness)));
                    }
                }
            }
        }
        return pairs;
    }
}
