package org.sijil.assembly;

import java.util.Map;
import java.util.Set;
import org.sijil.mention.ActWord;

/** Which kinds of act may tell of one incident. */
final class Kinship {

    private static final String UNREST = "unrest";

    private final Map<String, String> families;
    private final Set<Set<String>> together;

    /**
     * @param families family of each sub-event type
     * @param together pairs of sub-event types of which one is told in the course of the other
     */
    Kinship(Map<String, String> families, Set<Set<String>> together) {
        this.families = Map.copyOf(families);
        this.together = Set.copyOf(together);
    }

    boolean oneAct(ActWord a, ActWord b) {
        return a.type().equals(b.type()) || together.contains(Set.of(a.type(), b.type()));
    }

    boolean unrest(ActWord act) {
        return UNREST.equals(families.get(act.type()));
    }

    boolean sameFamily(String a, String b) {
        return families.getOrDefault(a, a).equals(families.getOrDefault(b, b));
    }
}
