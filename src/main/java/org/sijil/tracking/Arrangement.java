package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijil.query.Grounds;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;
import org.sijil.storage.Content;
import org.sijil.storage.Corrections;
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
        Plan plan = Plan.of(all, leaving, held.incidents(), incidents::newIds);
        return carryOut(task, plan, Before.of(held), coming, leaving, resembling);
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

    private Map<Long, KeptIncident> carryOut(
            Task task, Plan plan, Before before, List<Draft> coming, List<Telling> leaving, Resemblances resembling) {
        Set<Long> gone = leaving.stream().map(Telling::id).collect(Collectors.toSet());
        Movement movement = Movement.of(plan);
        Map<Long, Long> incidentOf = movement.incidentOf();
        Apart apart = resembling.apart(incidentOf, gone);
        Set<Long> told = coming.stream()
                .map(draft -> incidentOf.get(draft.telling().id()))
                .collect(Collectors.toSet());
        List<NextIncident> next = next(plan, before, coming, apart.weights(told));
        List<HeldIncident> removed = handOn(plan, before, next);
        List<KeptIncident> written =
                next.stream().map(each -> each.kept(task.at())).toList();
        Chronicle chronicle = Chronicle.of(incidents, task, plan, before, written, removed);
        Map<Long, Double> weighed = register.write(new Entry(
                task.at(),
                task.keep(),
                task.replaced(),
                task.replaced().isPresent() ? OptionalLong.of(task.article()) : OptionalLong.empty(),
                gone,
                next,
                reports(coming, incidentOf),
                movement.moves(),
                stories(plan, before),
                chronicle.withdrawn(),
                chronicle.steps(),
                chronicle.notices(),
                movement.candidacies(
                        plan,
                        apart,
                        leaving,
                        next.stream().map(NextIncident::id).toList())));
        return answer(coming, incidentOf, before, written, weighed);
    }

    /** What is new, or has other reports than before. */
    private List<NextIncident> next(Plan plan, Before before, List<Draft> coming, Map<Long, Double> weights) {
        Map<Long, Content> contents = contents(plan, before);
        Map<Long, List<Grounds>> grounds = grounds(contents.values(), before, coming);
        List<NextIncident> next = new ArrayList<>();
        contents.forEach((id, content) -> {
            Content resting = content.resting(grounds.get(content.leading()));
            double likely = Attention.raised(content.need(), weights.getOrDefault(id, 0.0));
            long story = plan.stories().get(id);
            next.add(
                    plan.made().contains(id)
                            ? NextIncident.made(id, resting.raisedTo(likely), story)
                            : NextIncident.of(before.incidents().get(id), resting, story));
        });
        return next;
    }

    /** What incidents say whose reports are not those that they had. */
    private static Map<Long, Content> contents(Plan plan, Before before) {
        Map<Long, Content> contents = new LinkedHashMap<>();
        plan.groups().forEach((id, group) -> {
            Set<Long> now = group.tellings().stream().map(Telling::id).collect(Collectors.toSet());
            if (!before.had(id, now)) {
                Optional<HeldIncident> old = before.incident(id);
                contents.put(
                        id,
                        Consolidation.of(
                                group.tellings(),
                                old.map(HeldIncident::corrections).orElse(Corrections.NONE),
                                old.map(o -> o.kept().status()).orElse(Status.EXTRACTED)));
            }
        });
        return contents;
    }

    /** What the leading reports rest on; looked up only where it is not at hand. */
    private Map<Long, List<Grounds>> grounds(Collection<Content> contents, Before before, List<Draft> coming) {
        Map<Long, List<Grounds>> found = new HashMap<>();
        coming.forEach(draft -> found.put(draft.telling().id(), draft.grounds()));
        before.incidents().values().forEach(old -> Optional.ofNullable(
                        old.kept().origins().get(Consolidation.EVIDENCE))
                .ifPresent(leading -> found.put(leading, old.kept().grounds())));
        found.putAll(reports.grounds(contents.stream()
                .map(Content::leading)
                .filter(report -> !found.containsKey(report))
                .toList()));
        return found;
    }

    /** Merges incidents that are left without reports into those that have them now; answers the ones without an heir. */
    private static List<HeldIncident> handOn(Plan plan, Before before, List<NextIncident> next) {
        List<HeldIncident> removed = new ArrayList<>();
        for (HeldIncident emptied : before.emptied(plan)) {
            plan.heir(before.reports().get(emptied.id()))
                    .ifPresentOrElse(
                            into -> next.add(NextIncident.merged(
                                    emptied, into, plan.stories().get(into))),
                            () -> removed.add(emptied));
        }
        return removed;
    }

    private static List<NewReport> reports(List<Draft> coming, Map<Long, Long> incidentOf) {
        return coming.stream()
                .map(draft -> new NewReport(
                        draft.telling().report(),
                        draft.grounds(),
                        incidentOf.get(draft.telling().id()),
                        draft.telling().mark()))
                .toList();
    }

    /** The incidents that become part of another story. */
    private static Map<Long, Long> stories(Plan plan, Before before) {
        Map<Long, Long> stories = new TreeMap<>();
        plan.stories().forEach((id, story) -> before.incident(id)
                .filter(old -> old.story() != story)
                .ifPresent(old -> stories.put(id, story)));
        return stories;
    }

    private static Map<Long, KeptIncident> answer(
            List<Draft> coming,
            Map<Long, Long> incidentOf,
            Before before,
            List<KeptIncident> written,
            Map<Long, Double> weighed) {
        Map<Long, KeptIncident> now = new HashMap<>();
        before.incidents().forEach((id, incident) -> now.put(id, incident.kept()));
        written.forEach(incident -> now.put(incident.id(), incident));
        weighed.forEach((id, attention) -> now.computeIfPresent(id, (same, incident) -> incident.needing(attention)));
        Map<Long, KeptIncident> answer = new LinkedHashMap<>();
        coming.forEach(draft -> answer.put(
                draft.telling().id(), now.get(incidentOf.get(draft.telling().id()))));
        return answer;
    }
}
