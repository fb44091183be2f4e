package org.sijil.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> openings = new HashSet<>();
    private final NameTrie<String> patterns = new NameTrie<>();
    private final Map<String, NameTrie<String>> lists = new LinkedHashMap<>();

    StateForces(Fields fields, GluedArticle article) {
        this.fields = fields;
        for (String pattern : fields.texts("patterns")) {
            List<String> parts = List.of(pattern.split(" "));
            patterns.add(
                    parts.stream()
                            .map(part -> isSlot(part) ? part : WRITING.fold(part))
                            .toList(),
                    pattern,
                    pattern);
            parts.stream()
                    .filter(StateForces::isSlot)
                    .forEach(slot -> lists.computeIfAbsent(slot, key -> list(key, article)));
        }
    }

    private static boolean isSlot(String part) {
        return part.startsWith("{");
    }

    /** The words that a slot takes, with the article on the first one and without; none for a slot that the states fill. */
    private NameTrie<String> list(String slot, GluedArticle article) {
        NameTrie<String> list = new NameTrie<>();
        if (isOfStates(slot)) {
            return list;
        }
        String name = slot.substring(1, slot.length() - 1);
        if (fields.texts(name).isEmpty()) {
            throw fields.bad("a pattern uses " + slot + ", but there is no list '" + name + "'; add it to the entry");
        }
        for (String phrase : fields.texts(name)) {
            article.eitherForm(WRITING.words(phrase)).forEach(words -> list.add(words, phrase, phrase));
        }
        return list;
    }

    String id() {
        return fields.get("id");
    }

    /** The force of a state, made from the state's entry and the aliases that it lists. */
    ActorEntry of(State state) {
        Map<String, Object> values = new HashMap<>(section(state));
        values.put("aliases_en", values.remove("aliases"));
        values.put("name", fields.get("name").replace(COUNTRY, state.names().get(0)));
        state.nameAr()
                .ifPresent(name -> values.put("name_ar", fields.get("name_ar").replace(COUNTRY, name)));
        values.put("type", fields.get("type"));
        values.put("countries", List.of(state.iso()));
        ActorEntry entry =
                ActorEntry.read(new Fields(state.fields().file(), state.fields().entry() + " " + id(), values));
        byCountry.put(state.iso(), entry.actor());
        return entry;
    }

    private Map<String, Object> section(State state) {
        if (!state.fields().has(id())) {
            return Map.of();
        }
        Fields section = Fields.of(
                state.fields().file(),
                state.fields().entry() + " " + id(),
                state.fields().raw(id()));
        section.allow(Set.of("aliases", "ambiguous", "in_country"));
        Map<String, Object> values = new HashMap<>();
        section.names().forEach(name -> values.put(name, section.raw(name)));
        return values;
    }

    Optional<Actor> find(String country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /** The words that phrases for this force begin with, found once all states are known. */
    Set<String> findOpenings(States states) {
        Set<String> words = openings;
        words.addAll(patterns.words());
        for (Map.Entry<String, NameTrie<String>> slot : lists.entrySet()) {
            if (words.remove(slot.getKey())) {
                words.addAll(
                        isOfStates(slot.getKey())
                                ? states.openings()
                                : slot.getValue().words());
            }
        }
        return words;
    }

    /** Whether a phrase for this force may begin with a word. */
    boolean opens(String word) {
        return openings.contains(word);
    }

    /** The longest phrase that begins at a token and names this force of one or more states. */
    Optional<ActorMatch> longestMatch(List<String> tokens, int from, States states) {
        return longest(tokens, from, states, patterns, List.of());
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
        for (Map.Entry<String, NameTrie<String>> slot : lists.entrySet()) {
            NameTrie<String> rest = node.after(slot.getKey());
            Optional<NameTrie.Hit<String>> filled =
                    rest == null ? Optional.empty() : fill(slot.getKey(), slot.getValue(), tokens, next, states);
            if (filled.isPresent()) {
                List<String> found = isOfStates(slot.getKey()) ? filled.get().values() : countries;
                best = longer(best, longest(tokens, filled.get().end(), states, rest, found));
            }
        }
        return best;
    }

    private static Optional<NameTrie.Hit<String>> fill(
            String slot, NameTrie<String> list, List<String> tokens, int at, States states) {
        return switch (slot) {
            case ADJECTIVE -> states.adjective(tokens, at);
            case COUNTRY -> states.name(tokens, at);
            default -> list.longest(tokens, at);
        };
    }

    private static boolean isOfStates(String slot) {
        return slot.equals(ADJECTIVE) || slot.equals(COUNTRY);
    }

    private Optional<ActorMatch> match(int end, List<String> countries, String pattern) {
        List<Naming> namings = new ArrayList<>();
        for (String country : new LinkedHashSet<>(countries)) {
            find(country).ifPresent(actor -> namings.add(new Naming(actor, Optional.empty(), false)));
        }
        return namings.isEmpty() ? Optional.empty() : Optional.of(new ActorMatch(end, namings, pattern));
    }

    private static Optional<ActorMatch> longer(Optional<ActorMatch> one, Optional<ActorMatch> other) {
        return one.isEmpty()
                        || other.isPresent() && other.get().end() > one.get().end()
                ? other
                : one;
    }
}
