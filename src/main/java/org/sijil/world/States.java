package org.sijil.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sijil.language.Orthography;

/** How texts name states and what belongs to them. */
final class States {

    private static final Orthography WRITING = Orthography.standard();

    private final Map<String, State> byCountry = new LinkedHashMap<>();
    private final NameTrie<String> names = new NameTrie<>();
    private final NameTrie<String> adjectives = new NameTrie<>();
    private final NameTrie<String> capitals = new NameTrie<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, List<String>> abroad = new ConcurrentHashMap<>();

    void add(State state) {
        if (byCountry.putIfAbsent(state.iso(), state) != null) {
            throw state.fields().bad("this country stands in the file twice; keep one entry");
        }
        state.names().forEach(name -> put(names, name, state.iso()));
        state.adjectives().forEach(adjective -> put(adjectives, adjective, state.iso()));
        state.capitals().forEach(capital -> put(capitals, capital, state.iso()));
        state.ambiguous().forEach(adjective -> ambiguous.add(WRITING.fold(adjective)));
    }

    private static void put(NameTrie<String> trie, String name, String country) {
        List<String> words = WRITING.words(name);
        if (!trie.reach(words).values().contains(country)) {
            trie.add(words, name, country);
        }
    }

    /** The state whose army is the army in a country: the country itself unless another holds it. */
    String holderOf(String iso) {
        return Optional.ofNullable(byCountry.get(iso)).flatMap(State::heldBy).orElse(iso);
    }

    /** The other countries in which a state's forces fight or strike; the lands that they hold stand there once more. */
    List<String> abroad(String iso) {
        return abroad.computeIfAbsent(iso, this::findAbroad);
    }

    private List<String> findAbroad(String iso) {
        List<String> lands = new ArrayList<>(
                Optional.ofNullable(byCountry.get(iso)).map(State::abroad).orElse(List.of()));
        byCountry.forEach((land, state) -> {
            if (state.heldBy().filter(iso::equals).isPresent()) {
                lands.add(land);
            }
        });
        return List.copyOf(lands);
    }

    List<State> list() {
        return new ArrayList<>(byCountry.values());
    }

    /** The words that names and adjectives of states begin with. */
    Set<String> openings() {
        Set<String> words = new HashSet<>(names.words());
        words.addAll(adjectives.words());
        return words;
    }

    boolean opens(String word) {
        return names.after(word) != null || adjectives.after(word) != null || capitals.after(word) != null;
    }

    /** The longest adjective of origin at a token, with its countries. */
    Optional<NameTrie.Hit<String>> adjective(List<String> tokens, int from) {
        return adjectives.longest(tokens, from);
    }

    /** The longest name of a state at a token. */
    Optional<NameTrie.Hit<String>> name(List<String> tokens, int from) {
        return names.longest(tokens, from);
    }

    /** The longest name of a state, or of the capital that stands for it. */
    Optional<NameTrie.Hit<String>> metonym(List<String> tokens, int from) {
        Optional<NameTrie.Hit<String>> name = name(tokens, from);
        Optional<NameTrie.Hit<String>> capital = capitals.longest(tokens, from);
        return capital.isEmpty()
                        || name.isPresent() && name.get().end() >= capital.get().end()
                ? name
                : capital;
    }

    /**
     * An adjective at a token that belongs to one country, unless it is also an ordinary word.
     *
     * @param cued whether the script marks the word as a name, which tells US from "us"
     */
    Optional<NameTrie.Hit<String>> origin(List<String> tokens, int from, boolean cued) {
        return adjective(tokens, from)
                .filter(hit -> hit.values().size() == 1 && (cued || !ambiguous.contains(tokens.get(from))));
    }
}
