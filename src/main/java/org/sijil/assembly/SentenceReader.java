package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.ActWord;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;

/** Reads one sentence: which of its acts and tolls tell of one incident, and where and when each took place. */
final class SentenceReader {

    /** Acts of at least this weight are of one kind only. */
    private static final int STRONG = 4;

    private final Scene scene;
    private final Atoms atoms;
    private final Standing standing;
    private final Kinship kinship;
    private final Where where;
    private final DateOfAct dates;
    private final List<Standing.Dropped> dropped = new ArrayList<>();

    SentenceReader(Scene scene, Atoms atoms, Kinship kinship) {
        this.scene = scene;
        this.atoms = atoms;
        this.standing = new Standing(scene.chart());
        this.kinship = kinship;
        this.where = new Where(scene);
        this.dates = new DateOfAct(scene);
    }

    List<Standing.Dropped> dropped() {
        return dropped;
    }

    /** A run of atoms that belong together. */
    private static final class Group {
        private final int first;
        private int end;
        private final List<Chart.Item> acts = new ArrayList<>();
        private final List<Chart.Item> tolls = new ArrayList<>();

        Group(int first, int end) {
            this.first = first;
            this.end = end;
        }

        boolean bare() {
            return acts.isEmpty() && tolls.isEmpty();
        }
    }

    List<Draft> read(Sentence sentence, Optional<When> discourse) {
        List<Atom> parts = atoms.of(scene.chart(), sentence);
        Standing.Result stands = standing.of(sentence, parts);
        dropped.addAll(stands.dropped());
        if (stands.acts().isEmpty() && stands.tolls().isEmpty()) {
            return List.of();
        }
        List<Group> groups = group(parts, stands);
        List<Draft> drafts = new ArrayList<>();
        for (Group group : groups) {
            if (!group.bare()) {
                drafts.add(draft(sentence, group, groups.size() > 1, discourse));
            }
        }
        return drafts;
    }

    private List<Group> group(List<Atom> parts, Standing.Result stands) {
        List<Group> groups = new ArrayList<>();
        Group current = null;
        for (Atom atom : parts) {
            Group next = of(atom, stands);
            if (current == null || opens(current, next)) {
                current = next;
                groups.add(current);
            } else {
                current.end = next.end;
                current.acts.addAll(next.acts);
                current.tolls.addAll(next.tolls);
            }
        }
        return mergedForward(groups);
    }

    private static Group of(Atom atom, Standing.Result stands) {
        Group group = new Group(atom.first(), atom.end());
        stands.acts().stream().filter(item -> atom.holds(item.start())).forEach(group.acts::add);
        stands.tolls().stream().filter(item -> atom.holds(trigger(item))).forEach(group.tolls::add);
        return group;
    }

    private static int trigger(Chart.Item toll) {
        return toll.start();
    }

    /** Groups with no act of their own go with the next group that has one. */
    private static List<Group> mergedForward(List<Group> groups) {
        List<Group> merged = new ArrayList<>();
        int pending = -1;
        for (Group group : groups) {
            if (group.bare()) {
                pending = pending < 0 ? group.first : pending;
                continue;
            }
            Group whole = new Group(pending >= 0 ? pending : group.first, group.end);
            whole.acts.addAll(group.acts);
            whole.tolls.addAll(group.tolls);
            merged.add(whole);
            pending = -1;
        }
        return merged;
    }

    private boolean opens(Group current, Group next) {
        boolean places = placesDiffer(current, next);
        boolean days = daysDiffer(current, next);
        if (current.bare()) {
            return false;
        }
        if (next.bare()) {
            return places || days;
        }
        return places || days || kindsDiffer(current, next);
    }

    private boolean placesDiffer(Group current, Group next) {
        Optional<PlaceInText> here = where.in(current.first, current.end, Optional.empty());
        Optional<PlaceInText> there = where.in(next.first, next.end, Optional.empty());
        return here.isPresent() && there.isPresent() && Where.differ(here.get(), there.get());
    }

    private boolean daysDiffer(Group current, Group next) {
        Optional<Draft.Dated> here = dates.in(current.first, current.end, Optional.empty(), Optional.empty());
        Optional<Draft.Dated> there = dates.in(next.first, next.end, Optional.empty(), Optional.empty());
        boolean told = here.isPresent()
                && there.isPresent()
                && !here.get().announced()
                && !there.get().announced();
        return told && DateOfAct.differ(here.get().when(), there.get().when());
    }

    /** Whether what comes next is of a kind that is a part of nothing told before. */
    private boolean kindsDiffer(Group current, Group next) {
        List<Chart.Item> told =
                current.acts.stream().filter(SentenceReader::strong).toList();
        return !told.isEmpty()
                && next.acts.stream().filter(SentenceReader::strong).anyMatch(b -> told.stream()
                        .noneMatch(a -> kinship.oneAct(Draft.word(a), Draft.word(b))));
    }

    private static boolean strong(Chart.Item act) {
        ActWord word = Draft.word(act);
        return word.weight() >= STRONG;
    }

    private Draft draft(Sentence sentence, Group group, boolean several, Optional<When> discourse) {
        Draft draft = new Draft(new Draft.Telling(
                sentence.index(),
                sentence.paragraph(),
                group.first,
                group.end,
                List.copyOf(group.acts),
                List.copyOf(group.tolls)));
        Optional<Chart.Item> main =
                draft.mainAct().or(() -> draft.tolls().stream().findFirst());
        Optional<PlaceInText> own = where.in(group.first, group.end, main);
        Optional<PlaceInText> shared = several ? where.in(sentence.first(), sentence.end(), main) : Optional.empty();
        draft.placed(own.or(() -> shared).map(place -> new Draft.Placed(place, true)));
        Optional<Draft.Dated> date = dates.in(group.first, group.end, main, discourse);
        draft.dated(date.or(
                () -> several ? dates.in(sentence.first(), sentence.end(), main, discourse) : Optional.empty()));
        return draft;
    }
}
