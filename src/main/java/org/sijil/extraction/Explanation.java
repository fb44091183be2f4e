package org.sijil.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.sijil.assembly.Assembly;
import org.sijil.language.Chart;
import org.sijil.text.Span;

/** Tells for every mention which rule found it, which incident took it, or why none did. */
final class Explanation {

    private Explanation() {}

    static List<Derivation> of(Chart chart, Assembly assembly) {
        List<Derivation> lines = new ArrayList<>();
        for (int i = 0; i < assembly.told().size(); i++) {
            for (Chart.Item item : assembly.told().get(i).taken()) {
                lines.add(line(chart, item, OptionalInt.of(i), "told of this incident"));
            }
        }
        for (Assembly.Left left : assembly.left()) {
            lines.add(line(chart, left.item(), OptionalInt.empty(), left.reason()));
        }
        lines.sort(Comparator.comparing(Derivation::span));
        return lines;
    }

    private static Derivation line(Chart chart, Chart.Item item, OptionalInt incident, String reason) {
        Span span = chart.document().span(item.start(), item.end());
        return new Derivation(
                item.kind(), item.rule(), span, span.of(chart.document().text()), incident, reason);
    }
}
