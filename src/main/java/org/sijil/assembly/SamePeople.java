package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.assembly.TollSum.Figure;
import org.sijil.incident.Casualties.Group;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;

/** Whether two figures of one harm count the same people, and which of them is to be believed. */
final class SamePeople {

    /** Counts farther apart than this factor are of different people. */
    static final int RIVAL_FACTOR = 4;

    /** The rule of an attacker who is killed in the end. */
    private static final String ATTACKER = "#killed-attacker";

    /** The same where each figure has a source of its own: those who fight tell of ten times as many dead foes. */
    private static final int FOES_FACTOR = 15;

    /** As many as few acts kill by chance on both sides. */
    private static final int SEVERAL = 4;

    private final Scene scene;
    private final WordList attackers;
    private final WordList besides;
    private final WordList ownPeople;

    SamePeople(Scene scene) {
        this.scene = scene;
        this.attackers = scene.chart().pack().words("attackers");
        this.besides = scene.chart().pack().words("besides");
        this.ownPeople = scene.chart().pack().words("own_people");
    }

    /** Whether two figures count the same people: one group, and not "others" nor a second item of one list. */
    boolean same(Figure other, Figure figure) {
        boolean together = other.telling() == figure.telling();
        if (!together && ofAttackers(other) != ofAttackers(figure)) {
            return isOfGunmen(other, figure);
        }
        boolean sameGroup =
                other.group() == figure.group() || other.group() == Group.UNKNOWN || figure.group() == Group.UNKNOWN;
        if (!together && figure.others() && !other.vague()) {
            return (other.others() || figure.vague())
                    && figure.toll().quantity().equals(other.toll().quantity());
        }
        if (!together && !figure.vague() && other.size() == 1 && isOfHis(figure)) {
            return false;
        }
        if (!together && isOfMixedForces(other, figure)) {
            return true;
        }
        if (isOfFoes(other, figure)) {
            return false;
        }
        boolean more = scene.says(besides, figure.item().start(), figure.item().end());
        if (!together && more && !figure.vague() && figure.size() < other.size()) {
            return false;
        }
        if (together) {
            return !figure.others()
                    && !more
                    && (sameAgain(other, figure) || sameGroup && (apart(other, figure) || differ(other, figure)));
        }
        return sameGroup;
    }

    /** In "a mayor was shot; his two guards died", whether they are the people of the one told of before. */
    private boolean isOfHis(Figure figure) {
        return scene.says(ownPeople, figure.item().start(), figure.item().end());
    }

    /** Whether one counts men of a state only and the other only such as fight states. */
    private static boolean isOfFoes(Figure other, Figure figure) {
        return isOf(other, true) && isOf(figure, false) || isOf(other, false) && isOf(figure, true);
    }

    private static boolean isOf(Figure figure, boolean state) {
        List<Party> parties = figure.toll().parties();
        return !parties.isEmpty()
                && parties.stream()
                        .allMatch(party -> party.isArmed() && isState(party).equals(Optional.of(state)));
    }

    /** Whether somebody armed is of a state or of a group, by the name he bears or else by the noun; empty when neither says so. */
    private static Optional<Boolean> isState(Party party) {
        Set<ActorType> types = party.named()
                .map(named -> named.in("").stream().map(Actor::type).collect(Collectors.toSet()))
                .filter(found -> !found.isEmpty())
                .or(() -> party.role().map(role -> Set.of(role.type())))
                .orElse(Set.of());
        if (types.size() != 1) {
            return Optional.empty();
        }
        ActorType type = types.iterator().next();
        return type == ActorType.STATE_FORCES
                ? Optional.of(true)
                : Warring.isGroup(type) ? Optional.of(false) : Optional.empty();
    }

    /** Whether as many fighters of two forces are told of again, each time by the name of another: "14 soldiers and militiamen". */
    private static boolean isOfMixedForces(Figure other, Figure figure) {
        return !figure.others()
                && !figure.vague()
                && figure.size() > SEVERAL
                && figure.toll().quantity().equals(other.toll().quantity())
                && !ofPeople(figure)
                && !ofPeople(other);
    }

    /** Whether only people without arms are counted; whom nothing but their land tells of, "three Kolweans", may be armed. */
    private static boolean ofPeople(Figure figure) {
        return figure.group() == Group.CIVILIANS
                && !figure.toll().parties().stream()
                        .allMatch(party ->
                                party.role().filter(RoleWord::adjective).isPresent());
    }

    /** Whether as many gunmen as attackers are told to have fallen, who are the same. */
    private static boolean isOfGunmen(Figure other, Figure figure) {
        return other.group() == Group.COMBATANTS
                && figure.group() == Group.COMBATANTS
                && !figure.others()
                && figure.size() > 1
                && figure.toll().quantity().equals(other.toll().quantity());
    }

    /** Whether those who attacked are counted by themselves: "the bomber also died". */
    boolean ofAttackers(Figure figure) {
        return isAttacker(figure.item())
                || !figure.toll().parties().isEmpty()
                        && figure.toll().parties().stream()
                                .allMatch(party -> attackers.reads(scene.chart(), party.head()));
    }

    /** Whether a wording tells how an attacker was killed in the end: "before the police shot him". */
    static boolean isAttacker(Chart.Item toll) {
        return toll.rule().endsWith(ATTACKER);
    }

    /** Within one sentence, a second speaker or an update between two figures sets them against each other. */
    private boolean apart(Figure other, Figure figure) {
        int first = other.item().end();
        int end = figure.item().start();
        return first < end && (scene.hasCue(Cue.Kind.SPEAKER, first, end) || scene.hasCue(Cue.Kind.UPDATE, first, end));
    }

    /** Whether each figure has a source of its own: "the army put the dead at six, the mayor said nine had died". */
    private static boolean differ(Figure other, Figure figure) {
        return other.source().isPresent()
                && figure.source().isPresent()
                && !other.source().equals(figure.source());
    }

    /** Two exact counts by different sources; the second is not far from the first. */
    boolean rivals(Figure other, Figure figure) {
        boolean exact =
                !figure.vague() && !figure.toll().definite() && figure.size() != other.size() && !figure.update();
        boolean named = figure.source().isPresent()
                && other.source().isPresent()
                && !figure.source().equals(other.source());
        if (figure.size() == 1 && other.size() > 1 && !isCounted(figure)
                || isBelow(figure, other)
                || isBelow(other, figure)) {
            return false;
        }
        int factor = named ? FOES_FACTOR : RIVAL_FACTOR;
        boolean near = figure.size() <= factor * other.size() && other.size() <= factor * figure.size();
        boolean told = figure.source().isPresent()
                ? !figure.source().equals(other.source())
                : scene.hasCue(
                        Cue.Kind.SPEAKER,
                        figure.telling().first(),
                        figure.telling().end());
        return exact && near && told;
    }

    /** Whether one figure is only a bound that the other, larger one does not break: "more than six" beside eight. */
    private static boolean isBelow(Figure bound, Figure count) {
        return bound.toll().quantity().high().isEmpty()
                && bound.toll().quantity().low().isPresent()
                && (count.toll().quantity().high().isPresent() || !bothNamed(bound, count))
                && bound.size() < count.size();
    }

    private static boolean bothNamed(Figure one, Figure two) {
        return one.source().isPresent() && two.source().isPresent();
    }

    /** Whether a number word counts them, and not only a noun for one person. */
    private boolean isCounted(Figure figure) {
        return !scene.in(Kinds.NUMBER, figure.item().start(), figure.item().end())
                .isEmpty();
    }

    private static boolean sameAgain(Figure a, Figure b) {
        return a.toll().quantity().equals(b.toll().quantity())
                && a.group() == b.group()
                && !b.others()
                && a.group() != Group.UNKNOWN;
    }

    /** "At least 32" after "32" leaves the number open. */
    static boolean opens(Figure other, Figure figure) {
        return figure.toll().quantity().low().equals(other.toll().quantity().low())
                && figure.toll().quantity().high().isEmpty();
    }
}
