package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.world.Place;

/**
 * A place's name in the text.
 *
 * @param name as written
 * @param candidates the places that bear it, likeliest first; empty when the gazetteer has none
 * @param kind what the words around it call it
 * @param nameLike whether the words around it make it a place even when the gazetteer lacks it
 * @param part whether the words around it call it a part of a town, which no town of the name is
 * @param doubtful whether the name is also a common word, and nothing but a word such as "in" makes it a place
 */
public record PlaceMention(
        String name,
        List<Place> candidates,
        Optional<Place.Kind> kind,
        boolean nameLike,
        boolean part,
        boolean doubtful) {

    public PlaceMention {
        candidates = List.copyOf(candidates);
    }

    /** The same name as that of a part of a town. */
    PlaceMention inside() {
        return new PlaceMention(name, candidates, Optional.of(Place.Kind.SITE), nameLike, true, doubtful);
    }
}
