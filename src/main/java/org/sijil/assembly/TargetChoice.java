package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Casualties.Group;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.mention.ActMention;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Decides whether an armed side was attacked, or people without arms. */
final class TargetChoice {

    private static final Set<Harm> HARMED = Set.of(Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.CAPTURED);

    private TargetChoice() {}

    /** Whether an armed side was attacked: those harmed decide, else those named as target, else the two sides. */
    static boolean armed(Draft draft, Sides.Parties parties) {
        List<TollMention> harmed = draft.allTolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll ->
                        HARMED.contains(toll.harm()) && toll.quantity().low().orElse(1) > 0)
                .toList();
        boolean attackers = harmed.stream()
                .filter(toll -> toll.parties().stream().anyMatch(Party::isArmedTarget))
                .allMatch(toll ->
                        parties.sideOf(toll.parties()).filter(side -> side == 1).isPresent());
        List<Participant> participants = parties.participants();
        boolean civilians = participants.stream().anyMatch(p -> p.side() == 2 && p.type() == ActorType.CIVILIANS);
        boolean fighters = participants.stream().anyMatch(p -> p.side() == 2 && p.type() != ActorType.CIVILIANS);
        boolean unarmed = !parties.allArmed()
                && harmed.stream()
                        .filter(toll -> parties.sideOf(toll.parties())
                                .filter(side -> side == 1)
                                .isEmpty())
                        .flatMap(toll -> toll.parties().stream())
                        .anyMatch(TargetChoice::civilian);
        if (attackers && (unarmed || civilians && !fighters)) {
            return false;
        }
        if (!parties.allArmed() && mostlyCivilians(harmed, parties)) {
            return parties.aimedAtArmed();
        }
        if (!attackers && harmed.stream().filter(TargetChoice::hurts).noneMatch(TargetChoice::anyCivilian)) {
            return true;
        }
        return parties.armedTarget().orElse(fighters && !civilians);
    }

    /** Whether one of those hit is armed; empty when nobody was hit. */
    static Optional<Boolean> armed(List<Party> targets) {
        if (targets.stream().anyMatch(Party::isArmedTarget)) {
            return Optional.of(true);
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(false);
    }

    /** In "killed 21 tourists and a guard" tourists were attacked: those named first are of those counted most. */
    private static boolean mostlyCivilians(List<TollMention> harmed, Sides.Parties parties) {
        int civilians = 0;
        int armed = 0;
        for (TollMention toll : harmed) {
            Optional<Party> first = toll.parties().stream().findFirst();
            boolean attacker =
                    parties.sideOf(toll.parties()).filter(side -> side == 1).isPresent();
            if (toll.harm() != Harm.KILLED || first.isEmpty() || attacker) {
                continue;
            }
            int people = toll.quantity().low().orElse(1);
            civilians += civilian(first.get()) ? people : 0;
            armed += first.get().isArmedTarget() ? people : 0;
        }
        return civilians > armed;
    }

    private static boolean hurts(TollMention toll) {
        return toll.harm() == Harm.KILLED || toll.harm() == Harm.INJURED;
    }

    static boolean anyCivilian(TollMention toll) {
        return toll.parties().stream().anyMatch(TargetChoice::civilian);
    }

    private static boolean civilian(Party party) {
        return party.isSettlers()
                || party.isCivilian()
                        && party.role()
                                .filter(role -> role.group() == Group.CIVILIANS)
                                .isPresent();
    }

    /** In "gunfire rang out as units exchanged fire", of nobody harmed, both were armed. */
    static boolean exchangedFire(Draft draft) {
        return draft.allTolls().isEmpty()
                && draft.acts().stream()
                        .map(item -> (ActMention) item.value())
                        .anyMatch(act -> act.voice() == ActMention.Voice.VERB
                                && act.act().mutual()
                                && act.act().type().equals(SubTypes.ARMED_CLASH));
    }
}
