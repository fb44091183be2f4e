package org.sijil.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.language.DataFiles;
import org.sijil.language.Fields;

/** Countries at war and at peace: where a blast is taken for a bomb, where many sides fight, where a gunman is a criminal. */
public final class LandsAtWar {

    private static final String FILE = "world/lands-at-war.yaml";

    private static final Fields ALL = new Fields(FILE, "the file", DataFiles.yaml(FILE))
            .allow(Set.of("lands", "many_sides", "at_peace", "rulers", "struck_by"));

    private static final Set<String> LANDS = Set.copyOf(ALL.texts("lands"));

    private static final Set<String> MANY_SIDES = Set.copyOf(ALL.texts("many_sides"));

    private static final Set<String> AT_PEACE = Set.copyOf(ALL.texts("at_peace"));

    private static final Map<String, Rulers> RULERS = ALL.entries("rulers").stream()
            .collect(Collectors.toUnmodifiableMap(ruler -> ruler.get("land"), Rulers::of));

    private static final List<Striker> STRIKERS =
            ALL.entries("struck_by").stream().map(Striker::of).toList();

    private LandsAtWar() {}

    /** Who rules a land that another state's army is said to hold, but for some units, by their ISO 3166-2 codes. */
    private record Rulers(String actor, Set<String> not) {

        static Rulers of(Fields fields) {
            fields.allow(Set.of("land", "name", "not_in"));
            return new Rulers(fields.get("name"), Set.copyOf(fields.texts("not_in")));
        }
    }

    /** Who strikes a land through some years; with its aircraft alone, or also from the ground. */
    private record Striker(String land, String actor, int first, int last, boolean airOnly, Set<String> spared) {

        static Striker of(Fields fields) {
            fields.allow(Set.of("land", "by", "from", "to", "air", "but"));
            return new Striker(
                    fields.get("land"),
                    fields.get("by"),
                    Integer.parseInt(fields.get("from")),
                    Integer.parseInt(fields.get("to")),
                    fields.flag("air"),
                    Set.copyOf(fields.texts("but")));
        }
    }

    /**
     * Whose strikes those of nobody named are, in the news of a year.
     *
     * @param country an ISO 3166-1 code
     * @param struck the town and whoever was struck
     * @param air whether they came from the air
     */
    public static Optional<String> strikerOf(String country, Set<String> struck, int year, boolean air) {
        return STRIKERS.stream()
                .filter(one -> one.land().equals(country) && one.first() <= year && year <= one.last())
                .filter(one -> (air || !one.airOnly()) && struck.stream().noneMatch(one.spared()::contains))
                .map(Striker::actor)
                .findFirst();
    }

    /** @param country an ISO 3166-1 code */
    public static boolean hold(String country) {
        return LANDS.contains(country);
    }

    /**
     * Whether no armed group fights there, so that one gunman is a plain criminal unless the text says more.
     *
     * @param country an ISO 3166-1 code
     */
    public static boolean isAtPeace(String country) {
        return AT_PEACE.contains(country);
    }

    /**
     * Whether whoever fights rebels there need not be the army.
     *
     * @param country an ISO 3166-1 code
     */
    public static boolean haveManySides(String country) {
        return MANY_SIDES.contains(country);
    }

    /**
     * The group that rules a land of which another state's army holds a part.
     *
     * @param country an ISO 3166-1 code
     * @param unit the ISO 3166-2 code of the unit that is meant; empty where none is known
     */
    public static Optional<String> rulersOf(String country, Optional<String> unit) {
        return Optional.ofNullable(RULERS.get(country))
                .filter(rulers -> unit.filter(rulers.not()::contains).isEmpty())
                .map(Rulers::actor);
    }
}
