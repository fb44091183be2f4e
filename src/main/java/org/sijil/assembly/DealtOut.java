package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.mention.ElidedTolls;
import org.sijil.mention.Kinds;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;
import org.sijil.text.Sentence;

/** Totals that a later sentence deals out over towns: "19 people were killed. Nine died in Kolwe, seven in Mambo, three in Tandala". */
final class DealtOut {

    private static final String REASON = "dealt out over the towns that are named after it";

    /** Sentences from a total to its parts at the most. */
    private static final int NEAR = 3;

    private final Scene scene;
    private final Set<Chart.Item> totals = Collections.newSetFromMap(new IdentityHashMap<>());

    DealtOut(Scene scene) {
        this.scene = scene;
        List<Chart.Item> tolls = scene.chart().all(Kinds.TOLL);
        for (int i = 0; i + 1 < tolls.size(); i++) {
            if (!ElidedTolls.isOne(tolls.get(i)) && ElidedTolls.isOne(tolls.get(i + 1))) {
                List<Chart.Item> parts = parts(tolls, i);
                before(tolls, i, parts).forEach(totals::add);
            }
        }
    }

    /** Whether a toll is the sum of those that stand in a list of towns after it. */
    boolean is(Chart.Item toll) {
        return totals.contains(toll);
    }

    /** Why a toll does not stand; empty if it does, or if nothing but its verb tells of the act. */
    Optional<String> reason(Chart.Item toll) {
        return is(toll) && saysHow(toll) ? Optional.of(REASON) : Optional.empty();
    }

    private static List<Chart.Item> parts(List<Chart.Item> tolls, int first) {
        List<Chart.Item> parts = new ArrayList<>(List.of(tolls.get(first)));
        for (int i = first + 1; i < tolls.size() && ElidedTolls.isOne(tolls.get(i)); i++) {
            parts.add(tolls.get(i));
        }
        return parts;
    }

    /** The figures of the sentences before that are the sum of the parts. */
    private List<Chart.Item> before(List<Chart.Item> tolls, int first, List<Chart.Item> parts) {
        int sum = parts.stream().mapToInt(part -> least(part).orElse(0)).sum();
        int sentence = scene.sentenceAt(tolls.get(first).start()).index();
        List<Chart.Item> found = new ArrayList<>();
        for (int i = first - 1; i >= 0; i--) {
            int distance = sentence - scene.sentenceAt(tolls.get(i).start()).index();
            if (distance > NEAR) {
                break;
            }
            boolean harm = told(tolls.get(i)).harm() == told(tolls.get(first)).harm();
            if (distance > 0
                    && harm
                    && least(tolls.get(i)).filter(count -> count == sum).isPresent()) {
                found.add(tolls.get(i));
            }
        }
        return found;
    }

    /** Whether its sentence tells by which act, which is the one of the parts as well. */
    private boolean saysHow(Chart.Item toll) {
        Sentence sentence = scene.sentenceAt(toll.start());
        return scene.in(Kinds.ACT, sentence.first(), sentence.end()).stream()
                .anyMatch(act -> Draft.word(act).weight() > Draft.BARE);
    }

    private static Optional<Integer> least(Chart.Item toll) {
        Quantity quantity = told(toll).quantity();
        return quantity.low().isPresent() ? Optional.of(quantity.low().getAsInt()) : Optional.empty();
    }

    private static TollMention told(Chart.Item toll) {
        return (TollMention) toll.value();
    }
}
