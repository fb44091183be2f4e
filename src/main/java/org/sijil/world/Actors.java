package org.sijil.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.BadEntry;
import org.sijil.language.DataFiles;
import org.sijil.language.Fields;
import org.sijil.language.Orthography;
import org.sijil.world.ActorMatch.Naming;

/** The armed groups and forces that Sijil knows by name, as {@code world/actors/} lists them. */
public final class Actors {

    private static final String FOLDER = "world/actors";
    private static final String FORCES = FOLDER + "/forces.yaml";
    private static final String STATES = FOLDER + "/states.yaml";
    private static final String MILITARY = "military";
    private static final String POLICE = "police";

    private final Map<String, Actor> byName = new LinkedHashMap<>();
    private final Map<String, StateForces> forces = new LinkedHashMap<>();
    private final Map<String, Actor> shortNames = new HashMap<>();
    private final States states = new States();
    private final GluedArticle article;
    private final ActorNames names;
    private final ActorSearch search;
    /** The words that any name of an actor begins with; most words of a text begin none. */
    private final Set<String> openings = new HashSet<>();

    private Actors(Map<String, Object> regions) {
        Fields settings = new Fields(FORCES, "the file", DataFiles.yaml(FORCES));
        this.article = new GluedArticle(settings.get("article"));
        this.names = new ActorNames(article);
        readStates(settings);
        regions.forEach(this::readRegion);
        names.addVariants();
        openings.addAll(names.openings());
        forces.values().forEach(force -> openings.addAll(force.findOpenings(states)));
        this.search = new ActorSearch(list(), names::folded);
    }

    /** @throws BadEntry when a data file says something that cannot be used */
    public static Actors load() {
        Map<String, Object> regions = new LinkedHashMap<>();
        List<String> paths = DataFiles.list(FOLDER).stream()
                .map(file -> FOLDER + "/" + file)
                .filter(path -> !path.equals(FORCES) && !path.equals(STATES))
                .toList();
        List<Object> contents = paths.parallelStream().map(DataFiles::content).toList();
        for (int i = 0; i < paths.size(); i++) {
            regions.put(paths.get(i), contents.get(i));
        }
        return new Actors(regions);
    }

    /** The states' forces, and the actors of one more file. */
    static Actors with(String path, Object content) {
        return new Actors(Map.of(path, content));
    }

    private void readStates(Fields settings) {
        settings.entries("forces").forEach(entry -> forces.put(entry.get("id"), new StateForces(entry, article)));
        ArabicAdjectives arabic = new ArabicAdjectives(article.letters(), settings.texts("adjective_endings_ar"));
        for (Fields fields : entries(STATES, DataFiles.content(STATES))) {
            State state = State.read(fields, arabic);
            states.add(state);
            forces.values().forEach(force -> add(force.of(state)));
        }
    }

    private void readRegion(String path, Object content) {
        entries(path, content).forEach(fields -> add(ActorEntry.read(fields)));
    }

    private static List<Fields> entries(String path, Object content) {
        if (!(content instanceof List<?> list)) {
            throw new BadEntry(path, "the file", "write it as a YAML list of entries");
        }
        List<Fields> entries = new ArrayList<>();
        for (Object entry : list) {
            Object name = entry instanceof Map<?, ?> map ? map.get("name") : entry;
            entries.add(Fields.of(path, "entry '" + name + "'", entry));
        }
        return entries;
    }

    private void add(ActorEntry entry) {
        if (byName.putIfAbsent(entry.actor().name(), entry.actor()) != null) {
            throw entry.fields().bad("this actor stands in the files twice; keep one entry and join their aliases");
        }
        names.add(entry);
        for (String name : entry.actor().shortNames()) {
            if (shortNames.putIfAbsent(folded(name), entry.actor()) != null) {
                throw entry.fields().bad("the short name '" + name + "' belongs to another actor, too");
            }
        }
    }

    private static String folded(String name) {
        return String.join(" ", Orthography.standard().words(name));
    }

    /** Whom a name means in a text that names them in full, though elsewhere it means another. */
    public Optional<Actor> calledShort(List<String> foldedWords) {
        return Optional.ofNullable(shortNames.get(String.join(" ", foldedWords)));
    }

    /**
     * The longest name that begins at a token: a listed one before a phrase of equal length for a state's force. Tokens are
     * folded and hold marks too; marks inside a name are stepped over.
     */
    public Optional<ActorMatch> longestMatch(List<String> foldedTokens, int from) {
        if (!openings.contains(foldedTokens.get(from)) && !NameTrie.isInner(foldedTokens, from)) {
            return Optional.empty();
        }
        return longest(names.longestMatch(foldedTokens, from), forces.values(), foldedTokens, from);
    }

    private Optional<ActorMatch> longest(
            Optional<ActorMatch> named, Collection<StateForces> mayOpen, List<String> foldedTokens, int from) {
        Optional<ActorMatch> longest = named;
        for (StateForces force : mayOpen) {
            Optional<ActorMatch> match = force.longestMatch(foldedTokens, from, states);
            if (match.isPresent()
                    && (longest.isEmpty() || match.get().end() > longest.get().end())) {
                longest = match;
            }
        }
        return longest;
    }

    /** What one word is to the names of actors that begin with it, looked up beforehand. */
    public final class Opening {

        private final Optional<NameTrie<Naming>> way;
        private final List<StateForces> opened;

        private Opening(String word) {
            this.way = names.after(word);
            this.opened =
                    forces.values().stream().filter(force -> force.opens(word)).toList();
        }

        /** The longest name that starts at a token which is this word. */
        public Optional<ActorMatch> longestMatch(List<String> foldedTokens, int from) {
            return longest(
                    way.flatMap(rest -> ActorNames.longestMatch(rest, foldedTokens, from + 1)),
                    opened,
                    foldedTokens,
                    from);
        }
    }

    /** What a folded word opens; empty when no name of an actor begins with it. */
    public Optional<Opening> opening(String foldedWord) {
        return openings.contains(foldedWord) ? Optional.of(new Opening(foldedWord)) : Optional.empty();
    }

    /** Whether some name, adjective or capital of a state begins with a folded word. */
    public boolean opensState(String foldedWord) {
        return states.opens(foldedWord);
    }

    /** A word with the article that its clitic had swallowed, since names of one word keep theirs: "for the Houthis". */
    public String withArticle(String foldedWord) {
        return article.with(foldedWord);
    }

    /** A state or its capital at a token, standing for the state's army, as in "Ankara bombed ..."; it needs a cue. */
    public Optional<ActorMatch> metonym(List<String> foldedTokens, int from) {
        return states.metonym(foldedTokens, from)
                .map(hit -> new ActorMatch(
                        hit.end(),
                        hit.values().stream()
                                .map(this::militaryOf)
                                .map(army -> new Naming(army, Optional.empty(), true))
                                .toList(),
                        hit.written()));
    }

    /**
     * An adjective of origin at a token, such as "Turkish", standing for the army of its state; empty when it is also an
     * ordinary word, and for a land that another state holds.
     *
     * @param cued whether the script marks the word as a name, so that it is no ordinary word
     */
    public Optional<ActorMatch> origin(List<String> foldedTokens, int from, boolean cued) {
        return states.origin(foldedTokens, from, cued)
                .filter(hit -> holderOf(hit.values().get(0)).equals(hit.values().get(0)))
                .map(hit -> new ActorMatch(
                        hit.end(),
                        List.of(new Naming(militaryOf(hit.values().get(0)), Optional.empty(), true)),
                        hit.written()));
    }

    /** @throws IllegalArgumentException when no such state is listed */
    public Actor militaryOf(String iso2) {
        return forceOf(MILITARY, iso2);
    }

    /** @throws IllegalArgumentException when no such state is listed */
    public Actor policeOf(String iso2) {
        return forceOf(POLICE, iso2);
    }

    private Actor forceOf(String kind, String iso2) {
        return forces.get(kind).find(iso2).orElseThrow(() -> new IllegalArgumentException("no state '" + iso2 + "'"));
    }

    /** The army of a state; empty for a territory that has none of its own. */
    public Optional<Actor> findMilitaryOf(String iso2) {
        return forces.get(MILITARY).find(iso2);
    }

    /** The state whose army "the army" and "soldiers" mean in a country: the country's own unless another state holds it. */
    public String holderOf(String iso2) {
        return states.holderOf(iso2);
    }

    /** The other countries in which a state's forces fight or strike; the lands that they hold stand there once more. */
    public List<String> abroad(String iso2) {
        return states.abroad(iso2);
    }

    /** The actor with this canonical name. */
    public Optional<Actor> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Actor> list() {
        return List.copyOf(byName.values());
    }

    /** Actors whose names hold the words of a query in either script, best first. */
    public List<Actor> search(String query, int limit) {
        return search.find(query, limit);
    }
}
