package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;

/** Who all of those counted were, told beside their number: "seven people were killed, all of them soldiers". */
final class Everybody {

    /** Words from those counted to some of them. */
    private static final int WHOLE_REACH = 8;

    private final Scene scene;
    private final WordList everybody;
    private final WordList theDead;

    Everybody(Scene scene) {
        this.scene = scene;
        this.everybody = scene.chart().pack().words("everybody");
        this.theDead = scene.chart().pack().words("the_dead");
    }

    /** Whether all of those counted, or most, are told to be such people, and to bear arms. */
    boolean isArmed(Cast cast) {
        return cast.part() == Cast.Part.VICTIM
                && cast.party().isArmedTarget()
                && (cue(cast.party()).isPresent() || isMost(cast.party()));
    }

    /** In "twelve people were killed, eight soldiers among them", whether the soldiers are most of them. */
    private boolean isMost(Party part) {
        Optional<Chart.Item> among = scene.cueBefore(Cue.Kind.PART, part.start());
        int first = among.map(Chart.Item::start).orElse(0);
        return among.isPresent()
                && scene.in(Kinds.PARTY, Math.max(scene.sentenceStart(first), first - WHOLE_REACH), first).stream()
                        .map(item -> (Party) item.value())
                        .reduce((one, two) -> two)
                        .filter(whole -> whole.isCivilian() && 2 * least(part) > least(whole) && least(whole) > 1)
                        .isPresent();
    }

    private static int least(Party party) {
        return party.quantity().map(count -> count.low().orElse(0)).orElse(0);
    }

    /** Whether people told to be among those counted say of what kind these were: one officer among many does not. */
    boolean mayTell(Party party) {
        boolean several =
                party.quantity().filter(count -> count.low().orElse(0) > 1).isPresent();
        return several || !party.isArmed() || cue(party).isPresent();
    }

    /** What says that all of those told before were such people; "all five attackers died" tells of nobody before. */
    private Optional<Chart.Item> cue(Party party) {
        return scene.cueBefore(Cue.Kind.PART, party.start())
                .filter(cue -> cue.start() > scene.sentenceStart(cue.start()))
                .filter(cue -> scene.says(everybody, cue.start(), cue.end())
                        || scene.says(theDead, cue.start(), cue.start() + 1));
    }

    /** The people whom a figure counts, and of whom it is said that all bore arms, were nobody else. */
    void settle(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (int i = 1; i < parties.size(); i++) {
            Party people = parties.get(i - 1);
            Optional<Chart.Item> cue = parties.get(i).isArmed() ? cue(parties.get(i)) : Optional.empty();
            boolean counted = telling.tolls().stream()
                    .anyMatch(toll -> ((TollMention) toll.value()).parties().contains(people));
            if (counted
                    && people.isCivilian()
                    && cue.isPresent()
                    && people.end() <= cue.get().start()) {
                all.set(i - 1, Judged.NOTHING);
                all.set(i, new Judged(Cast.Part.VICTIM, Cast.HARMED));
            }
        }
    }
}
