package org.sijil.mention;

import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** What only says whose friend somebody is, behind his name: "the Kolwe Front, backed by Mambo", told without a comma. */
final class Backers {

    private final WordList backed;
    private final WordList from;
    private final WordList abroad;

    Backers(LanguagePack pack) {
        this.backed = pack.words("backed");
        this.from = pack.words("backed_from");
        this.abroad = pack.words("backed_how");
    }

    /**
     * The same party with the state that is its friend inside it, so that a list goes on behind: "five of the Kolwe Front backed
     * by Mambo and three soldiers".
     */
    Party with(Chart chart, Sentence sentence, Party party) {
        int end = after(chart, sentence, party.end());
        return end == party.end()
                ? party
                : new Party(
                        party.start(),
                        end,
                        party.head(),
                        party.quantity(),
                        party.role(),
                        party.named(),
                        party.definite(),
                        party.rule());
    }

    private int after(Chart chart, Sentence sentence, int end) {
        int at = end;
        if (at + 1 >= sentence.end() || !backed.isAt(chart, at)) {
            return end;
        }
        at++;
        at += at < sentence.end() && abroad.isAt(chart, at) ? 1 : 0;
        at += at < sentence.end() && from.isAt(chart, at) ? 1 : 0;
        return at < sentence.end() ? friend(chart, at).map(Chart.Item::end).orElse(end) : end;
    }

    private static Optional<Chart.Item> friend(Chart chart, int at) {
        return Stream.concat(chart.at(Kinds.METONYM, at).stream(), chart.at(Kinds.PLACE, at).stream())
                .reduce((one, two) -> two.end() > one.end() ? two : one);
    }
}
