package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sijil.incident.Participant;
import org.sijil.mention.Party;
import org.sijil.world.Actors;
import org.sijil.world.LandsAtWar;
import org.sijil.world.Place;

/**
 * Whose a post is that the army of another state strikes in a land it is said to hold: "the Kolwean army shelled a military
 * post in Mambo" hit no post of its own, but one of those who rule there.
 */
final class HeldPosts {

    private static final String ARMY = "Military Forces";

    private final Actors actors;

    HeldPosts(Actors actors) {
        this.actors = actors;
    }

    /**
     * Whether the party is a nameless army's post, struck by the very army that it would be of.
     *
     * @param casts all who have a part in the telling
     * @param name the name of each
     */
    boolean is(Cast cast, List<Cast> casts, String country, Function<Cast, Optional<Naming.Name>> name) {
        Party party = cast.party();
        boolean post = cast.part() == Cast.Part.TARGET
                && party.named().isEmpty()
                && !party.isCounted()
                && party.role().filter(role -> role.actor().startsWith(ARMY)).isPresent()
                && !actors.holderOf(country).equals(country);
        Optional<String> own = post ? name.apply(cast).map(Naming.Name::name) : Optional.empty();
        return own.isPresent()
                && casts.stream()
                        .filter(other -> other.part() == Cast.Part.AGENT && other.party() != party)
                        .anyMatch(other ->
                                name.apply(other).map(Naming.Name::name).equals(own));
    }

    /** Those who rule the land where an incident is, as the ones struck; empty when nobody is known to. */
    Optional<Participant> rulers(String country, Draft draft) {
        Optional<String> unit =
                draft.place().flatMap(placed -> placed.place().place()).flatMap(Place::admin1Code);
        return LandsAtWar.rulersOf(country, unit).flatMap(actors::find).map(actor -> Warring.party(actor, 2));
    }
}
