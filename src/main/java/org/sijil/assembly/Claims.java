package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.text.Sentence;

/** Who says of an act that it was his own, and at whose door others lay it. */
final class Claims {

    /** Sentences after an incident in which its doer may be named. */
    private static final int AFTERWARDS = 2;

    /** Words of "planted by" or "carried out by" at the least. */
    private static final int CARRIED_OUT = 2;

    private final Scene scene;
    private final Accused accused;
    private final boolean verbFirst;

    Claims(Scene scene) {
        this.scene = scene;
        this.accused = new Accused(scene);
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
    }

    /** Whether what a party says or does in a stretch of text is told as its own act or laid at its door. */
    Optional<Cast> blamed(int first, int end) {
        if (isDenied(first, end)) {
            return Optional.empty();
        }
        Optional<Party> charged = verbFirst ? accused.in(first, end) : Optional.empty();
        return groups(first, end).stream()
                .filter(party -> verbFirst
                        ? charged.filter(party::equals).isPresent()
                        : scene.follows(Cue.Kind.ACCUSATION, party.start())
                                && scene.follows(Cue.Kind.AGENT, party.start())
                                && !scene.follows(Cue.Kind.SPEAKER, party.start()))
                .findFirst()
                .map(party -> new Cast(party, Cast.Part.AGENT, true, Cast.CERTAIN));
    }

    /** Whether something is denied; that nobody claimed an attack leaves room for those who are blamed for it. */
    private boolean isDenied(int first, int end) {
        return scene.in(Kinds.CUE, first, end).stream()
                .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.DENIAL
                        && !cue.rule().endsWith(Warring.NO_CLAIM));
    }

    /** The party that claims an act in a telling, if one does. */
    Optional<Party> claimant(int first, int end) {
        if (scene.hasCue(Cue.Kind.DENIAL, first, end)) {
            return Optional.empty();
        }
        List<Party> named = groups(first, end);
        Optional<Chart.Item> claim = scene.in(Kinds.CUE, first, end).stream()
                .filter(item -> ((Cue) item.value()).kind() == Cue.Kind.CLAIM && !isOfLives(item))
                .findFirst();
        return claim.flatMap(cue -> verbFirst
                        ? named.stream()
                                .filter(party -> party.start() > cue.start())
                                .findFirst()
                        : named.stream()
                                .filter(party -> party.end() <= cue.start())
                                .reduce((one, two) -> two))
                .or(() -> claim.isPresent() ? named.stream().findFirst() : Optional.empty());
    }

    /** Whether an attack is told to have "claimed the lives of" people. */
    private boolean isOfLives(Chart.Item claim) {
        return scene.chart().at(Kinds.ACT, claim.start()).stream().anyMatch(act -> act.end() > claim.end());
    }

    /** Who is told, in a sentence that tells of no act of its own, to have done what was told: "it was carried out by". */
    Optional<Cast> carriedOut(int first, int end) {
        boolean whole = scene.sentenceAt(first).end() == end;
        if (!whole || scene.hasCue(Cue.Kind.DENIAL, first, end)) {
            return Optional.empty();
        }
        return scene.in(Kinds.PARTY, first, end).stream()
                .map(item -> (Party) item.value())
                .filter(party -> party.isArmed() || party.named().isPresent())
                .filter(party -> scene.cueBefore(Cue.Kind.AGENT, party.start())
                        .filter(cue -> cue.end() - cue.start() >= CARRIED_OUT && !isSpoken(cue))
                        .isPresent())
                .findFirst()
                .map(party -> new Cast(party, Cast.Part.AGENT, false, Cast.CERTAIN));
    }

    /** Whether the words that lead to a doer lead to somebody who speaks too: "announced by". */
    private boolean isSpoken(Chart.Item agent) {
        return scene.in(Kinds.CUE, agent.start(), agent.end()).stream()
                .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPEAKER);
    }

    /** The parties of a stretch that bear a name and are no state. */
    private List<Party> groups(int first, int end) {
        return scene.in(Kinds.PARTY, first, end).stream()
                .map(item -> (Party) item.value())
                .filter(party -> party.named().isPresent() && !party.isState())
                .toList();
    }

    /** What stands right after the last telling before any other act is told: whoever claims or is blamed there did it. */
    List<Atom> afterwards(Draft draft) {
        List<Sentence> sentences = scene.chart().document().sentences();
        int next = draft.last().sentence() + 1;
        List<Atom> after = new ArrayList<>();
        for (Sentence sentence :
                sentences.subList(Math.min(next, sentences.size()), Math.min(next + AFTERWARDS, sentences.size()))) {
            int own = Stream.concat(
                            scene.in(Kinds.ACT, sentence.first(), sentence.end()).stream()
                                    .filter(act -> !((ActMention) act.value()).definite() && !Standing.general(act)),
                            scene.in(Kinds.TOLL, sentence.first(), sentence.end()).stream())
                    .mapToInt(Chart.Item::start)
                    .min()
                    .orElse(sentence.end());
            if (sentence.kind() != Sentence.Kind.BODY) {
                break;
            }
            after.add(new Atom(sentence.first(), own, true));
            if (own < sentence.end()) {
                break;
            }
        }
        return after;
    }
}
