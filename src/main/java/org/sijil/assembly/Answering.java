package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;

/**
 * Those who come to fight whoever has just attacked people: of "gunmen stormed a hotel and killed nine. Police exchanged fire
 * with the gunmen" the police did not attack, and the act stays an attack on the nine.
 */
final class Answering {

    private final Naming naming;

    Answering(Naming naming) {
        this.naming = naming;
    }

    /** Whether a later telling is of such a fight, with those who are known to have attacked people. */
    boolean is(Draft draft, Draft.Telling telling, List<Cast> casts, Roll roll, String country) {
        return telling != draft.first()
                && telling.tolls().stream().allMatch(toll -> isOfAttackers((TollMention) toll.value()))
                && draft.first().tolls().stream()
                        .map(toll -> (TollMention) toll.value())
                        .anyMatch(toll -> toll.harm() == Harm.KILLED && TargetChoice.anyCivilian(toll))
                && casts.stream().anyMatch(cast -> isForce(cast, country))
                && casts.stream().anyMatch(cast -> isFoe(cast, roll, country));
    }

    private static boolean isOfAttackers(TollMention toll) {
        return toll.parties().stream().allMatch(party -> isKnown(party) && party.isArmed());
    }

    /** Those who attacked keep their side, and everybody else stands on the other. */
    int sideOf(Cast cast, Roll roll, String country) {
        return isFoe(cast, roll, country) ? 1 : 2;
    }

    /** A force of a state that is told to do something. */
    private boolean isForce(Cast cast, String country) {
        return (cast.part() == Cast.Part.AGENT || cast.part() == Cast.Part.BOTH)
                && naming.of(cast.party(), country)
                        .filter(name -> name.type() == ActorType.STATE_FORCES)
                        .isPresent();
    }

    /** "The gunmen" of before, or the group that attacked, told as those whom others face, strike or kill. */
    private boolean isFoe(Cast cast, Roll roll, String country) {
        boolean faced = cast.part() != Cast.Part.AGENT && cast.part() != Cast.Part.SUPPORTER;
        Optional<String> name = naming.of(cast.party(), country).map(Naming.Name::name);
        List<Participant> doers =
                roll.participants().stream().filter(one -> one.side() == 1).toList();
        boolean group = !doers.isEmpty() && doers.stream().allMatch(one -> Warring.isGroup(one.type()));
        boolean same =
                doers.stream().anyMatch(one -> name.filter(one.name()::equals).isPresent());
        return faced && group && (same && isKnown(cast.party()) || cast.party().definite() && isUnknown(cast.party()));
    }

    /** Whether a party was told of before: it bears a name, or "the" stands before it. */
    private static boolean isKnown(Party party) {
        return party.definite() || party.named().isPresent();
    }

    private static boolean isUnknown(Party party) {
        return party.role().filter(RoleWord::unknown).isPresent();
    }
}
