package org.sijil.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.language.Orthography;
import org.sijil.world.Actor;
import org.sijil.world.Actors;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** What the world knows by other names than the register writes: provinces in Arabic, actors by alias. */
public final class Names {

    private final Gazetteer gazetteer;
    private final Map<String, Set<String>> actors = new HashMap<>();

    public Names(Gazetteer gazetteer, Actors known) {
        this.gazetteer = gazetteer;
        for (Actor actor : known.list()) {
            Stream.of(Stream.of(actor.name()), actor.nameAr().stream(), actor.aliases().stream())
                    .flatMap(names -> names)
                    .map(Orthography.standard()::fold)
                    .forEach(key -> actors.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(actor.name()));
        }
    }

    /** The names asked for, and the canonical ones of the actors that they are names of. */
    Set<String> withActors(Collection<String> asked) {
        Set<String> all = new LinkedHashSet<>(asked);
        asked.forEach(
                name -> all.addAll(actors.getOrDefault(Orthography.standard().fold(name), Set.of())));
        return all;
    }

    /** The codes of the first-level units that the names asked for are of; a name of none as it is. */
    Set<String> asAdmin1Codes(Collection<String> asked) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : asked) {
            List<Place> units = gazetteer.find(Orthography.standard().fold(name)).stream()
                    .filter(place -> place.kind() == Place.Kind.ADMIN1)
                    .toList();
            units.forEach(unit -> all.add(unit.admin1Code().orElse(name)));
            if (units.isEmpty()) {
                all.add(name);
            }
        }
        return all;
    }
}
