package org.sijil.assembly;

import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.world.SubTypes;

/** Acts that are told as what something was done for, and not as done. */
final class Purposes {

    /** Words back to which something is said to be exposed to, or to lead to, an act. */
    private static final int EXPOSED_REACH = 3;

    private static final Set<String> TAKEN =
            Set.of(SubTypes.GOVERNMENT_REGAINS_TERRITORY, SubTypes.GROUP_OVERTAKES_TERRITORY);

    private final Chart chart;
    private final WordList purpose;
    private final WordList before;
    private final WordList exposed;
    private final WordList infinitive;
    private final WordList realised;

    Purposes(Chart chart) {
        this.chart = chart;
        this.purpose = chart.pack().words("purpose");
        this.before = chart.pack().words("purpose_before");
        this.exposed = chart.pack().words("exposed");
        this.infinitive = chart.pack().words("infinitive");
        this.realised = chart.pack().words("realised");
    }

    /** Whether an act is told as what something was done for. */
    boolean isOne(Chart.Item act) {
        return isPurpose(act) || isInfinitive(act);
    }

    /** Whether a verbal noun only says what something was done for: "an operation to retake the town". */
    private boolean isPurpose(Chart.Item item) {
        ActMention act = (ActMention) item.value();
        boolean verbal = act.voice() == ActMention.Voice.MASDAR && act.act().weight() > 1
                || act.voice() == ActMention.Voice.NOUN
                        && TAKEN.contains(act.act().type());
        boolean opens = chart.forms(item.start()).stream().anyMatch(form -> purpose.contains(form.proclitic()));
        boolean led = item.start() > 0 && before.isAt(chart, item.start() - 1);
        return verbal && led
                || verbal
                        && opens
                        && IntStream.range(Math.max(0, item.start() - EXPOSED_REACH), item.start())
                                .noneMatch(at -> exposed.reads(chart, at));
    }

    /** Whether a verb only says what somebody came for: "gathered to loot arms". */
    private boolean isInfinitive(Chart.Item item) {
        int to = item.start() - 1;
        return ((ActMention) item.value()).voice() == ActMention.Voice.VERB
                && to > 0
                && infinitive.isAt(chart, to)
                && !realised.isAt(chart, to - 1);
    }
}
