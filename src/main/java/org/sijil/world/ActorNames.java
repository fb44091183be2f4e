package org.sijil.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Orthography;
import org.sijil.world.ActorMatch.Naming;

/** Which words name which actors; no name may belong to two actors that nothing tells apart. */
final class ActorNames {

    private static final Orthography WRITING = Orthography.standard();

    private record Variant(List<String> words, String written, Naming naming) {}

    private final NameTrie<Naming> names = new NameTrie<>();
    private final List<Variant> variants = new ArrayList<>();
    private final Map<String, List<String>> folded = new HashMap<>();
    private final GluedArticle article;

    ActorNames(GluedArticle article) {
        this.article = article;
    }

    /** @throws org.sijil.language.BadEntry when a name holds no word or belongs to another actor */
    void add(ActorEntry entry) {
        folded.put(entry.actor().name(), new ArrayList<>());
        for (String name : entry.names()) {
            add(
                    entry,
                    name,
                    new Naming(
                            entry.actor(), Optional.empty(), entry.ambiguous().contains(name)));
        }
        entry.bound()
                .forEach((country, bound) -> bound.forEach(
                        name -> add(entry, name, new Naming(entry.actor(), Optional.of(country), false))));
    }

    private void add(ActorEntry entry, String name, Naming naming) {
        List<String> words = WRITING.words(name);
        if (words.isEmpty()) {
            throw entry.fields().bad("the alias '" + name + "' holds no word");
        }
        folded.get(naming.actor().name()).add(String.join(" ", words));
        for (Naming other : names.reach(words).values()) {
            if (sameClaim(other, naming)) {
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
        article.forms(words).stream().skip(1).forEach(form -> variants.add(new Variant(form, name, naming)));
    }

    private static boolean sameClaim(Naming one, Naming other) {
        return one.actor().equals(other.actor()) && one.country().equals(other.country());
    }

    /** Two actors may share a name when a country or a cue tells them apart. */
    private static boolean clash(Naming one, Naming other) {
        boolean cue = one.ambiguous() && other.ambiguous();
        return !cue && !one.actor().equals(other.actor()) && one.country().equals(other.country());
    }

    /** Names with and without their article, where nobody's listed name stands; called once, after the last entry. */
    void addVariants() {
        variants.removeIf(variant -> !names.reach(variant.words()).values().isEmpty());
        variants.forEach(variant -> names.add(variant.words(), variant.written(), variant.naming()));
        variants.clear();
    }

    /** An actor's folded names, the canonical ones first. */
    List<String> folded(Actor actor) {
        return folded.get(actor.name());
    }

    /** The words that names begin with. */
    Set<String> openings() {
        return names.words();
    }

    Optional<ActorMatch> longestMatch(List<String> tokens, int from) {
        return names.longest(tokens, from).map(ActorNames::match);
    }

    /** The longest name whose first word is taken already. */
    static Optional<ActorMatch> longestMatch(NameTrie<Naming> rest, List<String> tokens, int from) {
        return rest.longestBehind(tokens, from).map(ActorNames::match);
    }

    private static ActorMatch match(NameTrie.Hit<Naming> hit) {
        return new ActorMatch(hit.end(), hit.values(), hit.written());
    }

    /** What names that begin with a word go on with. */
    Optional<NameTrie<Naming>> after(String word) {
        return Optional.ofNullable(names.after(word));
    }
}
