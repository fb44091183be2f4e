package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** "In the capital", with no name of it or of its land beside it: the capital of the land that the text is about. */
final class UnnamedCapitals {

    private final WordList awayFrom;
    private final WordList openingSpeech;
    private final WordList articles;
    private final WordList nouns;
    private final WordList belonging;
    private final WordList others;
    private final WordList glued;
    private final KnownNames knownNames;
    private final List<Place> capitals;

    UnnamedCapitals(LanguagePack pack, Gazetteer gazetteer, KnownNames knownNames) {
        this.articles = pack.words("before_seat");
        this.nouns = pack.words("seat_of_state");
        this.belonging = pack.words("belonging");
        this.others = pack.words("other_capital");
        this.glued = pack.words("seat_with_article");
        this.awayFrom = pack.words("away_from_seat");
        this.openingSpeech = pack.words("opening_speech");
        this.knownNames = knownNames;
        this.capitals = nouns.isEmpty() && glued.isEmpty() ? List.of() : new Capitals(pack, gazetteer).all();
    }

    /** The mention that begins at an article, be it one that is written onto its noun; empty when no capital is meant there, or its name follows. */
    Optional<Chart.Item> at(Chart chart, WordView words, Sentence sentence, int article) {
        int noun = glued.isAt(chart, article) ? article : article + 1;
        boolean called =
                noun == article || noun < sentence.end() && articles.isAt(chart, article) && nouns.isAt(chart, noun);
        if (!called
                || capitals.isEmpty()
                || isElsewhere(chart, article, noun + 1)
                || isNamed(chart, words, sentence, noun + 1)) {
            return Optional.empty();
        }
        PlaceMention mention = new PlaceMention(
                chart.document().quote(article, noun + 1), capitals, Optional.empty(), false, false, true);
        return Optional.of(new Chart.Item(Kinds.PLACE, article, noun + 1, "places", mention));
    }

    /** In "people in the capital say that" and "a hundred miles from the capital", nothing happened in the capital itself. */
    private boolean isElsewhere(Chart chart, int article, int next) {
        return article > 0 && awayFrom.isAt(chart, article - 1)
                || next < chart.size() && openingSpeech.isAt(chart, next);
    }

    /** Whether a name follows, with a comma or without, or whose capital it is. */
    private boolean isNamed(Chart chart, WordView words, Sentence sentence, int next) {
        if (next >= sentence.end()) {
            return false;
        }
        Token token = chart.document().token(next);
        if (!glued.isEmpty()) {
            return token.isWord() && isNamedBehind(chart, words, next);
        }
        Token name =
                token.isComma() && next + 1 < sentence.end() ? chart.document().token(next + 1) : token;
        return name.isCapitalised() || belonging.isAt(chart, token.index()) || others.isAt(chart, token.index());
    }

    /** In a script without capitals: a name, or an adjective, which has the article as well. */
    private boolean isNamedBehind(Chart chart, WordView words, int next) {
        return !chart.covered(Kinds.DATE, next)
                && (chart.nameForms(next).stream().anyMatch(Form::definite)
                        || others.isAt(chart, next)
                        || chart.covered(Kinds.ORIGIN, next)
                        || knownNames.longest(chart, words, next, true).isPresent());
    }
}
