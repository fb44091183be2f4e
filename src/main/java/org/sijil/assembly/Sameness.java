package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.ActorType;
import org.sijil.world.Place;
import org.sijil.world.SubTypes;

/** Judges whether two tellings are of one incident. */
final class Sameness {

    /** People from which an equal count is no chance. */
    private static final int SEVERAL = 3;

    /** People from which an equal count tells of one act even where the places differ. */
    private static final int MANY = 10;

    /** Acts up to this weight say little of their own kind. */
    private static final int WEAK = 2;

    /** Tokens at the head of a telling within which a word sets it apart from what stands before. */
    private static final int HEAD = 3;

    /** Kinds of act that often only follow from another one. */
    private static final Set<String> AFTERMATH = Set.of(SubTypes.ARRESTS, SubTypes.LOOTING, SubTypes.CHANGE_TO_GROUP);

    /** A blast of which it is told later that a bomber caused it is one blast. */
    private static final Set<String> BLASTS = Set.of(SubTypes.SUICIDE_BOMB, SubTypes.BOMB);

    /** Kinds of act that say by what an attack was made. */
    private static final Set<String> WEAPONS = Set.of(
            SubTypes.SUICIDE_BOMB,
            SubTypes.BOMB,
            SubTypes.CHEMICAL_WEAPON,
            SubTypes.GRENADE,
            SubTypes.AIR_STRIKE,
            SubTypes.SHELLING);

    private static final int BARE = 1;

    /** Kinds of act by which a place changes hands in the fighting. */
    private static final Set<String> TAKEN =
            Set.of(SubTypes.GOVERNMENT_REGAINS_TERRITORY, SubTypes.GROUP_OVERTAKES_TERRITORY);

    /** Tellings of one incident that are asked for a place. */
    private static final int MOST_TELLINGS = 30;

    /** Days for which an act is news. */
    private static final int NEWS_DAYS = 40;

    private final Scene scene;
    private final Kinship kinship;
    private final Where where;

    Sameness(Scene scene, Kinship kinship) {
        this.scene = scene;
        this.kinship = kinship;
        this.where = new Where(scene);
    }

    /** A draft with no act of its own kind goes on telling of the incident right before it. */
    boolean continues(Draft draft, Draft other, int distance, boolean latest) {
        boolean claims = (draft.pointsBack() || speaksOfOne(draft))
                && scene.hasCue(
                        Cue.Kind.CLAIM, draft.first().first(), draft.first().end());
        if (claims && latest && distance <= 3) {
            return true;
        }
        boolean near = latest && distance <= 2 && distance >= 0;
        if (isSpread(other) && draft.place().filter(Draft.Placed::own).isPresent()) {
            return false;
        }
        boolean road = onRoad(draft);
        boolean spot = inDistrict(draft, other);
        if (!near
                || !road && !spot && placesConflict(draft, other)
                || datesConflict(draft, other)
                || !kin(draft, other)) {
            return false;
        }
        if (isFightFor(draft, other) && !opensAnew(draft) && !tollsConflict(draft, other)) {
            return true;
        }
        boolean own = draft.place().filter(Draft.Placed::own).isPresent()
                && !samePlace(draft, other)
                && !road
                && !spot
                && !isDistrictTold(draft, other);
        boolean weak = draft.pointsBack()
                || draft.mainAct().map(Draft::word).map(ActWord::weight).orElse(0) <= WEAK;
        return !own
                && (weak
                        || sameType(draft, other)
                        || repeats(draft, other)
                        || grows(draft, other)
                        || follows(draft, other)
                        || vague(other)
                                && distance <= BARE
                                && (bare(draft) || road || opensBack(draft) || refines(draft, other) && undated(draft))
                                && !tollsConflict(draft, other)
                        || (nameless(draft, other) || refines(draft, other)) && distance <= BARE && ofThose(draft)
                        || nameless(draft, other)
                                && (distance <= BARE || vague(other))
                                && draft.first().paragraph() == other.last().paragraph())
                && !opensAnew(draft);
    }

    /** Whether an act told of before is named beside another verb, with no toll and no place: "the attack, which hit". */
    private static boolean speaksOfOne(Draft draft) {
        return draft.tolls().isEmpty()
                && draft.place().filter(Draft.Placed::own).isEmpty()
                && draft.acts().stream()
                        .findFirst()
                        .filter(act -> ((ActMention) act.value()).definite())
                        .isPresent();
    }

    /** Whether the draft tells of the fighting in which the other was just told to be taken, or of its toll. */
    private static boolean isFightFor(Draft draft, Draft other) {
        boolean fight = draft.mainAct()
                .map(Draft::word)
                .filter(word -> word.type().equals(SubTypes.ARMED_CLASH))
                .isPresent();
        return fight
                && samePlace(draft, other)
                && other.mainActs().stream().anyMatch(word -> TAKEN.contains(word.type()));
    }

    /** Whether its figure counts people of several places or acts: "six died in clashes across the country". */
    private boolean isSpread(Draft draft) {
        Draft.Telling telling = draft.first();
        return !telling.tolls().isEmpty() && scene.hasCue(Cue.Kind.SPREAD, telling.first(), telling.end());
    }

    /** Whether only a road says where, with no day of its own: it may well lie in the town told of before. */
    private boolean onRoad(Draft draft) {
        return draft.place()
                        .filter(Draft.Placed::own)
                        .filter(placed -> where.isRoad(placed.place()))
                        .isPresent()
                && draft.date().filter(date -> date.own() && !date.announced()).isEmpty();
    }

    /** Whether the draft tells of arrests, burning or a retreat, for which it names no place and day of their own. */
    boolean follows(Draft draft, Draft other) {
        if (isReason(draft, other)) {
            return true;
        }
        boolean after = draft.mainAct()
                .map(Draft::word)
                .filter(word -> AFTERMATH.contains(word.type()))
                .isPresent();
        return (after || takenBesides(draft, other))
                && undated(draft)
                && nameless(draft, other)
                && !sameType(draft, other);
    }

    /** Whether the draft tells, in the paragraph of an attack on people, of some who were led away. */
    private static boolean takenBesides(Draft draft, Draft other) {
        return draft.mainAct()
                        .map(Draft::word)
                        .filter(word -> word.type().equals(SubTypes.ABDUCTION))
                        .isPresent()
                && draft.first().paragraph() == other.last().paragraph()
                && other.acts().stream().anyMatch(Sameness::isAttack)
                && other.figures().stream().anyMatch(figure -> figure.harm() == Harm.KILLED);
    }

    private static boolean undated(Draft draft) {
        return draft.date()
                .filter(date -> date.own() && !date.announced() && !isHour(date))
                .isEmpty();
    }

    /** Whether the draft opens with people told of before: "the victims", "the attackers". */
    private boolean ofThose(Draft draft) {
        Draft.Telling telling = draft.first();
        return scene.in(Kinds.PARTY, telling.first(), Math.min(telling.end(), telling.first() + HEAD)).stream()
                .map(item -> (Party) item.value())
                .findFirst()
                .filter(party -> party.definite() && party.named().isEmpty())
                .flatMap(Party::role)
                .filter(role -> role.unknown() || role.type() == ActorType.CIVILIANS)
                .isPresent();
    }

    /** Whether the draft tells of arrests over what the other tells. */
    private boolean isReason(Draft draft, Draft other) {
        return draft.tolls().stream().noneMatch(Sameness::harms)
                && draft.reason().stream()
                        .anyMatch(a -> other.mainActs().stream().anyMatch(b -> kinship.oneAct(a, b)));
    }

    private static boolean harms(Chart.Item toll) {
        Harm harm = ((TollMention) toll.value()).harm();
        return harm == Harm.KILLED || harm == Harm.INJURED;
    }

    /** Whether the draft names no place, or the very place of the other. */
    private static boolean nameless(Draft draft, Draft other) {
        Optional<PlaceInText> own = draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
        Optional<Place> there = other.place().map(Draft.Placed::place).flatMap(PlaceInText::place);
        return own.isEmpty()
                || own.get().place().isPresent() && own.get().place().equals(there);
    }

    /** Whether the draft names a spot that no gazetteer knows, and the other no more than the area around it. */
    private static boolean refines(Draft draft, Draft other) {
        boolean unknown = draft.place()
                .filter(Draft.Placed::own)
                .filter(placed -> placed.place().place().isEmpty())
                .isPresent();
        return unknown
                && other.place().filter(placed -> Where.isUnit(placed.place())).isPresent();
    }

    /** Whether the next sentence of a paragraph names the unknown spot in the district that is told of before. */
    private boolean inDistrict(Draft draft, Draft other) {
        return refines(draft, other)
                && undated(draft)
                && (ofThose(draft) || draft.first().paragraph() == other.last().paragraph())
                && draft.first().sentence() - other.last().sentence() <= BARE;
    }

    /** Whether the draft names no more than the district that the incident's own telling names around its spot. */
    private boolean isDistrictTold(Draft draft, Draft other) {
        return draft.place()
                .filter(Draft.Placed::own)
                .map(Draft.Placed::place)
                .filter(place -> place.place().isPresent())
                .filter(place -> scene
                        .placesIn(other.first().first(), other.first().end())
                        .stream()
                        .anyMatch(named -> Where.isUnit(named) && named.place().equals(place.place())))
                .isPresent();
    }

    /** Whether only general words for an attack tell of it so far. */
    private static boolean vague(Draft draft) {
        return draft.mainActs().stream().allMatch(word -> word.weight() <= WEAK);
    }

    /** Whether the draft names no place and no day. */
    private static boolean bare(Draft draft) {
        return draft.place().filter(Draft.Placed::own).isEmpty() && undated(draft);
    }

    /** Whether a protest turns into more in the next sentence. */
    private boolean grows(Draft draft, Draft other) {
        return draft.mainAct().map(Draft::word).stream().anyMatch(a -> other.mainActs().stream()
                .anyMatch(b -> kinship.unrest(a) && kinship.unrest(b) && kinship.oneAct(a, b)));
    }

    private boolean opensAnew(Draft draft) {
        return apart(draft)
                || headed(draft, Cue.Kind.CLAUSE)
                        && draft.place().filter(Draft.Placed::own).isPresent();
    }

    /** Whether the text itself says that another incident is told from here on. */
    private boolean apart(Draft draft) {
        return headed(draft, Cue.Kind.ANEW);
    }

    private boolean headed(Draft draft, Cue.Kind kind) {
        int first = draft.first().first();
        return scene.hasCue(kind, first, Math.min(first + HEAD, draft.first().end()));
    }

    /** The same kind of act at the same place on the same day, or the same toll of a like act, is told again. */
    boolean retells(Draft draft, Draft other, boolean latest) {
        if (echoes(draft) && sameType(draft, other)) {
            return true;
        }
        if (isReason(draft, other) && !placesConflict(draft, other)) {
            return true;
        }
        boolean placed = draft.place().filter(Draft.Placed::own).isPresent();
        if (datesConflict(draft, other) || placed && isSpread(other)) {
            return false;
        }
        if (kin(draft, other) && sameToll(draft, other, MANY) && !apart(draft)) {
            return true;
        }
        boolean inherited = other.place().filter(Draft.Placed::own).isEmpty();
        if (inherited && kin(draft, other) && sameToll(draft, other, SEVERAL) && !apart(draft)) {
            return true;
        }
        if (placesConflict(draft, other)) {
            return false;
        }
        if (kin(draft, other) && sameToll(draft, other, SEVERAL) && !apart(draft)) {
            return true;
        }
        boolean again = (sameType(draft, other) || attackOfDay(draft, other) || specifies(draft, other, latest))
                        && samePlace(draft, other)
                || isAtSpotTold(draft, other) && kin(draft, other)
                || draft.goesOn() && kin(draft, other);
        return again && !tollsConflict(draft, other) && !apart(draft);
    }

    /** Whether the draft sets out from an act told before: "the attack on the hotel began with a blast". */
    private static boolean opensBack(Draft draft) {
        return draft.acts().stream()
                .min(Comparator.comparingInt(Chart.Item::start))
                .filter(act -> ((ActMention) act.value()).definite()
                        && !Draft.word(act).general()
                        && act.start() - draft.first().first() <= HEAD)
                .isPresent();
    }

    /** Whether the draft only points back, to say when something began or what it is called. */
    private static boolean echoes(Draft draft) {
        return draft.pointsBack()
                && !draft.acts().isEmpty()
                && draft.tolls().isEmpty()
                && draft.place().filter(Draft.Placed::own).isEmpty();
    }

    /** Whether a count of several people, exact and of one harm, stands in both. */
    private static boolean sameToll(Draft draft, Draft other, int people) {
        for (Chart.Item a : draft.tolls()) {
            Draft.Figure mine = Draft.Figure.of(a);
            for (Draft.Figure theirs : other.figures()) {
                boolean several = mine.quantity().low().orElse(0) >= people
                        && !mine.quantity().approximate();
                if (several
                        && mine.harm() == theirs.harm()
                        && mine.quantity().low().equals(theirs.quantity().low())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the draft's act may be a part of what any telling of the other tells. */
    private boolean kin(Draft draft, Draft other) {
        Optional<ActWord> a = draft.mainAct().map(Draft::word);
        boolean attack =
                draft.goesOn() && a.filter(word -> word.weight() <= WEAK).isPresent();
        boolean vague = a.isEmpty() || a.get().general() || a.get().weight() <= 1 || attack;
        return vague
                || other.mainActs().isEmpty()
                || other.mainActs().stream().anyMatch(b -> kinship.oneAct(a.get(), b));
    }

    /** Whether both tell of one kind of act; a bare killing beside a plainer act says nothing of its kind. */
    private static boolean sameType(Draft draft, Draft other) {
        Optional<String> a = draft.mainAct().map(Draft::word).map(ActWord::type);
        boolean plain = other.mainActs().stream().anyMatch(b -> b.weight() > 1);
        return a.isPresent()
                && other.mainActs().stream()
                        .filter(b -> !plain || b.weight() > 1)
                        .anyMatch(b -> b.type().equals(a.get()) || BLASTS.containsAll(Set.of(b.type(), a.get())));
    }

    /** Whether one of the acts of a draft without figures is of the other's kind, whatever stands beside it. */
    boolean repeats(Draft draft, Draft other) {
        return draft.tolls().isEmpty()
                && !sameType(draft, other)
                && draft.acts().stream()
                        .map(Draft::word)
                        .filter(a -> a.weight() > WEAK)
                        .anyMatch(a -> other.mainActs().stream()
                                .anyMatch(b -> b.weight() > WEAK && b.type().equals(a.type())));
    }

    /** Whether the draft says of what kind the attack was that is told before in general words, at its place or next. */
    private boolean specifies(Draft draft, Draft other, boolean latest) {
        Optional<ActWord> kind = draft.mainAct().map(Draft::word);
        boolean placed = draft.place().filter(Draft.Placed::own).isPresent();
        return (placed || latest)
                && vague(other)
                && other.acts().stream().anyMatch(Sameness::isAttack)
                && kind.filter(a -> WEAPONS.contains(a.type())).isPresent()
                && kin(draft, other);
    }

    /** A verb told anew keeps to its own place; an account that only goes on may name a spot in the town, or the town. */
    private boolean placesConflict(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place()
                .filter(place -> place.own() || !draft.refersBack())
                .map(Draft.Placed::place);
        boolean spot = a.filter(place -> place.place().isEmpty()).isPresent() && draft.goesOn();
        return a.isPresent()
                && b.isPresent()
                && !spot
                && (draft.tellsAnew() && !opensBack(draft)
                        ? Where.differ(a.get(), b.get())
                        : Where.farApart(a.get(), b.get()))
                && !isTold(a.get(), other);
    }

    /** Whether both tell of an attack of one day, each in a general word, whatever else they tell of it. */
    private static boolean attackOfDay(Draft draft, Draft other) {
        Optional<When> day =
                draft.date().filter(date -> date.own() && !date.announced()).map(Draft.Dated::when);
        Optional<When> theirs =
                other.date().filter(date -> date.own() && !date.announced()).map(Draft.Dated::when);
        return day.isPresent()
                && theirs.isPresent()
                && day.get().start().equals(theirs.get().start())
                && draft.acts().stream().anyMatch(Sameness::isAttack)
                && other.acts().stream().anyMatch(Sameness::isAttack);
    }

    private static boolean isAttack(Chart.Item act) {
        ActWord word = Draft.word(act);
        return word.weight() == WEAK && word.unarmedType().isPresent();
    }

    /** Whether the draft names a spot, or a place that nobody knows, of which the incident's tellings speak too. */
    private boolean isAtSpotTold(Draft draft, Draft other) {
        return draft.place()
                .filter(Draft.Placed::own)
                .map(Draft.Placed::place)
                .filter(place -> place.place()
                        .filter(known -> known.kind() != Place.Kind.SITE)
                        .isEmpty())
                .filter(place -> isTold(place, other))
                .isPresent();
    }

    /** Whether one of the last tellings of the incident names the very place. */
    private boolean isTold(PlaceInText place, Draft other) {
        List<Draft.Telling> tellings = other.tellings();
        return tellings.subList(Math.max(0, tellings.size() - MOST_TELLINGS), tellings.size()).stream()
                .flatMap(telling -> scene.placesIn(telling.first(), telling.end()).stream())
                .filter(named -> !named.isCountry() && named.rank() >= place.rank())
                .anyMatch(named -> place.place().isPresent()
                        ? named.place().equals(place.place())
                        : named.mention().name().equals(place.mention().name()));
    }

    private static boolean samePlace(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isEmpty() || b.isEmpty() || !Where.farApart(a.get(), b.get());
    }

    /** Whether the draft's dead are the parts of the other's: "two were killed", then "a fighter and a civilian". */
    private static boolean addsUp(Draft draft, Draft other) {
        List<Draft.Figure> mine = draft.tolls().stream()
                .map(Draft.Figure::of)
                .filter(figure -> figure.harm() == Harm.KILLED)
                .toList();
        int sum = mine.stream()
                .mapToInt(figure -> figure.quantity().low().orElse(0))
                .sum();
        return mine.size() > 1
                && other.figures().stream()
                        .anyMatch(figure -> figure.harm() == Harm.KILLED
                                && figure.quantity().low().orElse(0) == sum);
    }

    private boolean datesConflict(Draft draft, Draft other) {
        Optional<Draft.Dated> a = draft.date()
                .filter(date -> date.own() && !date.announced() && !isOfLaterDeath(draft, date) && !isHour(date));
        Optional<Draft.Dated> b = other.date().filter(date -> !date.announced());
        if (b.isEmpty()) {
            return a.filter(date -> isPast(date.when())).isPresent() && !draft.pointsBack();
        }
        return a.isPresent() && DateOfAct.differ(a.get().when(), b.get().when());
    }

    /** Whether no more than the hour is told: "the attack took place at five". */
    private static boolean isHour(Draft.Dated date) {
        return date.source()
                .filter(item -> ((DateExpression) item.value()).time() instanceof DateExpression.Clock)
                .isPresent();
    }

    /** Whether only those who died of the act "the next day" or "two days later" are told of. */
    private static boolean isOfLaterDeath(Draft draft, Draft.Dated date) {
        boolean later = date.source()
                .map(item -> ((DateExpression) item.value()).time())
                .filter(time -> time instanceof DateExpression.FromIncident far && far.distance() >= 0)
                .isPresent();
        return later
                && !draft.acts().isEmpty()
                && draft.acts().stream().allMatch(act -> Draft.word(act).weight() <= BARE)
                && draft.place().filter(Draft.Placed::own).isEmpty();
    }

    /** Whether a day is so long ago that an act told with no day, as news, is not of that time. */
    private boolean isPast(When when) {
        return scene.published()
                .filter(day -> when.end().isBefore(day.minusDays(NEWS_DAYS)))
                .isPresent();
    }

    private static boolean tollsConflict(Draft draft, Draft other) {
        if (addsUp(draft, other)) {
            return false;
        }
        for (Chart.Item a : draft.tolls()) {
            Draft.Figure mine = Draft.Figure.of(a);
            for (Draft.Figure theirs : other.figures()) {
                boolean exact =
                        !mine.quantity().approximate() && !theirs.quantity().approximate();
                if (mine.harm() == theirs.harm() && exact && !mine.quantity().equals(theirs.quantity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
