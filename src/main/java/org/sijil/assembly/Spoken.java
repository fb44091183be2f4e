package org.sijil.assembly;

import java.util.List;
import org.sijil.mention.Kinds;
import org.sijil.mention.Speaker;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Places that only belong to those who speak: where they sit, and where they said it. */
final class Spoken {

    /** Small words between a reporting clause and where it was said. */
    private static final int SAID_REACH = 1;

    private final Scene scene;
    private final Elsewhere elsewhere;
    private final boolean verbFirst;

    Spoken(Scene scene, Elsewhere elsewhere) {
        this.scene = scene;
        this.elsewhere = elsewhere;
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
    }

    /** Whether the place only belongs to the name of one who speaks, whatever else the sentence names. */
    boolean isSpeakers(PlaceInText place) {
        Sentence sentence = scene.sentenceAt(place.start());
        return within(
                scene.in(Kinds.SPEAKER, sentence.first(), sentence.end()).stream()
                        .map(item -> (Speaker) item.value())
                        .toList(),
                place);
    }

    /** Whether the place only belongs to the name of one who speaks, in a sentence that names another: "police in Gao said". */
    boolean holds(PlaceInText place) {
        Sentence sentence = scene.sentenceAt(place.start());
        List<Speaker> speakers = scene.in(Kinds.SPEAKER, sentence.first(), sentence.end()).stream()
                .map(item -> (Speaker) item.value())
                .toList();
        boolean alone = speakers.stream().anyMatch(who -> who.start() >= place.start() && who.end() <= place.end());
        return saidIn(place)
                || alone && verbFirst
                || within(speakers, place)
                        && scene.placesIn(sentence.first(), sentence.end()).stream()
                                .anyMatch(other -> !other.isCountry()
                                        && !within(speakers, other)
                                        && !elsewhere.holds(other)
                                        && !elsewhere.isDesk(other));
    }

    /** Whether it is where words were said: "the director said in Abuja." */
    private boolean saidIn(PlaceInText place) {
        Sentence sentence = scene.sentenceAt(place.start());
        boolean closes = place.end() >= sentence.end()
                || scene.chart().document().token(place.end()).kind() == Token.Kind.MARK;
        return closes
                && !verbFirst
                && Where.located(scene, place)
                && scene.in(Kinds.SPEAKER, sentence.first(), place.start()).stream()
                        .anyMatch(clause -> clause.end() <= place.start()
                                && place.start() - clause.end() <= SAID_REACH
                                && ((Speaker) clause.value()).end() <= clause.end()
                                && scene.plain(clause.end(), place.start()));
    }

    private static boolean within(List<Speaker> speakers, PlaceInText place) {
        return speakers.stream().anyMatch(who -> who.start() <= place.start() && place.start() < who.end());
    }
}
