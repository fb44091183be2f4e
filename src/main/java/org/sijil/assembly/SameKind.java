package org.sijil.assembly;

import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/** Whether the acts of two tellings may be one, by their kinds. */
final class SameKind {

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

    /** Kinds of act by which a place changes hands in the fighting. */
    private static final Set<String> TAKEN =
            Set.of(SubTypes.GOVERNMENT_REGAINS_TERRITORY, SubTypes.GROUP_OVERTAKES_TERRITORY);

    /** Acts up to this weight say little of their own kind. */
    static final int WEAK = 2;

    /** The entry of a word for being hit that says nothing of the weapon. */
    private static final String AIMED_AT = "aimed-at";

    private static final String OFFENSIVE = "offensive";

    private final Kinship kinship;

    SameKind(Kinship kinship) {
        this.kinship = kinship;
    }

    /** Whether the draft tells of the fighting in which the other was just told to be taken, or of its toll. */
    static boolean isFightFor(Draft draft, Draft other) {
        boolean fight = draft.mainAct()
                .map(Draft::word)
                .filter(word -> word.type().equals(SubTypes.ARMED_CLASH))
                .isPresent();
        return fight && other.mainActs().stream().anyMatch(word -> TAKEN.contains(word.type()));
    }

    /** Whether both tell of one kind of act; a bare killing beside a plainer act says nothing of its kind. */
    static boolean same(Draft draft, Draft other) {
        Optional<String> a = draft.mainAct().map(Draft::word).map(ActWord::type);
        boolean plain = other.mainActs().stream().anyMatch(b -> b.weight() > 1);
        return a.isPresent()
                && other.mainActs().stream()
                        .filter(b -> !plain || b.weight() > 1)
                        .anyMatch(b -> b.type().equals(a.get()) || BLASTS.containsAll(Set.of(b.type(), a.get())));
    }

    /** Whether the draft's act may be a part of what any telling of the other tells. */
    boolean kin(Draft draft, Draft other) {
        Optional<ActWord> a = draft.mainAct().map(Draft::word);
        boolean attack = (draft.goesOn() || isOfAttackTold(draft))
                && a.filter(word -> word.weight() <= WEAK).isPresent();
        boolean vague = a.isEmpty()
                || a.get().general()
                || a.get().weight() <= 1
                || a.get().id().equals(AIMED_AT)
                || attack;
        return vague
                || other.mainActs().isEmpty()
                || confronted(draft) && isUnrest(other)
                || confronted(other) && isUnrest(draft)
                || isOfUnrest(draft, other)
                || other.mainActs().stream().anyMatch(b -> kinship.oneAct(a.get(), b));
    }

    /** Whether only people without arms were harmed in what is told as "confrontations", which may be those of a march. */
    private static boolean confronted(Draft draft) {
        return draft.mainAct()
                        .filter(act -> Draft.word(act).mutual()
                                && Draft.word(act).type().equals(SubTypes.ARMED_CLASH))
                        .isPresent()
                && !draft.tolls().isEmpty()
                && draft.tolls().stream().allMatch(toll -> TargetChoice.anyCivilian((TollMention) toll.value()));
    }

    private boolean isUnrest(Draft draft) {
        return draft.mainActs().stream().anyMatch(kinship::unrest);
    }

    /** Whether "the clashes" point back to unrest, and are no battle: "riots broke out. Two policemen were hurt in the clashes". */
    private boolean isOfUnrest(Draft draft, Draft other) {
        return draft.mainAct()
                        .filter(act -> ((ActMention) act.value()).definite())
                        .map(Draft::word)
                        .filter(word -> word.type().equals(SubTypes.ARMED_CLASH))
                        .isPresent()
                && SameDay.undated(draft)
                && isUnrest(other);
    }

    /** Whether only "the attack" is told of, with no day of its own, which says nothing of its kind. */
    private static boolean isOfAttackTold(Draft draft) {
        return SameDay.undated(draft)
                && draft.mainAct()
                        .filter(act -> isAttack(act) && ((ActMention) act.value()).definite())
                        .isPresent();
    }

    /** Whether one of the acts of a draft without figures is of the other's kind, whatever stands beside it. */
    boolean repeats(Draft draft, Draft other) {
        return draft.tolls().isEmpty()
                && !same(draft, other)
                && draft.acts().stream()
                        .map(Draft::word)
                        .filter(a -> a.weight() > WEAK)
                        .anyMatch(a -> other.mainActs().stream()
                                .anyMatch(b -> b.weight() > WEAK && b.type().equals(a.type())));
    }

    /** Whether the draft says of what kind the attack was that is told before in general words, at its place or next. */
    boolean specifies(Draft draft, Draft other, boolean latest) {
        Optional<ActWord> kind = draft.mainAct().map(Draft::word);
        boolean placed = draft.place().filter(Draft.Placed::own).isPresent();
        return (placed || latest)
                && vague(other)
                && kind.filter(a -> WEAPONS.contains(a.type())).isPresent()
                && (latest && isHowTold(draft, other)
                        || other.acts().stream().anyMatch(SameKind::isAttack) && kin(draft, other));
    }

    /** Whether the draft tells, with no figures, of an act by a weapon, and the other only that people were killed or hurt. */
    static boolean isOfWhat(Draft draft, Draft other) {
        return draft.tolls().isEmpty()
                && draft.mainAct().filter(SameKind::isByWeapon).isPresent()
                && other.tellings().size() == 1
                && other.tolls().stream().anyMatch(SameToll::harms)
                && other.acts().stream().allMatch(act -> Draft.word(act).weight() <= Draft.BARE && isByHand(act));
    }

    /** In "two people were killed in Kolwe. The blast was near a market", the second sentence only says of what they died. */
    private static boolean isHowTold(Draft draft, Draft other) {
        return draft.first().sentence() - other.last().sentence() <= 1
                && draft.refersBack()
                && draft.tolls().isEmpty()
                && draft.place().filter(Draft.Placed::own).isEmpty();
    }

    /** Whether a protest turns into more in the next sentence. */
    boolean grows(Draft draft, Draft other) {
        return draft.mainAct().map(Draft::word).stream().anyMatch(a -> other.mainActs().stream()
                .anyMatch(b -> kinship.unrest(a) && kinship.unrest(b) && kinship.oneAct(a, b)));
    }

    /** Whether only general words for an attack tell of it so far. */
    static boolean vague(Draft draft) {
        return draft.mainActs().stream().allMatch(word -> word.weight() <= WEAK);
    }

    /** Whether an act is told in a general word for an attack. */
    static boolean isAttack(Chart.Item act) {
        ActWord word = Draft.word(act);
        return word.weight() == WEAK && word.unarmedType().isPresent();
    }

    /** The same, or of an offensive, which may be one from the air: "launched an attack". */
    static boolean isAnyAttack(Chart.Item act) {
        return isAttack(act) || Draft.word(act).id().equals(OFFENSIVE);
    }

    /** Whether an act says by what an attack was made. */
    static boolean isByWeapon(Chart.Item act) {
        return WEAPONS.contains(Draft.word(act).type()) && !Draft.word(act).general();
    }

    /** Whether it is an act of hand-held arms, or of those who rob. */
    static boolean isByHand(Chart.Item act) {
        ActWord word = Draft.word(act);
        return word.type().equals(SubTypes.LOOTING)
                || word.unarmedType().filter(SubTypes.ATTACK::equals).isPresent();
    }

    /** Whether the draft tells of arrests over what the other tells. */
    boolean isReason(Draft draft, Draft other) {
        return draft.tolls().stream().noneMatch(SameToll::harms)
                && draft.reason().stream()
                        .anyMatch(a -> other.mainActs().stream().anyMatch(b -> kinship.oneAct(a, b)));
    }
}
