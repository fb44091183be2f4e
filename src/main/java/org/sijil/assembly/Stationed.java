package org.sijil.assembly;

import java.util.Set;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Party;
import org.sijil.world.SubTypes;

/** In "rockets hit the base that houses Kolwean troops", those troops were hit and did nothing. */
final class Stationed {

    private static final String HOSTING = "#hosting";

    /** Words from a base to those who are told to be there. */
    private static final int BASE_REACH = 12;

    /** Kinds of act that hit nobody at a base. */
    private static final Set<String> HARMLESS =
            Set.of(SubTypes.AGREEMENT, SubTypes.ARRESTS, SubTypes.DISRUPTED_WEAPONS_USE);

    private final Scene scene;
    private final WordList bases;

    Stationed(Scene scene) {
        this.scene = scene;
        this.bases = scene.chart().pack().words("bases");
    }

    /** Whether a party that is told to be somewhere was hit there: at a base, or in a place that was stormed. */
    boolean isHit(Party party, Draft.Telling telling) {
        return Targets.isStormed(telling) || isAtBase(party) && harms(telling);
    }

    private boolean isAtBase(Party party) {
        return scene.cueBefore(Cue.Kind.HOLDER, party.start())
                .filter(cue -> cue.rule().endsWith(HOSTING)
                        && scene.says(
                                bases, Math.max(scene.sentenceStart(cue.start()), cue.start() - BASE_REACH), cue.end()))
                .isPresent();
    }

    private static boolean harms(Draft.Telling telling) {
        return telling.acts().stream().map(act -> Draft.word(act).type()).noneMatch(HARMLESS::contains);
    }
}
