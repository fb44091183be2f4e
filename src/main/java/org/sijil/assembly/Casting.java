package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;

/** Casts the parties named around an act: who did it, to whom, who helped, who only speaks. */
final class Casting {

    private final Scene scene;
    private final Origins origins;
    private final Judging judging;
    private final Company company;

    Casting(Scene scene) {
        this.scene = scene;
        this.origins = new Origins(scene);
        this.judging = new Judging(scene);
        this.company = new Company(scene);
    }

    /** The parties that have a part in a telling; one may have several. */
    List<Cast> of(Draft.Telling telling) {
        List<Cast> casts = new ArrayList<>();
        List<Party> parties = scene.in(Kinds.PARTY, telling.first(), telling.end()).stream()
                .map(item -> (Party) item.value())
                .filter(party -> !party.isState() || origins.mayAct(party))
                .filter(party -> !origins.describesAct(party, telling))
                .toList();
        List<Judged> all = new ArrayList<>();
        for (Party party : parties) {
            all.add(judging.partOf(party, parties, telling));
        }
        company.settle(parties, all, telling);
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (all.get(i).part() != Cast.Part.NONE) {
                boolean accused = scene.follows(Cue.Kind.ACCUSATION, party.start());
                casts.add(new Cast(party, all.get(i).part(), accused, all.get(i).weight()));
            }
        }
        telling.acts().forEach(act -> origins.origin(act, parties)
                .ifPresent(party -> casts.add(new Cast(party, Cast.Part.AGENT, false, Cast.BESIDE))));
        if (!telling.acts().isEmpty()) {
            origins.owners(telling, parties)
                    .forEach(party -> casts.add(new Cast(party, Cast.Part.TARGET, false, Cast.TOLD)));
        }
        return casts;
    }
}
