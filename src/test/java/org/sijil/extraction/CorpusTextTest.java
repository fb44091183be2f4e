package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The corpus keeps to its own letter: its types, its dates, its names. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTextTest {

    private static final int TEXTS_A_LANGUAGE = 36;

    private static final Map<String, Set<String>> SUB_TYPES = Map.of(
            "Battles",
            Set.of("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
            "Explosions/Remote violence",
            Set.of(
                    "Air/drone strike",
                    "Shelling/artillery/missile attack",
                    "Remote explosive/landmine/IED",
                    "Suicide bomb",
                    "Grenade",
                    "Chemical weapon"),
            "Violence against civilians",
            Set.of("Attack", "Abduction/forced disappearance", "Sexual violence"),
            "Protests",
            Set.of("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
            "Riots",
            Set.of("Violent demonstration", "Mob violence"),
            "Strategic developments",
            Set.of(
                    "Arrests",
                    "Agreement",
                    "Disrupted weapons use",
                    "Looting/property destruction",
                    "Change to group/activity",
                    "Headquarters or base established",
                    "Non-violent transfer of territory",
                    "Other"));

    private final List<CorpusText> texts = CorpusText.all();

    @Test
    void eachLanguageHasEnoughTextsAndSomeThatStayEmpty() {
        var byLanguage = texts.stream().collect(Collectors.groupingBy(CorpusText::language));
        assertEquals(Set.of("ar", "en"), byLanguage.keySet());
        byLanguage.forEach((language, read) -> {
            assertTrue(read.size() >= TEXTS_A_LANGUAGE, language);
            assertTrue(read.stream().anyMatch(text -> text.gold().isEmpty()), language);
        });
    }

    @Test
    void idsTellTheLanguageAndAreTakenOnce() {
        Set<String> ids = new HashSet<>();
        for (CorpusText text : texts) {
            assertTrue(ids.add(text.id()), text.id());
            assertTrue(text.id().startsWith(text.language() + "-"), text.id());
            assertEquals(text.language(), text.source().get("lang").asText(), text.id());
        }
    }

    @Test
    void everySubTypeStandsSomewhereUnderItsType() {
        Set<String> missing = new TreeSet<>();
        SUB_TYPES.values().forEach(missing::addAll);
        for (CorpusText text : texts) {
            for (Facts facts : text.gold()) {
                assertTrue(SUB_TYPES.get(facts.eventType()).contains(facts.subEventType()), text.id());
                missing.remove(facts.subEventType());
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noDateFollowsThePublication() {
        for (CorpusText text : texts) {
            LocalDate published = text.article().published().orElseThrow();
            for (Facts facts : text.gold()) {
                var days = facts.days().orElseThrow();
                assertFalse(days.end().isAfter(published), text.id());
                assertFalse(days.start().isAfter(days.end()), text.id());
            }
        }
    }

    @Test
    void everyActorAndPlaceHasANameAndEveryIncidentANote() {
        for (CorpusText text : texts) {
            for (JsonNode incident : text.source().get("incidents")) {
                assertFalse(incident.get("note").asText().isBlank(), text.id());
            }
            for (Facts facts : text.gold()) {
                facts.parties().forEach(party -> assertFalse(party.names().isEmpty(), text.id()));
                facts.spot().ifPresent(spot -> assertFalse(spot.names().isEmpty(), text.id()));
            }
        }
    }
}
