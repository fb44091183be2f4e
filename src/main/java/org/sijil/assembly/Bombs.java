package org.sijil.assembly;

import java.util.List;
import org.sijil.incident.Participant;
import org.sijil.world.ActorType;
import org.sijil.world.SubEventType;
import org.sijil.world.SubTypes;

/** Who is hit by bombs that nobody is told to have laid. */
final class Bombs {

    private static final String POLICE = "Police Forces";

    private Bombs() {}

    /**
     * A state's men blow nobody up with themselves, and the police, or two armies together, lay no bombs: where no group is
     * told of, they were hit, or only came, if others were.
     */
    static void aimed(List<Participant> all, SubEventType type) {
        if (type.name().equals(SubTypes.SUICIDE_BOMB)) {
            all.removeIf(one -> isState(one) && one.side() == 1);
        }
        boolean groups = all.stream().anyMatch(one -> Warring.isGroup(one.type()));
        if (!type.name().equals(SubTypes.BOMB) || groups) {
            return;
        }
        boolean several =
                all.stream().filter(one -> isState(one) && one.side() == 1).count() > 1;
        boolean civilians = all.stream().anyMatch(one -> one.type() == ActorType.CIVILIANS);
        if (civilians && !several) {
            all.removeIf(one -> one.side() == 1 && one.name().startsWith(POLICE));
        }
        all.replaceAll(one -> isState(one) && (several || one.name().startsWith(POLICE)) ? Tale.on(one, 2) : one);
    }

    private static boolean isState(Participant one) {
        return one.type() == ActorType.STATE_FORCES;
    }
}
