package org.sijil.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.text.Sentence;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** In "hundreds marched after two men were killed by soldiers", what people march over is no part of the march. */
final class Reasons {

    private static final String REASON = "only what people protest against";

    private final Scene scene;
    private final WordList openers;

    Reasons(Scene scene) {
        this.scene = scene;
        this.openers = scene.chart().pack().words("reasons");
    }

    /** What stands without the reasons of a protest that names no day for them. */
    Standing.Result without(Sentence sentence, Standing.Result stands, List<Standing.Dropped> dropped) {
        int reason = stands.acts().stream()
                .filter(Reasons::isProtest)
                .findFirst()
                .map(act -> firstReason(act.end(), sentence.end()))
                .orElse(sentence.end());
        if (reason >= sentence.end() || !isOther(reason, sentence.end(), stands)) {
            return stands;
        }
        Stream.concat(stands.acts().stream(), stands.tolls().stream())
                .filter(item -> item.start() > reason)
                .forEach(item -> dropped.add(new Standing.Dropped(item, REASON)));
        return new Standing.Result(before(stands.acts(), reason), before(stands.tolls(), reason), stands.dropped());
    }

    private static List<Chart.Item> before(List<Chart.Item> items, int reason) {
        return items.stream().filter(item -> item.start() < reason).toList();
    }

    private int firstReason(int first, int end) {
        for (int at = first; at < end; at++) {
            if (openers.isAt(scene.chart(), at)) {
                return at;
            }
        }
        return end;
    }

    /** Whether the words behind tell of acts other than unrest, on no day of their own, and of nobody who protests. */
    private boolean isOther(int first, int end, Standing.Result stands) {
        boolean crowd = scene.in(Kinds.PARTY, first, end).stream()
                .map(item -> (Party) item.value())
                .flatMap(party -> party.role().stream())
                .anyMatch(role -> role.type() == ActorType.PROTESTERS || role.type() == ActorType.RIOTERS);
        boolean unrest = stands.acts().stream()
                .filter(act -> act.start() > first)
                .anyMatch(act -> SubTypes.UNREST.contains(Draft.word(act).type()));
        boolean told =
                Stream.concat(stands.acts().stream(), stands.tolls().stream()).anyMatch(item -> item.start() > first);
        return told && !crowd && !unrest && scene.in(Kinds.DATE, first, end).isEmpty();
    }

    private static boolean isProtest(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.PEACEFUL_PROTEST);
    }
}
