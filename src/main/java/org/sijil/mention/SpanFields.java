package org.sijil.mention;

import java.util.Locale;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Lexicon;
import org.sijil.mention.DateExpression.Stretch;
import org.sijil.mention.DateExpression.Use;

/** Reads what an entry of {@code spans.yaml} makes of the moments in it. */
final class SpanFields {

    private SpanFields() {}

    static Optional<DateExpression> read(Lexicon.Match match) {
        DateExpression first = (DateExpression) match.slots().get("moment").value();
        Chart.Item last = match.slots().get("last");
        Optional<Use> use = match.entry().fields().find("use").map(name -> Use.valueOf(name.toUpperCase(Locale.ROOT)));
        if (last == null) {
            return Optional.of(new DateExpression(first.time(), use.orElse(first.use())));
        }
        DateExpression second = (DateExpression) last.value();
        boolean clock = first.use() == Use.CLOCK || second.use() == Use.CLOCK;
        return clock
                ? Optional.empty()
                : Optional.of(new DateExpression(new Stretch(first.time(), second.time()), use.orElse(second.use())));
    }
}
