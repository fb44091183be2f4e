package org.sijil.tracking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijil.query.KeptIncident;
import org.sijil.storage.HeldIncident;
import org.sijil.storage.Register.Holding;

/**
 * What an arrangement finds.
 *
 * @param incidents the held ones, by id
 * @param reports those that stand under each of them
 */
record Before(Map<Long, HeldIncident> incidents, Map<Long, Set<Long>> reports) {

    static Before of(Holding held) {
        Map<Long, Set<Long>> reports = new TreeMap<>();
        held.standings().forEach(s -> reports.computeIfAbsent(s.incident(), id -> new HashSet<>())
                .add(s.report()));
        return new Before(
                held.incidents().stream().collect(Collectors.toMap(HeldIncident::id, incident -> incident)), reports);
    }

    Optional<HeldIncident> incident(long id) {
        return Optional.ofNullable(incidents.get(id));
    }

    Optional<KeptIncident> kept(long id) {
        return incident(id).map(HeldIncident::kept);
    }

    /** Whether an incident had just these reports. */
    boolean had(long id, Set<Long> those) {
        return those.equals(reports.get(id));
    }

    /** Whether an incident that was held has a report that it had not. */
    boolean grows(long id, List<Telling> now) {
        return now.stream().anyMatch(telling -> !reports.get(id).contains(telling.id()));
    }

    /** The incidents that had reports and have none now. */
    List<HeldIncident> emptied(Plan plan) {
        List<HeldIncident> emptied = new ArrayList<>();
        for (long id : reports.keySet()) {
            if (!plan.groups().containsKey(id)) {
                emptied.add(incidents.get(id));
            }
        }
        return emptied;
    }
}
