package org.sijil.mention;

import java.util.Optional;
import java.util.Set;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.world.SubTypes;

/**
 * What an entry of {@code acts.yaml} stands for.
 *
 * @param type sub-event type when the target does not decide
 * @param unarmedType sub-event type when the target is unarmed
 * @param weight how much it says about the kind of act: 1 for a bare killing, 5 for a wording of one kind only
 * @param general whether it tells of an act only together with a toll, a target or another act
 * @param defence whether its subject was attacked, as in "repelled"
 * @param mutual whether two that are its subject together are its two sides, as in "clashed"
 */
public record ActWord(
        String id,
        String type,
        Optional<String> unarmedType,
        int weight,
        boolean general,
        boolean defence,
        boolean mutual) {

    private static final Set<String> FORCEFUL = Set.of(
            SubTypes.ARMED_CLASH, SubTypes.ATTACK, SubTypes.AIR_STRIKE, SubTypes.SHELLING, SubTypes.CHEMICAL_WEAPON);

    private static final Set<String> ALLOWED = Set.of(
            "id",
            "type",
            "unarmed",
            "weight",
            "general",
            "defence",
            "mutual",
            "nothing",
            "yields",
            "phrases",
            "verb",
            "passive",
            "noun",
            "masdar",
            "examples",
            "not");

    /** Whether the wording is of protest or of dealings, in which an adjective of origin names no doer. */
    public boolean peaceful() {
        return !FORCEFUL.contains(type);
    }

    static ActWord of(Entry entry) {
        Fields fields = entry.fields().allow(ALLOWED);
        int weight = Integer.parseInt(fields.find("weight").orElse("3"));
        return new ActWord(
                entry.id(),
                fields.flag("nothing") ? "" : fields.get("type"),
                fields.find("unarmed"),
                weight,
                fields.flag("general"),
                fields.flag("defence"),
                fields.flag("mutual"));
    }
}
