package org.sijil.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.language.Fields;

/**
 * One actor of a data file, with all its names.
 *
 * @param fields where it came from, for error messages
 * @param names every name, the canonical ones first
 * @param ambiguous those among the names that need a cue
 * @param bound names that mean this actor only in texts about a country
 */
record ActorEntry(
        Fields fields, Actor actor, List<String> names, Set<String> ambiguous, Map<String, List<String>> bound) {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "name_ar",
            "type",
            "countries",
            "active",
            "aliases_en",
            "aliases_ar",
            "short_names",
            "ambiguous",
            "in_country");

    /** In use everywhere, though ISO has not assigned it: Kosovo. */
    private static final String USER_ASSIGNED = "XK";

    private static final Set<String> COUNTRIES = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()), Stream.of(USER_ASSIGNED))
            .collect(Collectors.toSet());

    /** First and last year of activity, the last one open or not. */
    private static final String ACTIVE = "\\d{4}-(\\d{4})?";

    /** @throws org.sijil.language.BadEntry when a field is unknown or says something that cannot be */
    static ActorEntry read(Fields fields) {
        fields.allow(FIELDS);
        String name = fields.get("name");
        List<String> countries = fields.texts("countries");
        countries.forEach(country -> checkCountry(fields, country));
        if (!fields.find("active").orElse("0000-").matches(ACTIVE)) {
            throw fields.bad("write 'active' as first year and last year, such as 2013-2017, or 2013- when it lasts");
        }
        List<String> aliases = new ArrayList<>(fields.texts("aliases_en"));
        aliases.addAll(fields.texts("aliases_ar"));
        Actor actor =
                new Actor(name, fields.find("name_ar"), type(fields), countries, aliases, fields.texts("short_names"));
        return new ActorEntry(fields, actor, names(actor), ambiguous(fields, names(actor)), bound(fields));
    }

    static void checkCountry(Fields fields, String country) {
        if (!COUNTRIES.contains(country)) {
            throw fields.bad("'" + country + "' is no country; write ISO 3166-1 alpha-2, such as SY (and quote NO)");
        }
    }

    private static ActorType type(Fields fields) {
        String label = fields.get("type");
        return Arrays.stream(ActorType.values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow(() -> fields.bad("unknown type '" + label + "'; allowed are "
                        + Arrays.stream(ActorType.values())
                                .map(ActorType::label)
                                .toList()));
    }

    private static List<String> names(Actor actor) {
        List<String> names = new ArrayList<>();
        names.add(actor.name());
        actor.nameAr().ifPresent(names::add);
        names.addAll(actor.aliases());
        return names;
    }

    private static Set<String> ambiguous(Fields fields, List<String> names) {
        for (String name : fields.texts("ambiguous")) {
            if (!names.contains(name)) {
                throw fields.bad(
                        "'" + name + "' is marked ambiguous but is no name of the actor; list it among the aliases");
            }
        }
        return new HashSet<>(fields.texts("ambiguous"));
    }

    private static Map<String, List<String>> bound(Fields fields) {
        if (!fields.has("in_country")) {
            return Map.of();
        }
        Fields bound = Fields.of(fields.file(), fields.entry(), fields.raw("in_country"));
        Map<String, List<String>> names = new TreeMap<>();
        for (String country : bound.names()) {
            checkCountry(fields, country);
            names.put(country, bound.texts(country));
        }
        return names;
    }
}
