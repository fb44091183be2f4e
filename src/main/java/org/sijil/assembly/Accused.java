package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;

/** Who is accused, where the verb stands first and whoever accuses stands between it and whom he accuses. */
final class Accused {

    /** Words from the verb to whom it accuses: an office with the name of its holder. */
    private static final int VERB_REACH = 9;

    /** Words between one who accuses and whom he accuses. */
    private static final int APART = 2;

    /** Words behind a group that only say what it is: "linked to". */
    private static final int DESCRIPTION = 6;

    /** The rule of verbs that only say what somebody takes to be so. */
    private static final String BELIEF = "#belief";

    private final Scene scene;
    private final WordList charges;
    private final WordList blame;

    Accused(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.charges = pack.words("charges");
        this.blame = pack.words("blame");
    }

    /** Whom a stretch of text accuses first. */
    Optional<Party> in(int first, int end) {
        return scene.in(Kinds.CUE, first, end).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.ACCUSATION)
                .flatMap(cue -> by(cue, first, end).stream())
                .findFirst();
    }

    private Optional<Party> by(Chart.Item verb, int first, int end) {
        if (verb.rule().endsWith(BELIEF) && !blame.isIn(scene.chart(), verb.end(), end)) {
            return Optional.empty();
        }
        List<Party> behind = scene.in(Kinds.PARTY, verb.end(), Math.min(end, verb.end() + VERB_REACH)).stream()
                .map(item -> (Party) item.value())
                .toList();
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        Party next = behind.get(0);
        boolean subject = next.start() == verb.end()
                && !isCharged(next, end)
                && scene.in(Kinds.PARTY, Math.max(first, verb.start() - 1), verb.start())
                        .isEmpty();
        if (!subject) {
            return Optional.of(next);
        }
        return behind.stream()
                .skip(1)
                .filter(other -> other.start() - next.end() <= APART)
                .findFirst();
    }

    /** Whether what somebody is accused of stands right behind him: "accused was the group of". */
    private boolean isCharged(Party party, int end) {
        int at = party.end();
        boolean blamed = blame.isIn(scene.chart(), at, Math.min(end, at + DESCRIPTION))
                && scene.in(Kinds.PARTY, at, Math.min(end, at + 1)).isEmpty();
        return at < end && (blamed || charges.leads(scene.chart(), at));
    }
}
