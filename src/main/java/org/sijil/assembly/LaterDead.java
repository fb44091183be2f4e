package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.assembly.TollSum.Figure;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.TollMention;

/**
 * Those hurt who died of it afterwards: "gunmen shot a priest in Kolwe on Saturday; he died in a Mambo hospital on Monday". Their
 * death belongs to the act, whose day and place stay as they are, and counts besides its other dead.
 */
final class LaterDead {

    /** Sentences between the act and their death. */
    private static final int NEAR = 2;

    private LaterDead() {}

    /** Joins the draft to the last one told that hurt as many, if it tells only of their death. */
    static boolean joins(Scene scene, Draft draft, List<Draft> drafts) {
        if (!isOne(scene, draft)) {
            return false;
        }
        int dead = draft.tolls().stream().mapToInt(LaterDead::least).max().orElse(1);
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 1 - NEAR); i--) {
            Draft act = drafts.get(i);
            boolean near = draft.first().sentence() - act.last().sentence() <= NEAR;
            if (near && act.figures().stream().anyMatch(hurt -> isOf(hurt, dead))) {
                draft.placed(Optional.empty());
                draft.dated(Optional.empty());
                act.join(draft, true);
                drafts.remove(act);
                drafts.add(act);
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Scene scene, Draft draft) {
        return isTold(scene, draft.first())
                && draft.acts().stream().allMatch(act -> Draft.word(act).weight() <= Draft.BARE)
                && draft.tolls().stream().allMatch(toll -> harm(toll) == Harm.KILLED);
    }

    private static boolean isTold(Scene scene, Draft.Telling telling) {
        return scene.hasCue(Cue.Kind.LATER_DEATH, telling.first(), telling.end());
    }

    private static boolean isOf(Draft.Figure hurt, int dead) {
        return hurt.harm() == Harm.INJURED
                && hurt.quantity().high().orElse(Integer.MAX_VALUE) >= dead
                && hurt.quantity().low().orElse(dead) >= 1;
    }

    /** Whether a figure counts only some who died later than those counted before, and no total told before counts them too. */
    static boolean counts(Scene scene, Draft draft, List<List<Figure>> claims, Figure figure) {
        boolean hurt = draft.tellings().stream()
                .takeWhile(telling -> telling != figure.telling())
                .flatMap(telling -> telling.tolls().stream())
                .anyMatch(toll -> harm(toll) == Harm.INJURED);
        if (!hurt || figure.toll().harm() != Harm.KILLED || figure.update() || figure.whole() || figure.vague()) {
            return false;
        }
        return isTold(scene, figure.telling())
                && figure.telling().tolls().size() == 1
                && claims.stream().flatMap(List::stream).noneMatch(whole -> isWhole(draft, whole, figure));
    }

    /** Whether a figure is that of others of the act and of these together. */
    private static boolean isWhole(Draft draft, Figure whole, Figure later) {
        return draft.figures().stream()
                .filter(other -> other.harm() == Harm.KILLED)
                .anyMatch(other -> other.quantity().low().orElse(0) + later.size() == whole.size());
    }

    private static Harm harm(Chart.Item toll) {
        return ((TollMention) toll.value()).harm();
    }

    private static int least(Chart.Item toll) {
        return ((TollMention) toll.value()).quantity().low().orElse(1);
    }
}
