package org.sijil.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sijil.language.Orthography;

/** Finds actors by any of their names, in either script, spelling folded. */
final class ActorSearch {

    private static final Orthography WRITING = Orthography.standard();

    /** How near a name is to a query, from the nearest; a canonical name comes before an alias of the same nearness. */
    private static final int SAME = 0;

    private static final int BEGINS = 2;
    private static final int HOLDS = 4;
    private static final int NOT = 6;

    private record Known(Actor actor, List<String> canonical, List<String> aliases) {}

    private record Found(Actor actor, int distance) {}

    private final List<Known> known = new ArrayList<>();

    /** @param names an actor's folded names, the canonical ones first */
    ActorSearch(List<Actor> actors, Function<Actor, List<String>> names) {
        for (Actor actor : actors) {
            List<String> all = names.apply(actor);
            int canonical = actor.nameAr().isPresent() ? 2 : 1;
            known.add(new Known(actor, all.subList(0, canonical), all.subList(canonical, all.size())));
        }
    }

    List<Actor> find(String query, int limit) {
        String folded = WRITING.fold(query);
        return known.stream()
                .map(entry -> new Found(entry.actor(), distance(entry, folded)))
                .filter(found -> found.distance() < NOT)
                .sorted(Comparator.comparingInt(Found::distance)
                        .thenComparing(found -> found.actor().name()))
                .limit(limit)
                .map(Found::actor)
                .toList();
    }

    private static int distance(Known entry, String query) {
        int canonical = distance(entry.canonical(), query);
        int alias = distance(entry.aliases(), query);
        return Math.min(canonical, alias == NOT ? NOT : alias + 1);
    }

    private static int distance(List<String> names, String query) {
        int nearest = NOT;
        for (String name : names) {
            int distance =
                    name.equals(query) ? SAME : name.startsWith(query) ? BEGINS : name.contains(query) ? HOLDS : NOT;
            nearest = Math.min(nearest, distance);
        }
        return nearest;
    }
}
