package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.SubTypes;

/** Reads one sentence: which of its acts and tolls tell of one incident, and where and when each took place. */
final class SentenceReader {

    /** Acts of at least this weight are of one kind only. */
    private static final int STRONG = 4;

    /** Acts of at most this weight say only that people were harmed, not how. */
    private static final int BARE = 1;

    /** Acts of at least this weight say how people were harmed. */
    private static final int TELLING = 3;

    /** Tokens at the head of a clause within which a word says when it was. */
    private static final int HEAD = 3;

    private static final String LEAD = "only leads to another act";

    private static final Set<Harm> OUTCOMES = Set.of(Harm.KILLED, Harm.INJURED);

    private final Scene scene;
    private final Atoms atoms;
    private final Standing standing;
    private final Kinship kinship;
    private final Set<String> causes;
    private final Where where;
    private final DateOfAct dates;
    private final List<Standing.Dropped> dropped = new ArrayList<>();

    SentenceReader(Scene scene, Atoms atoms, Kinship kinship) {
        this.scene = scene;
        this.atoms = atoms;
        this.standing = new Standing(scene);
        this.kinship = kinship;
        this.causes = scene.chart().pack().words("causes");
        this.where = new Where(scene);
        this.dates = new DateOfAct(scene);
    }

    List<Standing.Dropped> dropped() {
        return dropped;
    }

    /** A run of atoms that belong together. */
    private static final class Group {
        private final int first;
        private final boolean hard;
        private int end;
        private final List<Chart.Item> acts = new ArrayList<>();
        private final List<Chart.Item> tolls = new ArrayList<>();

        Group(int first, int end, boolean hard) {
            this.first = first;
            this.end = end;
            this.hard = hard;
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
        List<Group> groups = group(parts, withoutEndings(stands));
        List<Draft> drafts = new ArrayList<>();
        Optional<When> told = discourse;
        for (Group group : groups) {
            if (!group.bare()) {
                Draft draft = draft(sentence, group, groups, told);
                drafts.add(draft);
                told = draft.date().map(Draft.Dated::when).or(() -> discourse);
            }
        }
        return drafts;
    }

    /** In "looted shops before withdrawing", the retreat only ends what was told. */
    private Standing.Result withoutEndings(Standing.Result stands) {
        List<Chart.Item> acts = stands.acts().stream()
                .filter(act -> !(isRetreat(act)
                        && stands.acts().stream().anyMatch(other -> other.end() <= act.start() && !isRetreat(other))
                        && scene.follows(Cue.Kind.ENDING, act.start())))
                .toList();
        stands.acts().stream()
                .filter(act -> !acts.contains(act))
                .forEach(act -> dropped.add(new Standing.Dropped(act, "only ends another act")));
        return new Standing.Result(acts, stands.tolls(), stands.dropped());
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
        List<Group> merged = withOutcomes(mergedForward(withoutLeads(groups)));
        share(merged);
        return merged;
    }

    /** In "the rampage came a day after gunmen killed a guard", the rampage was told before and only leads to another act. */
    private List<Group> withoutLeads(List<Group> groups) {
        for (int i = 1; i < groups.size(); i++) {
            Group lead = groups.get(i - 1);
            boolean back = lead.tolls.isEmpty() && lead.acts.stream().allMatch(SentenceReader::definite);
            if (back && !lead.bare() && anew(groups.get(i))) {
                lead.acts.forEach(act -> dropped.add(new Standing.Dropped(act, LEAD)));
                lead.acts.clear();
            }
        }
        return groups;
    }

    private static boolean definite(Chart.Item act) {
        return ((ActMention) act.value()).definite();
    }

    /** Whether the text itself says that another incident is told from here on. */
    private boolean anew(Group group) {
        return scene.hasCue(Cue.Kind.ANEW, group.first, group.first + 1);
    }

    private static List<Group> withOutcomes(List<Group> groups) {
        List<Group> joined = new ArrayList<>();
        for (Group group : groups) {
            Group before = joined.isEmpty() ? group : joined.get(joined.size() - 1);
            if (before != group && follows(before, group)) {
                before.end = group.end;
                before.acts.addAll(group.acts);
                before.tolls.addAll(group.tolls);
            } else {
                joined.add(group);
            }
        }
        return joined;
    }

    /** In "shelling killed two in one town and wounded three in another", the shelling did both. */
    private static void share(List<Group> groups) {
        for (int i = 1; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (bare(group) && !group.hard && !group.tolls.isEmpty()) {
                groups.get(i - 1).acts.stream()
                        .filter(act -> Draft.word(act).weight() >= TELLING)
                        .max(Comparator.comparingInt(act -> Draft.word(act).weight()))
                        .ifPresent(group.acts::add);
            }
        }
    }

    private static Group of(Atom atom, Standing.Result stands) {
        Group group = new Group(atom.first(), atom.end(), atom.hard());
        stands.acts().stream().filter(item -> atom.holds(item.start())).forEach(group.acts::add);
        stands.tolls().stream().filter(item -> atom.holds(trigger(item))).forEach(group.tolls::add);
        return group;
    }

    private static int trigger(Chart.Item toll) {
        return toll.start();
    }

    /** Groups with no act of their own go with the next group that has one, those at the end with the last that has. */
    private static List<Group> mergedForward(List<Group> groups) {
        List<Group> merged = new ArrayList<>();
        int pending = -1;
        boolean hard = false;
        for (Group group : groups) {
            hard |= group.hard;
            if (group.bare()) {
                pending = pending < 0 ? group.first : pending;
                continue;
            }
            Group whole = new Group(pending >= 0 ? pending : group.first, group.end, hard);
            whole.acts.addAll(group.acts);
            whole.tolls.addAll(group.tolls);
            merged.add(whole);
            pending = -1;
            hard = false;
        }
        if (pending >= 0 && !hard && !merged.isEmpty()) {
            merged.get(merged.size() - 1).end = groups.get(groups.size() - 1).end;
        }
        return merged;
    }

    private boolean opens(Group current, Group next) {
        boolean places = placesDiffer(current, next);
        boolean days = daysDiffer(current, next);
        if (current.bare()) {
            return false;
        }
        if (anew(next)) {
            return true;
        }
        if (next.bare()) {
            return places && !goesOnPlacing(current, next) || days;
        }
        return places && !tellsHow(current, next) || days || kindsDiffer(current, next) || isLater(current, next);
    }

    /** In "two were shot dead; hours later settlers burned houses there", another act is told, of a kind of its own. */
    private boolean isLater(Group current, Group next) {
        boolean later = scene.in(Kinds.DATE, next.first, Math.min(next.end, next.first + HEAD)).stream()
                .map(item -> (DateExpression) item.value())
                .anyMatch(date -> date.time() instanceof DateExpression.FromIncident far && far.distance() >= 0);
        return later
                && current.tolls.stream().anyMatch(toll -> OUTCOMES.contains(((TollMention) toll.value()).harm()))
                && next.acts.stream()
                        .map(Draft::word)
                        .anyMatch(act -> act.weight() >= STRONG
                                && current.acts.stream()
                                        .noneMatch(
                                                told -> Draft.word(told).type().equals(act.type())));
    }

    /** In "on the village of Ehsim, in the countryside of Idlib, and", the second place only says where the first one is. */
    private boolean goesOnPlacing(Group current, Group next) {
        List<PlaceInText> there = scene.placesIn(next.first, next.end);
        boolean begins = scene.hasCue(Cue.Kind.LOCATIVE, next.first, next.first + 1);
        boolean comma = next.end - 1 > next.first
                && scene.chart().document().token(next.end - 1).kind() == Token.Kind.MARK;
        boolean ends = !there.isEmpty() && there.get(there.size() - 1).end() >= next.end - (comma ? 1 : 0);
        return begins
                && ends
                && scene.placesIn(current.first, current.end).stream()
                        .anyMatch(place -> place.end() >= current.end - 1);
    }

    /** In "in one district a guard was killed and two were hurt when a bomb went off at a bridge", the clause tells how. */
    private boolean tellsHow(Group current, Group next) {
        boolean harm = !current.tolls.isEmpty() && bare(current) && !next.hard;
        return harm
                && next.acts.stream()
                        .filter(act -> Draft.word(act).weight() >= TELLING)
                        .anyMatch(act -> IntStream.range(next.first, act.start())
                                .anyMatch(at -> causes.contains(
                                        scene.chart().document().token(at).folded())));
    }

    /** The first harm told after an act that says how is its outcome, whatever places stand between. */
    private static boolean follows(Group current, Group next) {
        boolean how = current.acts.stream().anyMatch(act -> Draft.word(act).weight() >= TELLING);
        boolean hurt = next.tolls.stream()
                .map(item -> ((TollMention) item.value()).harm())
                .anyMatch(OUTCOMES::contains);
        return how && hurt && current.tolls.isEmpty() && !next.hard && bare(next);
    }

    private static boolean bare(Group group) {
        return group.acts.stream().allMatch(act -> Draft.word(act).weight() <= BARE);
    }

    private boolean placesDiffer(Group current, Group next) {
        Optional<PlaceInText> here = where.in(current.first, current.end, Optional.empty());
        Optional<PlaceInText> there = where.in(next.first, next.end, Optional.empty());
        return here.isPresent()
                && there.isPresent()
                && Where.differ(here.get(), there.get())
                && !where.tellsWhere(here.get(), there.get());
    }

    private boolean daysDiffer(Group current, Group next) {
        Optional<Draft.Dated> here = dates.in(current.first, current.end, Optional.empty(), Optional.empty());
        Optional<Draft.Dated> there = dates.in(next.first, next.end, Optional.empty(), here.map(Draft.Dated::when));
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
                && !isRaid(current, next)
                && next.acts.stream().filter(SentenceReader::strong).anyMatch(b -> told.stream()
                        .noneMatch(a -> kinship.oneAct(Draft.word(a), Draft.word(b))));
    }

    /** In "stormed the village, looted it and carried off nine", whoever stormed it did all of that. */
    private boolean isRaid(Group current, Group next) {
        return current.acts.stream()
                        .filter(act -> Draft.word(act).unarmedType().isPresent()
                                && Draft.word(act).weight() > BARE
                                && !definite(act))
                        .anyMatch(raid -> next.acts.stream()
                                .filter(SentenceReader::strong)
                                .allMatch(act -> Draft.word(act).type().equals(SubTypes.ABDUCTION)
                                        && kinship.oneAct(Draft.word(raid), Draft.word(act))))
                && current.tolls.stream().anyMatch(toll -> isOf(toll, Harm.KILLED));
    }

    private static boolean strong(Chart.Item act) {
        ActWord word = Draft.word(act);
        return word.weight() >= STRONG;
    }

    /** Where people were harmed, a retreat beside it says nothing of the kind of act; nor do prisoners taken in a fight. */
    private static List<Chart.Item> withoutRetreat(Group group) {
        boolean harm = group.tolls.stream()
                .map(item -> ((TollMention) item.value()).harm())
                .anyMatch(OUTCOMES::contains);
        boolean captured = group.tolls.stream().anyMatch(toll -> isOf(toll, Harm.CAPTURED))
                && group.tolls.stream().noneMatch(toll -> isOf(toll, Harm.ABDUCTED));
        List<Chart.Item> acts = group.acts.stream()
                .filter(act -> !(harm && isRetreat(act)) && !(captured && isTaking(act)))
                .toList();
        return acts.isEmpty() ? List.copyOf(group.acts) : acts;
    }

    /** Whether only one who speaks after the act is placed there, in a text that named places before: "a source in Mueda said". */
    private boolean isOfWitness(PlaceInText place, Optional<Chart.Item> act, Sentence sentence) {
        return act.filter(item -> item.end() <= place.start()).isPresent()
                && where.isSpeakers(place)
                && scene.placesIn(0, sentence.first()).stream().anyMatch(named -> !named.isCountry());
    }

    private static boolean isOf(Chart.Item toll, Harm harm) {
        return ((TollMention) toll.value()).harm() == harm;
    }

    private static boolean isTaking(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.ABDUCTION);
    }

    private static boolean isRetreat(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.CHANGE_TO_GROUP);
    }

    /** Where the text says that another incident is told: its day is not that of what stands before. */
    private int endOfTelling(Sentence sentence, Group group, List<Group> groups) {
        return groups.stream()
                .filter(next -> next.first > group.first && anew(next))
                .mapToInt(next -> next.first)
                .findFirst()
                .orElse(sentence.end());
    }

    private Draft draft(Sentence sentence, Group group, List<Group> groups, Optional<When> discourse) {
        boolean several = groups.size() > 1;
        Draft draft = new Draft(new Draft.Telling(
                sentence.index(),
                sentence.paragraph(),
                group.first,
                group.end,
                withoutRetreat(group),
                List.copyOf(group.tolls)));
        Optional<Chart.Item> main =
                draft.mainAct().or(() -> draft.tolls().stream().findFirst());
        Optional<PlaceInText> own =
                where.in(group.first, group.end, main).filter(place -> !isOfWitness(place, main, sentence));
        Optional<PlaceInText> shared = several ? where.in(sentence.first(), sentence.end(), main) : Optional.empty();
        draft.placed(own.or(() -> shared).map(place -> new Draft.Placed(place, !where.isSpeakers(place))));
        Optional<Draft.Dated> date = dates.in(group.first, group.end, main, discourse);
        int end = endOfTelling(sentence, group, groups);
        Optional<Draft.Dated> dated =
                date.or(() -> several ? dates.in(sentence.first(), end, main, discourse) : Optional.empty());
        boolean update = bare(group) && scene.hasCue(Cue.Kind.UPDATE, group.first, group.end);
        draft.dated(update ? dated.map(Draft.Dated::asAnnounced) : dated);
        return draft;
    }
}
