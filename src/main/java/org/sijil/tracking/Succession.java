package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.tracking.Grouping.Group;

/**
 * As which incident each group of reports goes on. It stays the incident that most of its reports are of, unless another
 * group has more of that one's; reports of a new version stay what the old version's were of.
 */
final class Succession {

    private final List<Group> groups;
    private final Map<Group, Long> ids = new IdentityHashMap<>();
    private final Set<Long> taken = new HashSet<>();

    private record Claim(int group, long incident, long reports) {}

    private Succession(List<Group> groups) {
        this.groups = groups;
    }

    /**
     * The incident of each group that goes on as one; the others are new.
     *
     * @param leaving reports that go
     */
    static Map<Group, Long> of(List<Group> groups, List<Telling> leaving) {
        Succession all = new Succession(groups);
        all.settled();
        all.byMostReports();
        all.byOldVersions(leaving);
        return all.ids;
    }

    private void settled() {
        for (Group group : groups) {
            group.settled().ifPresent(incident -> {
                ids.put(group, incident);
                taken.add(incident);
            });
        }
    }

    private void byMostReports() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int number = i;
            groups.get(i).tellings().stream()
                    .map(telling -> telling.standing().incident())
                    .filter(incident -> incident != 0)
                    .collect(Collectors.groupingBy(incident -> incident, Collectors.counting()))
                    .forEach((incident, many) -> claims.add(new Claim(number, incident, many)));
        }
        claims.sort(Comparator.comparingLong((Claim c) -> -c.reports)
                .thenComparingLong(Claim::incident)
                .thenComparingInt(Claim::group));
        for (Claim claim : claims) {
            Group group = groups.get(claim.group);
            if (!ids.containsKey(group) && taken.add(claim.incident)) {
                ids.put(group, claim.incident);
            }
        }
    }

    private void byOldVersions(List<Telling> leaving) {
        for (Group group : groups) {
            if (!ids.containsKey(group)) {
                leaving.stream()
                        .filter(old -> !taken.contains(old.standing().incident()))
                        .filter(old -> group.tellings().stream()
                                .anyMatch(t ->
                                        Likeness.of(t.traits(), old.traits()).total() >= Likeness.SAME))
                        .map(old -> old.standing().incident())
                        .min(Comparator.naturalOrder())
                        .ifPresent(incident -> {
                            ids.put(group, incident);
                            taken.add(incident);
                        });
            }
        }
    }
}
