package org.sijil.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijil.mention.Party;

/** Whether one strike answers another: those who were struck in the one strike in the other. */
final class Answers {

    /** Tellings of one incident that are asked who struck whom. */
    private static final int MOST_TELLINGS = 8;

    private final Casting casting;
    private final Map<Draft.Telling, List<Cast>> known = new HashMap<>();

    Answers(Scene scene) {
        this.casting = scene.judge(Casting.class, Casting::new);
    }

    /** Whether the draft tells that somebody struck whom the incident knows as struck only. */
    boolean are(Draft draft, Draft other) {
        boolean heavy = draft.mainAct()
                .map(Draft::word)
                .filter(word -> Doers.HEAVY.contains(word.type()))
                .isPresent();
        if (!heavy) {
            return false;
        }
        Set<String> strikers = new HashSet<>();
        collect(draft.first(), Set.of(Cast.Part.AGENT), strikers);
        if (strikers.isEmpty()) {
            return false;
        }
        Set<String> struck = new HashSet<>();
        Set<String> doers = new HashSet<>();
        List<Draft.Telling> tellings = other.tellings();
        for (Draft.Telling telling : tellings.subList(0, Math.min(MOST_TELLINGS, tellings.size()))) {
            collect(telling, Set.of(Cast.Part.TARGET, Cast.Part.FACED), struck);
            collect(telling, Set.of(Cast.Part.AGENT), doers);
        }
        return !doers.isEmpty() && strikers.stream().allMatch(name -> struck.contains(name) && !doers.contains(name));
    }

    private void collect(Draft.Telling telling, Set<Cast.Part> parts, Set<String> names) {
        known.computeIfAbsent(telling, casting::of).stream()
                .filter(cast -> parts.contains(cast.part()))
                .map(Cast::party)
                .filter(Party::isArmed)
                .flatMap(party -> party.named().stream())
                .flatMap(named -> named.match().free().stream())
                .forEach(actor -> names.add(actor.name()));
    }
}
