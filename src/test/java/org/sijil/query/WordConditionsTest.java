package org.sijil.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

class WordConditionsTest {

    private static QueryReader reader;

    @BeforeAll
    static void load() {
        reader = new QueryReader(
                Vocabulary.of(EventTypes.load().subEventTypes()), new Names(Gazetteer.load(), Actors.load()));
    }

    @Test
    void everyWordIsLookedForAtTheStartOfWords() {
        assertEquals("('market':*)&('shell':*)", WordConditions.search(asked("market shell"), ""));
        assertEquals("(' market':*)&(' shell':*)", WordConditions.search(asked("market shell"), " "));
    }

    @Test
    void anArabicWordIsLookedForBehindWhatIsWrittenOntoItsFront() {
        String search = WordConditions.search(asked("سوق"), "");
        assertTrue(search.startsWith("('سوق':*|"), search);
        assertTrue(search.contains("'والسوق':*"), search);
    }

    @Test
    void anyOfTheWordsWillDo() {
        assertEquals(
                List.of("('market':*)|('shell':*)"),
                WordConditions.anyWord(asked("market shell")).values());
    }

    private static IncidentFilter asked(String words) {
        return reader.filter(new Parameters(Map.of("q", List.of(words))));
    }
}
