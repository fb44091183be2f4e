package org.sijil.extraction;

import java.util.List;
import org.sijil.incident.Incident;

/**
 * What reading an article gave.
 *
 * @param language ISO 639-1 code of the language that was read
 * @param derivation one line for each mention and incident: what found it, who took it, why it was dropped
 */
public record Extraction(String language, List<Incident> incidents, List<Derivation> derivation) {

    public Extraction {
        incidents = List.copyOf(incidents);
        derivation = List.copyOf(derivation);
    }
}
