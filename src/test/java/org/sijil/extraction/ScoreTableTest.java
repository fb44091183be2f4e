package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that the score is kept on reads back as it was written, and a fall is named. */
class ScoreTableTest {

    @Test
    void thePageReadsBackEveryRowOfEveryGroup() {
        CorpusScore score = new CorpusScore();
        CorpusText text = CorpusText.all().stream()
                .filter(candidate -> !candidate.gold().isEmpty())
                .findFirst()
                .orElseThrow();
        score.add(text, List.of());
        var read = ScoreTable.read(ScoreTable.write(score));
        assertEquals(2 * Slot.values().length, read.size());
        assertEquals(0.0, read.get(text.language() + "/detect"));
        assertEquals(0.0, read.get(CorpusScore.ALL + "/strict"));
    }

    @Test
    void aTextThatStaysEmptyScoresInFull() {
        CorpusScore score = new CorpusScore();
        CorpusText empty = CorpusText.all().stream()
                .filter(candidate -> candidate.gold().isEmpty())
                .findFirst()
                .orElseThrow();
        score.add(empty, List.of());
        assertTrue(ScoreTable.read(ScoreTable.write(score)).values().stream().allMatch(f1 -> f1 == 1));
    }

    @Test
    void onlyAFallBelowTheBarIsNamed() {
        var bar = Map.of("ar/date", 0.832, "en/date", 0.7);
        assertEquals("ar/date 0.831, was 0.832", ScoreTable.fallen(bar, Map.of("ar/date", 0.831, "en/date", 0.9)));
        assertEquals("", ScoreTable.fallen(bar, bar));
    }
}
