package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static Set<Pair> of(Collection<Telling> stood, Map<Long, Long> now) {
        Map<Long, Map<Long, List<Telling>>> together = new HashMap<>();
        stood.stream()
                .filter(telling -> telling.standing().incident() != 0 && now.containsKey(telling.id()))
                .forEach(telling -> together.computeIfAbsent(telling.standing().incident(), incident -> new HashMap<>())
                        .computeIfAbsent(now.get(telling.id()), incident -> new ArrayList<>())
                        .add(telling));
        Set<Pair> pairs = new HashSet<>();
        for (Map<Long, List<Telling>> parted : together.values()) {
            List<List<Telling>> parts = List.copyOf(parted.values());
            for (int i = 0; i < parts.size(); i++) {
                for (int j = 0; j < i; j++) {
                    compare(parts.get(i), parts.get(j), pairs);
                }
            }
        }
        return pairs;
    }

    /** What likeness cannot tell apart is compared once. */
    private static void compare(List<Telling> some, List<Telling> others, Set<Pair> pairs) {
        Map<Long, Telling> mine = new HashMap<>();
        Map<Long, Telling> theirs = new HashMap<>();
        some.forEach(telling -> mine.putIfAbsent(telling.mark(), telling));
        others.forEach(telling -> theirs.putIfAbsent(telling.mark(), telling));
        for (Telling one : mine.values()) {
            for (Telling other : theirs.values()) {
                double likeness = Likeness.of(one.traits(), other.traits()).total();
                if (likeness >= Likeness.PERHAPS) {
                    pairs.add(new Pair(one.mark(), other.mark(), Attention.weight(likeness)));
                }
            }
        }
    }
}
