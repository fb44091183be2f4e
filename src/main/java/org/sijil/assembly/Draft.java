package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.SubTypes;

/**
 * An incident in the making: the acts and tolls that seem to tell of one act, and the stretch of text around them. Lives
 * only while one article is assembled.
 */
final class Draft {

    /** One telling of it: a stretch of one sentence. */
    record Telling(int sentence, int paragraph, int first, int end, List<Chart.Item> acts, List<Chart.Item> tolls) {

        boolean holds(int token) {
            return token >= first && token < end;
        }
    }

    /** A date and how it was come by. */
    record Dated(When when, Optional<Chart.Item> source, boolean own, boolean announced) {

        /** The same day as that of a figure made known, not of the act. */
        Dated asAnnounced() {
            return new Dated(when, source, own, true);
        }
    }

    /**
     * A place and how it was come by.
     *
     * @param beside whether it only says near what the act was: "north of Kolwe"
     */
    record Placed(PlaceInText place, boolean own, boolean beside) {

        Placed(PlaceInText place, boolean own) {
            this(place, own, false);
        }
    }

    /** What a toll says, wherever it stands. */
    record Figure(Harm harm, Quantity quantity) {

        static Figure of(Chart.Item toll) {
            TollMention mention = (TollMention) toll.value();
            return new Figure(mention.harm(), mention.quantity());
        }
    }

    /** Acts of at most this weight say only that people were harmed. */
    static final int BARE = 1;

    /** Acts of at least this weight say how people were harmed. */
    private static final int TELLING = 3;

    /** Tokens between a noun that points back and a verb that goes on about it. */
    private static final int GOES_ON = 8;

    private final List<Telling> tellings = new ArrayList<>();
    private final List<Chart.Item> deciding = new ArrayList<>();
    private final List<Chart.Item> acts = new ArrayList<>();
    private final List<Chart.Item> tolls = new ArrayList<>();
    private final Set<ActWord> mains = new LinkedHashSet<>();
    private final Set<Figure> figures = new LinkedHashSet<>();
    private Optional<Chart.Item> mainAct;
    private Optional<Dated> date = Optional.empty();
    private Optional<Placed> place = Optional.empty();
    private Optional<Placed> told = Optional.empty();
    private final List<Draft> joined = new ArrayList<>();

    Draft(Telling telling) {
        tellings.add(telling);
        deciding.addAll(telling.acts());
        acts.addAll(telling.acts());
        tolls.addAll(telling.tolls());
        addFigures(tolls);
        mainAct = weightiest(acts);
        mainAct.map(Draft::word).ifPresent(mains::add);
    }

    private void addFigures(List<Chart.Item> tolls) {
        tolls.forEach(toll -> figures.add(Figure.of(toll)));
    }

    private static Optional<Chart.Item> weightiest(List<Chart.Item> acts) {
        Chart.Item best = null;
        for (Chart.Item item : acts) {
            if (best == null || word(item).weight() > word(best).weight()) {
                best = item;
            }
        }
        return Optional.ofNullable(best);
    }

    List<Telling> tellings() {
        return tellings;
    }

    Telling first() {
        return tellings.get(0);
    }

    Telling last() {
        return tellings.get(tellings.size() - 1);
    }

    Optional<Dated> date() {
        return date;
    }

    Optional<Placed> place() {
        return place;
    }

    void dated(Optional<Dated> date) {
        this.date = date;
    }

    void placed(Optional<Placed> place) {
        this.place = place;
        this.told = place;
    }

    /** The place that its own first telling gave, whatever others added. */
    Optional<Placed> told() {
        return told;
    }

    /** Takes figures of another draft that only it can have. */
    void count(Telling telling, List<Chart.Item> tolls) {
        tellings.add(new Telling(
                telling.sentence(),
                telling.paragraph(),
                telling.first(),
                telling.end(),
                List.of(),
                List.copyOf(tolls)));
        addFigures(tolls);
    }

    /** Takes over what its summary says of how people were harmed, where its own words do not: "the other eight died in". */
    void actsOf(Draft summary) {
        if (acts.stream().allMatch(act -> word(act).weight() <= BARE)) {
            summary.acts().stream()
                    .filter(act -> word(act).weight() > BARE)
                    .max(Comparator.comparingInt(act -> word(act).weight()))
                    .ifPresent(deciding::add);
        }
    }

    /** Takes an act told elsewhere for that by which people were harmed. */
    void decidedBy(Chart.Item act) {
        deciding.add(act);
    }

    /** The drafts that it took over. */
    List<Draft> joined() {
        return joined;
    }

    /** The acts of every telling, in the order in which they joined. */
    List<Chart.Item> allActs() {
        return tellings.stream().flatMap(telling -> telling.acts().stream()).toList();
    }

    /** The tolls of every telling, in the order in which they joined. */
    List<Chart.Item> allTolls() {
        return tellings.stream().flatMap(telling -> telling.tolls().stream()).toList();
    }

    /** What the tolls of all tellings say, each once. */
    Set<Figure> figures() {
        return figures;
    }

    /** The acts of the first telling. */
    List<Chart.Item> acts() {
        return Collections.unmodifiableList(acts);
    }

    /** The tolls of the first telling. */
    List<Chart.Item> tolls() {
        return Collections.unmodifiableList(tolls);
    }

    /** The act that says most about what kind of incident it is; the first of equals. */
    Optional<Chart.Item> mainAct() {
        return mainAct;
    }

    /** What each telling says most plainly, aside from those that only point back or tell of what followed; each word once. */
    Set<ActWord> mainActs() {
        return mains;
    }

    static ActWord word(Chart.Item act) {
        return ((ActMention) act.value()).act();
    }

    /** Whether nothing in it but a wording that points back tells of an act. */
    boolean pointsBack() {
        return acts().stream().allMatch(Draft::isBack);
    }

    /** The same, be it with a weak verb that says more of that act: "the blast that struck a bus". */
    boolean goesOn() {
        return acts().stream().anyMatch(Draft::isBack)
                && acts().stream().allMatch(item -> isBack(item) || saysMore(item));
    }

    private static boolean isBack(Chart.Item act) {
        return ((ActMention) act.value()).definite() || Standing.general(act);
    }

    /** Whether a weak verb only goes on about the act that a definite noun of more weight right before it points back to. */
    private boolean saysMore(Chart.Item act) {
        return word(act).weight() < TELLING
                && acts.stream()
                        .anyMatch(noun -> ((ActMention) noun.value()).definite()
                                && word(noun).weight() >= TELLING
                                && noun.start() < act.start()
                                && act.start() - noun.end() <= GOES_ON);
    }

    /** Whether it opens with a wording that points back, and tells of no act anew: "the raid". */
    boolean refersBack() {
        return pointsBack() && acts().stream().anyMatch(item -> ((ActMention) item.value()).definite());
    }

    /** In "arrested three men over the riot", the riot, which was told of before. */
    Optional<ActWord> reason() {
        boolean arrests = acts.stream().anyMatch(act -> isArrest(act) && !((ActMention) act.value()).definite());
        return acts.stream()
                .filter(act -> arrests && !isArrest(act) && ((ActMention) act.value()).definite())
                .filter(act -> acts.stream().anyMatch(other -> isArrest(other) && other.start() < act.start()))
                .map(Draft::word)
                .findFirst();
    }

    private static boolean isArrest(Chart.Item act) {
        return word(act).type().equals(SubTypes.ARRESTS);
    }

    /** Whether a verb that says its own kind tells of an act. */
    boolean tellsAnew() {
        return acts.stream()
                .anyMatch(item -> ((ActMention) item.value()).voice() == ActMention.Voice.VERB
                        && word(item).weight() > 1
                        && !word(item).general());
    }

    /** The acts that decide its kind: those of the first telling, and of later ones that say more than the first does. */
    List<Chart.Item> decidingActs() {
        return deciding;
    }

    /**
     * Takes over what another draft tells of the same incident; what only points back adds no place and no day.
     *
     * @param aftermath whether it tells of what followed from the act, which says nothing of its kind
     */
    void join(Draft other, boolean aftermath) {
        boolean echo = other.pointsBack() || aftermath;
        joined.add(other);
        tellings.addAll(other.tellings);
        figures.addAll(other.figures);
        boolean how = !aftermath
                && deciding.stream().allMatch(act -> word(act).weight() <= BARE)
                && other.mainAct().filter(SameKind::isByWeapon).isPresent();
        if (!echo || how) {
            deciding.addAll(other.deciding);
            mains.addAll(other.mains);
        }
        if (BetterTold.day(date, other.date, echo, aftermath)) {
            date = other.date;
        }
        boolean village = !aftermath && other.tellsAnew() && BetterTold.isVillage(place, other.place);
        if (village || BetterTold.place(place, other.place, echo, aftermath)) {
            place = other.place;
        }
    }
}
