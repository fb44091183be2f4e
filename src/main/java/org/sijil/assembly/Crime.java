package org.sijil.assembly;

import java.util.List;
import java.util.Set;
import org.sijil.incident.Participant;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;
import org.sijil.world.SubEventType;

/**
 * Tells plain crime from political violence: a killing or abduction by an unknown hand counts only when the victim is a
 * public figure, or somebody armed beside the police stands in the text.
 */
final class Crime {

    private static final Set<String> PERSONAL = Set.of("Attack", "Abduction/forced disappearance");

    /** Acts that crime reports tell of as well, by their entries' names. */
    private static final Set<String> BARE_ACTS = Set.of("kill", "murder", "wound", "abduct");

    private final Scene scene;
    private final Set<String> publicFigures;
    private final boolean conflict;

    Crime(Scene scene) {
        this.scene = scene;
        this.conflict = scene.chart().all(Kinds.PARTY).stream().anyMatch(item -> fights((Party) item.value()));
        this.publicFigures = scene.chart().pack().words("public_figures");
    }

    /** Somebody armed other than the police, who come to plain crimes as well. */
    private static boolean fights(Party party) {
        return party.isArmed()
                && party.role().filter(role -> role.id().startsWith("police")).isEmpty();
    }

    boolean is(SubEventType type, Draft draft, List<Participant> known) {
        boolean armed = known.stream().anyMatch(participant -> participant.type() != ActorType.CIVILIANS);
        boolean bare = draft.acts().stream()
                .allMatch(item -> BARE_ACTS.contains(Draft.word(item).id()));
        return PERSONAL.contains(type.name())
                && bare
                && !armed
                && !conflict
                && draft.tellings().stream().noneMatch(this::namesPublicFigure);
    }

    private boolean namesPublicFigure(Draft.Telling telling) {
        for (Chart.Item item : scene.in(Kinds.PARTY, telling.first(), telling.end())) {
            Party party = (Party) item.value();
            for (int at = party.start(); at < party.end(); at++) {
                if (scene.chart().forms(at).stream().anyMatch(form -> publicFigures.contains(form.text()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
