package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.language.WordNote;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** The longest name of the gazetteer that a token begins, behind whatever is written onto its front. */
final class KnownNames {

    /** People that a place must have when it is read after a one-letter clitic. */
    private static final long CLITIC_POPULATION = 1_000;

    /** Letters up to which a name must stand as it is written. */
    private static final int SHORT = 2;

    /** Letters of a name that hardly anything but a name has. */
    private static final int LONG = 4;

    private static final String COMMA = ",";

    private final Gazetteer gazetteer;
    private final CapitalNames capitalNames;
    private final WordNote<List<Opened>> opened;
    private final WordList notNames;
    private final WordList homographs;
    private final WordList fights;
    private final WordList and;
    private final boolean capitals;

    KnownNames(LanguagePack pack, Gazetteer gazetteer, CapitalNames capitalNames) {
        this.gazetteer = gazetteer;
        this.capitalNames = capitalNames;
        this.opened = pack.note(this::opened);
        this.notNames = pack.words("not_a_place");
        this.homographs = pack.words("homographs");
        this.fights = pack.words("fights_in");
        this.and = pack.words("and");
        this.capitals = !pack.orthography().flag("head_first");
    }

    /** A form of a word that names of places begin with. */
    private record Opened(Form form, Gazetteer.Opening opening) {}

    private List<Opened> opened(List<Form> forms) {
        return forms.stream()
                .flatMap(form -> gazetteer.opening(form.text()).map(opening -> new Opened(form, opening)).stream())
                .toList();
    }

    /** @param triggered whether a wording such as "the village of" stands beside it */
    Optional<Gazetteer.Match> longest(Chart chart, WordView words, int at, boolean triggered) {
        List<Opened> openings = opened.of(chart, at);
        if (openings.isEmpty()) {
            return Optional.empty();
        }
        Token token = chart.document().token(at);
        boolean article = capitals && capitalNames.isArticle(chart, at);
        if (capitals && !article && !token.isCapitalised()) {
            return Optional.empty();
        }
        boolean acronym = capitals && !article && CapitalNames.isAcronym(token.surface());
        Optional<Gazetteer.Match> best = Optional.empty();
        for (Opened opening : openings) {
            Form form = opening.form();
            Optional<Gazetteer.Match> match = opening.opening().longestMatch(words.reading(at, form.text()), at);
            boolean alone = match.isPresent() && match.get().end() == at + 1;
            boolean heavy = form.proclitic().isEmpty()
                    || form.definite()
                    || !alone
                    || triggered
                    || isBehindFight(chart, at, form)
                    || isListed(chart, at, form)
                    || match.filter(found -> found.places().get(0).population() >= CLITIC_POPULATION || isUnit(found))
                            .isPresent();
            boolean clung = !form.proclitic().isEmpty();
            if (alone && isMisspelt(chart, at, match.get())
                    || alone && article
                    || alone && notNames.contains(form.text())
                    || (alone || clung) && notNames.isAt(chart, token.index())) {
                continue;
            }
            boolean word = alone && isWord(chart, at, form);
            if (match.isPresent()
                    && heavy
                    && (!word || triggered)
                    && (best.isEmpty() || isBetter(match.get(), best.get()))) {
                best = match;
            }
        }
        return best.filter(match -> !acronym || isCountry(match));
    }

    /** Whether a token is a word of the language as well, without capitals to tell. */
    boolean isWord(Chart chart, int at) {
        return !capitals && isWord(chart, at, chart.forms(at).get(0));
    }

    private boolean isWord(Chart chart, int at, Form form) {
        return chart.pack().knows(form.text()) || homographs.isAt(chart, at);
    }

    /** A short word in capitals names no town, but "DRC" a country. */
    private static boolean isCountry(Gazetteer.Match match) {
        return match.places().get(0).kind() == Place.Kind.COUNTRY;
    }

    /** In "fighting in-Kolwe", where the preposition clings to the name, whether an act stands before a name that is no word. */
    private boolean isBehindFight(Chart chart, int at, Form form) {
        return at > 0
                && form.text().length() >= LONG
                && chart.forms(at).size() == 1
                && !chart.knows(at)
                && chart.pack().opensPlace(chart.document().token(at).folded())
                && fights.isAt(chart, at - 1);
    }

    /** In "in Kolwe and-Mambo", where the "and" clings to the name, whether another place stands right before a name that is no word. */
    private boolean isListed(Chart chart, int at, Form form) {
        int before = at > 0 && chart.document().token(at - 1).isComma() ? at - 2 : at - 1;
        return before >= 0
                && form.text().length() >= LONG
                && form.follows(and)
                && !chart.knows(at)
                && chart.covered(Kinds.PLACE, before)
                && !chart.covered(Kinds.PLACE, before + 1);
    }

    /** In "in Salt, Jordan" what stands before a country or a part of one is a place, though it is a word as well. */
    boolean standsBeforeUnit(Chart chart, WordView words, int at) {
        int next = at + 2;
        return capitals
                && next < chart.size()
                && chart.document().token(at + 1).folded().equals(COMMA)
                && chart.document().token(next).isCapitalised()
                && gazetteer
                        .longestMatch(
                                words.reading(next, chart.document().token(next).folded()), next)
                        .filter(KnownNames::isUnit)
                        .isPresent();
    }

    /** Whether a name of two letters stands with another sign on its first letter than its own. */
    private boolean isMisspelt(Chart chart, int at, Gazetteer.Match match) {
        String word = chart.document().token(at).surface();
        return !capitals
                && chart.document().token(at).folded().length() <= SHORT
                && match.places().stream()
                        .flatMap(place -> place.nameAr().stream())
                        .noneMatch(word::equals);
    }

    /** A longer name is better, and of names as long one that is no common word. */
    private static boolean isBetter(Gazetteer.Match match, Gazetteer.Match other) {
        return match.end() > other.end() || match.end() == other.end() && other.common() && !match.common();
    }

    /** Whether a name means no town but what has towns in it. */
    static boolean isUnit(Gazetteer.Match match) {
        return match.places().get(0).kind() != Place.Kind.CITY;
    }
}
