package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Finds who speaks, by the wordings of {@code sources.yaml}. Dates, tolls and acts are to be found before it. */
public final class SpeakerFinder {

    private static final Set<String> ALLOWED = Set.of("id", "turned", "before", "after", "examples", "not");

    private static final String BEFORE = "before";

    /** Words of a speaker's name at the most. */
    private static final int LONGEST = 14;

    /** Marks that may stand inside a name. */
    private static final String INNER = "'\u2019.\"\u00AB\u00BB\u201C\u201D()-";

    private static final String OPENERS = "\u00AB\u201C(";
    private static final String CLOSERS = "\u00BB\u201D)";

    private final Lexicon lexicon;
    private final WordList stops;
    private final WordList ends;
    private final WordList pronouns;
    private final WordList joiners;
    private final WordList things;
    private final WordList reports;
    private final WordList callers;
    private final WordList subjectInside;
    private final boolean verbFirst;

    public SpeakerFinder(LanguagePack pack) {
        this.lexicon = pack.lexicon("sources");
        lexicon.entries().forEach(entry -> entry.fields().allow(ALLOWED));
        this.stops = pack.words("source-stops");
        this.ends = pack.words("source-ends");
        this.pronouns = pack.words("source-pronouns");
        this.joiners = pack.words("source-joiners");
        this.things = pack.words("source-things");
        this.reports = pack.words("source-reports");
        this.callers = pack.words("source-callers");
        this.subjectInside = pack.words("source-subject-inside");
        this.verbFirst = pack.orthography().flag("head_first");
    }

    /** Adds the speakers of every sentence to the chart. */
    public void find(Chart chart) {
        Optional<Speaker> last = Optional.empty();
        for (Sentence sentence : chart.document().sentences()) {
            int end = sentence.first();
            for (Lexicon.Match match : wordings(chart, sentence)) {
                if (match.start() < end) {
                    continue;
                }
                Optional<Speaker> named = speaker(chart, sentence, match);
                Optional<Speaker> told = named.isPresent() || !pointsBack(chart, sentence, match) ? named : last;
                if (told.isPresent()) {
                    int from = named.map(who -> Math.min(who.start(), match.start()))
                            .orElse(match.start());
                    end = named.map(who -> Math.max(who.end(), match.end())).orElse(match.end());
                    chart.add(new Chart.Item(
                            Kinds.SPEAKER, from, end, match.entry().rule(), told.get()));
                    last = told;
                }
            }
        }
    }

    /** The wordings of a sentence; of two that overlap the longer one, and both readings of one that may be turned. */
    private List<Lexicon.Match> wordings(Chart chart, Sentence sentence) {
        return Longest.of(lexicon.matches(chart, sentence.first(), sentence.end()));
    }

    private Optional<Speaker> speaker(Chart chart, Sentence sentence, Lexicon.Match match) {
        if (!match.entry().fields().flag("turned")) {
            return match.variant().equals(BEFORE)
                    ? rightOf(chart, sentence, match.end())
                    : leftOf(chart, sentence, match.start());
        }
        if (verbFirst) {
            Optional<Speaker> right =
                    holdsSubject(chart, match) ? Optional.empty() : rightOf(chart, sentence, match.end());
            return right.or(() -> leftOf(chart, sentence, match.start()));
        }
        boolean closed = match.start() > sentence.first() && isComma(chart, match.start() - 1);
        Optional<Speaker> left = leftOf(chart, sentence, match.start());
        return left.isPresent() || !closed && !opensWithQuote(chart, sentence, match)
                ? left
                : rightOf(chart, sentence, match.end());
    }

    /** Whether the ending of the verb is its subject, so that what follows is what they told: "they published". */
    private boolean holdsSubject(Chart chart, Lexicon.Match match) {
        String verb = chart.document().token(match.end() - 1).folded();
        return subjectInside.stream().anyMatch(verb::endsWith);
    }

    private static boolean opensWithQuote(Chart chart, Sentence sentence, Lexicon.Match match) {
        return match.start() > sentence.first()
                && "\"\u201D\u2019'"
                        .contains(chart.document().token(match.start() - 1).surface());
    }

    /** Whether the clause has no speaker of its own but a pronoun, or a verb that holds it. */
    private boolean pointsBack(Chart chart, Sentence sentence, Lexicon.Match match) {
        if (verbFirst) {
            return match.entry().fields().flag("turned") && match.end() < sentence.end() && stop(chart, match.end());
        }
        return match.start() > sentence.first() && pronouns.isAt(chart, match.start() - 1);
    }

    private Optional<Speaker> rightOf(Chart chart, Sentence sentence, int first) {
        if (first < sentence.end() && things.isAt(chart, first)) {
            return Optional.empty();
        }
        int at = opening(chart, sentence, first);
        while (at < sentence.end() && at - first < LONGEST && !stop(chart, at) && !tells(chart, at)) {
            if (joiners.isAt(chart, at) && !joins(chart, sentence, at)) {
                break;
            }
            at++;
        }
        return named(chart, first, at);
    }

    /** Index after what opens a name though it ends others: "a statement of the army", "what is called the front". */
    private int opening(Chart chart, Sentence sentence, int first) {
        if (first < sentence.end() && reports.isAt(chart, first)) {
            return first + 1;
        }
        boolean called = first + 1 < sentence.end() && callers.isAt(chart, first + 1) && stop(chart, first);
        return called ? first + 2 : first;
    }

    /** Whether what follows an "and" still names speakers: it closes before anything is told. */
    private boolean joins(Chart chart, Sentence sentence, int and) {
        for (int at = and + 1; at < sentence.end() && at - and < LONGEST; at++) {
            if (tells(chart, at) || chart.covered(Kinds.NUMBER, at)) {
                return false;
            }
            if (stop(chart, at)) {
                return at > and + 1;
            }
        }
        return true;
    }

    private Optional<Speaker> leftOf(Chart chart, Sentence sentence, int end) {
        int close = end;
        if (close > sentence.first() && isComma(chart, close - 1)) {
            return apposed(chart, sentence, close - 1);
        }
        int at = back(chart, sentence, close);
        boolean opened = at == sentence.first()
                || chart.document().token(at - 1).kind() == Token.Kind.MARK
                || verbFirst && stops.isAt(chart, at - 1)
                || !verbFirst && !tells(chart, at - 1);
        return !opened ? Optional.empty() : named(chart, at, close);
    }

    /** A name with what it is between commas: "Jan Marek, a spokesman, said". */
    private Optional<Speaker> apposed(Chart chart, Sentence sentence, int comma) {
        int inner = back(chart, sentence, comma);
        boolean opened = inner > sentence.first() && inner < comma && isComma(chart, inner - 1);
        if (!opened) {
            boolean relative = inner > sentence.first() && inner < comma && !tells(chart, inner - 1);
            int before = relative ? inner - 1 : inner;
            while (relative && before > sentence.first() && comma - before < LONGEST && !isComma(chart, before)) {
                before--;
            }
            return relative && isComma(chart, before) ? plain(chart, sentence, before) : Optional.empty();
        }
        int outer = back(chart, sentence, inner - 1);
        boolean whole = outer < inner - 1 && (outer == sentence.first() || !tells(chart, outer - 1));
        boolean name = whole && chart.document().token(outer).isWord();
        return name ? named(chart, outer, comma) : named(chart, inner, comma);
    }

    private Optional<Speaker> plain(Chart chart, Sentence sentence, int end) {
        int at = back(chart, sentence, end);
        return at > sentence.first() && tells(chart, at - 1) ? Optional.empty() : named(chart, at, end);
    }

    private int back(Chart chart, Sentence sentence, int end) {
        int at = end;
        while (at > sentence.first()
                && end - at < LONGEST
                && !tells(chart, at - 1)
                && (!stop(chart, at - 1) || dated(chart, at - 1, end))) {
            at--;
        }
        return at;
    }

    /** A day right before the verb stands inside the clause: "officials on Monday said". */
    private boolean dated(Chart chart, int at, int end) {
        for (int next = at; next < end; next++) {
            Token token = chart.document().token(next);
            if (!chart.covered(Kinds.DATE, next) && !ends.isAt(chart, token.index())) {
                return false;
            }
        }
        return true;
    }

    private Optional<Speaker> named(Chart chart, int first, int end) {
        int start = first;
        int close = end;
        while (close > start && loose(chart, close - 1)) {
            close--;
        }
        while (start < close
                && (!chart.document().token(start).isWord() && !chart.covered(Kinds.NUMBER, start)
                        || joiners.isAt(chart, start))) {
            start++;
        }
        if (start >= close || pronouns.isAt(chart, close - 1) || pronouns.isAt(chart, start) && close - start == 1) {
            return Optional.empty();
        }
        return Optional.of(new Speaker(start, afterQuote(chart, start, close)));
    }

    /** A quotation mark or bracket that opens inside the name closes inside it. */
    private static int afterQuote(Chart chart, int start, int end) {
        long straight = IntStream.range(start, end)
                .filter(at -> chart.document().token(at).isMark("\""))
                .count();
        if (straight % 2 == 1) {
            boolean closed = end < chart.size() && chart.document().token(end).isMark("\"");
            return closed ? end + 1 : beforeQuote(chart, start, end);
        }
        int open = 0;
        for (int at = start; at < end; at++) {
            String mark = chart.document().token(at).surface();
            open += OPENERS.contains(mark) ? 1 : CLOSERS.contains(mark) ? -1 : 0;
        }
        boolean closes = open > 0
                && end < chart.size()
                && CLOSERS.contains(chart.document().token(end).surface());
        return closes ? end + 1 : end;
    }

    /** Where a quotation mark opens that does not close again, if the name does not begin there. */
    private static int beforeQuote(Chart chart, int start, int end) {
        int at = end;
        while (at > start && !chart.document().token(at - 1).isMark("\"")) {
            at--;
        }
        return at - 1 > start ? at - 1 : end;
    }

    /** What is no part of the name at its end: small words, days, opening marks. */
    private boolean loose(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean mark = token.kind() == Token.Kind.MARK
                && !token.isMark(")")
                && !token.isMark("\u00BB")
                && !token.isMark("\u201D");
        return mark || ends.isAt(chart, token.index()) || chart.covered(Kinds.DATE, at);
    }

    private boolean stop(Chart chart, int at) {
        Token token = chart.document().token(at);
        if (token.kind() == Token.Kind.MARK) {
            return !INNER.contains(token.surface());
        }
        return chart.covered(Kinds.DATE, at)
                || stops.isAt(chart, token.index())
                || chart.forms(at).stream()
                        .anyMatch(form -> !form.definite()
                                && stops.contains(form.text())
                                && !form.proclitic().isEmpty());
    }

    private static boolean tells(Chart chart, int at) {
        return chart.covered(Kinds.TOLL, at) || chart.covered(Kinds.ACT, at);
    }

    private static boolean isComma(Chart chart, int at) {
        return chart.document().token(at).isComma();
    }
}
