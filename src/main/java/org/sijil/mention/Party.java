package org.sijil.mention;

import java.util.Optional;
import org.sijil.world.ActorType;

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

    /** How the rules begin that find a state or its capital by name alone. */
    private static final String STATES = "states#";

    private static final String SETTLERS = "Settlers";

    public boolean isArmed() {
        return role.isPresent() && role.get().armed() || !named.isEmpty() && !isWordOfTheUnarmed();
    }

    /** Whether the name is that of settlers, who attack in crowds and are people like others where they are hit. */
    public boolean isSettlers() {
        return named.stream().flatMap(name -> name.match().free().stream()).anyMatch(actor -> actor.name()
                .startsWith(SETTLERS));
    }

    /** Whether an act against them is one against an armed side. */
    public boolean isArmedTarget() {
        return isArmed() && !isSettlers();
    }

    /** Whether the name is a word for unarmed people that means a group in texts about one country only: "herders". */
    private boolean isWordOfTheUnarmed() {
        return role.isPresent()
                && role.get().isCivilian()
                && named.isPresent()
                && named.get().match().free().isEmpty();
    }

    /** The same people as those of a plain role: a former member of a group. */
    Party asCivilian(RoleWord plain) {
        return new Party(start, end, head, quantity, Optional.of(plain), Optional.empty(), definite, rule);
    }

    public boolean isCivilian() {
        return (named.isEmpty() || isWordOfTheUnarmed())
                && role.map(RoleWord::isCivilian).orElse(false);
    }

    /** Whether only a state or its capital is named, not its army. */
    public boolean isState() {
        return role.isEmpty() && rule.startsWith(STATES);
    }

    /** Crowds and settlers act as well as the armed do. */
    public boolean canAct() {
        return isArmed()
                || role.filter(word -> word.type() != ActorType.CIVILIANS).isPresent();
    }

    /** Whether an exact number of people is told of, as of the dead. */
    public boolean isCounted() {
        return quantity.filter(count -> count.high().isPresent()).isPresent();
    }
}
