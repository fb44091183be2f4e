package org.sijil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordFact;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/**
 * Finds place names: the gazetteer's, with their clitics, and unknown ones after a wording such as "the village of". A
 * name that is a common word counts only beside such a wording.
 */
public final class PlaceFinder {

    private static final Set<String> ALLOWED = Set.of(
            "id",
            "kind",
            "open",
            "sure",
            "list",
            "weak",
            "part",
            "inside",
            "before",
            "after",
            "back",
            "examples",
            "not");

    /** People that a place must have when it is read after a one-letter clitic. */
    private static final long CLITIC_POPULATION = 1_000;

    /** Tokens over which a list of names reaches to the wording behind it: "the towns" in "A, B and C towns". */
    private static final int LONGEST_LIST = 10;

    /** Letters up to which a name must stand as it is written. */
    private static final int SHORT = 2;

    private final Gazetteer gazetteer;
    private final Lexicon triggers;
    private final Map<Entry, Optional<Place.Kind>> kinds = new HashMap<>();
    private final UnknownNames unknownNames;
    private final WordFact opens;
    private final Set<String> notNames;
    private final Set<String> homographs;
    private final Set<String> and;
    private final Set<String> stating;
    private final Set<String> openers;
    private final Set<String> that;
    private final Set<String> namesakes;
    private final boolean capitals;

    public PlaceFinder(LanguagePack pack, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.triggers = pack.lexicon("places");
        triggers.entries().forEach(entry -> kinds.put(entry, kind(entry.fields().allow(ALLOWED))));
        this.unknownNames = new UnknownNames(pack, gazetteer);
        this.opens = pack.fact(forms -> forms.stream().anyMatch(form -> gazetteer.opens(form.text())));
        this.notNames = pack.words("not_a_place");
        this.homographs = pack.words("homographs");
        this.and = pack.words("and");
        this.stating = pack.words("stating");
        this.openers = pack.words("clause_openers");
        this.that = pack.words("that");
        this.namesakes = pack.words("namesakes");
        this.capitals = !pack.orthography().flag("head_first");
    }

    private static Optional<Place.Kind> kind(Fields fields) {
        try {
            return fields.find("kind").map(kind -> Place.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw fields.bad(
                    "no kind of place '" + fields.get("kind") + "'; there are " + List.of(Place.Kind.values()));
        }
    }

    /** The wordings around names of one sentence, by the token that the name begins at or ends before. */
    private record Wordings(
            Map<Integer, Lexicon.Match> before, Map<Integer, Lexicon.Match> after, List<Lexicon.Match> back) {}

    public void find(Chart chart) {
        WordView words = new WordView(
                chart.document().tokens().stream().map(Token::folded).toList());
        for (Sentence sentence : chart.document().sentences()) {
            Wordings wordings = wordings(chart, sentence);
            for (int at = sentence.first(); at < sentence.end(); ) {
                at = findAt(chart, words, sentence, at, wordings);
            }
            wordings.back().stream()
                    .filter(match -> wordings.before().values().stream().noneMatch(other -> goesOn(other, match)))
                    .forEach(match -> addReference(chart, match));
        }
    }

    private Wordings wordings(Chart chart, Sentence sentence) {
        Wordings wordings = new Wordings(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (Lexicon.Match match : triggers.matches(chart, sentence.first(), sentence.end())) {
            if (match.variant().equals("back")) {
                wordings.back().add(match);
            } else if (match.variant().equals("after")) {
                wordings.after().merge(match.start(), match, (a, b) -> a.end() > b.end() ? a : b);
            } else if (!definite(chart, match)) {
                wordings.before().merge(match.end(), match, PlaceFinder::stronger);
            }
        }
        return wordings;
    }

    /** A wording that says the kind of place goes before one that does not; then the longer. */
    private static Lexicon.Match stronger(Lexicon.Match a, Lexicon.Match b) {
        boolean kindA = a.entry().fields().has("kind");
        boolean kindB = b.entry().fields().has("kind");
        if (kindA != kindB) {
            return kindA ? a : b;
        }
        return a.start() < b.start() ? a : b;
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
                    Kinds.PLACE_BACK,
                    match.start(),
                    match.end(),
                    match.entry().rule(),
                    kinds.get(match.entry()).orElseThrow()));
        }
    }

    private int findAt(Chart chart, WordView words, Sentence sentence, int at, Wordings wordings) {
        Token token = chart.document().token(at);
        if (!token.isWord() || chart.covered(Kinds.DATE, at)) {
            return at + 1;
        }
        Optional<Lexicon.Match> trigger =
                Optional.ofNullable(wordings.before().get(at)).or(() -> listed(chart, at, wordings));
        boolean called = trigger.filter(match -> !flag(match, "weak")).isPresent()
                || capitals && wordings.after().containsKey(at + 1);
        Optional<Gazetteer.Match> known = longest(chart, words, at, called)
                .filter(match -> match.end() <= sentence.end()
                        && !unknownNames.goesOn(chart, sentence, at, match, opens(trigger)));
        int end = known.isPresent() ? known(chart, sentence, at, known.get(), trigger, wordings) : at;
        boolean origin = capitals && chart.covered(Kinds.ORIGIN, at);
        if (known.isEmpty() && !chart.covered(Kinds.ACTOR, at) && !origin) {
            end = unknown(chart, sentence, at, trigger, wordings);
        }
        return Math.max(end, at + 1);
    }

    /** Whether a wording such as "the village of" stands before a name, after which a name goes on as far as its capitals do. */
    private static boolean opens(Optional<Lexicon.Match> trigger) {
        return trigger.filter(match -> flag(match, "open")).isPresent();
    }

    /** The end of a known name that is a place here; the token itself when it is none. */
    private int known(
            Chart chart,
            Sentence sentence,
            int at,
            Gazetteer.Match known,
            Optional<Lexicon.Match> trigger,
            Wordings wordings) {
        int end = known.end();
        Optional<Lexicon.Match> suffix = suffix(chart, sentence, end, wordings);
        boolean triggered = trigger.isPresent() || suffix.isPresent();
        boolean origin = !capitals && end == at + 1 && chart.covered(Kinds.ORIGIN, at) && !isUnit(known);
        boolean doubtful = known.common() && !triggered;
        if (doubtful && !unknownNames.cued(chart, at)
                || origin && !triggered
                || !triggered && unknownNames.isPartOfName(chart, at, end)
                || !triggered && unknownNames.isPerson(chart, sentence, at, known)
                || inName(chart, at, end, triggered)
                || states(chart, at, known)
                || isNamesake(chart, at)) {
            return at;
        }
        Optional<Lexicon.Match> caller = suffix.or(() -> trigger);
        boolean opened = trigger.filter(match -> flag(match, "open")).isPresent();
        boolean nameLike = opened && (capitals || unknownNames.looksLikeName(chart, at, flag(trigger.get(), "sure")))
                || unknownNames.located(chart, at)
                || capitals && suffix.isPresent();
        boolean part = caller.filter(match -> flag(match, "part")).isPresent();
        add(
                chart,
                at,
                end,
                trigger,
                mention(chart, at, end, known.places(), caller, !doubtful && nameLike || part, part, doubtful));
        return end;
    }

    /** Whether a name, be it in quotation marks, is that of a ship or a newspaper. */
    private boolean isNamesake(Chart chart, int at) {
        int before = at - 1;
        if (before > 0 && chart.document().token(before).kind() == Token.Kind.MARK) {
            before--;
        }
        return before >= 0 && namesakes.contains(chart.document().token(before).folded());
    }

    /** Whether a town's name stands for the government that sits there: beside "denied", as its subject. */
    private boolean states(Chart chart, int at, Gazetteer.Match known) {
        if (capitals) {
            int first = chart.document().sentenceAt(at).first();
            boolean opens = at == first
                    || chart.document().token(at - 1).kind() == Token.Kind.MARK
                    || openers.contains(chart.document().token(at - 1).folded());
            return opens
                    && known.end() < chart.size()
                    && states(chart, known.end())
                    && known.places().get(0).kind() == Place.Kind.CITY;
        }
        boolean after = at > 0 && states(chart, at - 1);
        boolean before = at > 0
                && that.contains(chart.document().token(at - 1).folded())
                && known.end() < chart.size()
                && states(chart, known.end());
        return (after || before) && known.places().stream().anyMatch(place -> place.kind() == Place.Kind.CITY);
    }

    private boolean states(Chart chart, int verb) {
        return stating.contains(chart.document().token(verb).folded());
    }

    /** The end of an unknown name that the words around it make a place; the token itself when they do not. */
    private int unknown(Chart chart, Sentence sentence, int at, Optional<Lexicon.Match> trigger, Wordings wordings) {
        if (!capitals && trigger.filter(match -> flag(match, "open")).isEmpty()) {
            return at;
        }
        int road = capitals ? unknownNames.firstOfRoad(chart, sentence, at) : at;
        if (road > at) {
            add(chart, at, road, trigger, mention(chart, at, road, List.of(), Optional.empty(), true, false, false));
            return road;
        }
        boolean sure = trigger.filter(match -> flag(match, "sure")).isPresent();
        int end = unknownNames.end(chart, sentence, at, sure);
        if (end == at) {
            return at;
        }
        Optional<Lexicon.Match> caller = trigger.filter(match -> flag(match, "open"))
                .or(() -> capitals ? suffix(chart, sentence, end, wordings) : Optional.empty());
        boolean located = unknownNames.located(chart, at) && unknownNames.standsAlone(chart, sentence, end);
        if (caller.isEmpty() && !located) {
            return at;
        }
        boolean part = caller.filter(match -> flag(match, "part") || flag(match, "inside"))
                .isPresent();
        PlaceMention mention = mention(chart, at, end, List.of(), caller, true, part, false);
        add(chart, at, end, caller, unknownNames.inTown(chart, at) ? mention.inside() : mention);
        return end;
    }

    private static boolean flag(Lexicon.Match match, String name) {
        return match.entry().fields().flag(name);
    }

    /** The wording after a name, or after the list that it stands in: "Maadi and Midan districts". */
    private Optional<Lexicon.Match> suffix(Chart chart, Sentence sentence, int end, Wordings wordings) {
        Lexicon.Match next = wordings.after().get(end);
        if (next != null || !capitals) {
            return Optional.ofNullable(next);
        }
        boolean joined = false;
        for (int at = end; at < Math.min(sentence.end(), end + LONGEST_LIST); at++) {
            Token token = chart.document().token(at);
            boolean joins = token.isMark(",") || and.contains(token.folded());
            if (!joins && !token.isCapitalised() || !joined && !joins) {
                return Optional.empty();
            }
            joined |= joins;
            Lexicon.Match match = wordings.after().get(at + 1);
            if (joined && !joins && match != null) {
                return Optional.of(match).filter(found -> isPlural(chart, found));
            }
        }
        return Optional.empty();
    }

    private static boolean isPlural(Chart chart, Lexicon.Match match) {
        return chart.document().token(match.end() - 1).folded().endsWith("s");
    }

    /** The wording before the list that a name stands in: "the villages of A and B". */
    private Optional<Lexicon.Match> listed(Chart chart, int at, Wordings wordings) {
        int before = at - 1;
        boolean joined = false;
        while (before >= 0 && isJoin(chart, before)) {
            joined = true;
            before--;
        }
        joined |= !capitals && opensWithAnd(chart.document().token(at).folded());
        if (!joined || before < 0) {
            return Optional.empty();
        }
        for (int start = before; start >= Math.max(0, before - LONGEST_LIST); start--) {
            for (Chart.Item place : chart.at(Kinds.PLACE, start)) {
                Lexicon.Match match = wordings.before().get(start);
                if (place.end() == before + 1 && match != null && flag(match, "list")) {
                    wordings.before().put(at, match);
                    return Optional.of(match);
                }
            }
        }
        return Optional.empty();
    }

    private boolean opensWithAnd(String word) {
        for (String joining : and) {
            if (word.startsWith(joining)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoin(Chart chart, int at) {
        Token token = chart.document().token(at);
        return token.isMark(",") || token.isMark("\u060C") || capitals && and.contains(token.folded());
    }

    private PlaceMention mention(
            Chart chart,
            int start,
            int end,
            List<Place> places,
            Optional<Lexicon.Match> caller,
            boolean nameLike,
            boolean part,
            boolean doubtful) {
        return new PlaceMention(
                chart.document().quote(start, end),
                places,
                caller.flatMap(match -> kinds.get(match.entry())),
                nameLike,
                part,
                doubtful);
    }

    private static void add(Chart chart, int start, int end, Optional<Lexicon.Match> trigger, PlaceMention mention) {
        String rule = trigger.map(match -> match.entry().rule()).orElse("places");
        chart.add(new Chart.Item(Kinds.PLACE, start, end, rule, mention));
    }

    private Optional<Gazetteer.Match> longest(Chart chart, WordView words, int at, boolean triggered) {
        if (!opens.holds(chart, at)) {
            return Optional.empty();
        }
        Token token = chart.document().token(at);
        boolean article = capitals && unknownNames.isArticle(chart, at);
        if (capitals && !article && (!token.isCapitalised() || UnknownNames.isAcronym(token.surface()))) {
            return Optional.empty();
        }
        Optional<Gazetteer.Match> best = Optional.empty();
        for (Form form : chart.nameForms(at)) {
            Optional<Gazetteer.Match> match = gazetteer.longestMatch(words.reading(at, form.text()), at);
            boolean alone = match.isPresent() && match.get().end() == at + 1;
            boolean heavy = form.proclitic().isEmpty()
                    || form.definite()
                    || !alone
                    || triggered
                    || match.filter(found -> found.places().get(0).population() >= CLITIC_POPULATION || isUnit(found))
                            .isPresent();
            boolean clung = !form.proclitic().isEmpty();
            if (alone && isMisspelt(chart, at, match.get())
                    || alone && article
                    || alone && notNames.contains(form.text())
                    || (alone || clung) && notNames.contains(token.folded())) {
                continue;
            }
            boolean word = alone && (chart.pack().knows(form.text()) || homographs.contains(token.folded()));
            if (match.isPresent()
                    && heavy
                    && (!word || triggered)
                    && (best.isEmpty() || isBetter(match.get(), best.get()))) {
                best = match;
            }
        }
        return best;
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

    private static boolean isUnit(Gazetteer.Match match) {
        return match.places().get(0).kind() != Place.Kind.CITY;
    }

    /** A place's name inside a known actor's name, or inside the name of a person, is no place of the text. */
    private static boolean inName(Chart chart, int start, int end, boolean triggered) {
        for (int at = Math.max(0, start - 8); at <= start; at++) {
            for (Chart.Item name : chart.at(Kinds.ACTOR, at)) {
                if (name.end() > end || name.end() == end && (!triggered || name.start() < start)) {
                    return true;
                }
            }
        }
        return false;
    }
}
