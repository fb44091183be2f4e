package org.sijil.assembly;

import java.util.Comparator;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** How a telling opens: anew, with people told of before, from an act told before. */
final class Opening {

    /** Tokens at the head of a telling within which a word sets it apart from what stands before. */
    private static final int HEAD = 3;

    private final Scene scene;

    Opening(Scene scene) {
        this.scene = scene;
    }

    /** Whether the draft opens with people told of before: "the victims", "the attackers". */
    boolean ofThose(Draft draft) {
        Draft.Telling telling = draft.first();
        return scene.in(Kinds.PARTY, telling.first(), Math.min(telling.end(), telling.first() + HEAD)).stream()
                .map(item -> (Party) item.value())
                .findFirst()
                .filter(party -> party.definite() && party.named().isEmpty())
                .flatMap(Party::role)
                .filter(role -> role.unknown() || role.type() == ActorType.CIVILIANS)
                .isPresent();
    }

    /** Whether it opens as an incident of its own. */
    boolean anew(Draft draft) {
        return apart(draft)
                || headed(draft, Cue.Kind.CLAUSE)
                        && draft.place().filter(Draft.Placed::own).isPresent();
    }

    /** Whether the text itself says that another incident is told from here on. */
    boolean apart(Draft draft) {
        return headed(draft, Cue.Kind.ANEW)
                || scene.opensAnew(draft.first().first(), draft.first().end());
    }

    private boolean headed(Draft draft, Cue.Kind kind) {
        int first = draft.first().first();
        return scene.hasCue(kind, first, Math.min(first + HEAD, draft.first().end()));
    }

    /** Whether the draft sets out from an act told before: "the attack on the hotel began with a blast". */
    static boolean back(Draft draft) {
        return draft.acts().stream()
                .min(Comparator.comparingInt(Chart.Item::start))
                .filter(act -> ((ActMention) act.value()).definite()
                        && !Draft.word(act).general()
                        && act.start() - draft.first().first() <= HEAD)
                .isPresent();
    }
}
