package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** "In the capital", with no name of it or of its land beside it: the capital of the land that the text is about. */
final class UnnamedCapitals {

    private final WordList articles;
    private final WordList nouns;
    private final WordList belonging;
    private final WordList others;
    private final List<Place> capitals;

    UnnamedCapitals(LanguagePack pack, Gazetteer gazetteer) {
        this.articles = pack.words("before_seat");
        this.nouns = pack.words("seat_of_state");
        this.belonging = pack.words("belonging");
        this.others = pack.words("other_capital");
        this.capitals = nouns.isEmpty() ? List.of() : capitals(pack, gazetteer);
    }

    /** All capitals that are called so after their land: "capital of Mali". */
    private static List<Place> capitals(LanguagePack pack, Gazetteer gazetteer) {
        List<Place> all = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            gazetteer.byKey(country).map(Place::name).ifPresent(name -> pack.words("seat_of").stream()
                    .flatMap(of -> gazetteer.find(Orthography.standard().fold(of + " " + name)).stream())
                    .filter(place -> place.kind() == Place.Kind.CITY)
                    .forEach(all::add));
        }
        return all;
    }

    /** The mention that begins at an article; empty when no capital is meant there, or its name follows. */
    Optional<Chart.Item> at(Chart chart, Sentence sentence, int article) {
        int noun = article + 1;
        boolean called = noun < sentence.end() && articles.isAt(chart, article) && nouns.isAt(chart, noun);
        if (!called || capitals.isEmpty() || isNamed(chart, sentence, noun + 1)) {
            return Optional.empty();
        }
        PlaceMention mention = new PlaceMention(
                chart.document().quote(article, noun + 1), capitals, Optional.empty(), false, false, true);
        return Optional.of(new Chart.Item(Kinds.PLACE, article, noun + 1, "places", mention));
    }

    /** Whether a name follows, with a comma or without, or whose capital it is. */
    private boolean isNamed(Chart chart, Sentence sentence, int next) {
        if (next >= sentence.end()) {
            return false;
        }
        Token token = chart.document().token(next);
        Token name =
                token.isComma() && next + 1 < sentence.end() ? chart.document().token(next + 1) : token;
        return name.isCapitalised() || belonging.isAt(chart, token.index()) || others.isAt(chart, token.index());
    }
}
