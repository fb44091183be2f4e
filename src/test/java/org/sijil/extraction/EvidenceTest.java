package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sijil.incident.Incident;

@Execution(ExecutionMode.CONCURRENT)
class EvidenceTest {

    @Test
    void figureOfALaterSentenceKeepsItsEvidence() {
        String text = "Gunmen attacked a market in Kirkuk on Monday. The attack killed seven civilians, a doctor said.";
        List<Incident> incidents = MadeUp.incidents(text);

        assertEquals(1, incidents.size());
        assertEquals(7, incidents.get(0).killed().orElseThrow().low().getAsInt());
        assertTrue(incidents.get(0).evidence().stream()
                .anyMatch(evidence -> evidence.field().equals("killed")
                        && evidence.quote().contains("seven civilians")
                        && evidence.quote().equals(evidence.span().of(text))));
    }
}
