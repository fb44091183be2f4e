package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.mention.Dateline;
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
        this.where = scene.judge(Where.class, Where::new);
    }

    /** The last place named before, else that of a dateline close by, else the first named after, else the text's first. */
    Optional<PlaceInText> of(Sentence sentence) {
        List<Sentence> sentences = scene.chart().document().sentences();
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - REACH); i--) {
            Optional<PlaceInText> place = in(sentences.get(i));
            if (place.isPresent()) {
                return place;
            }
        }
        Optional<PlaceInText> desk = dateline(sentence);
        if (desk.isPresent()) {
            return desk;
        }
        for (int i = sentence.index() + 1; i <= Math.min(sentences.size() - 1, sentence.index() + 1); i++) {
            Optional<PlaceInText> place = in(sentences.get(i));
            if (place.isPresent()) {
                return place;
            }
        }
        List<PlaceInText> told =
                scene.places().stream().filter(place -> !isDeskAbroad(place)).toList();
        return told.stream().filter(place -> !place.isCountry()).findFirst().or(() -> told.stream()
                .findFirst());
    }

    /** Where the sentence itself begins: the place of a dateline is that of a desk. */
    private int afterDateline(Sentence sentence) {
        return sentence.index() == firstBody()
                ? Dateline.of(scene.chart(), sentence).map(Dateline::end).orElse(sentence.first())
                : sentence.first();
    }

    private Optional<PlaceInText> dateline(Sentence sentence) {
        int first = firstBody();
        if (first < 0 || sentence.index() <= first || sentence.index() - first > REACH) {
            return Optional.empty();
        }
        Sentence lead = scene.chart().document().sentences().get(first);
        return where.in(lead.first(), afterDateline(lead), Optional.empty())
                .filter(place -> !where.isSpeakers(place) && !isDeskAbroad(place));
    }

    /** Whether only the desk that wrote the article sits there: the text itself is about another country. */
    private boolean isDeskAbroad(PlaceInText place) {
        return Dateline.of(scene.chart())
                        .filter(line -> line.holds(place.start()))
                        .isPresent()
                && isAbroad(place);
    }

    /** Whether it is a country that the text is not about, as that in which an exile lived: its towns are elsewhere. */
    boolean isLandAbroad(PlaceInText place) {
        boolean townsElsewhere = scene.places().stream()
                .anyMatch(other -> !other.isCountry() && other.place().isPresent() && !other.within(place));
        return place.isCountry() && (isAbroad(place) || townsElsewhere);
    }

    /** A country from which somebody came is nothing that the text goes on about. */
    private boolean isLandElsewhere(PlaceInText place) {
        return place.isCountry() && where.isElsewhere(place);
    }

    private boolean isAbroad(PlaceInText place) {
        return place.place()
                .filter(known -> !known.country().equals(scene.votes().first()))
                .isPresent();
    }

    private int firstBody() {
        return scene.chart().document().sentences().stream()
                .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(-1);
    }

    private Optional<PlaceInText> in(Sentence sentence) {
        return sentence.kind() == Sentence.Kind.ASIDE
                ? Optional.empty()
                : where.in(afterDateline(sentence), sentence.end(), Optional.empty())
                        .filter(place -> !where.isSpeakers(place) && !where.isWayTo(place) && !isLandElsewhere(place));
    }
}
