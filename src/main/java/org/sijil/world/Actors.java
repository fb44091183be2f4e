package org.sijil.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.language.BadEntry;
import org.sijil.language.DataFiles;
import org.sijil.language.Fields;
import org.sijil.language.Orthography;
import org.sijil.world.ActorMatch.Naming;

/** The armed groups and forces that Sijil knows by name, as {@code world/actors/} lists them. */
public final class Actors {

    private static final String FOLDER = "world/actors";
    private static final Orthography WRITING = Orthography.standard();

    private final Map<String, Actor> byName = new LinkedHashMap<>();
    private final NameTrie<Naming> names = new NameTrie<>();

    private Actors() {}

    /** @throws BadEntry when a data file says something that cannot be used */
    public static Actors load() {
        Actors actors = new Actors();
        for (String file : DataFiles.list(FOLDER)) {
            String path = FOLDER + "/" + file;
            actors.read(path, DataFiles.content(path));
        }
        return actors;
    }

    static Actors of(String path, Object content) {
        Actors actors = new Actors();
        actors.read(path, content);
        return actors;
    }

    private void read(String path, Object content) {
        if (!(content instanceof List<?> entries)) {
            throw new BadEntry(path, "the file", "write it as a YAML list of actors");
        }
        for (Object entry : entries) {
            String name = entry instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : String.valueOf(entry);
            add(ActorEntry.read(Fields.of(path, "actor '" + name + "'", entry)));
        }
    }

    private void add(ActorEntry entry) {
        Actor actor = entry.actor();
        if (byName.putIfAbsent(actor.name(), actor) != null) {
            throw entry.fields().bad("this actor stands in the files twice; keep one entry and join their aliases");
        }
        for (String name : entry.names()) {
            name(
                    entry,
                    name,
                    new Naming(actor, Optional.empty(), entry.ambiguous().contains(name)));
        }
        entry.bound()
                .forEach((country, bound) ->
                        bound.forEach(name -> name(entry, name, new Naming(actor, Optional.of(country), false))));
    }

    private void name(ActorEntry entry, String name, Naming naming) {
        List<String> words = WRITING.words(name);
        if (words.isEmpty()) {
            throw entry.fields().bad("the alias '" + name + "' holds no word");
        }
        NameTrie<Naming> place = names.reach(words);
        for (Naming other : place.values()) {
            if (other.actor().equals(naming.actor()) && other.country().equals(naming.country())) {
                return;
            }
            if (clash(other, naming)) {
                throw entry.fields()
                        .bad("the alias '" + name + "' belongs to '"
                                + other.actor().name()
                                + "' too; bind it by in_country, or mark it ambiguous in both entries");
            }
        }
        names.add(words, name, naming);
    }

    /** Two actors may share a name when a country or a cue tells them apart. */
    private static boolean clash(Naming one, Naming other) {
        boolean cue = one.ambiguous() && other.ambiguous();
        return !cue && !one.actor().equals(other.actor()) && one.country().equals(other.country());
    }

    /** The longest name that begins at a token; tokens are folded, and marks inside a name are stepped over. */
    public Optional<ActorMatch> longestMatch(List<String> foldedTokens, int from) {
        ActorMatch longest = null;
        NameTrie<Naming> node = names;
        int at = from;
        while (at < foldedTokens.size()) {
            node = node.after(foldedTokens.get(at));
            if (node == null) {
                break;
            }
            at++;
            if (!node.values().isEmpty()) {
                longest = new ActorMatch(at, node.values(), node.written());
            }
            at = NameTrie.skipMarks(foldedTokens, at);
        }
        return Optional.ofNullable(longest);
    }

    /** The actor with this canonical name. */
    public Optional<Actor> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Actor> list() {
        return new ArrayList<>(byName.values());
    }
}
