package org.sijil.mention;

import java.util.Locale;
import java.util.Set;
import org.sijil.incident.Casualties.Group;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.world.ActorType;

/**
 * What a noun for people says of them.
 *
 * @param actor canonical actor that the noun stands for alone, with {@code {country}} open; "none" when the context says
 * @param armed whether an act against them is an act against an armed side
 * @param unknown whether a group named nearby is the likelier actor
 * @param adjective whether it is an adjective of origin, which beside another noun only describes
 */
public record RoleWord(
        String id, String actor, ActorType type, Group group, boolean armed, boolean unknown, boolean adjective) {

    private static final Set<String> ALLOWED = Set.of(
            "id",
            "actor",
            "type",
            "group",
            "armed",
            "unknown",
            "adjective",
            "singular",
            "plural",
            "dual",
            "mass",
            "examples",
            "not");

    static RoleWord of(Entry entry) {
        Fields fields = entry.fields().allow(ALLOWED);
        String label = fields.get("type");
        for (ActorType type : ActorType.values()) {
            if (type.label().equals(label)) {
                Group group = Group.valueOf(fields.get("group").toUpperCase(Locale.ROOT));
                return new RoleWord(
                        entry.id(),
                        fields.get("actor"),
                        type,
                        group,
                        fields.flag("armed"),
                        fields.flag("unknown"),
                        fields.flag("adjective"));
            }
        }
        throw fields.bad("no actor type '" + label + "'");
    }

    public boolean isCivilian() {
        return type == ActorType.CIVILIANS;
    }
}
