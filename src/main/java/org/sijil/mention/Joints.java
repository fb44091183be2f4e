package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Token;

/** What stands between two parties of one list: a comma, an "and". */
final class Joints {

    /** Tokens of what somebody is of or from, at the most: "from the army's 5th brigade". */
    private static final int LONGEST_ORIGIN = 7;

    private final BearerNames names;
    private final WordList and;
    private final WordList together;
    private final WordList origins;
    private final WordList definite;
    private final WordList possessive;
    private final WordList spots;
    private final boolean headFirst;

    Joints(LanguagePack pack, BearerNames names) {
        this.names = names;
        this.and = pack.words("and");
        this.together = pack.words("together");
        this.origins = pack.words("of_origin");
        this.definite = pack.words("definite");
        this.possessive = pack.words("possessive");
        this.spots = pack.words("of_spot");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Whether only a comma or an "and" stands between two parties. */
    boolean join(Chart chart, Party before, Party next) {
        int named = chart.afterSkip(names.after(chart, before, next.start()));
        int at = afterSpot(chart, afterOrigin(chart, named, next.start()), next);
        boolean linked = false;
        while (at < next.start()) {
            Token token = chart.document().token(at);
            boolean comma = token.isComma();
            boolean theirs = linked && !headFirst && definite.isAt(chart, token.index());
            boolean tied = and.isAt(chart, token.index()) || together.isAt(chart, token.index());
            if (!comma && !theirs && !tied) {
                return false;
            }
            linked = true;
            at++;
        }
        return linked
                || headFirst
                        && chart.document().token(next.start()).isWord()
                        && startsWithAnd(chart.document().token(next.start()));
    }

    /** In "the head of a mosque and two guards", whether the second only says of what the first is. */
    boolean isOf(Chart chart, Party head, Party whole) {
        return !headFirst
                && head.end() < whole.start()
                && whole.start() - head.end() <= 2
                && origins.isAt(chart, head.end());
    }

    /** The token behind what somebody is of or from: "a priest from Jos", "three soldiers of the 5th brigade". */
    private int afterOrigin(Chart chart, int at, int end) {
        if (at >= end || !origins.isAt(chart, at)) {
            return at;
        }
        for (int next = at + 1; next <= Math.min(end, at + LONGEST_ORIGIN); next++) {
            if (next == end) {
                return headFirst ? end : at;
            }
            Token token = chart.document().token(next);
            if (isComma(chart, next) || and.isAt(chart, token.index())) {
                return next;
            }
            if (token.kind() == Token.Kind.MARK) {
                return at;
            }
        }
        return at;
    }

    /** The token behind where somebody is, before those of his family: "a trader in Kolwe, his wife and driver". */
    private int afterSpot(Chart chart, int at, Party next) {
        int end = next.start();
        boolean theirs = possessive.isAt(chart, end) || end > at && possessive.isAt(chart, end - 1);
        if (headFirst || !theirs || at >= end || !spots.isAt(chart, at)) {
            return at;
        }
        for (int to = at + 1; to < Math.min(end, at + LONGEST_ORIGIN); to++) {
            if (isComma(chart, to)) {
                return to;
            }
            if (!chart.document().token(to).isCapitalised()) {
                return at;
            }
        }
        return at;
    }

    /** Whether an "and" or its like stands between two parties: a list closes with one. */
    boolean tied(Chart chart, int first, int end) {
        for (int at = first; at < end; at++) {
            String word = chart.document().token(at).folded();
            if (and.contains(word) || together.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithAnd(Token token) {
        return and.stream().anyMatch(word -> token.folded().startsWith(word)) || token.kind() == Token.Kind.NUMBER;
    }

    /** Whether an "and" clings to the front of a word. */
    boolean opensWithAnd(Chart chart, int token) {
        return startsWithAnd(chart.document().token(token));
    }

    static boolean isComma(Chart chart, int token) {
        return chart.document().token(token).isComma();
    }
}
