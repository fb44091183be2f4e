package org.sijil.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The places asked for, by key or name, with the keys of what lies in them: of a country or a unit its own, which stands
     * for all in it; of a town, those of its sites. A name is that of its likeliest place, so that a town's stands for the
     * town, and not for the unit around it that bears it too.
     */
    Set<String> withPlacesInside(Collection<String> asked) {
        Set<String> all = new LinkedHashSet<>();
        for (String place : asked) {
            String key = place.contains("-") ? place.toUpperCase(Locale.ROOT) : place;
            gazetteer
                    .byKey(key)
                    .or(() -> gazetteer.byKey(place))
                    .or(() -> gazetteer.find(Orthography.standard().fold(place)).stream()
                            .findFirst())
                    .ifPresent(known -> {
                        if (holdsAll(known)) {
                            all.add(known.id());
                        } else {
                            all.addAll(gazetteer.sitesIn(known));
                        }
                    });
            if (!all.contains(key)) {
                all.add(place);
            }
        }
        return all;
    }

    /** Whether every place in it bears its code. */
    private static boolean holdsAll(Place place) {
        return place.kind() == Place.Kind.COUNTRY
                || place.kind() == Place.Kind.ADMIN1 && place.admin1Code().equals(Optional.of(place.id()));
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
