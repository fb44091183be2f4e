package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;

/** Which group a bare "the militants" points back to: the last armed group named before it, not far away. */
final class GroupContext {

    /** Tokens back to which "the militants" may point. */
    private static final int MEMORY = 250;

    private final Scene scene;

    GroupContext(Scene scene) {
        this.scene = scene;
    }

    Optional<Named> groupOf(Party party) {
        boolean open = party.role().filter(role -> role.unknown()).isPresent();
        if (!open || !party.definite()) {
            return Optional.empty();
        }
        List<Chart.Item> names = scene.in(Kinds.ACTOR, Math.max(0, party.start() - MEMORY), party.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            Named named = (Named) names.get(i).value();
            if (named.match().free().stream().allMatch(GroupContext::isGroup)
                    && !named.match().free().isEmpty()) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private static boolean isGroup(Actor actor) {
        return actor.type() == ActorType.REBEL_GROUP
                || actor.type() == ActorType.POLITICAL_MILITIA
                || actor.type() == ActorType.IDENTITY_MILITIA;
    }
}
