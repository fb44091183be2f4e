package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The corpus score never falls. The measured page lies in {@code target/}; the committed one is the bar. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusScoreTest {

    private static final Path COMMITTED = CorpusText.FOLDER.resolve("SCORES.md");
    private static final Path MEASURED = Path.of("target", "corpus-scores.md");

    @Test
    void noScoreFallsBelowTheCommittedTable() throws IOException {
        String measured = ScoreTable.write(score());
        Files.createDirectories(MEASURED.getParent());
        Files.writeString(MEASURED, measured);
        if (Boolean.getBoolean("sijil.rewrite")) {
            Files.writeString(COMMITTED, measured);
        }
        var bar = ScoreTable.read(Files.readString(COMMITTED));
        var now = ScoreTable.read(measured);
        assertEquals(now.keySet(), bar.keySet(), "the table has other rows; rewrite it");
        assertEquals("", ScoreTable.fallen(bar, now), "scores fell; see " + MEASURED);
    }

    private static CorpusScore score() {
        Extractor extractor = Extractor.load();
        CorpusScore score = new CorpusScore();
        List<CorpusText> texts = CorpusText.all();
        assertFalse(texts.isEmpty(), "no corpus text found in " + CorpusText.FOLDER);
        for (CorpusText text : texts) {
            score.add(text, extractor.extract(text.article()).incidents());
        }
        return score;
    }
}
