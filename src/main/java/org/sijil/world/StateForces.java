package org.sijil.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.language.Fields;
import org.sijil.language.Orthography;
import org.sijil.world.ActorMatch.Naming;

/** One kind of force that every state has, and the phrases that texts name it by, from {@code forces.yaml}. */
final class StateForces {

    private static final String ADJECTIVE = "{adjective}";
    private static final String COUNTRY = "{country}";
    private static final Orthography WRITING = Orthography.standard();

    private final Fields fields;
    private final Map<String, Actor> byCountry = new HashMap<>();
    private final NameTrie<String> phrases = new NameTrie<>();

    StateForces(Fields fields, GluedArticle article) {
        this.fields = fields;
        for (String pattern : fields.texts("patterns")) {
            for (List<String> words : expand(pattern)) {
                for (List<String> form : article.forms(words)) {
                    phrases.add(form, pattern, pattern);
                }
            }
        }
    }

    String id() {
        return fields.get("id");
    }

    /** The force of a state, made from the state's entry and the aliases that it lists. */
    ActorEntry of(State state) {
        Map<String, Object> values = new HashMap<>(section(state));
        values.put("aliases_en", values.remove("aliases"));
        values.put("name", fields.get("name").replace(COUNTRY, state.names().get(0)));
        state.nameAr().ifPresent(name -> values.put("name_ar", fields.get("name_ar").replace(COUNTRY, name)));
        values.put("type", fields.get("type"));
        values.put("countries", List.of(state.iso()));
        ActorEntry entry = ActorEntry.read(new Fields(state.fields().file(), state.fields().entry() + " " + id(), values));
        byCountry.put(state.iso(), entry.actor());
        return entry;
    }

    private Map<String, Object> section(State state) {
        if (!state.fields().has(id())) {
            return Map.of();
        }
        Fields section = Fields.of(state.fields().file(), state.fields().entry() + " " + id(), state.fields().raw(id()));
        section.allow(Set.of("aliases", "ambiguous", "in_country"));
        Map<String, Object> values = new HashMap<>();
        section.names().forEach(name -> values.put(name, section.raw(name)));
        return values;
    }

    Optional<Actor> find(String country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /** The longest phrase that begins at a token and names this force of one or more states. */
    Optional<ActorMatch> longestMatch(List<String> tokens, int from, States states) {
        return longest(tokens, from, states, phrases, List.of());
    }

    private Optional<ActorMatch> longest(
            List<String> tokens, int at, States states, NameTrie<String> node, List<String> countries) {
        Optional<ActorMatch> best = node.values().isEmpty() ? Optional.empty() : match(at, countries, node.written());
        int next = NameTrie.skipMarks(tokens, at);
        if (next >= tokens.size()) {
            return best;
        }
        NameTrie<String> literal = node.after(tokens.get(next));
        if (literal != null) {
            best = longer(best, longest(tokens, next + 1, states, literal, countries));
        }
        best = longer(best, slot(tokens, next, states, node.after(ADJECTIVE), states.adjective(tokens, next)));
        return longer(best, slot(tokens, next, states, node.after(COUNTRY), states.name(tokens, next)));
    }

    private Optional<ActorMatch> slot(
            List<String> tokens, int at, States states, NameTrie<String> node, Optional<NameTrie.Hit<String>> filled) {
        if (node == null || filled.isEmpty()) {
            return Optional.empty();
        }
        return longest(tokens, filled.get().end(), states, node, filled.get().values());
    }

    private Optional<ActorMatch> match(int end, List<String> countries, String pattern) {
        List<Naming> namings = new ArrayList<>();
        for (String country : new LinkedHashSet<>(countries)) {
            find(country).ifPresent(actor -> namings.add(new Naming(actor, Optional.empty(), false)));
        }
        return namings.isEmpty() ? Optional.empty() : Optional.of(new ActorMatch(end, namings, pattern));
    }

    private static Optional<ActorMatch> longer(Optional<ActorMatch> one, Optional<ActorMatch> other) {
        return one.isEmpty() || other.isPresent() && other.get().end() > one.get().end() ? other : one;
    }

    /** All word sequences of a pattern, its list slots filled in; slots for a state stay. */
    private List<List<String>> expand(String pattern) {
        List<List<String>> expanded = List.of(List.of());
        for (String part : pattern.split(" ")) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> filling : fillings(part)) {
                for (List<String> begun : expanded) {
                    longer.add(Stream.concat(begun.stream(), filling.stream()).toList());
                }
            }
            expanded = longer;
        }
        return expanded;
    }

    private List<List<String>> fillings(String part) {
        if (part.equals(ADJECTIVE) || part.equals(COUNTRY)) {
            return List.of(List.of(part));
        }
        if (!part.startsWith("{")) {
            return List.of(WRITING.words(part));
        }
        String list = part.substring(1, part.length() - 1);
        if (fields.texts(list).isEmpty()) {
            throw fields.bad("a pattern uses {" + list + "}, but there is no list of that name; add it to the entry");
        }
        return fields.texts(list).stream().map(WRITING::words).toList();
    }
}
