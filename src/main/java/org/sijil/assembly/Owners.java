package org.sijil.assembly;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.text.Token;
import org.sijil.world.SubTypes;

/** What part the owner of a thing has: whose aircraft strike strikes, whose positions are hit is hit. */
final class Owners {

    /** Words between a thing and the wording or preposition that says whose it is. */
    private static final int REACH = 4;

    private static final String PAUSES = ",\u060C";

    private static final String ATTACK = "attack";

    private final Scene scene;
    private final WordList struck;
    private final WordList holdings;
    private final WordList aloft;
    private final WordList institutions;
    private final WordList objectMarks;
    private final boolean verbFirst;

    Owners(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.struck = pack.words("things_hit");
        this.holdings = pack.words("holdings");
        this.aloft = pack.words("aloft");
        this.institutions = pack.words("institutions");
        this.objectMarks = pack.words("object_marks");
        this.verbFirst = pack.orthography().flag("head_first");
    }

    /** The part of one to whom something belongs in so many words; empty when no such wording stands before. */
    Optional<Judged> byWording(Party party, Draft.Telling telling) {
        return scene.cueBefore(Cue.Kind.OWNER, party.start())
                .filter(cue -> opensObject(party.start()))
                .map(cue -> ofThingBefore(cue.start(), telling));
    }

    private Judged ofThingBefore(int cue, Draft.Telling telling) {
        for (int at = cue - 1; at >= Math.max(telling.first(), cue - REACH); at--) {
            boolean tells = scene.says(institutions, Math.max(telling.first(), at - 1), at + 1)
                    || scene.follows(Cue.Kind.SPEAKER, at);
            if (namesSomebody(at) || tells) {
                return Judged.NOTHING;
            }
            if (scene.says(aloft, at, at + 1)) {
                return isHit(at, telling) ? Judged.TARGET : new Judged(Cast.Part.AGENT, Cast.TOLD);
            }
            if (isThing(at)) {
                return telling.acts().isEmpty() ? Judged.NOTHING : Judged.TARGET;
            }
            if (isPause(at) && at < cue - 1) {
                return Judged.NOTHING;
            }
        }
        return Judged.NOTHING;
    }

    /** Where the thing comes first, whether a thing that is struck is the party's by a preposition: "a post, 'Rasad', of the group's". */
    boolean holdsByPreposition(Party party, Draft.Telling telling) {
        if (!verbFirst || !opensObject(party.start())) {
            return false;
        }
        for (int at = party.start() - 1; at >= Math.max(telling.first(), party.start() - REACH); at--) {
            if (struck.reads(scene.chart(), at)
                    || scene.chart().at(Kinds.ACT, at).stream().anyMatch(this::isStore)) {
                return true;
            }
            if (isPause(at)
                    || namesSomebody(at)
                    || !scene.chart().at(Kinds.ACT, at).isEmpty()
                    || !scene.chart().at(Kinds.CUE, at).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** In "fell rockets of the group's on the town", whether the wording ends with the weapon. */
    private static boolean isOfWeapon(Chart.Item act) {
        return act.end() - act.start() > 1;
    }

    /** In "a store of rockets of the group's", the rockets were struck and struck nobody. */
    private boolean isStore(Chart.Item act) {
        return act.start() > 0 && struck.reads(scene.chart(), act.start() - 1);
    }

    /** In "a bombardment of the army's", with the noun first, whether the party is the one to whom the act itself belongs. */
    boolean didAct(Party party, Draft.Telling telling) {
        return verbFirst
                && party.isArmed()
                && (opensObject(party.start()) || opensDefinite(party.start()))
                && telling.acts().stream()
                        .filter(act -> act.end() == party.start() && !isStore(act))
                        .anyMatch(
                                act -> (((ActMention) act.value()).voice() == ActMention.Voice.NOUN || isOfWeapon(act))
                                        && (Doers.HEAVY.contains(Draft.word(act).type())
                                                || Draft.word(act).id().equals(ATTACK)));
    }

    /** Whether a preposition that marks an owner clings to a word. */
    boolean opensObject(int token) {
        return !scene.chart().knows(token)
                && scene.chart().nameForms(token).stream().anyMatch(form -> objectMarks.contains(form.proclitic()));
    }

    /** Whether the preposition and the article, written as one, open a word that is known in that form too. */
    private boolean opensDefinite(int token) {
        String word = scene.chart().document().token(token).folded();
        return objectMarks.stream().anyMatch(mark -> mark.length() > 1 && word.startsWith(mark));
    }

    /** Whether a group's or force's name ends with a word, so that what follows only says to whom it belongs. */
    private boolean namesSomebody(int token) {
        return scene.chart().covered(Kinds.ACTOR, token);
    }

    private boolean isThing(int token) {
        boolean force = scene.chart().at(Kinds.PARTY, token).stream()
                .anyMatch(item -> ((Party) item.value()).named().isEmpty());
        return force
                || scene.chart().forms(token).stream()
                        .anyMatch(form -> struck.contains(form.text()) || holdings.contains(form.text()));
    }

    /** Whether what strikes elsewhere was itself struck or shot down here. */
    private boolean isHit(int token, Draft.Telling telling) {
        return scene.follows(Cue.Kind.TARGET, token)
                || scene.follows(Cue.Kind.TOWARDS, token)
                || telling.acts().stream()
                        .anyMatch(act ->
                                act.start() < token && Draft.word(act).type().equals(SubTypes.DISRUPTED_WEAPONS_USE));
    }

    private boolean isPause(int token) {
        Token mark = scene.chart().document().token(token);
        return mark.kind() == Token.Kind.MARK && PAUSES.contains(mark.surface());
    }
}
