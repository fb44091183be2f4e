package org.sijil.world;

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
            .allow(Set.of("lands", "many_sides", "at_peace", "rulers"));

    private static final Set<String> LANDS = Set.copyOf(ALL.texts("lands"));

    private static final Set<String> MANY_SIDES = Set.copyOf(ALL.texts("many_sides"));

    private static final Set<String> AT_PEACE = Set.copyOf(ALL.texts("at_peace"));

    private static final Map<String, String> RULERS = ALL.entries("rulers").stream()
            .collect(Collectors.toUnmodifiableMap(ruler -> ruler.get("land"), ruler -> ruler.get("name")));

    private LandsAtWar() {}

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
     */
    public static Optional<String> rulersOf(String country) {
        return Optional.ofNullable(RULERS.get(country));
    }
}
