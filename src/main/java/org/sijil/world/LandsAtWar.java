package org.sijil.world;

import java.util.Set;
import org.sijil.language.DataFiles;
import org.sijil.language.Fields;

/** Countries where a blast among people is taken for a bomb unless the text says otherwise. */
public final class LandsAtWar {

    private static final String FILE = "world/lands-at-war.yaml";

    private static final Set<String> LANDS = Set.copyOf(new Fields(FILE, "the file", DataFiles.yaml(FILE))
            .allow(Set.of("lands"))
            .texts("lands"));

    private LandsAtWar() {}

    /** @param country an ISO 3166-1 code */
    public static boolean hold(String country) {
        return LANDS.contains(country);
    }
}
