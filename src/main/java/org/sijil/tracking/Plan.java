package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.sijil.storage.HeldIncident;
import org.sijil.tracking.Grouping.Group;

/**
 * Which reports each incident is to have.
 *
 * @param groups by incident
 * @param stories the story of each incident
 * @param made those of the incidents that are new
 */
record Plan(Map<Long, Group> groups, Map<Long, Long> stories, Set<Long> made) {

    /**
     * Sorts all the reports of some stories anew.
     *
     * @param all the reports that stand there or come
     * @param leaving those that go
     * @param held the incidents as they are
     * @param newIds makes ids for so many new incidents
     */
    static Plan of(
            List<Telling> all, List<Telling> leaving, Collection<HeldIncident> held, IntFunction<List<Long>> newIds) {
        Map<Long, List<Telling>> fixed = fixed(all, held);
        List<Telling> loose = new ArrayList<>();
        for (Telling telling : all) {
            fixed.getOrDefault(telling.standing().incident(), loose).add(telling);
        }
        List<List<Group>> stories = Grouping.of(loose, fixed);
        List<Group> groups = stories.stream().flatMap(List::stream).toList();
        Map<Group, Long> ids = Succession.of(groups, leaving);
        Set<Long> made = name(groups, ids, newIds);
        Map<Long, Group> byId = new TreeMap<>();
        Map<Long, Long> storyOf = new HashMap<>();
        for (List<Group> story : stories) {
            long name = story.stream().mapToLong(ids::get).min().orElseThrow();
            for (Group group : story) {
                byId.put(ids.get(group), group);
                storyOf.put(ids.get(group), name);
            }
        }
        return new Plan(byId, storyOf, made);
    }

    /** A place for the reports of each incident that keeps them: a settled one, and any where there are too many. */
    private static Map<Long, List<Telling>> fixed(List<Telling> all, Collection<HeldIncident> held) {
        boolean tooMany = Grouping.classes(all).size() > Grouping.MOST_JUDGED;
        Map<Long, List<Telling>> fixed = new TreeMap<>();
        held.stream()
                .filter(incident -> tooMany || incident.settled())
                .forEach(incident -> fixed.put(incident.id(), new ArrayList<>()));
        return fixed;
    }

    /** Gives the groups that go on as no incident new ids, in the order of their first reports. */
    private static Set<Long> name(List<Group> groups, Map<Group, Long> ids, IntFunction<List<Long>> newIds) {
        List<Group> fresh = groups.stream()
                .filter(group -> !ids.containsKey(group))
                .sorted(Comparator.comparingLong(group ->
                        group.tellings().stream().mapToLong(Telling::id).min().orElseThrow()))
                .toList();
        List<Long> made = newIds.apply(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            ids.put(fresh.get(i), made.get(i));
        }
        return new HashSet<>(made);
    }

    /** The incident that has most of these reports now. */
    Optional<Long> heir(Set<Long> reports) {
        Map<Long, Long> shares = new TreeMap<>();
        groups.forEach((id, group) -> {
            long share = group.tellings().stream()
                    .filter(t -> reports.contains(t.id()))
                    .count();
            if (share > 0) {
                shares.put(id, share);
            }
        });
        return shares.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(entry -> -entry.getKey()))
                .map(Map.Entry::getKey);
    }
}
