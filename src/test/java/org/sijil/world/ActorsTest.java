package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.language.Orthography;

@Execution(ExecutionMode.CONCURRENT)
class ActorsTest {

    private static final Actors ACTORS = Actors.load();
    private static final Orthography WRITING = Orthography.standard();

    @Test
    void everyNameFindsItsOwnActor() {
        List<String> lost = new ArrayList<>();
        for (Actor actor : ACTORS.list()) {
            List<String> names = new ArrayList<>(actor.aliases());
            names.add(actor.name());
            actor.nameAr().ifPresent(names::add);
            for (String name : names) {
                int words = WRITING.words(name).size();
                Optional<ActorMatch> match = match(name).filter(found -> found.end() == words);
                if (match.isEmpty() || !match.get().free().contains(actor)) {
                    lost.add(actor.name() + ": " + name);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkish warplanes | Military Forces of Turkey",
                "U.S. Marines | Military Forces of United States",
                "South Sudanese troops | Military Forces of South Sudan",
                "Mali's army | Military Forces of Mali",
                "Iraqi federal police officers | Police Forces of Iraq",
                "Syrian army helicopter | Military Forces of Syria",
                "الجيش التركي | Military Forces of Turkey",
                "القوات المسلحة السودانية | Military Forces of Sudan",
                "جنود من الجيش العراقي | Military Forces of Iraq",
                "الجيش الكوري الشمالي | Military Forces of North Korea",
                "عناصر الشرطة العراقية | Police Forces of Iraq",
                "قوات الأمن في تونس | Police Forces of Tunisia",
            })
    void phrasesNameTheForcesOfAnyState(String phrase, String name) {
        ActorMatch match = match(phrase).orElseThrow();

        assertEquals(List.of(name), names(match.free()));
        assertEquals(WRITING.words(phrase).size(), match.end());
    }

    @Test
    void aListedNameComesBeforeAPhraseOfTheSameLength() {
        assertEquals(
                List.of("Libyan National Army"),
                names(match("الجيش الوطني الليبي").orElseThrow().free()));
    }

    @Test
    void aBareForceBelongsToNoState() {
        assertTrue(match("the army").isEmpty());
        assertTrue(match("الجيش").isEmpty());
    }

    @Test
    void quotationMarksInsideANameAreSteppedOver() {
        List<String> tokens = List.of("تنظيم", "\"", "الدوله", "الاسلاميه", "\"", "جنديا");

        ActorMatch match = ACTORS.longestMatch(tokens, 0).orElseThrow();

        assertEquals(List.of("Islamic State"), names(match.free()));
        assertEquals(4, match.end());
    }

    @Test
    void theTextsCountryDecidesWhoseNameItIs() {
        ActorMatch match = match("Ansar al-Sharia").orElseThrow();

        assertEquals(List.of("Al-Qaeda in the Arabian Peninsula"), names(match.in("YE")));
        assertEquals(List.of("Ansar al-Sharia (Libya)"), names(match.in("LY")));
        assertEquals(List.of(), match.in("BR"));
    }

    @Test
    void anAmbiguousNameLosesItsReadingsWithoutACue() {
        ActorMatch match = match("الشباب").orElseThrow();

        assertTrue(match.ambiguous());
        assertEquals(List.of(), match.withoutCue().orElseThrow().in("IQ"));
        assertEquals(
                List.of("Al-Shabaab"), names(match.withoutCue().orElseThrow().in("SO")));
        assertEquals(
                List.of("Islamic State"), names(match.withoutCue().orElseThrow().in("MZ")));
    }

    @Test
    void capitalsStandForTheirStates() {
        assertEquals(
                List.of("Military Forces of Turkey"),
                names(ACTORS.metonym(WRITING.words("أنقرة"), 0).orElseThrow().free()));
        assertTrue(ACTORS.metonym(WRITING.words("Israel"), 0).orElseThrow().ambiguous());
    }

    @Test
    void adjectivesOfOriginKnowTheirCountry() {
        assertEquals("Military Forces of Turkey", origin("التركية", false));
        assertEquals("Military Forces of Russia", origin("الروس", false));
        assertEquals("", origin("المالي", false), "also means financial");
        assertEquals("", origin("us", false), "also means ourselves");
        assertEquals("Military Forces of United States", origin("US", true));
        assertEquals("", origin("Palestinian", true), "a land that another army holds");
    }

    private static String origin(String adjective, boolean cued) {
        return ACTORS.origin(WRITING.words(adjective), 0, cued)
                .map(match -> names(match.free()).get(0))
                .orElse("");
    }

    @Test
    void theArmyOfALandIsThatOfItsHolder() {
        assertEquals("IL", ACTORS.holderOf("PS"));
        assertEquals("KE", ACTORS.holderOf("KE"));
    }

    @Test
    void everyStateHasAnArmyAndAPolice() {
        assertEquals(
                "Military Forces of Democratic Republic of Congo",
                ACTORS.militaryOf("CD").name());
        assertEquals("Police Forces of Jordan", ACTORS.policeOf("JO").name());
        assertThrows(IllegalArgumentException.class, () -> ACTORS.militaryOf("XX"));
    }

    @Test
    void searchTakesEitherScriptAndPutsTheNearestNameFirst() {
        assertEquals("Islamic State", ACTORS.search("داعش", 5).get(0).name());
        assertEquals("Hamas", ACTORS.search("hamas", 5).get(0).name());
        assertEquals(List.of(), ACTORS.search("no such group anywhere", 5));
        assertEquals(3, ACTORS.search("army", 3).size());
    }

    private static Optional<ActorMatch> match(String text) {
        return ACTORS.longestMatch(WRITING.words(text), 0);
    }

    private static List<String> names(List<Actor> actors) {
        return actors.stream().map(Actor::name).toList();
    }
}
