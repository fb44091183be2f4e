package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.language.WordList;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/**
 * Puts those who are meant in the place of words that leave it open: "security forces" are the army, where its own
 * soldiers were hit beside them or it tells of the act itself; "the attackers" are of the group that is named.
 */
final class Umbrella {

    private static final String POLICE = "Police Forces of ";
    private static final String ARMY = "Military Forces of ";

    private final Scene scene;
    private final WordList words;
    private final WordList attackers;

    Umbrella(Scene scene) {
        this.scene = scene;
        this.attackers = scene.chart().pack().words("attackers");
        this.words = scene.chart().pack().words("umbrella_forces");
    }

    /** The participants with the army in the place of "security forces" that are the army. */
    List<Participant> named(List<Participant> all, Roll roll, List<Participant> tellers) {
        return withoutAttackers(army(all, roll, tellers), roll);
    }

    /** Where a group is named, "six of the attackers" are its men and nobody else; nor do they stand beside the soldiers. */
    private List<Participant> withoutAttackers(List<Participant> all, Roll roll) {
        boolean named = all.stream().anyMatch(one -> Warring.isGroup(one.type()) && !one.isUnidentified());
        boolean second = all.stream().anyMatch(one -> one.side() == 2 && one.type() == ActorType.STATE_FORCES);
        return all.stream()
                .filter(one -> !one.isUnidentified()
                        || all.stream()
                                        .filter(other -> other.side() == one.side())
                                        .count()
                                == 1
                        || !(named || second && one.side() == 2)
                        || !says(attackers, one, roll))
                .toList();
    }

    private List<Participant> army(List<Participant> all, Roll roll, List<Participant> tellers) {
        Optional<Participant> police = all.stream()
                .filter(one -> one.side() == 1 && one.name().startsWith(POLICE) && says(words, one, roll))
                .findFirst();
        if (police.isEmpty()) {
            return all;
        }
        String land = police.get().name().substring(POLICE.length());
        Optional<Participant> army = all.stream()
                .filter(one -> one.side() == 2 && one.name().equals(ARMY + land))
                .findFirst()
                .or(() -> tellers.stream()
                        .filter(one -> one.name().equals(ARMY + land))
                        .findFirst());
        boolean fought = all.stream().anyMatch(one -> one.side() == 2 && one.type() != ActorType.STATE_FORCES);
        if (army.isEmpty()
                || !fought
                || all.stream().anyMatch(one -> one.side() == 1 && one.name().equals(ARMY + land))) {
            return all;
        }
        List<Participant> left = new ArrayList<>(all);
        left.remove(police.get());
        left.remove(army.get());
        left.add(Tale.on(army.get(), 1));
        left.sort(Comparator.comparingInt(Participant::side));
        return left;
    }

    private boolean says(Set<String> any, Participant one, Roll roll) {
        Party party = roll.wordings().get(one.name());
        return party != null
                && IntStream.range(party.start(), party.end())
                        .anyMatch(at ->
                                any.contains(scene.chart().document().token(at).folded()));
    }
}
