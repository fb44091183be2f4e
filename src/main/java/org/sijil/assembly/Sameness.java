package org.sijil.assembly;

import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Form;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.SubTypes;

/** Judges whether two tellings are of one incident. */
final class Sameness {

    /** Kinds of act that often only follow from another one. */
    private static final Set<String> AFTERMATH = Set.of(SubTypes.ARRESTS, SubTypes.LOOTING, SubTypes.CHANGE_TO_GROUP);

    /** Sentences to the next one. */
    private static final int NEXT = 1;

    private final Scene scene;
    private final Opening opening;
    private final SamePlace places;
    private final SameDay days;
    private final SameKind kinds;
    private final SameVictim victims;
    private final Answers answers;
    private final WordList these;
    private final WordList and;

    Sameness(Scene scene, Kinship kinship) {
        this.scene = scene;
        this.opening = new Opening(scene);
        this.places = new SamePlace(scene);
        this.days = new SameDay(scene);
        this.kinds = new SameKind(kinship);
        this.victims = new SameVictim(scene);
        this.answers = new Answers(scene);
        this.and = scene.chart().pack().words("and");
        this.these = scene.chart().pack().words("these");
    }

    /** A draft with no act of its own kind goes on telling of the incident right before it. */
    boolean continues(Draft draft, Draft other, int distance, boolean latest) {
        return !areListed(draft, other) && goesOn(draft, other, distance, latest) && !answers.are(draft, other);
    }

    private boolean goesOn(Draft draft, Draft other, int distance, boolean latest) {
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
        if (near && (places.movedOn(draft, other) || isElsewhereInUnit(draft, other))) {
            return false;
        }
        if (near && distance == NEXT && isOfWhat(draft, other)) {
            return true;
        }
        boolean road = places.onRoad(draft);
        boolean spot = inDistrict(draft, other) || distance <= NEXT && SameVictim.isHowTheyDied(draft, other);
        if (!near
                || !road && !spot && places.conflict(draft, other)
                || days.conflict(draft, other)
                || !kinds.kin(draft, other) && !takenBesides(draft, other)) {
            return false;
        }
        if (SamePlace.same(draft, other)
                && SameKind.isFightFor(draft, other)
                && !opening.anew(draft)
                && !SameToll.conflict(draft, other)) {
            return true;
        }
        boolean own = draft.place().filter(Draft.Placed::own).isPresent()
                && !SamePlace.same(draft, other)
                && !road
                && !spot
                && !places.isDistrictTold(draft, other)
                && !places.fillsIn(draft, other);
        boolean weak = draft.pointsBack()
                || draft.mainAct().map(Draft::word).map(ActWord::weight).orElse(0) <= SameKind.WEAK;
        return !own && (weak || addsTo(draft, other, distance, road)) && !opening.anew(draft);
    }

    /** In "a bomb killed nine in Mambo. In Kolwe, gunmen shot two", the second is of its own, be Kolwe in a province Mambo or not. */
    private boolean isElsewhereInUnit(Draft draft, Draft other) {
        return places.opensWith(draft)
                && SamePlace.isTownIn(draft, other)
                && SameToll.conflict(draft, other)
                && !draft.pointsBack()
                && !opening.ofThose(draft)
                && draft.first().sentence() > other.last().sentence();
    }

    /** In "nine were killed in the province on Friday. Aircraft struck the town of Kolwe", the next sentence tells of what. */
    private boolean isOfWhat(Draft draft, Draft other) {
        return SameKind.isOfWhat(draft, other)
                && !namesDoer(other.first())
                && !days.conflict(draft, other)
                && (SamePlace.nameless(draft, other) || SamePlace.lies(draft, other))
                && !opening.anew(draft);
    }

    /** Whether a telling names armed people beside those whom its tolls count. */
    private boolean namesDoer(Draft.Telling telling) {
        return scene.in(Kinds.PARTY, telling.first(), telling.end()).stream()
                .filter(party -> telling.tolls().stream()
                        .noneMatch(toll -> toll.start() <= party.start() && party.end() <= toll.end()))
                .anyMatch(party -> ((Party) party.value()).isArmed());
    }

    /** Whether the draft, which names no other place, says more of what the other tells. */
    private boolean addsTo(Draft draft, Draft other, int distance, boolean road) {
        return SameKind.same(draft, other)
                || kinds.repeats(draft, other)
                || kinds.grows(draft, other)
                || follows(draft, other)
                || distance <= NEXT && SameVictim.isHowTheyDied(draft, other)
                || SameKind.vague(other)
                        && distance <= NEXT
                        && (bare(draft)
                                || road
                                || Opening.back(draft)
                                || SamePlace.refines(draft, other) && SameDay.undated(draft))
                        && !SameToll.conflict(draft, other)
                || (SamePlace.nameless(draft, other) || SamePlace.refines(draft, other) || SamePlace.lies(draft, other))
                        && distance <= NEXT
                        && opening.ofThose(draft)
                || SamePlace.nameless(draft, other)
                        && (distance <= NEXT || SameKind.vague(other))
                        && draft.first().paragraph() == other.last().paragraph();
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

    /** Whether its figure counts people of several places or acts: "six died in clashes across the country". */
    private boolean isSpread(Draft draft) {
        return !draft.first().tolls().isEmpty() && Spread.isTold(scene, draft);
    }

    /** Whether the draft tells of arrests, burning or a retreat, for which it names no place and day of their own. */
    boolean follows(Draft draft, Draft other) {
        if (kinds.isReason(draft, other)) {
            return true;
        }
        boolean after = draft.mainAct()
                .map(Draft::word)
                .filter(word -> AFTERMATH.contains(word.type()))
                .isPresent();
        return (after || takenBesides(draft, other))
                && SameDay.undated(draft)
                && SamePlace.nameless(draft, other)
                && !SameKind.same(draft, other);
    }

    /** As {@link SameKind#repeats} has it. */
    boolean repeats(Draft draft, Draft other) {
        return kinds.repeats(draft, other);
    }

    /** Whether the draft tells, in the paragraph of an attack on people, of some who were led away. */
    private static boolean takenBesides(Draft draft, Draft other) {
        return draft.mainAct()
                        .map(Draft::word)
                        .filter(word -> word.type().equals(SubTypes.ABDUCTION))
                        .isPresent()
                && draft.first().paragraph() == other.last().paragraph()
                && other.acts().stream().anyMatch(SameKind::isByHand)
                && other.figures().stream().anyMatch(figure -> figure.harm() == Harm.KILLED);
    }

    /** Whether the next sentence of a paragraph names the unknown spot in the district that is told of before. */
    private boolean inDistrict(Draft draft, Draft other) {
        if (SamePlace.refines(draft, other) && draft.tolls().isEmpty() && opening.ofThose(draft)) {
            return draft.first().sentence() - other.last().sentence() <= NEXT && !days.conflict(draft, other);
        }
        boolean daysApart = !SameDay.undated(draft)
                && !(SameDay.undated(other) && draft.tolls().isEmpty());
        return SamePlace.refines(draft, other)
                && !daysApart
                && (opening.ofThose(draft)
                        || draft.first().paragraph() == other.last().paragraph())
                && draft.first().sentence() - other.last().sentence() <= NEXT;
    }

    /** Whether the draft names no place and no day. */
    private static boolean bare(Draft draft) {
        return draft.place().filter(Draft.Placed::own).isEmpty() && SameDay.undated(draft);
    }

    /** The same kind of act at the same place on the same day, or the same toll of a like act, is told again. */
    boolean retells(Draft draft, Draft other, boolean latest) {
        return !areListed(draft, other) && tellsAgain(draft, other, latest) && !answers.are(draft, other);
    }

    /** Whether the same words tell of both, as of two towns that stand in a list. */
    private static boolean areListed(Draft draft, Draft other) {
        return other.tellings().stream()
                .anyMatch(telling -> telling.first() == draft.first().first()
                        && telling.end() == draft.first().end());
    }

    private boolean tellsAgain(Draft draft, Draft other, boolean latest) {
        if ((echoes(draft) || isThis(draft) && !SameToll.conflict(draft, other)) && SameKind.same(draft, other)) {
            return true;
        }
        if (kinds.isReason(draft, other) && !places.conflict(draft, other)) {
            return true;
        }
        if (kinds.kin(draft, other) && !SameDay.apart(draft, other) && victims.is(draft, other)) {
            return true;
        }
        boolean placed = draft.place().filter(Draft.Placed::own).isPresent();
        if (isCountedAgain(draft, other)) {
            return true;
        }
        if (days.conflict(draft, other) || placed && isSpread(other)) {
            return false;
        }
        if (kinds.kin(draft, other) && SameToll.same(draft, other, SameToll.MANY) && !opening.apart(draft)) {
            return true;
        }
        boolean inherited = other.place().filter(Draft.Placed::own).isEmpty();
        if (inherited
                && kinds.kin(draft, other)
                && SameToll.same(draft, other, SameToll.SEVERAL)
                && !opening.apart(draft)) {
            return true;
        }
        if (places.conflict(draft, other)) {
            return false;
        }
        if (kinds.kin(draft, other) && SameToll.same(draft, other, SameToll.SEVERAL) && !opening.apart(draft)) {
            return true;
        }
        boolean again =
                (SameKind.same(draft, other) || SameDay.attacks(draft, other) || kinds.specifies(draft, other, latest))
                                && SamePlace.same(draft, other)
                        || places.isAtSpotTold(draft, other) && kinds.kin(draft, other)
                        || draft.goesOn() && kinds.kin(draft, other);
        return again && !SameToll.conflict(draft, other) && !opening.apart(draft) && !places.movedOn(draft, other);
    }

    /**
     * Whether as many are counted again of the same act, told more or less finely: "nine died in an air raid last week", then
     * "on Friday jets struck, killing nine", or "an attack that killed nine".
     */
    private boolean isCountedAgain(Draft draft, Draft other) {
        boolean like = kinds.kin(draft, other)
                || draft.mainAct().filter(SameKind::isAnyAttack).isPresent();
        boolean counted = kinds.kin(draft, other) && SameToll.same(draft, other, SameToll.MANY)
                || !places.conflict(draft, other)
                        && (SameToll.same(draft, other, SameToll.SEVERAL) || SameToll.addsUp(draft, other));
        boolean day = SameDay.overlap(draft, other) || !days.conflict(draft, other);
        return like && counted && day && !opening.apart(draft);
    }

    /** Whether "this bombing" is told of, whatever else the sentence names. */
    private boolean isThis(Draft draft) {
        return draft.mainAct()
                .filter(act -> act.start() > 0
                        && scene.chart().forms(act.start() - 1).stream().anyMatch(this::isOneOfThese))
                .isPresent();
    }

    /** A word such as "this", alone or behind "and". */
    private boolean isOneOfThese(Form form) {
        return these.contains(form.text()) && (form.proclitic().isEmpty() || and.contains(form.proclitic()));
    }

    /** Whether the draft only points back, to say when something began or what it is called. */
    private static boolean echoes(Draft draft) {
        return draft.pointsBack()
                && !draft.acts().isEmpty()
                && draft.tolls().isEmpty()
                && draft.place().filter(Draft.Placed::own).isEmpty();
    }
}
