package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ElidedTolls;
import org.sijil.mention.TollMention;

/** Which atoms of a sentence belong together, with the acts and tolls that stand in them. */
final class Runs {

    private static final String LEAD = "only leads to another act";

    private final Breaks breaks;

    Runs(Breaks breaks) {
        this.breaks = breaks;
    }

    /**
     * The runs of a sentence, in its order.
     *
     * @param dropped takes the acts that only lead to another one
     */
    List<Run> of(List<Atom> parts, Standing.Result stands, List<Standing.Dropped> dropped) {
        List<Run> runs = new ArrayList<>();
        Run current = null;
        for (Atom atom : parts) {
            Run next = of(atom, stands);
            if (current == null || breaks.between(current, next)) {
                current = next;
                runs.add(current);
            } else {
                current.take(next);
            }
        }
        List<Run> merged = withOutcomes(mergedForward(withoutLeads(runs, dropped)));
        share(merged, breaks);
        return merged;
    }

    /** In "the rampage came a day after gunmen killed a guard", the rampage was told before and only leads to another act. */
    private List<Run> withoutLeads(List<Run> runs, List<Standing.Dropped> dropped) {
        for (int i = 1; i < runs.size(); i++) {
            Run lead = runs.get(i - 1);
            boolean back = lead.tolls().isEmpty()
                    && lead.acts().stream().allMatch(act -> ((ActMention) act.value()).definite());
            if (back && !lead.silent() && breaks.anew(runs.get(i))) {
                lead.acts().forEach(act -> dropped.add(new Standing.Dropped(act, LEAD)));
                lead.acts().clear();
            }
        }
        return runs;
    }

    private List<Run> withOutcomes(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run before = joined.isEmpty() ? run : joined.get(joined.size() - 1);
            if (before != run
                    && follows(before, run)
                    && !(breaks.tellsBack(before) && !run.acts().isEmpty())) {
                before.take(run);
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** In "shelling killed two in one town and wounded three in another", the shelling did both. */
    private static void share(List<Run> runs, Breaks breaks) {
        for (int i = 1; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.bare() && !run.hard() && !run.tolls().isEmpty() && !breaks.anew(runs.get(i - 1))) {
                boolean verb = run.acts().isEmpty() && isElided(run);
                telling(runs.get(i - 1), verb ? Run.BARE : Run.TELLING).ifPresent(run.acts()::add);
            }
        }
        // "Two were killed in one town and three in another in shelling": it did both as well.
        for (int i = runs.size() - 1; i > 0; i--) {
            Run before = runs.get(i - 1);
            if (isElided(runs.get(i)) && before.bare() && !before.tolls().isEmpty()) {
                telling(runs.get(i), Run.TELLING).ifPresent(before.acts()::add);
            }
        }
    }

    /** Whether the verb for its toll stands in the run before. */
    private static boolean isElided(Run run) {
        return run.tolls().stream().anyMatch(ElidedTolls::isOne);
    }

    private static Optional<Chart.Item> telling(Run run, int least) {
        return run.acts().stream()
                .filter(act -> Draft.word(act).weight() >= least)
                .max(Comparator.comparingInt(act -> Draft.word(act).weight()));
    }

    private static Run of(Atom atom, Standing.Result stands) {
        Run run = new Run(atom.first(), atom.end(), atom.hard());
        stands.acts().stream().filter(item -> atom.holds(item.start())).forEach(run.acts()::add);
        stands.tolls().stream().filter(item -> atom.holds(item.start())).forEach(run.tolls()::add);
        return run;
    }

    /** Runs with no act of their own go with the next run that has one, those at the end with the last that has. */
    private static List<Run> mergedForward(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        int pending = -1;
        boolean hard = false;
        for (Run run : runs) {
            hard |= run.hard();
            if (run.silent()) {
                pending = pending < 0 ? run.first() : pending;
                continue;
            }
            Run whole = new Run(pending >= 0 ? pending : run.first(), run.end(), hard);
            whole.add(run);
            merged.add(whole);
            pending = -1;
            hard = false;
        }
        if (pending >= 0 && !hard && !merged.isEmpty()) {
            merged.get(merged.size() - 1).reach(runs.get(runs.size() - 1).end());
        }
        return merged;
    }

    /** The first harm told after an act that says how is its outcome, whatever places stand between. */
    private static boolean follows(Run current, Run next) {
        boolean how = current.acts().stream().anyMatch(act -> Draft.word(act).weight() >= Run.TELLING);
        boolean hurt = next.tolls().stream()
                .map(item -> ((TollMention) item.value()).harm())
                .anyMatch(Run.OUTCOMES::contains);
        return how && hurt && current.tolls().isEmpty() && !next.hard() && next.bare();
    }
}
