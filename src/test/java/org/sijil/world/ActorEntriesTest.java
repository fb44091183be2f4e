package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sijil.language.BadEntry;
import org.yaml.snakeyaml.Yaml;

@Execution(ExecutionMode.CONCURRENT)
class ActorEntriesTest {

    private static final String FILE = "world/actors/somewhere.yaml";

    @Test
    void anUnknownTypeIsNamedWithWhatIsAllowed() {
        refused(
                "[{name: Blue Front, type: Army, countries: [SY]}]",
                "'Blue Front'",
                "unknown type 'Army'",
                "State forces");
    }

    @Test
    void anUnknownFieldIsNamed() {
        refused("[{name: Blue Front, type: Rebel group, countries: [SY], colour: blue}]", "unknown field 'colour'");
    }

    @Test
    void anUnknownCountryIsNamed() {
        refused("[{name: Blue Front, type: Rebel group, countries: [XX]}]", "'XX' is no country");
        refused("[{name: Blue Front, type: Rebel group, in_country: {YY: [Blues]}}]", "'YY' is no country");
    }

    @Test
    void yearsThatAreNoSpanAreRefused() {
        refused("[{name: Blue Front, type: Rebel group, active: since 2013}]", "2013-2017");
    }

    @Test
    void anAmbiguousNameMustBeOneOfTheActors() {
        refused("[{name: Blue Front, type: Rebel group, ambiguous: [Blues]}]", "'Blues' is marked ambiguous");
    }

    @Test
    void anActorStandsOnlyOnce() {
        refused("[{name: Blue Front, type: Rebel group}, {name: Blue Front, type: Rebel group}]", "twice");
    }

    @Test
    void aNameOfTwoActorsIsRefusedInAnySpelling() {
        refused(
                two("aliases_en: [The Bluës]", "aliases_en: [the blues]"),
                "'Red Front'",
                "belongs to 'Blue Front' too");
    }

    @Test
    void aNameOfTwoActorsIsTakenWhereACountryOrACueTellsThemApart() {
        taken(two("in_country: {SY: [the blues]}", "in_country: {LY: [the blues]}"));
        taken(two("aliases_en: [the blues]", "in_country: {LY: [the blues]}"));
        taken(two("aliases_en: [blues], ambiguous: [blues]", "aliases_en: [blues], ambiguous: [blues]"));
    }

    private static String two(String first, String second) {
        return "[{name: Blue Front, type: Rebel group, " + first + "}, {name: Red Front, type: Rebel group, " + second
                + "}]";
    }

    private static void taken(String yaml) {
        assertDoesNotThrow(() -> Actors.with(FILE, new Yaml().load(yaml)));
    }

    private static void refused(String yaml, String... parts) {
        String message = assertThrows(BadEntry.class, () -> Actors.with(FILE, new Yaml().load(yaml)))
                .getMessage();
        assertTrue(message.startsWith(FILE), message);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
