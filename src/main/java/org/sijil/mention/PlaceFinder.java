package org.sijil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/**
 * Finds place names: the gazetteer's, with their clitics, and unknown ones after a wording such as "the village of". A
 * name that is a common word counts only beside such a wording.
 */
public final class PlaceFinder {

    private static final Set<String> ALLOWED =
            Set.of("id", "kind", "open", "part", "inside", "before", "after", "back", "examples", "not");

    private static final String APOSTROPHES = "'\u2019";

    /** People below which a town gives way to a longer name that begins like its own. */
    private static final long WEAK = 40_000;

    /** People that a place must have when it is read after a one-letter clitic. */
    private static final long CLITIC_POPULATION = 1_000;

    /** Letters of an acronym at the most; a shorter word in capitals names no town. */
    private static final int LONGEST_ACRONYM = 3;

    /** Words of an unknown name at the most. */
    private static final int LONGEST_UNKNOWN = 3;

    private final Gazetteer gazetteer;
    private final Lexicon triggers;
    private final Map<Entry, Place.Kind> kinds = new HashMap<>();
    private final Set<String> notNames;
    private final Set<String> homographs;
    private final Set<String> endings;
    private final Set<String> locating;
    private final Set<String> and;
    private final Set<String> taking;
    private final Set<String> demonymEndings;
    private final Set<String> particles;
    private final Set<String> openings;
    private final Set<String> afterName;
    private final Set<String> afterNameEndings;
    private final boolean capitals;

    public PlaceFinder(LanguagePack pack, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.triggers = pack.lexicon("places");
        triggers.entries().forEach(entry -> kinds.put(entry, kind(entry.fields().allow(ALLOWED))));
        this.notNames = pack.words("not_a_place");
        this.and = pack.words("and");
        this.demonymEndings = pack.words("demonym_ending");
        this.taking = pack.words("taking");
        this.particles = pack.words("name_particles");
        this.openings = pack.words("name_openings");
        this.afterName = pack.words("after_name");
        this.afterNameEndings = pack.words("after_name_ending");
        this.locating = pack.words("locating");
        this.homographs = pack.words("homographs");
        this.endings = pack.words("not_a_place_ending");
        this.capitals = !pack.orthography().flag("head_first");
    }

    private static Place.Kind kind(Fields fields) {
        try {
            return Place.Kind.valueOf(fields.get("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fields.bad(
                    "no kind of place '" + fields.get("kind") + "'; there are " + List.of(Place.Kind.values()));
        }
    }

    public void find(Chart chart) {
        WordView words = new WordView(
                chart.document().tokens().stream().map(Token::folded).toList());
        for (Sentence sentence : chart.document().sentences()) {
            Map<Integer, Lexicon.Match> before = new HashMap<>();
            Map<Integer, Lexicon.Match> after = new HashMap<>();
            List<Lexicon.Match> back = new ArrayList<>();
            for (Lexicon.Match match : triggers.matches(chart, sentence.first(), sentence.end())) {
                if (match.variant().equals("back")) {
                    back.add(match);
                } else if (match.variant().equals("before") && !definite(chart, match)) {
                    before.merge(match.end(), match, (a, b) -> a.start() < b.start() ? a : b);
                } else {
                    after.merge(match.start(), match, (a, b) -> a.end() > b.end() ? a : b);
                }
            }
            for (int at = sentence.first(); at < sentence.end(); ) {
                at = findAt(chart, words, sentence, at, before, after);
            }
            back.stream()
                    .filter(match -> before.values().stream().noneMatch(other -> goesOn(other, match)))
                    .forEach(match -> addReference(chart, match));
        }
    }

    /** With its article, a word such as "quarter" is no head of the name that follows. */
    private boolean definite(Chart chart, Lexicon.Match match) {
        return !capitals
                && chart.forms(match.end() - 1).stream()
                        .anyMatch(form -> form.definite() && chart.pack().knows(form.text()));
    }

    /** Whether a wording begins inside another one and goes on behind it: "the town of". */
    private static boolean goesOn(Lexicon.Match longer, Lexicon.Match match) {
        return longer.start() >= match.start() && longer.start() < match.end() && longer.end() > match.end();
    }

    /** "The village" points back, unless its name follows: "the village Tal Asfar". */
    private void addReference(Chart chart, Lexicon.Match match) {
        boolean named = chart.covered(Kinds.PLACE, match.end()) || chart.covered(Kinds.PLACE, match.start());
        if (!named) {
            chart.add(new Chart.Item(
                    Kinds.PLACE_BACK, match.start(), match.end(), match.entry().rule(), kinds.get(match.entry())));
        }
    }

    private int findAt(
            Chart chart,
            WordView words,
            Sentence sentence,
            int at,
            Map<Integer, Lexicon.Match> before,
            Map<Integer, Lexicon.Match> after) {
        Token token = chart.document().token(at);
        if (!token.isWord() || chart.covered(Kinds.DATE, at)) {
            return at + 1;
        }
        Lexicon.Match trigger = before.get(at);
        Optional<Gazetteer.Match> known = longest(chart, words, at, trigger != null)
                .filter(match -> match.end() <= sentence.end() && !goesOnAsName(chart, sentence, at, match));
        int end = known.map(Gazetteer.Match::end).orElse(at);
        Lexicon.Match suffix = known.isPresent() ? after.get(end) : null;
        boolean triggered = trigger != null || suffix != null;
        if (known.isPresent() && (!known.get().common() || triggered) && !inName(chart, at, end, triggered)) {
            Optional<Place.Kind> kind =
                    Optional.ofNullable(suffix != null ? suffix : trigger).map(match -> kinds.get(match.entry()));
            boolean opened = trigger != null && trigger.entry().fields().flag("open");
            boolean nameLike = opened && (capitals || looksLikeName(chart, at))
                    || located(chart, at)
                    || capitals && suffix != null;
            boolean part = Optional.ofNullable(suffix != null ? suffix : trigger)
                    .filter(match -> match.entry().fields().flag("part"))
                    .isPresent();
            PlaceMention mention =
                    new PlaceMention(quote(chart, at, end), known.get().places(), kind, nameLike || part, part);
            add(chart, at, end, Optional.ofNullable(trigger), mention);
            return end;
        }
        if (known.isEmpty() && !chart.covered(Kinds.ACTOR, at)) {
            int unknown = unknownEnd(chart, sentence, at);
            boolean called = trigger != null && trigger.entry().fields().flag("open");
            boolean calledAfter = unknown > at && after.containsKey(unknown) && capitals;
            boolean found = called
                    || calledAfter
                    || located(chart, at) && unknown > at && standsAlone(chart, sentence, unknown);
            if (unknown > at && found) {
                Lexicon.Match reason = called ? trigger : calledAfter ? after.get(unknown) : null;
                Optional<Place.Kind> kind = Optional.ofNullable(reason).map(match -> kinds.get(match.entry()));
                boolean part = reason != null
                        && (reason.entry().fields().flag("part")
                                || reason.entry().fields().flag("inside"));
                PlaceMention mention = new PlaceMention(quote(chart, at, unknown), List.of(), kind, true, part);
                add(chart, at, unknown, Optional.ofNullable(reason), mention);
                return unknown;
            }
        }
        return at + 1;
    }

    private static void add(Chart chart, int start, int end, Optional<Lexicon.Match> trigger, PlaceMention mention) {
        String rule = trigger.map(match -> match.entry().rule()).orElse("places");
        chart.add(new Chart.Item(Kinds.PLACE, start, end, rule, mention));
    }

    private static String quote(Chart chart, int start, int end) {
        return chart.document().quote(start, end);
    }

    /** In a script with capitals: a name right after "in", "near" or "raided" that is nobody's name. */
    private boolean located(Chart chart, int at) {
        if (!capitals || at == 0 || chart.covered(Kinds.ACTOR, at)) {
            return false;
        }
        String before = chart.document().token(at - 1).folded();
        return locating.contains(before) || taking.contains(before);
    }

    /** Whether what follows a name lets it stand alone: in "Sufi shrines" the first word is none. */
    private boolean standsAlone(Chart chart, Sentence sentence, int end) {
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

    private Optional<Gazetteer.Match> longest(Chart chart, WordView words, int at, boolean triggered) {
        Token token = chart.document().token(at);
        if (capitals && (!token.isCapitalised() || isAcronym(token.surface()))) {
            return Optional.empty();
        }
        Optional<Gazetteer.Match> best = Optional.empty();
        for (Form form : chart.pack().nameForms(token.folded())) {
            Optional<Gazetteer.Match> match = gazetteer.longestMatch(words.reading(at, form.text()), at);
            boolean heavy = form.proclitic().isEmpty()
                    || form.definite()
                    || triggered
                    || match.filter(found -> found.places().get(0).population() >= CLITIC_POPULATION || isUnit(found))
                            .isPresent();
            boolean alone = match.isPresent() && match.get().end() == at + 1;
            boolean clung = !form.proclitic().isEmpty();
            if (alone && notNames.contains(form.text()) || (alone || clung) && notNames.contains(token.folded())) {
                continue;
            }
            boolean word = alone && (chart.pack().knows(form.text()) || homographs.contains(token.folded()));
            if (match.isPresent()
                    && heavy
                    && (!word || triggered)
                    && (best.isEmpty() || match.get().end() > best.get().end())) {
                best = match;
            }
        }
        return best;
    }

    private static boolean isAcronym(String word) {
        return word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isUnit(Gazetteer.Match match) {
        return match.places().get(0).kind() != Place.Kind.CITY;
    }

    /** A place's name inside a known actor's name, or inside the name of a person, is no place of the text. */
    private static boolean inName(Chart chart, int start, int end, boolean triggered) {
        for (int at = Math.max(0, start - 8); at <= start; at++) {
            for (Chart.Item name : chart.at(Kinds.ACTOR, at)) {
                if (name.end() > end || name.end() == end && !triggered) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In a script without capitals: a word that no lexicon knows and that has no adjective's or plural's ending. */
    private boolean looksLikeName(Chart chart, int at) {
        String word = chart.document().token(at).folded();
        boolean known = notNames.contains(word)
                || opensWithAnd(word)
                || chart.pack().knows(word)
                || chart.forms(at).size() > 1
                || word.length() < 3;
        return !known && endings.stream().noneMatch(word::endsWith);
    }

    private boolean isProperName(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isCapitalised()
                && !isAcronym(token.surface())
                && !notNames.contains(token.folded())
                && !chart.pack().knows(token.folded());
    }

    /** An unknown word that opens like "and ..." is more often that than a name. */
    private boolean opensWithAnd(String word) {
        return and.stream().anyMatch(word::startsWith);
    }

    /**
     * Whether a known name is only the beginning of a longer one that is not known: "Qala" is no place in "Qala-e-Zal",
     * nor "Tal" in "Tal al-Asfar".
     */
    private boolean goesOnAsName(Chart chart, Sentence sentence, int start, Gazetteer.Match match) {
        int end = match.end();
        if (capitals) {
            return afterParticles(chart, sentence, end) > end
                    || hyphenated(chart, end)
                    || end == start + 1
                            && located(chart, start)
                            && isWeak(match)
                            && unknownWord(chart, sentence, match);
        }
        return end == start + 1
                && openings.contains(chart.document().token(start).folded())
                && secondWord(chart, sentence, end);
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

    /** Whether a hyphen goes on with the name in a small letter. */
    private boolean hyphenated(Chart chart, int at) {
        return capitals && hyphen(chart, at) && !chart.document().token(at + 1).isCapitalised();
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
        boolean article = token.isWord() && chart.forms(at).stream().anyMatch(form -> form.definite());
        return token.isWord()
                && token.folded().length() > 2
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

    private int unknownEnd(Chart chart, Sentence sentence, int start) {
        if (!capitals) {
            return caselessEnd(chart, sentence, start);
        }
        int end = start;
        while (end < sentence.end() && end - start < LONGEST_UNKNOWN) {
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
        return end;
    }

    private int caselessEnd(Chart chart, Sentence sentence, int start) {
        Token token = chart.document().token(start);
        if (!token.isWord() || chart.covered(Kinds.DATE, start)) {
            return start;
        }
        if (openings.contains(token.folded()) && secondWord(chart, sentence, start + 1)) {
            return start + 2;
        }
        return looksLikeName(chart, start) ? start + 1 : start;
    }
}
