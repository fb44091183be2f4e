package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.world.Actor;
import org.sijil.world.ActorMatch;
import org.sijil.world.Actors;

/** In a text that names the Libyan National Army, the "Libyan army" is that one and not the recognised government's. */
final class ShortNames {

    private final Actors actors;

    ShortNames(Actors actors) {
        this.actors = actors;
    }

    /** The names found in a text, a short one read as that of whom the text names in full as well. */
    List<Chart.Item> settled(Chart chart, List<Chart.Item> names) {
        Set<Actor> full = names.stream()
                .map(name -> ((Named) name.value()).match())
                .flatMap(match -> match.candidates().stream()
                        .filter(naming -> !naming.actor().shortNames().isEmpty() && isInFull(match, naming))
                        .map(ActorMatch.Naming::actor))
                .collect(Collectors.toSet());
        if (full.isEmpty()) {
            return names;
        }
        List<Chart.Item> settled = new ArrayList<>();
        for (Chart.Item name : names) {
            settled.add(meantBy(chart, name)
                    .filter(full::contains)
                    .map(actor -> renamed(name, actor))
                    .orElse(name));
        }
        return settled;
    }

    /** Whether the name is the actor's own, and not an epithet that others give it. */
    private static boolean isInFull(ActorMatch match, ActorMatch.Naming naming) {
        Actor actor = naming.actor();
        return naming.country().isPresent()
                || match.alias().equals(actor.name())
                || actor.nameAr().filter(match.alias()::equals).isPresent();
    }

    private Optional<Actor> meantBy(Chart chart, Chart.Item name) {
        List<String> behind = IntStream.range(name.start() + 1, name.end())
                .mapToObj(at -> chart.document().token(at).folded())
                .toList();
        return chart.nameForms(name.start()).stream()
                .map(Form::text)
                .map(first -> {
                    List<String> words = new ArrayList<>(List.of(first));
                    words.addAll(behind);
                    return actors.calledShort(words);
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Chart.Item renamed(Chart.Item name, Actor actor) {
        ActorMatch match = new ActorMatch(
                name.end(), List.of(new ActorMatch.Naming(actor, Optional.empty(), false)), actor.name());
        return new Chart.Item(Kinds.ACTOR, name.start(), name.end(), "actors#" + actor.name(), new Named(match));
    }
}
