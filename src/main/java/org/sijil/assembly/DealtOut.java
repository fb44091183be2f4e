package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.ElidedTolls;
import org.sijil.mention.Kinds;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;

/**
 * Totals of what is told town by town: "19 people were killed. Nine died in Kolwe, seven in Mambo, three in Tandala", or "14
 * died in Kolwe. Shelling killed eight in Mambo, bringing the day's dead to 22".
 */
final class DealtOut {

    private static final String REASON = "a total over towns that are told each by itself";

    /** Sentences from a total to its parts at the most. */
    private static final int NEAR = 3;

    /** Words from "bringing the dead to" to the figure. */
    private static final int UPDATE_REACH = 14;

    /** Figures between a total and its first part at the most. */
    private static final int SEVERAL = 24;

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
        for (int i = 2; i < tolls.size(); i++) {
            if (sumsUp(tolls, i)) {
                totals.add(tolls.get(i));
            }
        }
    }

    /** Whether a figure that is told as a rise is the sum of those before it, which stand in sentences with places of their own. */
    private boolean sumsUp(List<Chart.Item> tolls, int index) {
        Sentence sentence = scene.sentenceAt(tolls.get(index).start());
        int total = least(tolls.get(index)).orElse(0);
        int sum = 0;
        for (int i = index - 1; i >= Math.max(0, index - SEVERAL) && sum < total; i--) {
            Sentence part = scene.sentenceAt(tolls.get(i).start());
            if (sentence.index() - part.index() > NEAR) {
                return false;
            }
            if (told(tolls.get(i)).harm() == told(tolls.get(index)).harm()) {
                sum += least(tolls.get(i)).orElse(0);
                if (sum == total) {
                    int end = tolls.get(index).end();
                    return part.index() < sentence.index()
                            && scene.hasCue(Cue.Kind.UPDATE, Math.max(sentence.first(), end - UPDATE_REACH), end)
                            && liesElsewhere(part, sentence);
                }
            }
        }
        return false;
    }

    /** Whether each of two sentences names a town or the like, and not the same. */
    private boolean liesElsewhere(Sentence one, Sentence other) {
        List<PlaceInText> here = towns(one);
        List<PlaceInText> there = towns(other);
        return !here.isEmpty()
                && !there.isEmpty()
                && here.stream().allMatch(a -> there.stream().allMatch(b -> FarApart.differ(a, b)));
    }

    private List<PlaceInText> towns(Sentence sentence) {
        return scene.placesIn(sentence.first(), sentence.end()).stream()
                .filter(place -> !FarApart.coarse(place))
                .toList();
    }

    /** Whether a toll is the sum of those of several towns. */
    boolean is(Chart.Item toll) {
        return totals.contains(toll);
    }

    /** Why a toll does not stand; empty if it does, or if nothing but its verb tells of the act. */
    Optional<String> reason(Chart.Item toll) {
        return is(toll) && saysHow(toll) ? Optional.of(REASON) : Optional.empty();
    }

    private static List<Chart.Item> parts(List<Chart.Item> tolls, int first) {
        List<Chart.Item> parts = new ArrayList<>(List.of(tolls.get(first)));
        for (int i = first + 1; i < Math.min(tolls.size(), first + SEVERAL) && ElidedTolls.isOne(tolls.get(i)); i++) {
            parts.add(tolls.get(i));
        }
        return parts;
    }

    /** The figures of the sentences before that are the sum of the parts. */
    private List<Chart.Item> before(List<Chart.Item> tolls, int first, List<Chart.Item> parts) {
        int sum = parts.stream().mapToInt(part -> least(part).orElse(0)).sum();
        int sentence = scene.sentenceAt(tolls.get(first).start()).index();
        List<Chart.Item> found = new ArrayList<>();
        for (int i = first - 1; i >= Math.max(0, first - SEVERAL); i--) {
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
