package org.sijil.assembly;

import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.text.Sentence;
import org.sijil.world.Actor;

/**
 * Whose act one is that nobody is told to have done, where the sentence is about what a group goes on doing: "Kolwe's rebels
 * have staged dozens of raids, the deadliest in Mambo, where 90 people died", or "in its worst raid, 20 people died".
 */
final class Recounted {

    /** Words between "its" and the act, as in "its worst recent raid". */
    private static final int ADJECTIVES = 4;

    private final Scene scene;
    private final Warring warring;
    private final WordList possessive;
    private final WordList perfect;

    Recounted(Scene scene, Warring warring) {
        this.scene = scene;
        this.warring = warring;
        LanguagePack pack = scene.chart().pack();
        this.possessive = pack.words("group_possessive");
        this.perfect = pack.words("present_perfect");
    }

    /** The group whose act it is; empty when the sentence makes none plain. */
    Optional<Participant> doer(Tale tale) {
        Draft.Telling telling = tale.draft().first();
        if (possessive.isEmpty() || tale.draft().tellings().size() > 1) {
            return Optional.empty();
        }
        Optional<Actor> group = subject(telling).or(() -> isOwn(telling) ? warring.lastGroup(tale) : Optional.empty());
        return group.map(actor -> Warring.party(actor, 1))
                .filter(one -> warring.mayBeIn(one, tale.country()) && !tale.isHit(one));
    }

    /** The group that the sentence opens with, if it tells what that has done over the years. */
    private Optional<Actor> subject(Draft.Telling telling) {
        Sentence sentence = scene.chart().document().sentences().get(telling.sentence());
        return scene.in(Kinds.ACTOR, sentence.first(), sentence.first() + 2).stream()
                .filter(name -> name.end() < telling.end() && perfect.isAt(scene.chart(), name.end()))
                .flatMap(name -> ((Named) name.value()).in("").stream())
                .filter(actor -> Warring.isGroup(actor.type()))
                .findFirst();
    }

    private boolean isOwn(Draft.Telling telling) {
        int first = scene.sentenceStart(telling.first());
        return scene.in(Kinds.ACT, first, telling.end()).stream()
                .mapToInt(Chart.Item::start)
                .anyMatch(act -> IntStream.range(Math.max(first, act - ADJECTIVES), act)
                        .anyMatch(at -> possessive.isAt(scene.chart(), at)));
    }
}
