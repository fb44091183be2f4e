package org.sijil.assembly;

import java.util.Comparator;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Tells forces that only come in when the deed is done: to put an end to it, or to arrest somebody for it. */
final class Afterwards {

    /** Words from "before" to who put an end to it, at the most: "before he was shot and killed by police". */
    private static final int LONGEST_ENDING = 9;

    /** Words between a force and the arrests it made. */
    private static final int ARREST_REACH = 5;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList aftermath;

    Afterwards(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.aftermath = pack.words("aftermath");
    }

    /** In "he killed two before police shot him", the force only put an end to it. */
    boolean ends(Party party) {
        return party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && (scene.follows(Cue.Kind.ENDING, party.start()) || endsInPassive(party));
    }

    /** In "he killed two before he was shot dead by police". */
    private boolean endsInPassive(Party party) {
        int first = Math.max(0, party.start() - LONGEST_ENDING);
        return scene.in(Kinds.CUE, first, party.start()).stream()
                .anyMatch(item ->
                        ((Cue) item.value()).kind() == Cue.Kind.ENDING && scene.plain(item.end(), party.start()));
    }

    /** In "a grenade hurt seven people; police arrested two men", the force only comes in afterwards. */
    boolean arrestsAfter(Party party, Draft.Telling telling) {
        if (verbFirst && !party.isState()) {
            return isPolice(party)
                    && telling.acts().stream().noneMatch(Afterwards::isFight)
                    && opensArrest(party, telling).isPresent();
        }
        boolean before = telling.acts().stream()
                .anyMatch(act -> act.end() <= party.start()
                        && !Draft.word(act).type().equals(SubTypes.ARRESTS)
                        && !Standing.general(act));
        Optional<Chart.Item> next = telling.acts().stream()
                .filter(act -> act.start() >= party.end())
                .min(Comparator.comparingInt(Chart.Item::start));
        return before
                && next.filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS)
                                && scene.plain(party.end(), act.start()))
                        .isPresent();
    }

    private static boolean isPolice(Party party) {
        return party.named().isEmpty()
                && party.role()
                        .filter(role -> role.actor().startsWith(Gunmen.POLICE))
                        .isPresent();
    }

    private static boolean isFight(Chart.Item act) {
        return ((ActMention) act.value()).act().mutual();
    }

    /** The arrest that the party made, behind another act, where the verb comes first. */
    private Optional<Chart.Item> opensArrest(Party party, Draft.Telling telling) {
        return telling.acts().stream()
                .filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS)
                        && party.start() > act.start()
                        && party.start() <= act.end())
                .filter(arrest -> telling.acts().stream()
                        .anyMatch(act -> act.end() <= arrest.start()
                                && !Draft.word(act).type().equals(SubTypes.ARRESTS)
                                && !Standing.general(act)))
                .findFirst();
    }

    /** In "a shooting hurt two, and police arrested the gunman", where the verb comes first, whether he was the one. */
    boolean isArrestedAfter(Party party, Draft.Telling telling) {
        return verbFirst
                && party.definite()
                && telling.acts().stream().noneMatch(Afterwards::isFight)
                && scene
                        .in(Kinds.PARTY, Math.max(telling.first(), party.start() - ARREST_REACH), party.start())
                        .stream()
                        .map(item -> (Party) item.value())
                        .anyMatch(police -> isPolice(police)
                                && opensArrest(police, telling).isPresent()
                                && scene.in(Kinds.ACT, police.end(), party.start())
                                        .isEmpty());
    }

    /** In "police arrested two men over a bombing", the force did not do what the arrests were for. */
    boolean arrestsOver(Party party, Draft.Telling telling) {
        return telling.acts().stream()
                .filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS) && isDoneBy(act, party))
                .anyMatch(arrest -> reason(arrest, telling).isPresent());
    }

    /** In "arrested two rebels over a bombing", where the verb comes first, whether those arrested are held to have done it. */
    boolean isArrestedOver(Party party, Draft.Telling telling) {
        return verbFirst
                && telling.acts().stream()
                        .filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS) && act.start() <= party.start())
                        .anyMatch(arrest -> reason(arrest, telling)
                                .filter(act -> party.end() <= act.start())
                                .isPresent());
    }

    /** Whether a force stands before the verb, or right behind it, or right before a verbal noun, where the verb comes first. */
    private boolean isDoneBy(Chart.Item arrest, Party party) {
        int apart = arrest.start() - party.end();
        boolean before = apart >= 0 && apart <= ARREST_REACH;
        return before || verbFirst && party.start() > arrest.start() && party.start() <= arrest.end();
    }

    /** What an arrest was for: the next act, behind a word that says so. */
    private Optional<Chart.Item> reason(Chart.Item arrest, Draft.Telling telling) {
        return telling.acts().stream()
                .filter(act -> act.start() >= arrest.end()
                        && !Draft.word(act).type().equals(SubTypes.ARRESTS)
                        && (verbFirst || !Standing.general(act)))
                .min(Comparator.comparingInt(Chart.Item::start))
                .filter(act -> scene.says(aftermath, arrest.end(), act.start()));
    }
}
