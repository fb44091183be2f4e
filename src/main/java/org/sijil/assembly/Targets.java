package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.SubTypes;

/** Whether a wording before or beside a party says that it was attacked, or that it stood against somebody. */
final class Targets {

    /** Kinds of act by which a place changes hands. */
    private static final Set<String> TAKEN = Set.of(
            SubTypes.TRANSFER_OF_TERRITORY, SubTypes.GROUP_OVERTAKES_TERRITORY, SubTypes.GOVERNMENT_REGAINS_TERRITORY);

    /** Words between an act and a preposition that leads to its target. */
    private static final int PREPOSITION_REACH = 10;

    /** Words between an act and what says with or against whom. */
    private static final int WITH_REACH = 4;

    /** Words between what two have together and the word "between". */
    private static final int RELATION_REACH = 3;

    /** Words between one of two sides and the next. */
    private static final int SIDES_REACH = 5;

    /** Words between somebody on one of two sides and the wordings that set the two apart. */
    private static final int FACING_REACH = 30;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList struck;
    private final WordList of;
    private final WordList relations;
    private final WordList leaving;

    Targets(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.relations = pack.words("relations");
        this.of = pack.words("part_of");
        this.leaving = pack.words("leaving");
        this.struck = pack.words("things_hit");
    }

    /** Whether a wording before the party says that something was done to it. */
    boolean isTarget(Party party, Draft.Telling telling) {
        return !party.isState() && (isHit(party, telling) || left(party, telling));
    }

    /** In "the rebels took the town after the exit of the army", whether they are those who left it. */
    private boolean left(Party party, Draft.Telling telling) {
        return party.start() > 0
                && leaving.reads(scene.chart(), party.start() - 1)
                && telling.acts().stream()
                        .anyMatch(act -> act.start() < party.start()
                                && TAKEN.contains(Draft.word(act).type()));
    }

    /** The same of an adjective of origin that shares the noun of the next: "an ambush on US and British troops". */
    boolean isHit(Party party, Draft.Telling telling) {
        Optional<Chart.Item> target = scene.cueBefore(Cue.Kind.TARGET, party.start());
        if (target.isPresent() && !(verbFirst && opensVerb(target.get(), telling))) {
            return true;
        }
        return scene.cueBefore(Cue.Kind.TOWARDS, party.start())
                .filter(cue -> actBefore(cue, telling, PREPOSITION_REACH))
                .isPresent();
    }

    /** Whether the act was done with, or rather against, the party: "clashes with the army". */
    boolean isFaced(Party party, Draft.Telling telling) {
        return !party.isState()
                && scene.cueBefore(Cue.Kind.WITH, party.start())
                        .filter(cue -> actBefore(cue, telling, WITH_REACH))
                        .isPresent();
    }

    /** Whether the party is named only as the owner of what is struck: "positions of the group". */
    boolean holdsStruck(Party party, Draft.Telling telling) {
        int beside = verbFirst ? party.start() - 1 : party.end();
        boolean thing = beside >= telling.first()
                && beside < telling.end()
                && isStruck(beside)
                && telling.acts().stream().noneMatch(act -> act.start() == beside && act.end() > party.end());
        return (thing || isStruck(party.head())) && !telling.acts().isEmpty();
    }

    /** In "a raid on a convoy of US and British troops", whether "of" leads from something struck. */
    boolean isOfStruck(int start, Draft.Telling telling) {
        return start - 2 >= telling.first()
                && !telling.acts().isEmpty()
                && scene.says(of, start - 1, start)
                && isStruck(start - 2);
    }

    boolean isStruck(int token) {
        return struck.reads(scene.chart(), token);
    }

    /**
     * In "between the army and its allies on one side and gunmen on the other", the part of those on either; the words may
     * stand behind the parties only.
     */
    Optional<Judged> onOneOfTwoSides(Party party, Draft.Telling telling) {
        int first = Math.max(telling.first(), party.start() - FACING_REACH);
        int end = Math.min(telling.end(), party.end() + FACING_REACH);
        List<Chart.Item> marks = scene.in(Kinds.CUE, first, end).stream()
                .filter(item -> ((Cue) item.value()).kind() == Cue.Kind.ONE_SIDE)
                .toList();
        boolean fought = party.canAct()
                && marks.size() == 2
                && scene.hasCue(Cue.Kind.BETWEEN, first, Math.min(marks.get(0).start(), party.start()))
                && !scene.in(Kinds.ACT, first, marks.get(0).start()).isEmpty();
        if (!fought || party.start() > marks.get(1).start()) {
            return Optional.empty();
        }
        return Optional.of(
                new Judged(party.start() < marks.get(0).start() ? Cast.Part.AGENT : Cast.Part.FACED, Cast.TOLD));
    }

    boolean between(Party party, List<Party> parties, Draft.Telling telling) {
        if (sideBySide(party, telling)) {
            return true;
        }
        int index = parties.indexOf(party);
        return index > 0
                && sideBySide(parties.get(index - 1), telling)
                && party.start() - parties.get(index - 1).end() < SIDES_REACH;
    }

    /** Whether the first of two sides follows: "clashes between", not "coordination between" or "the worst clash between". */
    private boolean sideBySide(Party party, Draft.Telling telling) {
        return scene.cueBefore(Cue.Kind.BETWEEN, party.start())
                .filter(cue -> actBefore(cue, telling, PREPOSITION_REACH))
                .filter(cue -> !scene.hasCue(Cue.Kind.PART, cue.start(), cue.start() + 1))
                .filter(cue -> !isRelation(cue.start(), telling))
                .filter(cue -> !scene.hasCue(
                        Cue.Kind.COMPARISON, Math.max(telling.first(), cue.start() - WITH_REACH + 1), cue.start()))
                .isPresent();
    }

    /** In "a blast killed 14 amid a truce between them", the truce says nothing of who fought. */
    private boolean isRelation(int between, Draft.Telling telling) {
        return scene.says(relations, Math.max(telling.first(), between - RELATION_REACH), between)
                && telling.acts().stream()
                        .noneMatch(act ->
                                act.end() == between - 1 && Draft.word(act).mutual())
                && telling.acts().stream()
                        .noneMatch(act -> Draft.word(act).type().equals(SubTypes.AGREEMENT));
    }

    /** Where the verb comes first, what follows a verb of attack may well be its subject. */
    private static boolean opensVerb(Chart.Item cue, Draft.Telling telling) {
        return telling.acts().stream()
                .anyMatch(act -> act.start() == cue.start() && ((ActMention) act.value()).voice() == Voice.VERB);
    }

    /** Whether an act stands right before a preposition, which else says nothing of a target. */
    private boolean actBefore(Chart.Item cue, Draft.Telling telling, int reach) {
        int first = Math.max(telling.first(), cue.start() - reach);
        return !scene.in(Kinds.ACT, first, cue.end()).isEmpty();
    }

    /** Whether only an attack on the ground is told, which those who hold the place are the target of. */
    static boolean isStormed(Draft.Telling telling) {
        return telling.tolls().isEmpty()
                && !telling.acts().isEmpty()
                && telling.acts().stream()
                        .map(Draft::word)
                        .allMatch(
                                word -> word.weight() > Run.BARE && word.type().equals(SubTypes.ARMED_CLASH));
    }
}
