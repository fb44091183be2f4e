package org.sijil.mention;

import java.util.List;

/**
 * People counted together: "two soldiers and a guide".
 *
 * @param parties who they are, in the order of the text
 * @param total how many they are in all
 */
public record People(List<Party> parties, Quantity total) {

    public People {
        parties = List.copyOf(parties);
    }

    /** Whether the wording points back to people told of before. */
    public boolean definite() {
        return parties.stream().allMatch(Party::definite);
    }
}
