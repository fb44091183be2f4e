package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** The group that people belong to. */
final class Belonging {

    /** Words between people and the group that they belong to, the second with the land that the group is of. */
    private static final int BELONGING = 4;

    private static final int BELONGING_OVER_LAND = 10;

    static final String OPENERS = "\"\u00AB\u201C";

    private final Heads heads;
    private final WordList modifiers;
    private final WordList belonging;
    private final WordList definite;
    private final WordList objects;
    private final boolean headFirst;

    Belonging(LanguagePack pack, Heads heads) {
        this.heads = heads;
        this.modifiers = pack.words("modifiers");
        this.belonging = pack.words("belonging");
        this.definite = pack.words("definite");
        this.objects = pack.words("objects");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** The group that people belong to, named right after them: "members of the Free Syrian Army". */
    Optional<Chart.Item> after(Chart chart, Sentence sentence, int end) {
        int reach = headFirst ? BELONGING : BELONGING_OVER_LAND;
        for (int at = end; at < Math.min(end + reach, sentence.end()); at++) {
            List<Chart.Item> names = chart.at(Kinds.ACTOR, at);
            boolean object = at == end && objects.isAt(chart, at);
            if (headFirst && (heads.opensWithAnd(chart, at) || object)) {
                return Optional.empty();
            }
            if (!names.isEmpty()) {
                Chart.Item name = names.get(names.size() - 1);
                int behind = headFirst ? name.end() : overCompound(chart, name.end(), sentence.end());
                if (behind == name.end()) {
                    return Optional.of(name);
                }
                at = behind - 1;
                continue;
            }
            Token token = chart.document().token(at);
            boolean linked = belonging.isAt(chart, token.index())
                    || modifiers.isAt(chart, token.index())
                    || definite.isAt(chart, token.index())
                    || at > end && !headFirst && (isOfLand(chart, at) || isOfCompound(chart, at))
                    || token.kind() == Token.Kind.MARK && (OPENERS + "(").contains(token.surface());
            if (!linked) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where a compound that a name opens ends: "the Mambo-linked Kolwe Front"; the end of the name where it opens none. */
    private static int overCompound(Chart chart, int end, int limit) {
        boolean compound = end + 1 < limit
                && chart.document().token(end).isMark("-")
                && chart.document().token(end + 1).isWord()
                && !chart.document().token(end + 1).isCapitalised();
        return compound ? end + 2 : end;
    }

    /** In "members of the Iran-backed Kolwe Front" or "of the U.S.-led force", whether a token lies behind the land. */
    private static boolean isOfCompound(Chart chart, int at) {
        int land = chart.document().token(at).isMark(".") ? at - 1 : at;
        int dash = chart.document().token(land).isMark("-") ? land : land - 1;
        boolean behind = chart.document().token(dash).isMark("-");
        int last = behind ? dash - 1 : land;
        return last > 0 && isOfLand(chart, chart.document().token(last).isMark(".") ? last - 1 : last);
    }

    /** In "members of Kolwe's elite guards", whether a word is that of the land or its ending. */
    private static boolean isOfLand(Chart chart, int at) {
        String word = chart.document().token(at).folded();
        boolean ending = word.equals("s") || chart.document().token(at).isMark("'") || word.equals("\u2019");
        return ending
                || chart.covered(Kinds.PLACE, at)
                || chart.covered(Kinds.METONYM, at)
                || chart.covered(Kinds.ORIGIN, at);
    }
}
