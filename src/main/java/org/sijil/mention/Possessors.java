package org.sijil.mention;

import java.util.List;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Token;

/** Tells those whom a wording ends with and who only own what follows: "took the dead men's rifles". */
final class Possessors {

    private static final List<String> PEOPLE = List.of(Kinds.PEOPLE, Kinds.PARTY);

    private final WordList owning;

    Possessors(LanguagePack pack) {
        this.owning = pack.words("owning");
    }

    /** Whether the words right behind a wording make owners of the people that it ends with. */
    boolean close(Chart chart, Lexicon.Match match) {
        return match.end() + 1 < chart.size()
                && owns(chart, match.end())
                && match.slots().values().stream()
                        .anyMatch(item -> PEOPLE.contains(item.kind()) && item.end() == match.end());
    }

    private boolean owns(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean mark = token.glued()
                && UnknownNames.APOSTROPHES.contains(token.surface())
                && chart.document().token(at + 1).isWord();
        return !owning.isEmpty() && (mark || owning.isAt(chart, at));
    }
}
