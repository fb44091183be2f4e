package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.storage.Candidacies.Pair;
import org.sijil.storage.Standing;

/** Reports that come, beside kept ones of other articles that may be of one act. */
final class Resemblances {

    private record Resemblance(Telling coming, Telling kept, double likeness) {}

    private final List<Resemblance> all;

    private Resemblances(List<Resemblance> all) {
        this.all = all;
    }

    /**
     * @param around for each that comes, where the kept reports stand that may tell of the same act
     */
    static Resemblances of(List<Draft> coming, List<List<Standing>> around, Tellings tellings) {
        Map<Long, Standing> standings = new TreeMap<>();
        around.forEach(near -> near.forEach(standing -> standings.put(standing.report(), standing)));
        Map<Long, Telling> near =
                tellings.of(standings.values()).stream().collect(Collectors.toMap(Telling::id, telling -> telling));
        List<Resemblance> all = new ArrayList<>();
        for (int i = 0; i < coming.size(); i++) {
            Telling told = coming.get(i).telling();
            Map<Long, Double> known = new HashMap<>();
            for (Standing standing : around.get(i)) {
                Telling other = near.get(standing.report());
                if (other != null && other.report().article() != told.report().article()) {
                    double likeness =
                            known.computeIfAbsent(other.mark(), mark -> Likeness.of(told.traits(), other.traits())
                                    .total());
                    if (likeness >= Likeness.PERHAPS) {
                        all.add(new Resemblance(told, other, likeness));
                    }
                }
            }
        }
        return new Resemblances(all);
    }

    /** The story of each kept report that is taken to be of one act with one that comes. */
    Map<Long, Long> stories() {
        return all.stream()
                .filter(one -> one.likeness >= Likeness.SAME)
                .collect(Collectors.toMap(
                        one -> one.kept.id(), one -> one.kept.standing().story(), (same, again) -> same));
    }

    /** The incidents of the kept reports. */
    Set<Long> incidents() {
        return all.stream().map(one -> one.kept.standing().incident()).collect(Collectors.toSet());
    }

    /**
     * Those that were not put into one incident.
     *
     * @param incidentOf the incident that each report is put into; the others stay
     * @param gone reports that are taken away
     */
    Apart apart(Map<Long, Long> incidentOf, Set<Long> gone) {
        List<Apart.One> apart = new ArrayList<>();
        for (Resemblance one : all) {
            long mine = incidentOf.get(one.coming.id());
            long theirs =
                    incidentOf.getOrDefault(one.kept.id(), one.kept.standing().incident());
            if (mine != theirs && !gone.contains(one.kept.id())) {
                Pair pair = new Pair(one.coming.mark(), one.kept.mark(), Attention.weight(one.likeness));
                apart.add(new Apart.One(mine, theirs, pair));
            }
        }
        return new Apart(apart);
    }

    /** What may be of one act and is under two incidents. */
    record Apart(List<One> all) {

        private record One(long mine, long theirs, Pair pair) {}

        Stream<Pair> pairs() {
            return all.stream().map(One::pair);
        }

        /**
         * What candidates weigh for the incidents of what comes, as far as that shows here: mostly it is what the
         * database will find, and spares it to write the row again.
         *
         * @param told the incidents of what comes: what one article tells as two is two
         */
        Map<Long, Double> weights(Collection<Long> told) {
            Map<Long, Double> weights = new HashMap<>();
            all.stream()
                    .filter(one -> !told.contains(one.theirs))
                    .forEach(one -> weights.merge(one.mine, one.pair.weight(), Math::max));
            return weights;
        }
    }
}
