package org.sijil.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.storage.Candidacies;
import org.sijil.tracking.Resemblances.Apart;

/**
 * Where reports are put.
 *
 * @param incidentOf the incident of each report
 * @param moves those of them that were of another one
 */
record Movement(Map<Long, Long> incidentOf, Map<Long, Long> moves) {

    static Movement of(Plan plan) {
        Movement movement = new Movement(new HashMap<>(), new TreeMap<>());
        plan.groups().forEach((id, group) -> group.tellings().forEach(telling -> {
            movement.incidentOf.put(telling.id(), id);
            if (telling.standing().incident() != 0 && telling.standing().incident() != id) {
                movement.moves.put(telling.id(), id);
            }
        }));
        return movement;
    }

    /**
     * What bears on candidates: nothing, where all is new and nothing is like it.
     *
     * @param apart what may be of one act and is under two incidents
     * @param leaving reports that go
     * @param changed incidents that are new, or have other reports than before
     */
    Candidacies candidacies(Plan plan, Apart apart, List<Telling> leaving, List<Long> changed) {
        if (apart.all().isEmpty()
                && moves.isEmpty()
                && leaving.isEmpty()
                && plan.made().containsAll(changed)) {
            return Candidacies.NONE;
        }
        List<Telling> stood = plan.groups().values().stream()
                .flatMap(group -> group.tellings().stream())
                .toList();
        Set<Long> touched = stood.stream()
                .filter(telling -> telling.standing().incident() == 0 || moves.containsKey(telling.id()))
                .map(Telling::mark)
                .collect(Collectors.toSet());
        return new Candidacies(
                Stream.concat(apart.pairs(), Parting.of(stood, incidentOf).stream())
                        .collect(Collectors.toSet()),
                touched,
                leaving.stream().map(Telling::mark).collect(Collectors.toSet()),
                changed);
    }
}
