package org.sijil.mention;

import java.util.List;
import org.sijil.world.Actor;

/**
 * A known actor's name in the text.
 *
 * @param candidates the actors that bear the name, likeliest first
 * @param ambiguous whether the name is an ordinary word too
 */
public record Named(List<Actor> candidates, boolean ambiguous) {

    public Named {
        candidates = List.copyOf(candidates);
    }
}
