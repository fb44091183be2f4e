package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Quantity;
import org.sijil.text.Sentence;

/** In "two days after a bombing in Kolwe, gunmen shot three in Mambo on Sunday", the bombing was on Friday. */
final class DaysAfter {

    private static final String RULE = "#days-after";
    private static final int WEEK = 7;

    /** Words from the head of a sentence to the unit: "just two days". */
    private static final int UNIT_REACH = 4;

    private final Scene scene;
    private final WordList days;
    private final WordList weeks;

    DaysAfter(Scene scene) {
        this.scene = scene;
        this.days = scene.chart().pack().words("day_units");
        this.weeks = scene.chart().pack().words("week_units");
    }

    /** Dates the first act of a sentence that opens so by the day of the next. */
    void date(Sentence sentence, List<Draft> drafts) {
        if (drafts.size() < 2 || !opens(sentence)) {
            return;
        }
        Draft before = drafts.get(0);
        Optional<Draft.Dated> after = drafts.stream()
                .filter(draft -> draft.first().first() > before.first().first())
                .findFirst()
                .flatMap(Draft::date);
        int distance = distance(sentence);
        if (distance > 0 && after.isPresent()) {
            When day = after.get().when();
            before.dated(Optional.of(new Draft.Dated(
                    new When(
                            day.start().minusDays(distance),
                            day.end().minusDays(distance),
                            day.precision(),
                            When.Basis.DISCOURSE),
                    Optional.empty(),
                    true,
                    false)));
        }
    }

    private boolean opens(Sentence sentence) {
        return scene.chart().at(Kinds.CUE, sentence.first()).stream()
                .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.ANEW
                        && cue.rule().endsWith(RULE));
    }

    private int distance(Sentence sentence) {
        int end = Math.min(sentence.end(), sentence.first() + UNIT_REACH);
        for (int at = sentence.first(); at < end; at++) {
            String word = scene.chart().document().token(at).folded();
            int unit = days.contains(word) ? 1 : weeks.contains(word) ? WEEK : 0;
            if (unit > 0) {
                return unit * count(sentence.first(), at);
            }
        }
        return 0;
    }

    private int count(int first, int end) {
        return scene.in(Kinds.NUMBER, first, end).stream()
                .map(Chart.Item::value)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .mapToInt(quantity -> quantity.low().orElse(1))
                .findFirst()
                .orElse(1);
    }
}
