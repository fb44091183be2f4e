package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;
import org.sijil.storage.Candidacies;
import org.sijil.storage.ChangeLog;
import org.sijil.storage.ChangeLog.Notice;
import org.sijil.storage.ChangeLog.Step;
import org.sijil.storage.Corrections;
import org.sijil.storage.Deed;
import org.sijil.storage.HeldIncident;
import org.sijil.storage.IncidentStore;
import org.sijil.storage.NextIncident;
import org.sijil.storage.Register;
import org.sijil.storage.ReportStore;
import org.sijil.storage.ReviewStore;
import org.sijil.storage.ReviewStore.KeptReview;
import org.sijil.storage.Standing;
import org.sijil.storage.State;
import org.sijil.storage.Transactions;
import org.sijil.tracking.CannotReview.Reason;

/** What a person does to tracked incidents: correct, confirm, reject, merge, split, and undo any of it. */
@ApplicationScoped
public class Review {

    private final Transactions transactions;
    private final IncidentStore incidents;
    private final ReportStore reports;
    private final ReviewStore reviews;
    private final ChangeLog log;
    private final Renewal renewal;
    private final Tellings tellings;
    private final Register register;

    Review(
            Transactions transactions,
            IncidentStore incidents,
            ReportStore reports,
            ReviewStore reviews,
            ChangeLog log,
            Renewal renewal,
            Tellings tellings,
            Register register) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.reports = reports;
        this.reviews = reviews;
        this.log = log;
        this.renewal = renewal;
        this.tellings = tellings;
        this.register = register;
    }

    /** Lays corrections over the incident and gives it a status. */
    public KeptIncident correct(long id, Corrections corrections, Status status, Reviewer reviewer) {
        return transactions.run(() -> {
            lock(List.of(id));
            State before = renewal.state(hold(id, List.of(), reviewer).get(id));
            State after = before.with(status, before.corrections().then(corrections));
            String kind = corrections.equals(Corrections.NONE) ? verdict(status) : "correct";
            return act(kind, reviewer, List.of(before), List.of(), () -> renewal.renew(after))
                    .get(id);
        });
    }

    /** Merges the others into this one: their reports become its own. */
    public KeptIncident merge(long id, Collection<Long> others, Reviewer reviewer) {
        return transactions.run(() -> {
            Set<Long> sources = new LinkedHashSet<>(others);
            usable(!sources.isEmpty() && !sources.contains(id), "name other incidents to merge into incident " + id);
            lock(Stream.concat(Stream.of(id), sources.stream()).toList());
            Map<Long, HeldIncident> held = hold(id, sources, reviewer);
            List<State> before = new ArrayList<>(List.of(renewal.state(held.get(id))));
            sources.forEach(source -> before.add(renewal.state(held.get(source))));
            return act("merge", reviewer, before, List.of(), () -> {
                        for (State source : before.subList(1, before.size())) {
                            reports.move(source.reports(), id);
                            renewal.renew(source.mergedInto(id));
                        }
                        renewal.renew(before.get(0));
                    })
                    .get(id);
        });
    }

    /** Makes an incident of its own of some of the reports; answers both, the old one first. */
    public List<KeptIncident> split(long id, Collection<Long> chosen, Reviewer reviewer) {
        return transactions.run(() -> {
            lock(List.of(id));
            HeldIncident held = hold(id, List.of(), reviewer).get(id);
            State before = renewal.state(held);
            List<Telling> apart = tellings.of(reports.standingIn(List.of(id)).stream()
                    .filter(standing -> chosen.contains(standing.report()))
                    .toList());
            usable(
                    !apart.isEmpty() && apart.size() == new HashSet<>(chosen).size(),
                    "name reports of incident " + id + "; it has " + before.reports());
            usable(apart.size() < before.reports().size(), "leave incident " + id + " a report of its own");
            long made = incidents.newIds(1).get(0);
            State fresh = new State(
                    made,
                    Status.EXTRACTED,
                    Corrections.NONE,
                    Optional.empty(),
                    apart.stream().map(Telling::id).toList());
            Map<Long, KeptIncident> after = act("split", reviewer, List.of(before), List.of(made), () -> {
                incidents.write(List.of(NextIncident.made(made, renewal.content(apart, fresh), held.story())
                        .asSettled()));
                reports.move(fresh.reports(), made);
                renewal.renew(before);
            });
            return List.of(after.get(id), after.get(made));
        });
    }

    /** Takes back the latest thing that a reviewer did to the incident. */
    public KeptIncident undo(long id, Reviewer reviewer) {
        return transactions.run(() -> {
            lock(reviews.findLatest(id)
                    .map(review -> log.touchedBy(review.id()))
                    .orElse(List.of(id)));
            holdAll(List.of(id), id, reviewer);
            KeptReview last = reviews.findLatest(id)
                    .orElseThrow(() -> new CannotReview(Reason.UNUSABLE, "nobody reviewed incident " + id));
            Set<Long> touched = new LinkedHashSet<>(log.touchedBy(last.id()));
            holdAll(touched, id, reviewer);
            usable(
                    touched.stream().allMatch(other -> reviews.findLatest(other)
                            .map(KeptReview::id)
                            .equals(Optional.of(last.id()))),
                    "a later review touches the same incidents; undo that first");
            List<State> before =
                    incidents.hold(touched).stream().map(renewal::state).toList();
            return act("undo", reviewer, before, List.of(), () -> restore(last, touched))
                    .get(id);
        });
    }

    private void restore(KeptReview review, Set<Long> touched) {
        review.before().forEach(state -> reports.move(state.reports(), state.incident()));
        review.before().forEach(renewal::renew);
        Set<Long> made = new LinkedHashSet<>(touched);
        review.before().forEach(state -> made.remove(state.incident()));
        long first = review.before().get(0).incident();
        // What the review had made and now has no report goes back into what it was made of.
        made.forEach(id -> {
            State state = renewal.state(incidents.hold(List.of(id)).get(0));
            renewal.renew(state.reports().isEmpty() ? state.mergedInto(first) : state);
        });
    }

    /** Does it, and writes down for every incident touched what changed, by whom and why. */
    private Map<Long, KeptIncident> act(
            String kind, Reviewer reviewer, List<State> before, List<Long> made, Runnable deed) {
        Map<Long, Optional<KeptIncident>> old = new LinkedHashMap<>();
        Map<Long, KeptIncident> was = byId(before.stream().map(State::incident).toList());
        before.forEach(state -> old.put(state.incident(), Optional.of(was.get(state.incident()))));
        made.forEach(id -> old.put(id, Optional.empty()));
        long review = reviews.keep(kind, reviewer.who(), reviewer.reason(), before);
        if (kind.equals("undo")) {
            reviews.undone(
                    reviews.findLatest(before.get(0).incident()).orElseThrow().id(), review);
        }
        List<Telling> stood = tellings.of(reports.standingIn(old.keySet()));
        deed.run();
        weigh(stood, old.keySet());
        Deed written = new Deed(kind, reviewer.who(), reviewer.reason(), Optional.of(review), Optional.empty());
        Map<Long, KeptIncident> now = byId(old.keySet());
        List<Step> steps = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        old.forEach((id, earlier) -> {
            steps.add(new Step(earlier, Optional.of(now.get(id)), written));
            notices.add(new Notice(change(earlier, now.get(id)), now.get(id)));
        });
        log.write(steps, notices);
        return now;
    }

    /** Waits for whoever changes what reports of the same times and countries belong to. */
    private void lock(Collection<Long> ids) {
        register.lock(tellings.of(reports.standingIn(ids)).stream()
                .flatMap(telling -> Blocks.of(telling.report().account()))
                .toList());
    }

    /** Weighs the candidates of these incidents, and whose candidates they are. */
    private void weigh(List<Telling> stood, Collection<Long> touched) {
        Map<Long, Long> now = reports.standing(stood.stream().map(Telling::id).toList()).stream()
                .collect(Collectors.toMap(Standing::report, Standing::incident));
        Set<Long> marks = stood.stream().map(Telling::mark).collect(Collectors.toSet());
        register.weigh(new Candidacies(Parting.of(stood, now), marks, Set.of(), touched));
    }

    private Map<Long, KeptIncident> byId(Collection<Long> ids) {
        return incidents.list(ids).stream().collect(Collectors.toMap(KeptIncident::id, kept -> kept));
    }

    private static String change(Optional<KeptIncident> was, KeptIncident is) {
        if (was.isEmpty()) {
            return "created";
        }
        return is.mergedInto().isPresent() && was.get().mergedInto().isEmpty() ? "merged" : "changed";
    }

    private Map<Long, HeldIncident> hold(long id, Collection<Long> others, Reviewer reviewer) {
        Set<Long> all = new LinkedHashSet<>(others);
        all.add(id);
        Map<Long, HeldIncident> held = holdAll(all, id, reviewer);
        held.forEach((each, incident) -> incident.kept().mergedInto().ifPresent(into -> {
            throw new CannotReview(Reason.UNUSABLE, "incident " + each + " was merged into incident " + into);
        }));
        return held;
    }

    private Map<Long, HeldIncident> holdAll(Collection<Long> all, long id, Reviewer reviewer) {
        Map<Long, HeldIncident> held =
                incidents.hold(all).stream().collect(Collectors.toMap(HeldIncident::id, incident -> incident));
        for (long each : all) {
            if (!held.containsKey(each)) {
                throw new CannotReview(Reason.UNKNOWN, "there is no incident " + each);
            }
        }
        int version = held.get(id).kept().version();
        if (reviewer.version().isPresent() && reviewer.version().getAsInt() != version) {
            throw new CannotReview(
                    Reason.STALE,
                    "incident " + id + " is at version " + version + ", not "
                            + reviewer.version().getAsInt() + "; look at it again");
        }
        return held;
    }

    private static void usable(boolean is, String message) {
        if (!is) {
            throw new CannotReview(Reason.UNUSABLE, message);
        }
    }

    private static String verdict(Status status) {
        return switch (status) {
            case CONFIRMED -> "confirm";
            case REJECTED -> "reject";
            case CORRECTED -> "correct";
            case EXTRACTED -> "reopen";
        };
    }
}
