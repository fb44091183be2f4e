package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.TollMention;

/** A run of the atoms of one sentence that belong together. */
final class Run {

    /** Acts of at most this weight say only that people were harmed, not how. */
    static final int BARE = 1;

    /** Acts of at least this weight say how people were harmed. */
    static final int TELLING = 3;

    /** What an act does to people, as a clause of its own tells it. */
    static final Set<Harm> OUTCOMES = Set.of(Harm.KILLED, Harm.INJURED);

    private final int first;
    private final boolean hard;
    private int end;
    private final List<Chart.Item> acts = new ArrayList<>();
    private final List<Chart.Item> tolls = new ArrayList<>();

    Run(int first, int end, boolean hard) {
        this.first = first;
        this.end = end;
        this.hard = hard;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /** Whether it opens a clause of its own. */
    boolean hard() {
        return hard;
    }

    List<Chart.Item> acts() {
        return acts;
    }

    List<Chart.Item> tolls() {
        return tolls;
    }

    /** Whether nothing is told in it. */
    boolean silent() {
        return acts.isEmpty() && tolls.isEmpty();
    }

    /** Whether none of its acts says how people were harmed. */
    boolean bare() {
        return acts.stream().allMatch(act -> Draft.word(act).weight() <= BARE);
    }

    /** Whether it tells of people harmed in that way. */
    boolean tells(Harm harm) {
        return tolls.stream().anyMatch(toll -> ((TollMention) toll.value()).harm() == harm);
    }

    /** Goes on as far as that, over what tells of nothing. */
    void reach(int end) {
        this.end = end;
    }

    /** Takes over what is told in the next run. */
    void take(Run next) {
        end = next.end;
        add(next);
    }

    /** Takes over the acts and tolls of another run. */
    void add(Run other) {
        acts.addAll(other.acts);
        tolls.addAll(other.tolls);
    }
}
