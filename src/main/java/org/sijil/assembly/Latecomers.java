package org.sijil.assembly;

import org.sijil.mention.ActMention;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Whether somebody whom only a later telling of an incident brings in has no part in it. */
final class Latecomers {

    private final Naming naming;

    Latecomers(Naming naming) {
        this.naming = naming;
    }

    /** @param roll who is known so far */
    boolean hasNoPart(Draft draft, Draft.Telling telling, Cast cast, Roll roll, String country) {
        return telling != draft.first()
                && (isAside(telling, cast, roll, country)
                        || isGuessed(cast, roll, country)
                        || arrestsOnly(telling, cast, draft, country));
    }

    /** Whether a later telling that only points back brings in somebody new by a loose wording. */
    private boolean isAside(Draft.Telling telling, Cast cast, Roll roll, String country) {
        boolean back = telling.tolls().isEmpty()
                && telling.acts().stream()
                        .allMatch(act -> ((ActMention) act.value()).definite() || Standing.general(act));
        return back
                && !cast.accused()
                && cast.weight() < Cast.CERTAIN
                && !namesDoer(cast, roll)
                && naming.of(cast.party(), country)
                        .filter(name -> !roll.knows(name.name()))
                        .isPresent();
    }

    /** Whether somebody new who only opens a clause is taken for a doer, when the doer is known. */
    private boolean isGuessed(Cast cast, Roll roll, String country) {
        return cast.part() == Cast.Part.AGENT
                && cast.weight() < Cast.BESIDE
                && roll.participants().stream()
                        .anyMatch(one ->
                                one.side() == 1 && !one.isUnidentified() && roll.weight(one.name(), 1) >= Cast.TOLD)
                && naming.of(cast.party(), country)
                        .filter(name -> !roll.knows(name.name()))
                        .isPresent();
    }

    /** Whether a group is named as doer of an act of which only strangers are known as doers so far. */
    private static boolean namesDoer(Cast cast, Roll roll) {
        return cast.part() == Cast.Part.AGENT
                && cast.party().named().isPresent()
                && cast.weight() >= Cast.TOLD
                && roll.participants().stream().filter(one -> one.side() == 1).allMatch(one -> one.isUnidentified());
    }

    /** Whether a force only comes in afterwards, to arrest those who did it. */
    private boolean arrestsOnly(Draft.Telling telling, Cast cast, Draft draft, String country) {
        boolean arrests = !telling.acts().isEmpty()
                && telling.acts().stream()
                        .allMatch(act -> Draft.word(act).type().equals(SubTypes.ARRESTS)
                                || Standing.general(act)
                                || ((ActMention) act.value()).definite())
                && telling.acts().stream()
                        .anyMatch(act -> Draft.word(act).type().equals(SubTypes.ARRESTS));
        boolean other = draft.first().acts().stream()
                .anyMatch(act -> !Draft.word(act).type().equals(SubTypes.ARRESTS));
        boolean suspects = cast.part() == Cast.Part.VICTIM
                && cast.party().named().isEmpty()
                && !cast.party().isArmed();
        return arrests
                && other
                && (cast.part() == Cast.Part.AGENT || suspects)
                && (suspects
                        || naming.of(cast.party(), country)
                                .filter(name -> name.type() == ActorType.STATE_FORCES)
                                .isPresent());
    }
}
