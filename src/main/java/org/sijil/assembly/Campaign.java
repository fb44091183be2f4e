package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import org.sijil.world.Actors;

/**
 * Names the sides that one incident leaves unnamed and the rest of the text makes plain: whose air strikes these are, whom
 * the army fights here, which group goes on attacking.
 */
final class Campaign {

    private final Warring warring;
    private final Doers doers;
    private final Foes foes;

    Campaign(Scene scene, Actors actors) {
        this.warring = new Warring(scene, actors);
        TalesAround around = new TalesAround(warring);
        this.doers = new Doers(scene, actors, warring, around);
        this.foes = new Foes(scene, actors, warring, around, doers);
    }

    /** The same incidents, in the same order, with the sides that the text makes plain. */
    List<Tale> complete(List<Tale> tales) {
        List<Tale> all = new ArrayList<>(tales);
        warring.take(all);
        for (int i = 0; i < all.size(); i++) {
            all.set(i, doers.complete(all, i));
        }
        for (int i = 0; i < all.size(); i++) {
            all.set(i, foes.complete(all, i));
            all.set(i, foes.withPartner(all, i));
        }
        return all;
    }
}
