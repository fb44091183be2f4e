package org.sijil.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.RespectiveTolls;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.world.SubTypes;

/** Reads one sentence: which of its acts and tolls tell of one incident, and where and when each took place. */
final class SentenceReader {

    /** What is told of several towns at once is one in these: an agreement, a change of hands. */
    private static final Set<String> OF_ALL = Set.of(
            SubTypes.AGREEMENT,
            SubTypes.ARRESTS,
            SubTypes.CHANGE_TO_GROUP,
            SubTypes.BASE_ESTABLISHED,
            SubTypes.TRANSFER_OF_TERRITORY,
            SubTypes.DISRUPTED_WEAPONS_USE,
            SubTypes.OTHER);

    /** Days over which the same is told of several towns; what is told of longer is a lump of many acts. */
    private static final int LONGEST_WAVE = 7;

    private final Scene scene;
    private final Atoms atoms;
    private final Standing standing;
    private final Reasons reasons;
    private final DaysAfter daysAfter;
    private final OtherStories others;
    private final Breaks breaks;
    private final Runs runs;
    private final Where where;
    private final TownList towns;
    private final UnnamedTowns unnamed;
    private final DateOfAct dates;
    private final EarlierClauses earlier;
    private final List<Standing.Dropped> dropped = new ArrayList<>();

    SentenceReader(Scene scene, Atoms atoms, Kinship kinship) {
        this.scene = scene;
        this.atoms = atoms;
        this.standing = new Standing(scene);
        this.reasons = new Reasons(scene);
        this.daysAfter = new DaysAfter(scene);
        this.others = new OtherStories(scene);
        this.where = scene.judge(Where.class, Where::new);
        this.towns = new TownList(scene, where);
        this.unnamed = scene.judge(UnnamedTowns.class, UnnamedTowns::new);
        this.dates = scene.judge(DateOfAct.class, DateOfAct::new);
        this.earlier = new EarlierClauses(scene);
        this.breaks = new Breaks(scene, kinship, where, towns, dates);
        this.runs = new Runs(breaks);
    }

    List<Standing.Dropped> dropped() {
        return dropped;
    }

    List<Draft> read(Sentence sentence, Optional<When> discourse) {
        if (others.hold(sentence)) {
            List.of(Kinds.ACT, Kinds.TOLL).forEach(kind -> Standing.within(scene.chart(), kind, sentence)
                    .forEach(item -> dropped.add(new Standing.Dropped(item, OtherStories.REASON))));
            return List.of();
        }
        List<Atom> parts = atoms.of(scene.chart(), sentence);
        Standing.Result all = standing.of(sentence, parts);
        dropped.addAll(all.dropped());
        Standing.Result stands = reasons.without(sentence, all, dropped);
        if (stands.acts().isEmpty() && stands.tolls().isEmpty()) {
            return List.of();
        }
        List<Run> told = runs.of(parts, withoutEndings(stands), dropped);
        List<Draft> drafts = drafts(sentence, told, discourse);
        daysAfter.date(sentence, drafts, discourse);
        return drafts;
    }

    private List<Draft> drafts(Sentence sentence, List<Run> all, Optional<When> discourse) {
        List<Draft> drafts = new ArrayList<>();
        Optional<When> told = discourse;
        for (Run run : all) {
            if (!run.silent()) {
                Draft draft = draft(sentence, run, all, told);
                goOn(draft, run, drafts);
                if (!drafts.isEmpty() && earlier.opens(run.first(), run.end())) {
                    // What is told next goes on about the main clause.
                    drafts.add(0, draft);
                    continue;
                }
                // The first town is told last, so that what is told next goes on about it.
                drafts.addAll(inOtherTowns(draft));
                drafts.add(draft);
                told = draft.date().map(Draft.Dated::when).or(() -> discourse);
            }
        }
        return drafts;
    }

    /** In "stormed Kolwe in Mambo district and led nine away", what names no place goes on where the clause before it was. */
    private void goOn(Draft draft, Run run, List<Draft> drafts) {
        boolean own = where.in(run.first(), run.end(), Optional.empty()).isPresent();
        if (!own && !drafts.isEmpty()) {
            Draft before = drafts.get(drafts.size() - 1);
            before.place()
                    .filter(place -> place.own() && before.first().end() <= run.first())
                    .ifPresent(place -> draft.placed(Optional.of(place)));
        }
    }

    /** In "looted shops before withdrawing" or "shut the gate before they ended their sit-in", the last only ends what was told. */
    private Standing.Result withoutEndings(Standing.Result stands) {
        List<Chart.Item> acts = stands.acts().stream()
                .filter(act ->
                        !(stands.acts().stream().anyMatch(other -> other.end() <= act.start() && ends(act, other))
                                && scene.follows(Cue.Kind.ENDING, act.start())))
                .toList();
        stands.acts().stream()
                .filter(act -> !acts.contains(act))
                .forEach(act -> dropped.add(new Standing.Dropped(act, "only ends another act")));
        return new Standing.Result(acts, stands.tolls(), stands.dropped());
    }

    private static boolean ends(Chart.Item act, Chart.Item other) {
        return isRetreat(act) ? !isRetreat(other) : isUnrest(act) && isUnrest(other);
    }

    private static boolean isUnrest(Chart.Item act) {
        return SubTypes.UNREST.contains(Draft.word(act).type());
    }

    /** Where people were harmed, a retreat or a find beside it says nothing of the kind of act; nor do prisoners taken in a fight. */
    private static List<Chart.Item> withoutRetreat(Run run) {
        boolean harm = run.tolls().stream()
                .map(item -> ((TollMention) item.value()).harm())
                .anyMatch(Run.OUTCOMES::contains);
        boolean captured = run.tells(Harm.CAPTURED) && !run.tells(Harm.ABDUCTED);
        boolean fight = run.acts().stream().anyMatch(act -> Draft.word(act).mutual());
        List<Chart.Item> acts = run.acts().stream()
                .filter(act -> !(harm && (isRetreat(act) || fight && isHaul(act))) && !(captured && isTaking(act)))
                .toList();
        return acts.isEmpty() ? List.copyOf(run.acts()) : acts;
    }

    /** Whether only one who speaks after the act is placed there, in a text that named places before: "a source in Mueda said". */
    private boolean isOfWitness(PlaceInText place, Optional<Chart.Item> act, Sentence sentence) {
        return act.filter(item -> item.end() <= place.start()).isPresent()
                && where.isSpeakers(place)
                && scene.placesIn(0, sentence.first()).stream().anyMatch(named -> !named.isCountry());
    }

    private static boolean isTaking(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.ABDUCTION);
    }

    /** In "two soldiers died in the shoot-out, and arms were seized", what was found afterwards. */
    private static boolean isHaul(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.DISRUPTED_WEAPONS_USE)
                && !Draft.word(act).id().equals(TypeChoice.SHOT_DOWN);
    }

    private static boolean isRetreat(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.CHANGE_TO_GROUP);
    }

    /** Where the text says that another incident is told: its day is not that of what stands before. */
    private int endOfTelling(Sentence sentence, Run run, List<Run> all) {
        return all.stream()
                .filter(next -> next.first() > run.first() && breaks.anew(next))
                .mapToInt(next -> next.first())
                .findFirst()
                .orElse(sentence.end());
    }

    /** What one act did in the towns that stand in a list with its own; those harmed are told of the first. */
    private List<Draft> inOtherTowns(Draft draft) {
        Optional<PlaceInText> first = draft.place().map(Draft.Placed::place);
        Optional<Chart.Item> act = draft.mainAct()
                .filter(item -> Draft.word(item).weight() > Run.BARE
                        && !OF_ALL.contains(Draft.word(item).type()));
        boolean lumped = draft.date()
                .filter(date -> date.when()
                        .start()
                        .plusDays(LONGEST_WAVE)
                        .isBefore(date.when().end()))
                .isPresent();
        if (first.isEmpty() || act.isEmpty() || lumped) {
            return List.of();
        }
        Draft.Telling telling = draft.tellings().get(0);
        List<Draft> others = new ArrayList<>();
        List<PlaceInText> list = towns.behind(first.get());
        for (int i = 0; i < list.size(); i++) {
            Draft other = new Draft(new Draft.Telling(
                    telling.sentence(),
                    telling.paragraph(),
                    telling.first(),
                    telling.end(),
                    List.of(act.get()),
                    dealt(telling, i)));
            other.placed(Optional.of(new Draft.Placed(list.get(i), true)));
            other.dated(draft.date());
            others.add(other);
        }
        return others;
    }

    /** The tolls of the town at a place of a list behind the first: of "killed nine, four and two respectively" the four and the two. */
    private List<Chart.Item> dealt(Draft.Telling telling, int town) {
        Map<Harm, List<Chart.Item>> byHarm = scene.in(Kinds.TOLL, telling.first(), telling.end()).stream()
                .filter(RespectiveTolls::isOne)
                .collect(Collectors.groupingBy(
                        item -> ((TollMention) item.value()).harm(),
                        () -> new EnumMap<>(Harm.class),
                        Collectors.toList()));
        return byHarm.values().stream()
                .filter(tolls -> town < tolls.size())
                .map(tolls -> tolls.get(town))
                .toList();
    }

    private Draft draft(Sentence sentence, Run run, List<Run> all, Optional<When> discourse) {
        boolean several = all.size() > 1;
        Draft draft = new Draft(new Draft.Telling(
                sentence.index(),
                sentence.paragraph(),
                run.first(),
                run.end(),
                withoutRetreat(run),
                run.tolls().stream()
                        .filter(toll -> !RespectiveTolls.isOne(toll))
                        .toList()));
        Optional<Chart.Item> main =
                draft.mainAct().or(() -> draft.tolls().stream().findFirst());
        Optional<PlaceInText> own = where.in(run.first(), run.end(), main)
                .filter(place -> !isOfWitness(place, main, sentence))
                .map(place -> towns.first(place, run.first()));
        Optional<PlaceInText> shared = several ? where.in(sentence.first(), sentence.end(), main) : Optional.empty();
        draft.placed(own.or(() -> shared)
                .map(place -> new Draft.Placed(
                        place, !where.isSpeakers(place) && !unnamed.lieBeside(place), where.isBeside(place))));
        Optional<Draft.Dated> date = dates.in(run.first(), run.end(), main, discourse);
        int end = endOfTelling(sentence, run, all);
        Optional<Draft.Dated> dated =
                date.or(() -> several ? dates.in(sentence.first(), end, main, discourse) : Optional.empty());
        boolean update = run.bare() && scene.hasCue(Cue.Kind.UPDATE, run.first(), run.end());
        draft.dated(update ? dated.map(Draft.Dated::asAnnounced) : dated);
        return draft;
    }
}
