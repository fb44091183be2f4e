package org.sijil.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.query.KeptIncident;
import org.sijil.storage.ChangeLog.Notice;
import org.sijil.storage.ChangeLog.Step;
import org.sijil.storage.Deed;
import org.sijil.storage.HeldIncident;
import org.sijil.storage.IncidentStore;

/** What the histories and the feed are told of an article's coming or going. */
final class Chronicle {

    private final IncidentStore incidents;
    private final Arrangement.Task task;
    private final List<Step> steps = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Long> withdrawn = new ArrayList<>();

    private Chronicle(IncidentStore incidents, Arrangement.Task task) {
        this.incidents = incidents;
        this.task = task;
    }

    /**
     * Tells of what was written and of what goes.
     *
     * @param written each incident that is new, or has a next version
     * @param removed incidents that no report tells of any more
     */
    static Chronicle of(
            IncidentStore incidents,
            Arrangement.Task task,
            Plan plan,
            Before before,
            List<KeptIncident> written,
            List<HeldIncident> removed) {
        Chronicle all = new Chronicle(incidents, task);
        written.forEach(now -> all.tell(plan, before, now));
        removed.forEach(last -> all.withdraw(last.kept()));
        return all;
    }

    /** What the histories are told, in order. */
    List<Step> steps() {
        return steps;
    }

    /** What the feed is told, in order. */
    List<Notice> notices() {
        return notices;
    }

    /** The incidents that go; before them those that were merged into them. */
    List<Long> withdrawn() {
        return withdrawn;
    }

    private void tell(Plan plan, Before before, KeptIncident now) {
        Optional<KeptIncident> was = before.kept(now.id());
        boolean merged = now.mergedInto().isPresent();
        String action = was.isEmpty()
                ? "created"
                : merged
                        ? "merge"
                        : before.grows(now.id(), plan.groups().get(now.id()).tellings()) ? "reported" : "unreported";
        steps.add(new Step(was, Optional.of(now), Deed.ofArticle(action, task.who(), task.article())));
        notices.add(new Notice(was.isEmpty() ? "created" : merged ? "merged" : "changed", now));
    }

    /** An incident that no report tells of any more goes, and what was merged into it. */
    private void withdraw(KeptIncident last) {
        incidents.list(incidents.mergedInto(List.of(last.id()))).forEach(this::withdraw);
        withdrawn.add(last.id());
        steps.add(new Step(Optional.of(last), Optional.empty(), Deed.ofArticle("removed", task.who(), task.article())));
        notices.add(new Notice("removed", last));
    }
}
