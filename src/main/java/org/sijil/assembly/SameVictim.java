package org.sijil.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;
import org.sijil.text.Token;

/** Whether two tellings name the same person as killed: nobody is killed twice. */
final class SameVictim {

    /** Tellings of one incident that are asked for a name. */
    private static final int MOST_TELLINGS = 12;

    /** Words behind a killing in which the name of the one killed stands. */
    private static final int REACH = 4;

    /** Letters of a name at least. */
    private static final int SHORTEST = 4;

    /** Acts behind whose words the name of the one killed may stand, by their entries' names. */
    private static final Set<String> KILLING = Set.of("kill", "assassinate");

    private final Chart chart;

    SameVictim(Scene scene) {
        this.chart = scene.chart();
    }

    boolean is(Draft draft, Draft other) {
        Set<String> mine = names(draft);
        return !mine.isEmpty() && names(other).stream().anyMatch(mine::contains);
    }

    /** The words that nothing knows beside the killing of one person. */
    private Set<String> names(Draft draft) {
        Set<String> names = new HashSet<>();
        List<Draft.Telling> tellings = draft.tellings();
        for (Draft.Telling telling : tellings.subList(0, Math.min(MOST_TELLINGS, tellings.size()))) {
            telling.acts().stream()
                    .filter(act -> KILLING.contains(Draft.word(act).id()))
                    .forEach(act ->
                            collect(Math.max(telling.first(), act.start() - 2), act.start(), act.start(), names));
            for (Chart.Item item : telling.tolls()) {
                TollMention toll = (TollMention) item.value();
                if (toll.harm() == Harm.KILLED && toll.quantity().equals(Quantity.exactly(1))) {
                    collect(Math.max(telling.first(), item.start() - REACH), item.end() + REACH, telling.end(), names);
                }
            }
        }
        return names;
    }

    private void collect(int first, int reach, int end, Set<String> names) {
        for (int at = first; at < Math.min(reach, Math.min(end, chart.size())); at++) {
            if (isName(at)) {
                chart.nameForms(at).stream()
                        .map(form -> form.text())
                        .filter(text -> text.length() >= SHORTEST)
                        .forEach(names::add);
            }
        }
    }

    /** Whether a word is of nobody's list, and no place, group or day. */
    private boolean isName(int at) {
        Token token = chart.document().token(at);
        return token.isWord()
                && token.folded().length() >= SHORTEST
                && (token.isCapitalised() || chart.pack().orthography().flag("head_first"))
                && chart.forms(at).stream().noneMatch(form -> chart.pack().knows(form.text()))
                && !chart.covered(Kinds.PLACE, at)
                && !chart.covered(Kinds.ACTOR, at)
                && !chart.covered(Kinds.DATE, at)
                && !chart.covered(Kinds.CUE, at)
                && !chart.covered(Kinds.ACT, at);
    }

    /** In "a judge was murdered in Kolwe on Monday. Gunmen shot him in the Salaam quarter", as many died in a part of the town. */
    static boolean isHowTheyDied(Draft draft, Draft other) {
        return SameDay.undated(draft)
                && draft.mainAct().filter(SameKind::isByHand).isPresent()
                && SamePlace.isPartOf(draft, other)
                && SameToll.same(draft, other, 1);
    }
}
