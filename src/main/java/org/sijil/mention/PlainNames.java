package org.sijil.mention;

import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;

/** Names of places that the gazetteer lacks, in a script without capitals: what looks like one. */
final class PlainNames {

    private static final String HEH = "\u0647";

    private static final int SHORTEST_WORD = 3;

    private final Gazetteer gazetteer;
    private final WordList notNames;
    private final WordList endings;
    private final WordList adjectiveEndings;
    private final WordList feminineEndings;
    private final WordList and;
    private final WordList articles;
    private final WordList openings;
    private final WordList afterName;
    private final WordList feminineWordings;
    private final WordList hamlets;
    private final WordList noNames;
    private final WordList closings;

    PlainNames(LanguagePack pack, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.notNames = pack.words("not_a_place");
        this.endings = pack.words("not_a_place_ending");
        this.adjectiveEndings = pack.words("adjective_ending");
        this.feminineEndings = pack.words("feminine_ending");
        this.and = pack.words("and");
        this.articles = pack.words("name_articles");
        this.openings = pack.words("name_openings");
        this.afterName = pack.words("after_name");
        this.feminineWordings = pack.words("villages");
        this.hamlets = pack.words("hamlets");
        this.noNames = pack.words("no_names");
        this.closings = pack.words("name_closings");
    }

    /** Whether a known name is only the beginning of a longer one that is not known: "Tal" in "Tal al-Asfar". */
    boolean goesOn(Chart chart, Sentence sentence, int start, Gazetteer.Match match) {
        return match.end() == start + 1
                && (opens(chart, start) && secondWord(chart, sentence, match.end())
                        || match.end() < sentence.end() && closings.isAt(chart, match.end()));
    }

    /**
     * A word that no lexicon knows and that has no adjective's or plural's ending.
     *
     * @param sure whether a word such as "village" stands before it, after which little but a name comes
     */
    boolean looksLikeName(Chart chart, int at, boolean sure) {
        String word = chart.document().token(at).folded();
        boolean called = sure && called(chart, at);
        if (sure && isNamedByArticle(chart, at)) {
            return true;
        }
        boolean known = notNames.contains(word)
                || !called && and.stream().anyMatch(word::startsWith)
                || chart.pack().knows(word)
                || !sure && chart.forms(at).size() > 1
                || sure && (called ? readsAsKnownWord(chart, at) : readsAsWord(chart, at))
                || word.length() < SHORTEST_WORD;
        boolean definite = chart.nameForms(at).stream().anyMatch(Form::definite);
        Set<String> adjectives = definite ? Set.of() : sure ? adjectiveEndings : feminineEndings;
        return !known
                && adjectives.stream()
                        .filter(ending -> ending.length() > 1 || !called && !after(chart, at, feminineWordings))
                        .noneMatch(ending -> word.endsWith(ending) && !isWrittenWithHeh(chart, at))
                && (sure || endings.stream().noneMatch(word::endsWith));
    }

    /** A word with the article right after "a village", itself without one, is its name, be it a common word too. */
    private boolean isNamedByArticle(Chart chart, int at) {
        String word = chart.document().token(at).folded();
        return after(chart, at, hamlets)
                && !notNames.contains(word)
                && !chart.covered(Kinds.ACTOR, at)
                && chart.forms(at).stream()
                        .anyMatch(form -> form.definite()
                                && articles.contains(form.proclitic())
                                && form.enclitic().isEmpty());
    }

    /** Whether one of some words, without the article, stands right before. */
    private static boolean after(Chart chart, int at, Set<String> words) {
        return at > 0
                && chart.forms(at - 1).stream().noneMatch(Form::definite)
                && chart.forms(at - 1).stream().anyMatch(form -> words.contains(form.text()));
    }

    /** Whether the last letter is the plain one that no feminine adjective ends in, as names of other tongues do. */
    private static boolean isWrittenWithHeh(Chart chart, int at) {
        return chart.document().token(at).surface().endsWith(HEH);
    }

    /**
     * Whether a word stands between "a village" and words that say where that lies: so does a name only, be it one that
     * begins like a preposition or ends like an adjective.
     */
    private boolean called(Chart chart, int at) {
        return at > 0
                && chart.forms(at - 1).stream().noneMatch(Form::definite)
                && at + 1 < chart.size()
                && afterName.isAt(chart, at + 1);
    }

    /** Whether a word is one that is known, with a preposition or "and". */
    private boolean readsAsKnownWord(Chart chart, int at) {
        return chart.forms(at).stream()
                .filter(form -> !form.proclitic().isEmpty())
                .anyMatch(form -> form.definite()
                        || chart.pack().knows(form.text())
                        || notNames.contains(form.text())
                        || !gazetteer.find(form.text()).isEmpty());
    }

    /** Whether a word is another one with a preposition: "by shells". */
    private static boolean readsAsWord(Chart chart, int at) {
        return chart.forms(at).stream()
                .anyMatch(form -> !form.proclitic().isEmpty() && form.enclitic().isEmpty());
    }

    /** The end of a name that begins at a token; the token itself when none does. */
    int end(Chart chart, Sentence sentence, int start, boolean sure) {
        Token token = chart.document().token(start);
        if (!token.isWord() || chart.covered(Kinds.DATE, start)) {
            return start;
        }
        if (opens(chart, start) && secondWord(chart, sentence, start + 1)
                || start + 1 < sentence.end() && closings.isAt(chart, start + 1) && !notNames.isAt(chart, start)) {
            return start + 2;
        }
        if (sure && isBare(chart, start) && inTwoWords(chart, sentence, start + 1)) {
            return start + 2;
        }
        return looksLikeName(chart, start, sure) ? start + 1 : start;
    }

    /** The same of a name that only the words behind it make a place: no plural, and none that something belongs to. */
    int situatedEnd(Chart chart, Sentence sentence, int start) {
        int end = noNames.reads(chart, start) ? start : end(chart, sentence, start, true);
        String word = chart.document().token(start).folded();
        boolean name = end == start + 1 && endings.stream().noneMatch(word::endsWith)
                || end == start + 2 && (opens(chart, start) || closings.isAt(chart, start + 1));
        return name ? end : start;
    }

    /** Whether an unknown word goes on with an unknown name before words that say where it lies: "Finote Selam". */
    private boolean inTwoWords(Chart chart, Sentence sentence, int at) {
        if (at + 1 >= sentence.end() || !isBare(chart, at)) {
            return false;
        }
        String word = chart.document().token(at).folded();
        return word.length() >= SHORTEST_WORD
                && chart.forms(at).stream().noneMatch(Form::definite)
                && endings.stream().noneMatch(word::endsWith)
                && adjectiveEndings.stream()
                        .filter(ending -> ending.length() > 1)
                        .noneMatch(word::endsWith)
                && (isWrittenWithHeh(chart, at) || feminineEndings.stream().noneMatch(word::endsWith))
                && afterName.isAt(chart, at + 1);
    }

    /** A word that no lexicon knows, neither alone nor after a preposition. */
    private boolean isBare(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isWord()
                && !chart.covered(Kinds.DATE, at)
                && !chart.covered(Kinds.ACTOR, at)
                && !notNames.isAt(chart, token.index())
                && !chart.pack().knows(token.folded())
                && !readsAsKnownWord(chart, at);
    }

    private boolean opens(Chart chart, int at) {
        return openings.isAt(chart, at);
    }

    /** Whether a word can be the second of a name without capitals such as "Tal Asfar", whose first says what it is. */
    private boolean secondWord(Chart chart, Sentence sentence, int at) {
        if (at >= sentence.end() || chart.covered(Kinds.DATE, at)) {
            return false;
        }
        Token token = chart.document().token(at);
        boolean article = token.isWord() && chart.isDefinite(at);
        return token.isWord()
                && token.folded().length() >= SHORTEST_WORD
                && !notNames.isAt(chart, token.index())
                && (article
                        || !chart.pack().knows(token.folded())
                                && chart.forms(at).size() == 1);
    }
}
