package org.sijil.assembly;

import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.language.Form;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** In "Kolwean government forces advanced, and those forces took Mambo", the latter are the forces told of before. */
final class SameForces {

    /** Tokens back to which "the forces" may point. */
    private static final int MEMORY = 120;

    private final Scene scene;
    private final WordList forces;

    SameForces(Scene scene) {
        this.scene = scene;
        this.forces = scene.chart().pack().words("forces");
    }

    /** The party told of last by the same noun and something more, or as a state's, if the party is told of by nothing but the noun. */
    Optional<Party> before(Party party) {
        if (!isForces(party)) {
            return Optional.empty();
        }
        return scene.in(Kinds.PARTY, Math.max(0, party.start() - MEMORY), party.start()).stream()
                .map(item -> (Party) item.value())
                .filter(other ->
                        other.end() <= party.start() && !isForces(other) && (holdsNoun(other) || isOfState(other)))
                .reduce((one, two) -> two);
    }

    private boolean isForces(Party party) {
        return party.end() == party.head() + 1 && party.named().isEmpty() && isNoun(party.head());
    }

    private static boolean isOfState(Party party) {
        return party.role()
                .filter(role -> role.type() == ActorType.STATE_FORCES)
                .isPresent();
    }

    private boolean holdsNoun(Party party) {
        return IntStream.range(party.start(), party.end()).anyMatch(this::isNoun);
    }

    private boolean isNoun(int at) {
        return scene.chart().forms(at).stream().map(Form::text).anyMatch(forces::contains);
    }
}
