package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijil.query.KeptIncident;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.ReportStore;
import org.sijil.storage.Standing;

/** Other incidents that may be the same one: kept apart, and offered to a reviewer with the reasons. */
@ApplicationScoped
public class Candidates {

    /** Reports of one incident that are alike find the same others. */
    private static final int MOST_ASKED = 12;

    private final IncidentStore incidents;
    private final ReportStore reports;
    private final Tellings tellings;

    Candidates(IncidentStore incidents, ReportStore reports, Tellings tellings) {
        this.incidents = incidents;
        this.reports = reports;
        this.tellings = tellings;
    }

    /**
     * Another incident that may be the same one.
     *
     * @param mine the report of the one that is most like a report of the other
     * @param theirs that report of the other
     */
    public record Candidate(KeptIncident incident, Likeness likeness, long mine, long theirs) {}

    /** The candidates of the incident, the most alike first. */
    public List<Candidate> of(long incident) {
        List<Telling> mine = distinct(tellings.of(reports.standingIn(List.of(incident))));
        List<List<Standing>> around = reports.around(
                mine.stream().map(telling -> telling.report().account()).toList());
        Map<Long, Standing> others = new TreeMap<>();
        around.forEach(near -> near.stream()
                .filter(standing -> standing.incident() != incident)
                .forEach(standing -> others.put(standing.report(), standing)));
        Map<Long, Candidate> best = new HashMap<>();
        Map<Long, KeptIncident> known = new HashMap<>();
        List<Telling> theirs = tellings.of(others.values());
        incidents
                .list(theirs.stream().map(t -> t.standing().incident()).collect(Collectors.toSet()))
                .forEach(kept -> known.put(kept.id(), kept));
        for (Telling one : mine) {
            for (Telling other : theirs) {
                Likeness likeness = Likeness.of(one.traits(), other.traits());
                KeptIncident kept = known.get(other.standing().incident());
                if (kept != null && likeness.total() >= Likeness.PERHAPS) {
                    best.merge(
                            kept.id(),
                            new Candidate(kept, likeness, one.id(), other.id()),
                            (a, b) -> a.likeness().total() >= b.likeness().total() ? a : b);
                }
            }
        }
        List<Candidate> found = new ArrayList<>(best.values());
        found.sort(Comparator.comparingDouble((Candidate c) -> -c.likeness().total())
                .thenComparingLong(c -> c.incident().id()));
        return found;
    }

    private static List<Telling> distinct(List<Telling> all) {
        Set<String> keys = new HashSet<>();
        return all.stream()
                .filter(telling -> keys.add(telling.traits().key()))
                .limit(MOST_ASKED)
                .toList();
    }
}
