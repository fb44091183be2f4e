package org.sijil.assembly;

import java.util.Set;
import org.sijil.assembly.TollSum.Figure;
import org.sijil.incident.Casualties.Group;
import org.sijil.mention.Cue;

/** Whether two figures of one harm count the same people, and which of them is to be believed. */
final class SamePeople {

    /** Counts farther apart than this factor are of different people. */
    static final int RIVAL_FACTOR = 4;

    /** The same where each figure has a source of its own: those who fight tell of ten times as many dead foes. */
    private static final int FOES_FACTOR = 15;

    private final Scene scene;
    private final Set<String> attackers;
    private final Set<String> besides;
    private final Set<String> ownPeople;

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
        boolean more = scene.says(besides, figure.item().start(), figure.item().end());
        if (!together && more && !figure.vague() && figure.size() < other.size()) {
            return false;
        }
        if (together) {
            return !figure.others() && !more && (sameAgain(other, figure) || sameGroup && apart(other, figure));
        }
        return sameGroup;
    }

    /** In "a mayor was shot; his two guards died", whether they are the people of the one told of before. */
    private boolean isOfHis(Figure figure) {
        return scene.says(ownPeople, figure.item().start(), figure.item().end());
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
    private boolean ofAttackers(Figure figure) {
        return !figure.toll().parties().isEmpty()
                && figure.toll().parties().stream().allMatch(party -> scene.chart().forms(party.head()).stream()
                        .anyMatch(form -> attackers.contains(form.text())));
    }

    /** Within one sentence, a second speaker or an update between two figures sets them against each other. */
    private boolean apart(Figure other, Figure figure) {
        int first = other.item().end();
        int end = figure.item().start();
        return first < end && (scene.hasCue(Cue.Kind.SPEAKER, first, end) || scene.hasCue(Cue.Kind.UPDATE, first, end));
    }

    /** Two exact counts by different sources; the second is not far from the first. */
    boolean rivals(Figure other, Figure figure) {
        boolean exact =
                !figure.vague() && !figure.toll().definite() && figure.size() != other.size() && !figure.update();
        boolean named = figure.source().isPresent()
                && other.source().isPresent()
                && !figure.source().equals(other.source());
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
