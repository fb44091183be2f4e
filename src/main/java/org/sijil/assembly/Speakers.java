package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.language.Chart;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Which of those who only tell of an act did it themselves. */
final class Speakers {

    /** Acts of at least this weight say their own kind. */
    private static final int PLAIN = 3;

    /** Kinds of act by which groups strike, and of which states only tell. */
    private static final Set<String> TERROR = Set.of(
            SubTypes.SUICIDE_BOMB, SubTypes.BOMB, SubTypes.GRENADE, SubTypes.ABDUCTION, SubTypes.SEXUAL_VIOLENCE);

    private final Naming naming;
    private final GroupContext context;

    Speakers(Naming naming, GroupContext context) {
        this.naming = naming;
        this.context = context;
    }

    /** A force that tells of an act against somebody armed, with no other doer, did it itself. */
    List<Cast> doers(Roll roll, List<Cast> speakers, String country, Draft draft) {
        List<Cast> doers = new ArrayList<>();
        boolean arrest = isArrest(draft);
        boolean plain = draft.mainAct().filter(Speakers::mayBeStates).isPresent();
        boolean doer = roll.participants().stream().anyMatch(participant -> participant.side() == 1);
        boolean people =
                roll.participants().stream().anyMatch(one -> one.side() == 2 && one.type() == ActorType.CIVILIANS);
        List<Participant> foes = roll.participants().stream()
                .filter(one -> one.side() == 2 && one.type() != ActorType.CIVILIANS)
                .toList();
        for (Cast cast : speakers) {
            boolean fights = cast.party().isArmed()
                    && (arrest
                            || cast.party().named().isPresent()
                            || context.groupOf(cast.party(), country).isPresent());
            boolean state = naming.of(cast.party(), country)
                    .filter(name -> name.type() == ActorType.STATE_FORCES)
                    .isPresent();
            // The police of a land whose soldiers died only tell of it.
            boolean foe = foes.stream().anyMatch(one -> !state || one.type() != ActorType.STATE_FORCES);
            if (!doer
                    && fights
                    && !(state && isShelledAtHome(draft, cast, country))
                    && (foe || arrest || foes.isEmpty() && !people && (plain || !state))) {
                doers.add(new Cast(cast.party(), Cast.Part.AGENT, false, cast.weight()));
            }
        }
        return doers;
    }

    /** In "the Kolwean army said two rockets fell on Mambo", a town of Kolwe, it fired none of them. */
    private boolean isShelledAtHome(Draft draft, Cast cast, String country) {
        return draft.mainAct()
                        .filter(act -> Draft.word(act).type().equals(SubTypes.SHELLING))
                        .isPresent()
                && cast.party().named().stream()
                        .flatMap(name -> name.in(country).stream())
                        .anyMatch(actor -> actor.countries().contains(country));
    }

    /** Whether an act is of a kind that a state's forces may tell of as their own; bombs and bare killings are not. */
    private static boolean mayBeStates(Chart.Item act) {
        return Draft.word(act).weight() >= PLAIN
                && !TERROR.contains(Draft.word(act).type());
    }

    /** Whether nothing but an arrest is told, of which those who made it tell. */
    private static boolean isArrest(Draft draft) {
        return draft.mainAct()
                        .filter(act -> Draft.word(act).type().equals(SubTypes.ARRESTS))
                        .isPresent()
                && draft.allTolls().stream()
                        .map(item -> ((TollMention) item.value()).harm())
                        .noneMatch(harm -> harm == Harm.KILLED || harm == Harm.INJURED);
    }
}
