package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.Speaker;
import org.sijil.text.Sentence;
import org.sijil.world.SubTypes;

/** Whether a party tells of an act, and when what it tells of is its own act. */
final class Tellers {

    private static final int NOUN_REACH = 2;

    /** Words between a subject and its verb that are no more than helpers of the verb. */
    private static final int HELPERS = 4;

    /** Words between a verb and its subject or object. */
    private static final int VERB_REACH = 9;

    /** Words between a group that opens a clause and the first word of an act. */
    private static final int SUBJECT_REACH = 16;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList ofItself;
    private final WordList ownDeeds;
    private final WordList that;
    private final WordList helpers;

    Tellers(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.ofItself = pack.words("of_itself");
        this.ownDeeds = pack.words("own_deeds");
        this.that = pack.words("that");
        this.helpers = pack.words("helpers");
    }

    /** Whether the party is a part of the name of one who speaks: "the army's website said", "a source in the police said". */
    boolean isNamedAsSpeaker(Party party) {
        int first = scene.sentenceStart(party.start());
        return scene.in(Kinds.SPEAKER, first, party.start() + 1).stream()
                .map(item -> (Speaker) item.value())
                .anyMatch(who -> who.start() <= party.start() && party.end() <= who.end());
    }

    /**
     * In "Kolwe and Mambo announced that the army and the rebels had signed a truce", whether two are the first, who sign
     * nothing: two others stand behind.
     */
    boolean onlyTell(List<Party> parties, int first) {
        return verbFirst
                && first + 3 < parties.size()
                && isNamedAsSpeaker(parties.get(first))
                && isNamedAsSpeaker(parties.get(first + 1))
                && parties.get(first + 2).canAct()
                && parties.get(first + 3).canAct();
    }

    /** Whether a verb of saying stands right beside the party, and no "that" with which what is said begins. */
    boolean speaks(Party party) {
        if (verbFirst) {
            return scene.cueBefore(Cue.Kind.SPEAKER, party.start())
                    .filter(cue -> !scene.says(that, cue.end(), party.start()))
                    .isPresent();
        }
        if (insideSpeaker(party)) {
            return true;
        }
        return scene
                        .in(
                                Kinds.CUE,
                                party.end(),
                                Math.min(party.end() + NOUN_REACH, scene.chart().size()))
                        .stream()
                        .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.SPEAKER)
                || scene.follows(Cue.Kind.SPEAKER, party.start());
    }

    /** In "the ministry said aircraft hit the camp" or "said rebels had hit it", neither aircraft nor rebels speak. */
    boolean opensAct(Party party, Draft.Telling telling) {
        return !verbFirst
                && telling.acts().stream()
                        .anyMatch(act -> ((ActMention) act.value()).voice() == Voice.VERB
                                && party.start() <= act.start()
                                && onlyHelpers(party.end(), act.start()));
    }

    /** Whether nothing but days and words such as "had" stands between a subject and its verb. */
    private boolean onlyHelpers(int first, int end) {
        if (end - first > HELPERS) {
            return false;
        }
        for (int at = first; at < end; at++) {
            boolean helper = helpers.isAt(scene.chart(), at);
            if (!helper && !scene.chart().covered(Kinds.DATE, at)) {
                return false;
            }
        }
        return true;
    }

    /** In "the army said it had killed", the speaker tells of its own act. */
    Optional<Judged> ofItself(Party party, Draft.Telling telling) {
        if (announcesOwn(party, telling)) {
            return Optional.of(new Judged(Cast.Part.AGENT, Cast.TOLD));
        }
        for (int at = party.end(); at < Math.min(telling.end(), party.end() + VERB_REACH); at++) {
            if (ofItself.isAt(scene.chart(), at)) {
                int from = at;
                return telling.acts().stream()
                        .filter(act -> act.start() >= from && act.start() - from <= SUBJECT_REACH)
                        .min(Comparator.comparingInt(Chart.Item::start))
                        .map(act -> (ActMention) act.value())
                        .filter(act -> act.voice() == Voice.VERB || act.voice() == Voice.PASSIVE)
                        .map(act -> act.act().defence() || act.voice() == Voice.PASSIVE
                                ? Judged.TARGET
                                : new Judged(Cast.Part.AGENT, Cast.TOLD));
            }
            if (!scene.chart().at(Kinds.PARTY, at).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In "the movement announced the shelling of a base", with nobody named right behind the shelling, it was the movement's. */
    private boolean announcesOwn(Party party, Draft.Telling telling) {
        int deed = deedBehind(party, telling.end());
        return party.isArmed()
                && deed + 1 < telling.end()
                && telling.acts().stream().anyMatch(act -> act.start() == deed)
                && telling.acts().stream()
                        .noneMatch(act ->
                                act.start() != deed && Draft.word(act).type().equals(SubTypes.DISRUPTED_WEAPONS_USE))
                && scene.in(Kinds.PARTY, deed + 1, deed + 2).stream()
                        .map(item -> (Party) item.value())
                        .noneMatch(other ->
                                other.start() == deed + 1 && other.named().isPresent());
    }

    /** The deed that is announced, right behind who announces it or behind a name and a day; the end where none is. */
    private int deedBehind(Party party, int end) {
        for (int at = party.end(); at < Math.min(end, party.end() + VERB_REACH); at++) {
            boolean deed = scene.chart().forms(at).stream()
                    .anyMatch(form -> form.proclitic().isEmpty() && ownDeeds.contains(form.text()));
            boolean comma = scene.chart().document().token(at - 1).isComma();
            if (deed && (at == party.end() || comma)) {
                return at;
            }
            if (that.isAt(scene.chart(), at)
                    || !scene.chart().at(Kinds.PARTY, at).isEmpty()
                    || !scene.chart().at(Kinds.ACT, at).isEmpty()) {
                return end;
            }
        }
        return end;
    }

    /** In "police in Gao on Monday confirmed", the police are the one who speaks, however far off the verb stands. */
    private boolean insideSpeaker(Party party) {
        Sentence sentence = scene.sentenceAt(party.start());
        return scene.in(Kinds.SPEAKER, sentence.first(), sentence.end()).stream()
                .map(item -> (Speaker) item.value())
                .anyMatch(who -> who.start() <= party.start() && party.end() <= who.end());
    }
}
