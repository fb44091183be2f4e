package org.sijil.world;

import java.util.List;
import java.util.Optional;

/**
 * An armed group, force or crowd that reporting names.
 *
 * @param name canonical English name
 * @param countries ISO 3166-1 alpha-2 codes of the countries where it acts; empty when anywhere
 * @param aliases other names, acronyms and epithets in any script
 * @param shortNames what a text that names it in full calls it as well, though elsewhere that is another: "the Libyan army"
 */
public record Actor(
        String name,
        Optional<String> nameAr,
        ActorType type,
        List<String> countries,
        List<String> aliases,
        List<String> shortNames) {

    public Actor {
        countries = List.copyOf(countries);
        aliases = List.copyOf(aliases);
        shortNames = List.copyOf(shortNames);
    }

    /** No two actors have the same name; hashing all aliases took longer than finding them. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
