package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.Casualties.Harm;

/**
 * People harmed, as one wording counts them.
 *
 * @param quantity how many
 * @param parties who they are, when the wording says it
 * @param trigger index of the first token of the wording that says what happened to them
 * @param agent who did it, when the wording itself names them before those harmed
 * @param definite whether the wording points back to people told of before
 * @param total whether the wording counts all that were harmed
 */
public record TollMention(
        Harm harm,
        Quantity quantity,
        List<Party> parties,
        int trigger,
        Optional<Party> agent,
        boolean definite,
        boolean total) {

    public TollMention {
        parties = List.copyOf(parties);
    }
}
