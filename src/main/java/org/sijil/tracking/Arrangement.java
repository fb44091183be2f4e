package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.query.Grounds;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;
import org.sijil.storage.Candidacies;
import org.sijil.storage.ChangeLog.Notice;
import org.sijil.storage.ChangeLog.Step;
import org.sijil.storage.Content;
import org.sijil.storage.Corrections;
import org.sijil.storage.Deed;
import org.sijil.storage.HeldIncident;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.NewArticle;
import org.sijil.storage.NewReport;
import org.sijil.storage.NextIncident;
import org.sijil.storage.Register;
import org.sijil.storage.Register.Entry;
import org.sijil.storage.Register.Holding;
import org.sijil.storage.ReportStore;
import org.sijil.storage.Standing;
import org.sijil.tracking.Grouping.Group;
import org.sijil.tracking.Resemblances.Apart;

/**
 * Finds for reports that come the incidents that they tell of, and lets incidents do without reports that go. All the
 * incidents of the stories that this touches are judged anew together, so that it does not matter in which order articles
 * come; what nothing changed for is not written.
 */
@ApplicationScoped
class Arrangement {

    private final IncidentStore incidents;
    private final ReportStore reports;
    private final Tellings tellings;
    private final Register register;

    Arrangement(IncidentStore incidents, ReportStore reports, Tellings tellings, Register register) {
        this.incidents = incidents;
        this.reports = reports;
        this.tellings = tellings;
        this.register = register;
    }

    /**
     * The coming or going of an article.
     *
     * @param who who hands it in or takes it out
     * @param keep the article, when it is still to be kept
     * @param replaced the earlier version that gives way to it
     * @param at the moment of it
     */
    record Task(String who, long article, Optional<NewArticle> keep, OptionalLong replaced, Instant at) {}

    /**
     * Places what comes and takes away what goes.
     *
     * @param around for each that comes, the kept reports that may tell of the same act
     * @return the incident of each report that came
     */
    Map<Long, KeptIncident> arrange(
            Task task, List<Draft> coming, List<List<Standing>> around, Collection<Long> going) {
        Resemblances resembling = Resemblances.of(coming, around, tellings);
        Map<Long, Long> storyOf = new HashMap<>(resembling.stories());
        reports.standing(going).forEach(standing -> storyOf.put(standing.report(), standing.story()));
        Holding held = hold(storyOf, resembling.incidents());
        Set<Long> gone = Set.copyOf(going);
        List<Telling> all = new ArrayList<>(coming.stream().map(Draft::telling).toList());
        List<Telling> leaving = new ArrayList<>();
        for (Telling telling : tellings.of(held.standings())) {
            (gone.contains(telling.id()) ? leaving : all).add(telling);
        }
        return carryOut(task, plan(all, leaving, held), leaving, coming, resembling, held);
    }

    /** Holds the stories of these reports; again, when a rival meanwhile put a report into another story. */
    private Holding hold(Map<Long, Long> storyOf, Set<Long> partners) {
        Set<Long> stories = new TreeSet<>(storyOf.values());
        while (true) {
            Holding held = register.hold(stories, partners);
            Set<Long> seen = held.standings().stream().map(Standing::report).collect(Collectors.toSet());
            if (seen.containsAll(storyOf.keySet()) || !stories.addAll(stories(storyOf.keySet()))) {
                return held;
            }
        }
    }

    private Set<Long> stories(Set<Long> of) {
        return reports.standing(of).stream().map(Standing::story).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Which reports each incident is to have.
     *
     * @param groups by incident
     * @param stories the story of each incident
     * @param made those of the incidents that are new
     */
    private record Plan(Map<Long, Group> groups, Map<Long, Long> stories, Set<Long> made) {}

    private Plan plan(List<Telling> all, List<Telling> leaving, Holding held) {
        Map<Long, List<Telling>> fixed = new TreeMap<>();
        held.incidents().stream()
                .filter(HeldIncident::settled)
                .forEach(incident -> fixed.put(incident.id(), new ArrayList<>()));
        if (Grouping.classes(all).size() > Grouping.MOST_JUDGED) {
            held.incidents().forEach(incident -> fixed.put(incident.id(), new ArrayList<>()));
        }
        List<Telling> loose = new ArrayList<>();
        for (Telling telling : all) {
            fixed.getOrDefault(telling.standing().incident(), loose).add(telling);
        }
        List<List<Group>> stories = Grouping.of(loose, fixed);
        List<Group> groups = stories.stream().flatMap(List::stream).toList();
        Map<Group, Long> ids = ids(groups, leaving);
        Set<Long> made = new HashSet<>();
        List<Group> fresh = groups.stream()
                .filter(group -> !ids.containsKey(group))
                .sorted(Comparator.comparingLong(group ->
                        group.tellings().stream().mapToLong(Telling::id).min().orElseThrow()))
                .toList();
        List<Long> newIds = incidents.newIds(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            ids.put(fresh.get(i), newIds.get(i));
            made.add(newIds.get(i));
        }
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

    /**
     * Each group stays the incident that most of its reports are of, unless another group has more of that one's; reports
     * of a new version stay what the old version's were of.
     */
    private static Map<Group, Long> ids(List<Group> groups, List<Telling> leaving) {
        record Claim(int group, long incident, long reports) {}
        List<Claim> claims = new ArrayList<>();
        Map<Group, Long> ids = new IdentityHashMap<>();
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.settled().isPresent()) {
                ids.put(group, group.settled().getAsLong());
                taken.add(group.settled().getAsLong());
            }
            int number = i;
            group.tellings().stream()
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
        return ids;
    }

    private Map<Long, KeptIncident> carryOut(
            Task task, Plan plan, List<Telling> leaving, List<Draft> coming, Resemblances resembling, Holding held) {
        Map<Long, HeldIncident> before =
                held.incidents().stream().collect(Collectors.toMap(HeldIncident::id, incident -> incident));
        Map<Long, Set<Long>> stood = new TreeMap<>();
        held.standings().forEach(s -> stood.computeIfAbsent(s.incident(), id -> new HashSet<>())
                .add(s.report()));
        Map<Long, List<Grounds>> grounds = coming.stream()
                .collect(Collectors.toMap(draft -> draft.telling().id(), Draft::grounds));
        Set<Long> gone = leaving.stream().map(Telling::id).collect(Collectors.toSet());
        Movement movement = Movement.of(plan);
        Map<Long, Long> incidentOf = movement.incidentOf;
        Apart apart = resembling.apart(incidentOf, gone);
        Set<Long> told = coming.stream()
                .map(draft -> incidentOf.get(draft.telling().id()))
                .collect(Collectors.toSet());
        List<NextIncident> next = next(plan, before, stood, grounds, apart.weights(told));
        List<HeldIncident> removed = new ArrayList<>();
        for (Map.Entry<Long, Set<Long>> old : stood.entrySet()) {
            if (!plan.groups.containsKey(old.getKey())) {
                HeldIncident emptied = before.get(old.getKey());
                heir(plan, old.getValue())
                        .ifPresentOrElse(
                                into -> next.add(NextIncident.merged(emptied, into, plan.stories.get(into))),
                                () -> removed.add(emptied));
            }
        }
        Map<Long, Long> stories = new TreeMap<>();
        plan.stories.forEach((id, story) -> {
            if (before.containsKey(id) && before.get(id).story() != story) {
                stories.put(id, story);
            }
        });
        List<KeptIncident> written =
                next.stream().map(each -> each.kept(task.at())).toList();
        List<Step> steps = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        tell(task, plan, stood, before, written, steps, notices);
        List<Long> withdrawn = new ArrayList<>();
        removed.forEach(last -> withdraw(last.kept(), task, withdrawn, steps, notices));
        Map<Long, Double> weighed = register.write(new Entry(
                task.at(),
                task.keep(),
                task.replaced(),
                task.replaced().isPresent() ? OptionalLong.of(task.article()) : OptionalLong.empty(),
                gone,
                next,
                coming.stream()
                        .map(draft -> new NewReport(
                                draft.telling().report(),
                                draft.grounds(),
                                incidentOf.get(draft.telling().id()),
                                draft.telling().mark()))
                        .toList(),
                movement.moves,
                stories,
                withdrawn,
                steps,
                notices,
                candidacies(plan, apart, movement, leaving, next)));
        return answer(coming, incidentOf, before, written, weighed);
    }

    /**
     * Where reports are put.
     *
     * @param incidentOf the incident of each report
     * @param moves those of them that were of another one
     */
    private record Movement(Map<Long, Long> incidentOf, Map<Long, Long> moves) {

        static Movement of(Plan plan) {
            Movement movement = new Movement(new HashMap<>(), new TreeMap<>());
            plan.groups.forEach((id, group) -> group.tellings().forEach(telling -> {
                movement.incidentOf.put(telling.id(), id);
                if (telling.standing().incident() != 0 && telling.standing().incident() != id) {
                    movement.moves.put(telling.id(), id);
                }
            }));
            return movement;
        }
    }

    /** What bears on candidates: nothing, where all is new and nothing is like it. */
    private static Candidacies candidacies(
            Plan plan, Apart apart, Movement movement, List<Telling> leaving, List<NextIncident> next) {
        List<Long> changed = next.stream().map(NextIncident::id).toList();
        Map<Long, Long> moves = movement.moves;
        if (apart.all().isEmpty() && moves.isEmpty() && leaving.isEmpty() && plan.made.containsAll(changed)) {
            return Candidacies.NONE;
        }
        List<Telling> stood = plan.groups.values().stream()
                .flatMap(group -> group.tellings().stream())
                .toList();
        Set<Long> touched = stood.stream()
                .filter(telling -> telling.standing().incident() == 0 || moves.containsKey(telling.id()))
                .map(Telling::mark)
                .collect(Collectors.toSet());
        return new Candidacies(
                Stream.concat(apart.pairs(), Parting.of(stood, movement.incidentOf).stream())
                        .collect(Collectors.toSet()),
                touched,
                leaving.stream().map(Telling::mark).collect(Collectors.toSet()),
                changed);
    }

    /** What is new, or has other reports than before. */
    private List<NextIncident> next(
            Plan plan,
            Map<Long, HeldIncident> before,
            Map<Long, Set<Long>> stood,
            Map<Long, List<Grounds>> grounds,
            Map<Long, Double> weights) {
        Map<Long, Content> contents = new LinkedHashMap<>();
        plan.groups.forEach((id, group) -> {
            Set<Long> now = group.tellings().stream().map(Telling::id).collect(Collectors.toSet());
            if (!now.equals(stood.get(id))) {
                Optional<HeldIncident> old = Optional.ofNullable(before.get(id));
                contents.put(
                        id,
                        Consolidation.of(
                                group.tellings(),
                                old.map(HeldIncident::corrections).orElse(Corrections.NONE),
                                old.map(o -> o.kept().status()).orElse(Status.EXTRACTED)));
            }
        });
        Map<Long, List<Grounds>> found = new HashMap<>(grounds);
        before.values().forEach(old -> Optional.ofNullable(old.kept().origins().get(Consolidation.EVIDENCE))
                .ifPresent(leading -> found.put(leading, old.kept().grounds())));
        found.putAll(reports.grounds(contents.values().stream()
                .map(Content::leading)
                .filter(report -> !found.containsKey(report))
                .toList()));
        List<NextIncident> next = new ArrayList<>();
        contents.forEach((id, content) -> {
            Content resting = content.resting(found.get(content.leading()));
            double likely = Attention.raised(content.need(), weights.getOrDefault(id, 0.0));
            next.add(
                    plan.made.contains(id)
                            ? NextIncident.made(id, resting.raisedTo(likely), plan.stories.get(id))
                            : NextIncident.of(before.get(id), resting, plan.stories.get(id)));
        });
        return next;
    }

    /** The incident that has most of the reports now. */
    private static Optional<Long> heir(Plan plan, Set<Long> reports) {
        Map<Long, Long> shares = new TreeMap<>();
        plan.groups.forEach((id, group) -> {
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

    /** Tells what happened, for the histories and for the feed. */
    private static void tell(
            Task task,
            Plan plan,
            Map<Long, Set<Long>> stood,
            Map<Long, HeldIncident> before,
            List<KeptIncident> written,
            List<Step> steps,
            List<Notice> notices) {
        for (KeptIncident now : written) {
            Optional<KeptIncident> was =
                    Optional.ofNullable(before.get(now.id())).map(HeldIncident::kept);
            String action = was.isEmpty()
                    ? "created"
                    : now.mergedInto().isPresent()
                            ? "merge"
                            : grew(plan.groups.get(now.id()), stood.get(now.id())) ? "reported" : "unreported";
            steps.add(new Step(was, Optional.of(now), Deed.ofArticle(action, task.who(), task.article())));
            notices.add(
                    new Notice(was.isEmpty() ? "created" : now.mergedInto().isPresent() ? "merged" : "changed", now));
        }
    }

    private static boolean grew(Group group, Set<Long> stood) {
        return group.tellings().stream().anyMatch(t -> !stood.contains(t.id()));
    }

    /** An incident that no report tells of any more goes, and what was merged into it. */
    private void withdraw(KeptIncident last, Task task, List<Long> withdrawn, List<Step> steps, List<Notice> notices) {
        incidents
                .list(incidents.mergedInto(List.of(last.id())))
                .forEach(child -> withdraw(child, task, withdrawn, steps, notices));
        withdrawn.add(last.id());
        steps.add(new Step(Optional.of(last), Optional.empty(), Deed.ofArticle("removed", task.who(), task.article())));
        notices.add(new Notice("removed", last));
    }

    private static Map<Long, KeptIncident> answer(
            List<Draft> coming,
            Map<Long, Long> incidentOf,
            Map<Long, HeldIncident> before,
            List<KeptIncident> written,
            Map<Long, Double> weighed) {
        Map<Long, KeptIncident> now = new HashMap<>();
        before.forEach((id, incident) -> now.put(id, incident.kept()));
        written.forEach(incident -> now.put(incident.id(), incident));
        weighed.forEach((id, attention) -> now.computeIfPresent(id, (same, incident) -> incident.needing(attention)));
        Map<Long, KeptIncident> answer = new LinkedHashMap<>();
        coming.forEach(draft -> answer.put(
                draft.telling().id(), now.get(incidentOf.get(draft.telling().id()))));
        return answer;
    }
}
