package org.sijil.assembly;

import java.util.List;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** Those who are told of as members of a group that was hit: the group was, and they are no side of their own. */
final class Members {

    /** The rule of what is only believed of somebody: "arrested a man said to be of the group". */
    static final String SAID_TO_BE = "#said-to-be";

    private final Scene scene;
    private final WordList membership;

    Members(Scene scene) {
        this.scene = scene;
        this.membership = scene.chart().pack().words("membership");
    }

    /** In "arrested a preacher said to be of the group" or "a cell for its links with the group", he is of the group. */
    void settle(List<Party> parties, List<Judged> all) {
        for (int i = 0; i + 1 < parties.size(); i++) {
            Party one = parties.get(i);
            Party group = parties.get(i + 1);
            boolean known = group.named().isPresent() && all.get(i + 1).equals(Judged.TARGET);
            if (known && (isJoined(one, group) || isSaidToBe(one, group))) {
                all.set(i, Judged.NOTHING);
            }
        }
    }

    private boolean isJoined(Party one, Party group) {
        boolean force =
                one.role().filter(role -> role.type() == ActorType.STATE_FORCES).isPresent();
        return membership.isAt(scene.chart(), group.start() - 1) && one.named().isEmpty() && !force;
    }

    private boolean isSaidToBe(Party one, Party group) {
        return !one.isArmed()
                && scene.cueBefore(Cue.Kind.AGENT, group.start())
                        .filter(cue -> cue.rule().endsWith(SAID_TO_BE))
                        .isPresent();
    }
}
