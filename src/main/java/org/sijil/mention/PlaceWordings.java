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
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Place;

/** The wordings around names of places, such as "the village of", and how far along a list they reach. */
final class PlaceWordings {

    private static final Set<String> ALLOWED = Set.of(
            "id",
            "kind",
            "open",
            "sure",
            "list",
            "weak",
            "part",
            "may_be_part",
            "inside",
            "before",
            "after",
            "back",
            "examples",
            "not");

    /** Tokens over which a list of names reaches to the wording behind it: "the towns" in "A, B and C towns". */
    private static final int LONGEST_LIST = 10;

    private final Lexicon triggers;
    private final Map<Entry, Optional<Place.Kind>> kinds = new HashMap<>();
    private final WordList and;
    private final WordList peoples;
    private final WordList amid;
    private final WordList definite;
    private final boolean capitals;

    PlaceWordings(LanguagePack pack) {
        this.triggers = pack.lexicon("places");
        triggers.entries().forEach(entry -> kinds.put(entry, kind(entry.fields().allow(ALLOWED))));
        this.and = pack.words("and");
        this.peoples = pack.words("peoples");
        this.amid = pack.words("amid");
        this.definite = pack.words("definite");
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

    /** What kind of place a wording tells of, where it does. */
    Optional<Place.Kind> kind(Lexicon.Match match) {
        return kinds.get(match.entry());
    }

    /** The wordings around names of one sentence, by the token that the name begins at or ends before. */
    record Wordings(Map<Integer, Lexicon.Match> before, Map<Integer, Lexicon.Match> after, List<Lexicon.Match> back) {}

    /** The wordings of one sentence. */
    Wordings in(Chart chart, Sentence sentence) {
        Wordings wordings = new Wordings(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (Lexicon.Match match : triggers.matches(chart, sentence.first(), sentence.end())) {
            if (match.variant().equals("back")) {
                wordings.back().add(match);
            } else if (match.variant().equals("after")) {
                wordings.after().merge(match.start(), match, (a, b) -> a.end() > b.end() ? a : b);
            } else if (!definite(chart, match)) {
                wordings.before().merge(match.end(), match, PlaceWordings::stronger);
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
    static boolean goesOn(Lexicon.Match longer, Lexicon.Match match) {
        return longer.start() >= match.start() && longer.start() < match.end() && longer.end() > match.end();
    }

    /** Whether there is a wording whose entry has a flag; a name goes on behind an {@code open} one as its capitals do. */
    static boolean flag(Optional<Lexicon.Match> wording, String name) {
        return wording.isPresent() && flag(wording.get(), name);
    }

    /** Whether the entry of a wording has a flag. */
    static boolean flag(Lexicon.Match match, String name) {
        return match.entry().fields().flag(name);
    }

    /** The wording after a name, or after the list that it stands in: "Maadi and Midan districts". */
    Optional<Lexicon.Match> suffix(Chart chart, Sentence sentence, int end, Wordings wordings) {
        Lexicon.Match next = wordings.after().get(end);
        if (next != null || !capitals) {
            return Optional.ofNullable(next).filter(match -> !arePeoples(chart, sentence, match));
        }
        boolean joined = false;
        for (int at = end; at < Math.min(sentence.end(), end + LONGEST_LIST); at++) {
            Token token = chart.document().token(at);
            boolean joins = token.isMark(",") || and.isAt(chart, token.index());
            if (!joins && !token.isCapitalised() || !joined && !joins) {
                return Optional.empty();
            }
            joined |= joins;
            Lexicon.Match match = wordings.after().get(at + 1);
            if (joined && !joins && match != null) {
                return Optional.of(match)
                        .filter(found -> isPlural(chart, found) && !arePeoples(chart, sentence, found));
            }
        }
        return Optional.empty();
    }

    /** In "clashes between the Kolwe and Mambo communities", peoples bear the names, and no places. */
    private boolean arePeoples(Chart chart, Sentence sentence, Lexicon.Match wording) {
        if (!peoples.isAt(chart, wording.end() - 1)) {
            return false;
        }
        for (int at = wording.start() - 1; at >= Math.max(sentence.first(), wording.start() - LONGEST_LIST); at--) {
            Token token = chart.document().token(at);
            if (amid.isAt(chart, token.index())) {
                return true;
            }
            if (!isJoin(chart, at) && !token.isCapitalised() && !definite.isAt(chart, token.index())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPlural(Chart chart, Lexicon.Match match) {
        return chart.document().token(match.end() - 1).folded().endsWith("s");
    }

    /** The wording before the list that a name stands in: "the villages of A and B". */
    Optional<Lexicon.Match> listed(Chart chart, int at, Wordings wordings) {
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
        return token.isComma() || capitals && and.isAt(chart, token.index());
    }
}
