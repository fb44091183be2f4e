package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.storage.KeptReport;
import org.sijil.storage.ReportStore;
import org.sijil.storage.Standing;

/**
 * Reads reports for comparing. What a report says never changes, so the latest used ones stay at hand; where it stands
 * is read anew each time.
 */
@ApplicationScoped
class Tellings {

    /** Some 5 kB each. */
    private static final int MOST_AT_HAND = 5_000;

    private record AtHand(KeptReport report, Traits traits) {}

    private final ReportStore reports;
    private final Map<Long, AtHand> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, AtHand> eldest) {
            return size() > MOST_AT_HAND;
        }
    };

    Tellings(ReportStore reports) {
        this.reports = reports;
    }

    /** The reports that stand there; those that are gone are left out. */
    List<Telling> of(Collection<Standing> standings) {
        Map<Long, AtHand> found = new LinkedHashMap<>();
        List<Long> missing = new ArrayList<>();
        synchronized (atHand) {
            for (Standing standing : standings) {
                AtHand known = atHand.get(standing.report());
                if (known != null && known.report().createdAt().equals(standing.createdAt())) {
                    found.put(standing.report(), known);
                } else {
                    missing.add(standing.report());
                }
            }
        }
        List<KeptReport> loaded = reports.load(missing);
        loaded.forEach(report -> found.put(report.id(), new AtHand(report, Traits.of(report))));
        synchronized (atHand) {
            loaded.forEach(report -> atHand.put(report.id(), found.get(report.id())));
        }
        List<Telling> all = new ArrayList<>();
        for (Standing standing : standings) {
            AtHand report = found.get(standing.report());
            if (report != null) {
                all.add(new Telling(report.report(), standing, report.traits()));
            }
        }
        return all;
    }
}
