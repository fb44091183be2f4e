package org.sijil.assembly;

import java.util.List;
import org.sijil.incident.Incident;
import org.sijil.language.Chart;

/**
 * What the assembly of an article gave.
 *
 * @param told the incidents in the order of the text, each with the mentions that it took
 * @param left the mentions that no incident took, each with the reason
 */
public record Assembly(List<Told> told, List<Left> left) {

    public Assembly {
        told = List.copyOf(told);
        left = List.copyOf(left);
    }

    /** An incident and what it rests on. */
    public record Told(Incident incident, List<Chart.Item> taken) {

        public Told {
            taken = List.copyOf(taken);
        }
    }

    /** A mention that no incident took. */
    public record Left(Chart.Item item, String reason) {}
}
