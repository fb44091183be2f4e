package org.sijil.mention;

import java.util.Optional;

/**
 * Somebody mentioned: a named group, people of a kind, or both at once ("three Taliban fighters").
 *
 * @param start index of its first token
 * @param end index after its last token
 * @param head index of the noun or name that says who
 * @param quantity how many, when the wording counts them
 * @param named the known actor that the wording names
 * @param definite whether the wording points back to people already told of
 */
public record Party(
        int start,
        int end,
        int head,
        Optional<Quantity> quantity,
        Optional<RoleWord> role,
        Optional<Named> named,
        boolean definite,
        String rule) {

    public boolean isArmed() {
        return !named.isEmpty() || role.map(RoleWord::armed).orElse(false);
    }

    public boolean isCivilian() {
        return named.isEmpty() && role.map(RoleWord::isCivilian).orElse(false);
    }
}
