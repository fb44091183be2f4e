package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Whom a wording counts by pointing back to people told of before: "three others", "as many", "them". */
final class Others {

    /** The actor of those who are only counted as others. */
    private static final String NOBODY = "none";

    /** Words at the head of a sentence that may point back to the sentence before. */
    private static final int OPENING = 2;

    /** Words from those told before to the others. */
    private static final int REACH = 40;

    private Others() {}

    /** How many those are that the text counted last, in the same sentence or just before it: "them", "as many". */
    static Optional<Quantity> antecedent(Chart chart, Sentence sentence, int before) {
        boolean opens = before - sentence.first() <= OPENING && sentence.index() > 0;
        int first =
                opens ? chart.document().sentences().get(sentence.index() - 1).first() : sentence.first();
        for (int at = before - 1; at >= first; at--) {
            for (Chart.Item item : chart.at(Kinds.PEOPLE, at)) {
                Quantity told = ((People) item.value()).total();
                if (item.end() <= before && !told.isBare() && told.low().orElse(0) > 1) {
                    return Optional.of(told);
                }
            }
        }
        return Optional.empty();
    }

    /** In "killing eight soldiers and taking three others prisoner", whether the others are of those with arms told before. */
    static boolean areOfArmed(Chart chart, People others, Chart.Item item) {
        boolean only = !others.parties().isEmpty()
                && others.parties().stream().allMatch(party -> party.role()
                        .filter(role -> role.actor().equals(NOBODY))
                        .isPresent());
        if (!only) {
            return false;
        }
        int first = Math.max(chart.document().sentenceAt(item.start()).first(), item.start() - REACH);
        List<Chart.Item> before = chart.in(Kinds.PEOPLE, first, item.start());
        return before.stream()
                .filter(told -> told.end() <= item.start())
                .reduce((one, two) -> two)
                .filter(told -> TollFinder.isArmed((People) told.value())
                        && !((People) told.value()).total().isBare())
                .isPresent();
    }

    /**
     * In "nine were killed, including two who were shot", whether a wording counts only the two, who are some of the nine.
     * Where the verb comes first, as in "killed of them dozens", those behind "of them" are all that it counts.
     */
    static boolean arePart(Chart chart, Lexicon.Match match, WordList wholes) {
        Chart.Item counted = match.slots().get(Kinds.NUMBER);
        return counted != null
                && !chart.pack().orthography().flag("head_first")
                && counted.start() > match.start() + 1
                && chart.in(Kinds.CUE, match.start() + 1, counted.start()).stream()
                        .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART
                                && cue.end() == counted.start()
                                && !wholes.isAt(chart, cue.start()));
    }

    /** In "before police killed him", whether those who stand before the verb did it, as its object shows. */
    static boolean areDoers(Chart chart, Lexicon.Match match, WordList objects) {
        Chart.Item people = match.slots().get(Kinds.PEOPLE);
        return people != null
                && people.start() == match.start()
                && match.end() == people.end() + 1
                && match.end() < chart.size()
                && objects.isAt(chart, match.end());
    }

    /** How many a count of people, or a bare number, counts. */
    static Quantity count(Chart.Item counted) {
        return counted.value() instanceof People people ? people.total() : (Quantity) counted.value();
    }
}
