package org.sijil.assembly;

import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;

/** In "the Mambo president said his army had struck", the army is Mambo's, wherever it struck. */
final class OwnForces {

    private static final String ARMY = "Military Forces";

    private final Scene scene;
    private final WordList his;
    private final WordList hisLand;
    private final boolean clinging;

    OwnForces(Scene scene) {
        this.scene = scene;
        this.his = scene.chart().pack().words("own_force");
        this.hisLand = scene.chart().pack().words("own_land");
        this.clinging = scene.chart().pack().orthography().flag("head_first");
    }

    /** The army of the land whose adjective the speaker bears, if the party is "his army". */
    Optional<Named> of(Party party) {
        boolean army = party.named().isEmpty()
                && party.role().filter(role -> role.actor().startsWith(ARMY)).isPresent();
        if (!army || !isOwned(party)) {
            return Optional.empty();
        }
        int first = scene.sentenceStart(party.start());
        return scene.in(Kinds.ORIGIN, first, party.start()).stream()
                .filter(origin -> scene.hasCue(Cue.Kind.SPEAKER, first, party.start()))
                .map(Chart.Item::value)
                .map(Named.class::cast)
                .reduce((one, two) -> two);
    }

    private boolean isOwned(Party party) {
        boolean ofLand =
                scene.says(hisLand, party.head(), Math.min(scene.chart().size(), party.end() + 1));
        return ofLand
                || (clinging
                        ? scene.chart().forms(party.head()).stream()
                                .anyMatch(form -> !form.enclitic().isEmpty())
                        : IntStream.range(Math.max(0, party.start() - 1), party.head())
                                .anyMatch(at -> scene.says(his, at, at + 1)));
    }
}
