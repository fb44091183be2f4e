package org.sijil.assembly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.language.WordList;
import org.sijil.mention.Party;

/** Takes out participants whom a wording brings in beside others who are meant. */
final class Outweighed {

    private static final String ARMY = "Military Forces";

    /** Words from one that says how close they are to a group's name: "linked to". */
    private static final int NEAR = 2;

    private final Scene scene;
    private final WordList things;
    private final WordList closeTo;

    Outweighed(Scene scene) {
        this.scene = scene;
        this.things = scene.chart().pack().words("things_hit");
        this.closeTo = scene.chart().pack().words("close_to");
    }

    /**
     * The participants without those.
     *
     * @param wordings the first wording for each participant, by canonical name
     * @param harmed names of those whose dead, hurt or taken are counted
     */
    List<Participant> without(List<Participant> all, Map<String, Party> wordings, Set<String> harmed) {
        return withoutThings(withoutClose(all, wordings), wordings, harmed);
    }

    /**
     * Without an army that only "military vehicles" or the like tell of, where a force struck a group by name: they are
     * the group's.
     */
    private List<Participant> withoutThings(List<Participant> all, Map<String, Party> wordings, Set<String> harmed) {
        boolean force = all.stream().anyMatch(one -> one.side() == 1 && Warring.isForce(one));
        boolean group =
                all.stream().anyMatch(one -> one.side() == 2 && Warring.isGroup(one.type()) && !one.isUnidentified());
        return all.stream()
                .filter(one -> !(force
                        && group
                        && one.side() == 2
                        && one.name().startsWith(ARMY)
                        && !harmed.contains(one.name())
                        && isThing(wordings.get(one.name()))))
                .toList();
    }

    private boolean isThing(Party wording) {
        return wording != null
                && wording.named().isEmpty()
                && !wording.isCounted()
                && scene.says(things, wording.start(), wording.end());
    }

    /** Without the group to which fighters are said to be close, "militants linked to Kolwe", where they bear a name of their own. */
    private List<Participant> withoutClose(List<Participant> all, Map<String, Party> wordings) {
        boolean named = all.stream()
                .anyMatch(one -> one.side() == 1
                        && Warring.isGroup(one.type())
                        && !one.isUnidentified()
                        && !isClose(wordings.get(one.name())));
        return all.stream()
                .filter(one -> !(named && one.side() == 1 && isClose(wordings.get(one.name()))))
                .toList();
    }

    private boolean isClose(Party wording) {
        return wording != null
                && wording.named().isPresent()
                && scene.says(
                        closeTo,
                        Math.max(scene.sentenceStart(wording.start()), wording.start() - NEAR),
                        wording.start());
    }
}
