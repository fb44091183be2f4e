package org.sijil.mention;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Names of places that the gazetteer lacks, in a script with capitals: where they end. */
final class CapitalNames {

    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011", "\u2013", "\u2014");

    private static final char HYPHEN = '-';

    /** People below which a town gives way to a longer name that begins like its own. */
    private static final long WEAK = 40_000;

    /** Letters of an acronym at the most; a shorter word in capitals names no town. */
    private static final int LONGEST_ACRONYM = 3;

    private final Gazetteer gazetteer;
    private final Locating locating;
    private final WordList notNames;
    private final WordList roads;
    private final WordList demonymEndings;
    private final WordList articles;
    private final WordList particles;

    CapitalNames(LanguagePack pack, Gazetteer gazetteer, Locating locating) {
        this.gazetteer = gazetteer;
        this.locating = locating;
        this.notNames = pack.words("not_a_place");
        this.roads = pack.words("roads");
        this.demonymEndings = pack.words("demonym_ending");
        this.particles = pack.words("name_particles");
        this.articles = pack.words("name_articles");
    }

    /**
     * Whether a known name is only the beginning of a longer one that is not known: "Qala" is no place in "Qala-e-Zal".
     *
     * @param called whether a wording such as "the village of" stands before it
     */
    boolean goesOn(Chart chart, Sentence sentence, int start, Gazetteer.Match match, boolean called) {
        int end = match.end();
        return afterParticles(chart, sentence, end) > end
                || hyphenated(chart, end)
                || isWeak(match) && isDouble(chart, sentence, end)
                || end == start + 1
                        && (called || locating.located(chart, start))
                        && isWeak(match)
                        && unknownWord(chart, sentence, match);
    }

    /** The end of a name that begins at a token; the token itself when none does. */
    int end(Chart chart, Sentence sentence, int start) {
        int first = isArticle(chart, start) ? start + 1 : start;
        int end = first;
        while (end < sentence.end() && end - first < UnknownNames.LONGEST) {
            if (!chart.document().token(end).isWord() || !isProperName(chart, end) || chart.covered(Kinds.DATE, end)) {
                break;
            }
            end++;
            int further = afterParticles(chart, sentence, end);
            while (further > end) {
                end = further;
                further = afterParticles(chart, sentence, end);
            }
        }
        return end == first ? start : end;
    }

    /** The end of the first of two names that a road is named after, as in "the Kolwe - Mambo axis"; else the token itself. */
    int firstOfRoad(Chart chart, Sentence sentence, int start) {
        int dash = start;
        while (dash < sentence.end() && dash - start < UnknownNames.LONGEST && isProperName(chart, dash)) {
            dash++;
        }
        if (dash == start || dash >= sentence.end() || !DASHES.contains(surface(chart, dash))) {
            return start;
        }
        int end = dash + 1;
        while (end < sentence.end()
                && end - dash <= UnknownNames.LONGEST
                && chart.document().token(end).isCapitalised()) {
            end++;
        }
        boolean road = end > dash + 1 && end < sentence.end() && roads.isAt(chart, end);
        return road ? dash : start;
    }

    private static String surface(Chart chart, int at) {
        return chart.document().token(at).surface();
    }

    /** Whether an article opens a name: "al-Hasakah". */
    boolean isArticle(Chart chart, int at) {
        if (at + 1 >= chart.size()
                || !articles.isAt(chart, at)
                || !chart.document().token(at + 1).isCapitalised()) {
            return false;
        }
        String both = chart.document().quote(at, at + 2);
        int after = chart.document().token(at).surface().length();
        return both.length()
                        == after + 1 + chart.document().token(at + 1).surface().length()
                && both.charAt(after) == HYPHEN;
    }

    /** Whether a known name is that of a town so small that it gives way. */
    static boolean isWeak(Gazetteer.Match match) {
        Place place = match.places().get(0);
        return place.kind() == Place.Kind.CITY && place.population() < WEAK;
    }

    /** Whether a capitalised word that begins no known place or adjective follows: "Nam Teng". */
    private boolean unknownWord(Chart chart, Sentence sentence, Gazetteer.Match match) {
        int at = match.end();
        if (at >= sentence.end() || !isProperName(chart, at) || chart.covered(Kinds.DATE, at)) {
            return false;
        }
        String word = chart.document().token(at).folded();
        Set<String> countries = match.places().stream().map(Place::country).collect(Collectors.toSet());
        return !chart.covered(Kinds.ACTOR, at)
                && !chart.covered(Kinds.ORIGIN, at)
                && gazetteer.find(word).stream().noneMatch(place -> countries.contains(place.country()))
                && demonymEndings.stream().noneMatch(word::endsWith);
    }

    /** A capitalised word that no lexicon knows. */
    boolean isProperName(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isCapitalised()
                && !isAcronym(token.surface())
                && !notNames.isAt(chart, token.index())
                && !chart.pack().knows(token.folded());
    }

    static boolean isAcronym(String word) {
        return word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a hyphen goes on with the name in a small letter. */
    private static boolean hyphenated(Chart chart, int at) {
        return hyphen(chart, at) && !chart.document().token(at + 1).isCapitalised();
    }

    /** Whether a hyphen goes on with another capital, and no road is named after the two: "Gana-Ropp". */
    private boolean isDouble(Chart chart, Sentence sentence, int at) {
        if (!hyphen(chart, at) || !isProperName(chart, at + 1)) {
            return false;
        }
        boolean town = gazetteer.find(chart.document().token(at + 1).folded()).stream()
                .anyMatch(place -> place.kind() != Place.Kind.CITY || place.population() >= WEAK);
        boolean road = at + 2 < sentence.end() && roads.isAt(chart, at + 2);
        return !town && !road;
    }

    /** The end of a name that goes on over small words such as "al-" or "bin", or the token itself. */
    private int afterParticles(Chart chart, Sentence sentence, int at) {
        int next = at;
        while (next < sentence.end()
                && (particles.contains(chart.document().token(next).surface()) || hyphen(chart, next))) {
            next++;
        }
        boolean goesOn = next > at + (hyphen(chart, at) ? 1 : 0) && next < sentence.end() && isNameWord(chart, next);
        return goesOn ? next + 1 : at;
    }

    /** A capitalised word inside a name may be one that the lexicons know. */
    private boolean isNameWord(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isWord()
                && token.isCapitalised()
                && !notNames.isAt(chart, token.index())
                && !chart.covered(Kinds.ACTOR, at);
    }

    private static boolean hyphen(Chart chart, int at) {
        return at + 1 < chart.size()
                && chart.document().token(at).isMark("-")
                && chart.document().token(at).glued()
                && chart.document().token(at + 1).glued()
                && chart.document().token(at + 1).isWord();
    }
}
