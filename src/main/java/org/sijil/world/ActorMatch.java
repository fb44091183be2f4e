package org.sijil.world;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A stretch of a text that names actors.
 *
 * @param end index of the first token after the name
 * @param candidates who is named so; more than one where actors share the name
 * @param alias the name as the data files write it
 */
public record ActorMatch(int end, List<Naming> candidates, String alias) {

    /**
     * One actor's claim to a name.
     *
     * @param country the only country in whose texts the name means this actor; empty when in all
     * @param ambiguous whether the name is also an ordinary word, so that it needs a cue
     */
    public record Naming(Actor actor, Optional<String> country, boolean ambiguous) {

        boolean bound() {
            return country.isPresent();
        }
    }

    public ActorMatch {
        candidates = List.copyOf(candidates);
    }

    /** Who may be meant in a text about this country: who owns the name there, else who acts there, else everyone free. */
    public List<Actor> in(String country) {
        List<Actor> owners = actors(naming -> naming.country().equals(Optional.of(country)));
        if (!owners.isEmpty()) {
            return owners;
        }
        List<Actor> local =
                actors(naming -> !naming.bound() && naming.actor().countries().contains(country));
        return local.isEmpty() ? free() : local;
    }

    /** Who may be meant where no country is known. */
    public List<Actor> free() {
        return actors(naming -> !naming.bound());
    }

    /** Whether some reading needs a cue that it is a name, such as capitals. */
    public boolean ambiguous() {
        for (Naming naming : candidates) {
            if (naming.ambiguous()) {
                return true;
            }
        }
        return false;
    }

    /** What remains where there is no cue: the readings that need none. */
    public Optional<ActorMatch> withoutCue() {
        if (!ambiguous()) {
            return Optional.of(this);
        }
        List<Naming> plain =
                candidates.stream().filter(naming -> !naming.ambiguous()).toList();
        return plain.isEmpty() ? Optional.empty() : Optional.of(new ActorMatch(end, plain, alias));
    }

    private List<Actor> actors(Predicate<Naming> wanted) {
        if (candidates.size() == 1) {
            return wanted.test(candidates.get(0)) ? List.of(candidates.get(0).actor()) : List.of();
        }
        return candidates.stream().filter(wanted).map(Naming::actor).distinct().toList();
    }
}
