package org.sijil.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sijil.world.SubEventType;

/**
 * The values that the world knows, for filters to be checked against.
 *
 * @param eventTypes in the order that they are told in
 */
public record Vocabulary(List<String> eventTypes, List<String> subEventTypes, Set<String> countries) {

    /** The vocabulary of these types, with the countries of ISO 3166-1 and Kosovo's customary code. */
    public static Vocabulary of(List<SubEventType> types) {
        Set<String> countries = new TreeSet<>(Set.of(Locale.getISOCountries()));
        countries.add("XK");
        return new Vocabulary(
                types.stream().map(SubEventType::eventType).distinct().toList(),
                types.stream().map(SubEventType::name).toList(),
                countries);
    }
}
