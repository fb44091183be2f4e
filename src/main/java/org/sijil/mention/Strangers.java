package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** The words for people whom no list knows: a name of several words, "a fitter", words of which nothing else is known. */
final class Strangers {

    /** Words of one such mention at the most. */
    static final int LONGEST = 6;

    private final WordList be;
    private final WordList articles;
    private final WordList function;
    private final WordList not;
    private final WordList particles;
    private final WordList fathers;

    Strangers(LanguagePack pack) {
        this.be = pack.words("be");
        this.articles = pack.words("indefinite");
        this.function = pack.words("function");
        this.not = pack.words("nobody");
        this.particles = pack.words("particles_of_names");
        this.fathers = pack.words("fathers");
    }

    boolean isArticle(Chart chart, int at) {
        return articles.isAt(chart, at);
    }

    /** Index after "a" with its noun, when nothing known stands in between; else -1. */
    int noun(Chart chart, Sentence sentence, int first) {
        if (first >= sentence.end() || !articles.isAt(chart, first)) {
            return -1;
        }
        int at = first + 1;
        while (at < sentence.end() && at - first <= LONGEST && plain(chart, at)) {
            at++;
        }
        boolean closed = at == sentence.end() || ends(chart, at);
        boolean word = at > first + 1
                && chart.document().token(at - 1).isWord()
                && !not.isAt(chart, at - 1)
                && !not.isAt(chart, first + 1);
        return closed && word ? at : -1;
    }

    private boolean ends(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.kind() == Token.Kind.MARK
                || function.isAt(chart, token.index()) && !token.folded().equals("of")
                || be.isAt(chart, token.index())
                || chart.covered(Kinds.DATE, at);
    }

    /** A word, or a number with hyphens that tells an age, which is neither a known party nor a small word. */
    boolean plain(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean known = chart.covered(Kinds.PARTY, at)
                || chart.covered(Kinds.DATE, at)
                || chart.covered(Kinds.ACT, at)
                || !chart.at(Kinds.NUMBER, at).isEmpty() && !chart.covered(Kinds.MEASURE, at);
        boolean hyphen = token.isMark("-") && token.glued();
        boolean word = token.kind() != Token.Kind.MARK
                && !function.isAt(chart, token.index())
                && !be.isAt(chart, token.index());
        return !known && (hyphen || word);
    }

    /** Index after a name of two words or more, or -1. */
    int name(Chart chart, Sentence sentence, int first) {
        int at = first;
        int capitals = 0;
        while (at < sentence.end() && at - first < LONGEST && inName(chart, at)) {
            capitals += chart.document().token(at).isCapitalised() ? 1 : 0;
            at++;
        }
        return capitals >= 2 && !followedByKnown(chart, sentence, at) ? at : -1;
    }

    /** A name right before a known party only describes it: "killed Abu Sayyaf fighters". */
    private static boolean followedByKnown(Chart chart, Sentence sentence, int at) {
        return at < sentence.end() && chart.covered(Kinds.PARTY, at);
    }

    /** Whether a word may be one of a name. */
    boolean inName(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean free = !chart.covered(Kinds.PARTY, at)
                && !chart.covered(Kinds.ACTOR, at)
                && !chart.covered(Kinds.DATE, at)
                && !chart.covered(Kinds.NUMBER, at);
        return free && token.isWord() && (token.isCapitalised() || particles.isAt(chart, token.index()));
    }

    /** Whether nothing knows a word that may be one of a name, where names have no capitals. */
    boolean unknown(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean free = !chart.covered(Kinds.PARTY, at)
                && !chart.covered(Kinds.ACTOR, at)
                && !chart.covered(Kinds.DATE, at)
                && !chart.covered(Kinds.PLACE, at)
                && !chart.covered(Kinds.CUE, at)
                && !chart.covered(Kinds.ACT, at)
                && !chart.covered(Kinds.NUMBER, at);
        boolean known = chart.forms(at).stream()
                .anyMatch(form -> chart.pack().knows(form.text()) && !particles.contains(form.text()));
        boolean ofFather = at > 0 && fathers.isAt(chart, at - 1);
        return free && token.isWord() && (!known || ofFather) && not.stream().noneMatch(token.folded()::startsWith);
    }
}
