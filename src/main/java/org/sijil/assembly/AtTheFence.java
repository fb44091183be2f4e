package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Kinds;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/**
 * People without arms who are told to be harmed at a fence, with no word of how, where the text speaks of marches: they
 * marched. "One was killed and nine hurt at the fence. It is the seventh week of the march."
 */
final class AtTheFence {

    private final Scene scene;
    private final WordList fences;
    private final Optional<Chart.Item> march;

    AtTheFence(Scene scene) {
        this.scene = scene;
        this.fences = scene.chart().pack().words("fences");
        this.march = scene.chart().all(Kinds.ACT).stream()
                .filter(act -> SubTypes.UNREST.contains(
                        ((ActMention) act.value()).act().type()))
                .findFirst();
    }

    /** Gives such incidents the kind of act that the march is. */
    void complete(List<Draft> drafts) {
        drafts.stream().filter(this::isHarmOnly).forEach(draft -> march.ifPresent(draft::decidedBy));
    }

    private boolean isHarmOnly(Draft draft) {
        return !draft.tolls().isEmpty()
                && draft.allActs().stream().allMatch(act -> Draft.word(act).weight() <= Draft.BARE)
                && draft.allTolls().stream()
                        .map(item -> (TollMention) item.value())
                        .flatMap(toll -> toll.parties().stream())
                        .noneMatch(party -> party.isArmed())
                && draft.tellings().stream().anyMatch(told -> scene.says(fences, told.first(), told.end()));
    }
}
