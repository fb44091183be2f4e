package org.sijil.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Fields;

/**
 * A state as {@code world/actors/states.yaml} writes it.
 *
 * @param iso ISO 3166-1 alpha-2
 * @param names its names in any script, the English one of actor names first
 * @param adjectives English ones as they are, Arabic ones in every form
 * @param ambiguous adjectives that are also ordinary words
 * @param capitals names of its capital that stand for the state
 * @param heldBy the state whose army is the army in this country; empty when it is its own
 * @param abroad the other countries in which its forces fight or strike
 */
record State(
        Fields fields,
        String iso,
        List<String> names,
        Optional<String> nameAr,
        List<String> adjectives,
        List<String> ambiguous,
        List<String> capitals,
        Optional<String> heldBy,
        List<String> abroad) {

    private static final Set<String> FIELDS = Set.of(
            "country",
            "name",
            "name_ar",
            "other_names",
            "adjectives_en",
            "adjectives_ar",
            "plurals_ar",
            "ambiguous",
            "capitals",
            "held_by",
            "abroad",
            "military",
            "police");

    /** @throws org.sijil.language.BadEntry when a field is unknown or the country is none */
    static State read(Fields fields, ArabicAdjectives arabic) {
        fields.allow(FIELDS);
        String iso = fields.get("country");
        ActorEntry.checkCountry(fields, iso);
        List<String> names = new ArrayList<>(List.of(fields.get("name")));
        fields.find("name_ar").ifPresent(names::add);
        names.addAll(fields.texts("other_names"));
        List<String> adjectives = new ArrayList<>(fields.texts("adjectives_en"));
        fields.texts("adjectives_ar").forEach(adjective -> adjectives.addAll(arabic.forms(adjective)));
        fields.texts("plurals_ar").forEach(plural -> adjectives.addAll(arabic.withArticle(plural)));
        List<String> ambiguous = new ArrayList<>(fields.texts("ambiguous"));
        fields.texts("ambiguous").forEach(adjective -> ambiguous.addAll(arabic.forms(adjective)));
        Optional<String> heldBy = fields.find("held_by");
        heldBy.ifPresent(holder -> ActorEntry.checkCountry(fields, holder));
        List<String> abroad = fields.texts("abroad");
        abroad.forEach(country -> ActorEntry.checkCountry(fields, country));
        return new State(
                fields,
                iso,
                names,
                fields.find("name_ar"),
                adjectives,
                ambiguous,
                fields.texts("capitals"),
                heldBy,
                abroad);
    }
}
