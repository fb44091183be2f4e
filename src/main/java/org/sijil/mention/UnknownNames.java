package org.sijil.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** What a name of a place looks like that the gazetteer lacks, and where it ends. */
final class UnknownNames {

    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011", "\u2013", "\u2014");

    private static final char HYPHEN = '-';

    private static final String HEH = "\u0647";

    private static final String APOSTROPHES = "'\u2019";

    /** People below which a town gives way to a longer name that begins like its own. */
    private static final long WEAK = 40_000;

    /** Letters of an acronym at the most; a shorter word in capitals names no town. */
    private static final int LONGEST_ACRONYM = 3;

    /** Words of an unknown name at the most. */
    private static final int LONGEST = 3;

    private static final int SHORTEST_WORD = 3;

    private final Gazetteer gazetteer;
    private final boolean capitals;
    private final Set<String> notNames;
    private final Set<String> endings;
    private final Set<String> adjectiveEndings;
    private final Set<String> feminineEndings;
    private final Set<String> locating;
    private final Set<String> and;
    private final Set<String> taking;
    private final Set<String> capturing;
    private final Set<String> roads;
    private final Set<String> onto;
    private final Set<String> attacks;
    private final Set<String> organisations;
    private final Set<String> firstNames;
    private final Set<String> demonymEndings;
    private final Set<String> articles;
    private final Set<String> placeOpenings;
    private final Set<String> particles;
    private final Set<String> openings;
    private final Set<String> afterName;
    private final Set<String> afterNameEndings;
    private final Set<String> feminineWordings;
    private final Set<String> hamlets;

    UnknownNames(LanguagePack pack, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.capitals = !pack.orthography().flag("head_first");
        this.notNames = pack.words("not_a_place");
        this.endings = pack.words("not_a_place_ending");
        this.adjectiveEndings = pack.words("adjective_ending");
        this.feminineEndings = pack.words("feminine_ending");
        this.locating = pack.words("locating");
        this.and = pack.words("and");
        this.organisations = pack.words("organisations");
        this.firstNames = pack.words("first_names");
        this.taking = pack.words("taking");
        this.capturing = pack.words("capturing");
        this.roads = pack.words("roads");
        this.onto = pack.words("onto");
        this.attacks = pack.words("attacks");
        this.demonymEndings = pack.words("demonym_ending");
        this.particles = pack.words("name_particles");
        this.articles = pack.words("name_articles");
        this.placeOpenings = pack.words("place_openings");
        this.openings = pack.words("name_openings");
        this.afterName = pack.words("after_name");
        this.afterNameEndings = pack.words("after_name_ending");
        this.feminineWordings = pack.words("villages");
        this.hamlets = pack.words("hamlets");
    }

    /** In a script with capitals: right after "in", "near" or "raided", or after "in Mosul's", and nobody's name. */
    boolean located(Chart chart, int at) {
        if (!capitals || at == 0 || chart.covered(Kinds.ACTOR, at)) {
            return false;
        }
        String before = chart.document().token(at - 1).folded();
        return locating.contains(before)
                || taking.contains(before)
                || capturing.contains(before) && isOneWord(chart, at)
                || isAttacked(chart, at)
                || possessed(chart, at);
    }

    /** Whether a name is of one word; people who are captured mostly have two. */
    private static boolean isOneWord(Chart chart, int at) {
        return at + 1 >= chart.size() || !chart.document().token(at + 1).isCapitalised();
    }

    /** Whether "the attack on" or the like stands right before. */
    private boolean isAttacked(Chart chart, int at) {
        return at > 1
                && onto.contains(chart.document().token(at - 1).folded())
                && attacks.contains(chart.document().token(at - 2).folded());
    }

    /**
     * Whether a name is the first of an organisation's, as in "Aleppo Military Council", or, in a script with capitals, a
     * person's second one, as in "Sarah Jordan".
     */
    boolean isPartOfName(Chart chart, int start, int end) {
        Token next = end < chart.size() ? chart.document().token(end) : null;
        boolean name = next != null && next.isWord() && (!capitals || next.isCapitalised());
        if (name && organisations.contains(next.folded())) {
            return true;
        }
        return capitals
                && start > 0
                && firstNames.contains(chart.document().token(start - 1).folded())
                && chart.document().token(start - 1).isCapitalised();
    }

    /**
     * In a script with capitals: whether a known name that no word such as "in" calls a place is a person's, as the first
     * of "Jordan Smith", or the second of "Ayuba Dung" where the town is small and nothing knows the word before it.
     */
    boolean isPerson(Chart chart, Sentence sentence, int start, Gazetteer.Match match) {
        if (!capitals || located(chart, start)) {
            return false;
        }
        if (isArticle(chart, start)) {
            boolean named = start > sentence.first()
                    && (firstNames.contains(chart.document().token(start - 1).folded())
                            || isFirstName(chart, start - 1));
            return named && chart.document().token(start - 1).isCapitalised();
        }
        if (match.end() != start + 1) {
            return false;
        }
        boolean first = firstNames.contains(chart.document().token(start).folded())
                && start + 1 < sentence.end()
                && isProperName(chart, start + 1)
                && (isWeak(match)
                        || gazetteer
                                .find(chart.document().token(start + 1).folded())
                                .isEmpty());
        boolean between = start - 1 > sentence.first()
                && isFirstName(chart, start - 1)
                && start + 1 < sentence.end()
                && isProperName(chart, start + 1)
                && match.places().get(0).kind() == Place.Kind.CITY
                && gazetteer.find(chart.document().token(start + 1).folded()).isEmpty();
        return first || between || isWeak(match) && start - 1 > sentence.first() && isFirstName(chart, start - 1);
    }

    /** Whether an article opens a name: "al-Hasakah". */
    boolean isArticle(Chart chart, int at) {
        if (at + 1 >= chart.size()
                || !articles.contains(chart.document().token(at).folded())
                || !chart.document().token(at + 1).isCapitalised()) {
            return false;
        }
        String both = chart.document().quote(at, at + 2);
        int after = chart.document().token(at).surface().length();
        return both.length()
                        == after + 1 + chart.document().token(at + 1).surface().length()
                && both.charAt(after) == HYPHEN;
    }

    private boolean isFirstName(Chart chart, int at) {
        return chart.document().token(at).isWord()
                && isProperName(chart, at)
                && !placeOpenings.contains(chart.document().token(at).folded())
                && List.of(Kinds.PLACE, Kinds.ACTOR, Kinds.ORIGIN, Kinds.DATE, Kinds.PARTY).stream()
                        .noneMatch(kind -> chart.covered(kind, at));
    }

    /** Whether a word such as "in" stands right before, after which also a name counts that is a common word. */
    boolean cued(Chart chart, int at) {
        return at > 0
                && !chart.covered(Kinds.ACTOR, at)
                && locating.contains(chart.document().token(at - 1).folded());
    }

    /** Whether a town with a possessive ending stands right before: the name is of a part of it, as in "Mosul's Hadba district". */
    boolean inTown(Chart chart, int at) {
        for (int back = 2; capitals && back <= 3 && at - back >= 0; back++) {
            for (int start = at - back; start > Math.max(0, at - back - LONGEST); start--) {
                for (Chart.Item place : chart.at(Kinds.PLACE, start)) {
                    boolean possessive = place.end() < at
                            && place.end() >= at - back
                            && APOSTROPHES.contains(chart.document()
                                    .token(place.end())
                                    .surface()
                                    .substring(0, 1));
                    if (possessive
                            && ((PlaceMention) place.value())
                                    .candidates().stream()
                                            .findFirst()
                                            .filter(town -> town.kind() == Place.Kind.CITY)
                                            .isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a place with a possessive ending stands right before, itself after "in" or the like. */
    private boolean possessed(Chart chart, int at) {
        for (int back = 2; back <= 3 && at - back >= 0; back++) {
            for (int start = at - back; start > Math.max(0, at - back - LONGEST); start--) {
                for (Chart.Item place : chart.at(Kinds.PLACE, start)) {
                    boolean possessive = place.end() < at
                            && APOSTROPHES.contains(chart.document()
                                    .token(place.end())
                                    .surface()
                                    .substring(0, 1));
                    if (possessive && place.end() >= at - back && located(chart, start)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether what follows a name lets it stand alone: in "Sufi shrines" the first word is none. */
    boolean standsAlone(Chart chart, Sentence sentence, int end) {
        if (end >= sentence.end()) {
            return true;
        }
        Token next = chart.document().token(end);
        if (APOSTROPHES.contains(next.surface().substring(0, 1))) {
            return false;
        }
        return !next.isWord()
                || next.isCapitalised()
                || chart.covered(Kinds.DATE, end)
                || afterName.contains(next.folded())
                || afterNameEndings.stream().anyMatch(next.folded()::endsWith);
    }

    /**
     * In a script without capitals: a word that no lexicon knows and that has no adjective's or plural's ending.
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
                && afterName.contains(chart.document().token(at + 1).folded());
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

    /**
     * Whether a known name is only the beginning of a longer one that is not known: "Qala" is no place in "Qala-e-Zal",
     * nor "Tal" in "Tal al-Asfar".
     */
    boolean goesOn(Chart chart, Sentence sentence, int start, Gazetteer.Match match, boolean called) {
        int end = match.end();
        if (capitals) {
            return afterParticles(chart, sentence, end) > end
                    || hyphenated(chart, end)
                    || isWeak(match) && isDouble(chart, sentence, end)
                    || end == start + 1
                            && (called || located(chart, start))
                            && isWeak(match)
                            && unknownWord(chart, sentence, match);
        }
        return end == start + 1 && opens(chart, start) && secondWord(chart, sentence, end);
    }

    /** The end of an unknown name that begins at a token; the token itself when none does. */
    int end(Chart chart, Sentence sentence, int start, boolean sure) {
        return capitals ? endOfCapitals(chart, sentence, start) : endWithoutCapitals(chart, sentence, start, sure);
    }

    private int endOfCapitals(Chart chart, Sentence sentence, int start) {
        int first = isArticle(chart, start) ? start + 1 : start;
        int end = first;
        while (end < sentence.end() && end - first < LONGEST) {
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
        while (dash < sentence.end() && dash - start < LONGEST && isProperName(chart, dash)) {
            dash++;
        }
        if (dash == start || dash >= sentence.end() || !DASHES.contains(surface(chart, dash))) {
            return start;
        }
        int end = dash + 1;
        while (end < sentence.end()
                && end - dash <= LONGEST
                && chart.document().token(end).isCapitalised()) {
            end++;
        }
        boolean road = end > dash + 1
                && end < sentence.end()
                && roads.contains(chart.document().token(end).folded());
        return road ? dash : start;
    }

    private static String surface(Chart chart, int at) {
        return chart.document().token(at).surface();
    }

    private int endWithoutCapitals(Chart chart, Sentence sentence, int start, boolean sure) {
        Token token = chart.document().token(start);
        if (!token.isWord() || chart.covered(Kinds.DATE, start)) {
            return start;
        }
        if (opens(chart, start) && secondWord(chart, sentence, start + 1)) {
            return start + 2;
        }
        if (sure && isBare(chart, start) && inTwoWords(chart, sentence, start + 1)) {
            return start + 2;
        }
        return looksLikeName(chart, start, sure) ? start + 1 : start;
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
                && afterName.contains(chart.document().token(at + 1).folded());
    }

    /** A word that no lexicon knows, neither alone nor after a preposition. */
    private boolean isBare(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isWord()
                && !chart.covered(Kinds.DATE, at)
                && !chart.covered(Kinds.ACTOR, at)
                && !notNames.contains(token.folded())
                && !chart.pack().knows(token.folded())
                && !readsAsKnownWord(chart, at);
    }

    private boolean opens(Chart chart, int at) {
        return openings.contains(chart.document().token(at).folded());
    }

    private static boolean isWeak(Gazetteer.Match match) {
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
    private boolean isProperName(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isCapitalised()
                && !isAcronym(token.surface())
                && !notNames.contains(token.folded())
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
        boolean road = at + 2 < sentence.end()
                && roads.contains(chart.document().token(at + 2).folded());
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
                && !notNames.contains(token.folded())
                && !chart.covered(Kinds.ACTOR, at);
    }

    /** Whether a word can be the second of a name without capitals such as "Tal Asfar", whose first says what it is. */
    private boolean secondWord(Chart chart, Sentence sentence, int at) {
        if (at >= sentence.end() || chart.covered(Kinds.DATE, at)) {
            return false;
        }
        Token token = chart.document().token(at);
        boolean article = token.isWord() && chart.forms(at).stream().anyMatch(Form::definite);
        return token.isWord()
                && token.folded().length() >= SHORTEST_WORD
                && !notNames.contains(token.folded())
                && (article
                        || !chart.pack().knows(token.folded())
                                && chart.forms(at).size() == 1);
    }

    private static boolean hyphen(Chart chart, int at) {
        return at + 1 < chart.size()
                && chart.document().token(at).isMark("-")
                && chart.document().token(at).glued()
                && chart.document().token(at + 1).glued()
                && chart.document().token(at + 1).isWord();
    }
}
