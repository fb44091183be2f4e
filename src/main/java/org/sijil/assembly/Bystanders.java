package org.sijil.assembly;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.language.WordList;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** In "a car bomb near a police station killed three shoppers", the police are only near; who was hit is told. */
final class Bystanders {

    /** Words from one such as "near" to the force at the most: "near the old headquarters of the". */
    private static final int REACH = 3;

    private final Scene scene;
    private final WordList near;
    private final Set<String> beside = new HashSet<>();
    private final Set<String> hit = new HashSet<>();

    Bystanders(Scene scene) {
        this.scene = scene;
        this.near = scene.chart().pack().words("near");
    }

    /** Notes whether somebody is told of as hit, or only as being near. */
    void note(Cast cast, Optional<String> name) {
        boolean target = cast.part() == Cast.Part.TARGET;
        name.ifPresent(told -> (target && isNear(cast.party()) ? beside : hit).add(told));
    }

    private boolean isNear(Party party) {
        return party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && IntStream.range(Math.max(0, party.start() - REACH), party.start())
                        .anyMatch(at -> near.isAt(scene.chart(), at) && scene.plain(at, party.start()));
    }

    /** Those on the sides, without forces that were only near where others were hit. */
    List<Participant> without(Collection<Participant> all, Set<String> harmed) {
        return all.stream()
                .filter(one -> !isBeside(one)
                        || all.stream().noneMatch(other -> harmed.contains(other.name()) && !isBeside(other)))
                .toList();
    }

    private boolean isBeside(Participant one) {
        return one.side() == 2 && beside.contains(one.name()) && !hit.contains(one.name());
    }
}
