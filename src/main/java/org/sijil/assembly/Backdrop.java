package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;

/** Where an act took place whose own sentence names no place: what the text around it was speaking of. */
final class Backdrop {

    /** Sentences back and forth that may carry the place. */
    private static final int REACH = 3;

    private final Scene scene;
    private final Where where;

    Backdrop(Scene scene) {
        this.scene = scene;
        this.where = new Where(scene);
    }

    /** The last place named before, else the title's, else the first named after, else the text's first. */
    Optional<PlaceInText> of(Sentence sentence) {
        List<Sentence> sentences = scene.chart().document().sentences();
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - REACH); i--) {
            Optional<PlaceInText> place = in(sentences.get(i));
            if (place.isPresent()) {
                return place;
            }
        }
        for (int i = sentence.index() + 1; i <= Math.min(sentences.size() - 1, sentence.index() + 1); i++) {
            Optional<PlaceInText> place = in(sentences.get(i));
            if (place.isPresent()) {
                return place;
            }
        }
        return scene.places().stream()
                .filter(place -> !place.isCountry())
                .findFirst()
                .or(() -> scene.places().stream().findFirst());
    }

    private Optional<PlaceInText> in(Sentence sentence) {
        return sentence.kind() == Sentence.Kind.ASIDE
                ? Optional.empty()
                : where.in(sentence.first(), sentence.end(), Optional.empty())
                        .filter(place -> !where.isSpeakers(place));
    }
}
