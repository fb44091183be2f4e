package org.sijil.mention;

import java.util.List;
import org.sijil.world.Actor;
import org.sijil.world.ActorMatch;

/** A known actor's name in the text; which actor it is, the country of the text may decide. */
public record Named(ActorMatch match) {

    /** The actors that may be meant in a text about a country; any of its readings when the country is unknown. */
    public List<Actor> in(String country) {
        return country.isEmpty() ? match.free() : match.in(country);
    }

    public boolean ambiguous() {
        return match.ambiguous();
    }
}
