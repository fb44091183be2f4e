package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/**
 * People told to be harmed in one town, with no word of how, right after a bombardment of another: "shells hit Kolwe. In
 * Mambo, two people were killed".
 */
final class Bombarded {

    private static final Set<String> FROM_AFAR = Set.of(SubTypes.AIR_STRIKE, SubTypes.SHELLING);
    private static final Set<Harm> HARMED = Set.of(Harm.KILLED, Harm.INJURED);

    private final Scene scene;
    private final Opening opening;
    private final WordList plain;

    Bombarded(Scene scene) {
        this.scene = scene;
        this.opening = new Opening(scene);
        this.plain = scene.chart().pack().words("plain_harm");
    }

    /** Gives such incidents, in the order of the text, the kind of act that was told before them. */
    void complete(List<Draft> drafts) {
        Optional<Draft> bombardment = Optional.empty();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (!isPlain(draft)) {
                bombardment = isFromAfar(draft) ? Optional.of(draft) : Optional.empty();
            } else if (bombardment.filter(told -> goesOn(draft, told)).isPresent() && near(draft, drafts.get(i - 1))) {
                draft.actsOf(bombardment.get());
            }
        }
    }

    private static boolean isFromAfar(Draft draft) {
        List<Chart.Item> acts = draft.decidingActs().stream()
                .filter(act -> Draft.word(act).weight() > Draft.BARE)
                .toList();
        return !acts.isEmpty()
                && acts.stream()
                        .allMatch(act -> FROM_AFAR.contains(Draft.word(act).type()));
    }

    private static boolean near(Draft draft, Draft before) {
        return draft.first().paragraph() == before.last().paragraph()
                && draft.first().sentence() - before.last().sentence() <= 1;
    }

    /** Whether it names another place of the same country, no day of its own, and nobody who did it. */
    private boolean goesOn(Draft draft, Draft told) {
        Optional<String> here = country(draft);
        return here.isPresent()
                && here.equals(country(told))
                && draft.place().filter(Draft.Placed::own).isPresent()
                && (draft.date().filter(Draft.Dated::own).isEmpty()
                        || draft.date()
                                .map(Draft.Dated::when)
                                .equals(told.date().map(Draft.Dated::when)))
                && !opening.apart(draft)
                && !namesDoer(draft);
    }

    private static Optional<String> country(Draft draft) {
        return draft.place().flatMap(placed -> placed.place().place()).map(place -> place.country());
    }

    private boolean namesDoer(Draft draft) {
        Draft.Telling telling = draft.first();
        return scene.hasCue(Cue.Kind.AGENT, telling.first(), telling.end())
                || scene.in(Kinds.PARTY, telling.first(), telling.end()).stream()
                        .filter(item -> ((Party) item.value()).isArmed())
                        .anyMatch(item -> telling.tolls().stream()
                                .noneMatch(toll -> toll.start() <= item.start() && item.end() <= toll.end()));
    }

    /** Whether only words such as "were killed" tell of it, which fit a shell as well as a rifle. */
    private boolean isPlain(Draft draft) {
        return !plain.isEmpty()
                && draft.tellings().size() == 1
                && draft.tolls().stream().anyMatch(toll -> HARMED.contains(((TollMention) toll.value()).harm()))
                && draft.acts().stream().allMatch(this::isPlain);
    }

    private boolean isPlain(Chart.Item act) {
        return Draft.word(act).weight() <= Draft.BARE
                && IntStream.range(act.start(), act.end()).allMatch(at -> plain.isAt(scene.chart(), at));
    }
}
