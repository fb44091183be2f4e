package org.sijil.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.mention.ElidedTolls;
import org.sijil.mention.RespectiveTolls;
import org.sijil.world.ActorType;

/**
 * Gives the incidents that one verb tells of the same doer, whichever of them he stands beside: "police killed nine in Kolwe,
 * seven in Mambo and three in Tandala".
 */
final class OneVerb {

    private OneVerb() {}

    /** The tales of the drafts, in the same order, with those that are incidents only by what another of the same verb says. */
    static List<Tale> complete(List<Draft> drafts, Map<Draft, Tale> tales) {
        Map<Draft, Tale> all = new HashMap<>(tales);
        List<Draft> group = new ArrayList<>();
        for (Draft draft : drafts) {
            if (group.isEmpty() || !goesOn(group.get(group.size() - 1), draft)) {
                share(group, all);
                group.clear();
            }
            group.add(draft);
        }
        share(group, all);
        return drafts.stream().filter(all::containsKey).map(all::get).toList();
    }

    /** Whether the draft only counts those whom the verb of the one before harmed elsewhere. */
    private static boolean goesOn(Draft before, Draft draft) {
        List<Chart.Item> tolls = draft.first().tolls();
        return !tolls.isEmpty()
                && tolls.stream().anyMatch(toll -> ElidedTolls.isOne(toll) || RespectiveTolls.isOne(toll))
                && draft.tellings().size() == 1
                && before.tellings().stream()
                        .anyMatch(told -> told.sentence() == draft.first().sentence());
    }

    private static void share(List<Draft> group, Map<Draft, Tale> tales) {
        List<Tale> told =
                group.stream().filter(tales::containsKey).map(tales::get).toList();
        if (group.size() < 2 || told.isEmpty()) {
            return;
        }
        Optional<Tale> named = told.stream().filter(OneVerb::namesDoer).findFirst();
        Tale model = named.orElse(told.get(0));
        for (Draft draft : group) {
            Tale own = tales.get(draft);
            if (own == null || named.isPresent() && !namesDoer(own)) {
                String country = own == null ? model.country() : own.country();
                tales.put(draft, new Tale(draft, model.type(), country, model.parties(), model.sides()));
            }
        }
    }

    /** Whether somebody armed is known by name. */
    private static boolean namesDoer(Tale tale) {
        return tale.sides().stream().anyMatch(one -> one.type() != ActorType.CIVILIANS && !one.isUnidentified());
    }
}
