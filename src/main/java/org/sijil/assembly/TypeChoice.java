package org.sijil.assembly;

import java.util.Optional;
import org.sijil.incident.Toll;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.world.EventTypes;
import org.sijil.world.SubEventType;

/** Decides what kind of incident a draft is: the act that says most, and whether its target is armed. */
final class TypeChoice {

    private static final String ABDUCTION = "Abduction/forced disappearance";
    private static final String ATTACK = "Attack";

    private final EventTypes types;

    TypeChoice(EventTypes types) {
        this.types = types;
    }

    Optional<SubEventType> of(
            Draft draft, Optional<Boolean> armedTarget, Optional<Toll> killed, Optional<Toll> abducted) {
        Optional<ActWord> act = draft.mainAct().map(Chart.Item::value).map(value -> ((ActMention) value).act());
        if (act.isEmpty()) {
            return Optional.empty();
        }
        String name = armedTarget.orElse(false)
                ? act.get().type()
                : act.get().unarmedType().orElse(act.get().type());
        if (name.equals(ABDUCTION) && low(killed) > low(abducted) && low(abducted) > 0) {
            name = ATTACK;
        } else if (name.equals(ATTACK) && low(abducted) > 0 && low(abducted) >= low(killed)) {
            name = ABDUCTION;
        }
        return types.find(name);
    }

    private static int low(Optional<Toll> toll) {
        return toll.map(value -> value.low().orElse(0)).orElse(0);
    }
}
