package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Role;
import org.sijil.world.ActorType;

/** Sets the sides right where the wording alone leaves them lopsided. */
final class Balance {

    private static final String UNIDENTIFIED = "Unidentified";

    private Balance() {}

    static List<Participant> of(Collection<Participant> known, Set<String> harmed) {
        List<Participant> all = new ArrayList<>(known);
        for (int side = 1; side <= 2; side++) {
            int here = side;
            boolean named = all.stream().anyMatch(p -> p.side() == here && isNamedGroup(p));
            all.removeIf(p -> named && p.side() == here && p.name().startsWith(UNIDENTIFIED));
        }
        boolean first = all.stream().anyMatch(p -> p.side() == 1);
        List<Participant> armed = all.stream()
                .filter(p -> p.side() == 2 && p.type() != ActorType.CIVILIANS)
                .toList();
        if (!first && armed.size() >= 2) {
            Participant doer = armed.stream()
                    .min(Comparator.comparing((Participant p) -> harmed.contains(p.name()))
                            .thenComparing(p -> p.type() != ActorType.STATE_FORCES))
                    .orElseThrow();
            all.set(
                    all.indexOf(doer),
                    new Participant(
                            doer.name(), doer.nameAr(), 1, Role.PARTY, doer.type(), doer.attribution(), doer.text()));
        }
        all.sort(Comparator.comparingInt(Participant::side));
        return all;
    }

    private static boolean isNamedGroup(Participant participant) {
        boolean group = participant.type() == ActorType.REBEL_GROUP
                || participant.type() == ActorType.POLITICAL_MILITIA
                || participant.type() == ActorType.IDENTITY_MILITIA;
        return group && !participant.name().startsWith(UNIDENTIFIED);
    }
}
