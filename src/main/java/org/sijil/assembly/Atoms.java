package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Cuts a sentence into atoms: at commas and "and" softly, at semicolons and words that open a clause for certain. */
final class Atoms {

    private static final String HARD_MARKS = ";\u061B";
    private static final String SOFT_MARKS = ",\u060C:\u2013\u2014-";

    private static final List<String> MENTIONS =
            List.of(Kinds.PEOPLE, Kinds.DATE, Kinds.ACTOR, Kinds.PLACE, Kinds.NUMBER);

    /** The rule of wordings that tell of another incident, wherever in its clause they stand. */
    private static final String ANOTHER = "#another";

    /** Tokens from the beginning of a clause to such a wording at the most. */
    private static final int ANEW_REACH = 12;

    /** Words of the longest wording for somebody. */
    private static final int WIDEST_PARTY = 14;

    /** Words of the longest list of those on one side. */
    private static final int WIDEST_SIDE = 20;

    private final WordList and;
    private final boolean clitic;

    Atoms(LanguagePack pack) {
        this.and = pack.words("and");
        this.clitic = pack.orthography().flag("head_first");
    }

    List<Atom> of(Chart chart, Sentence sentence) {
        List<Atom> atoms = new ArrayList<>();
        int first = sentence.first();
        boolean hard = true;
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            if (tellsAnew(chart, first, at)) {
                hard = true;
                continue;
            }
            boolean clause = opensClause(chart, at);
            if ((clause || opensSoftly(chart, at)) && !insideMention(chart, at)) {
                atoms.add(new Atom(first, at, hard));
                first = at;
                hard = clause;
            }
        }
        atoms.add(new Atom(first, sentence.end(), hard));
        return atoms;
    }

    /** Whether "in another attack" at a token belongs to those harmed in it, who are told of first. */
    private static boolean tellsAnew(Chart chart, int first, int at) {
        return !chart.at(Kinds.CUE, at).isEmpty()
                && another(chart, first, at + 1)
                        .filter(cue -> cue.start() == at)
                        .isPresent()
                && !chart.in(Kinds.TOLL, first, at).isEmpty();
    }

    /** A wording such as "in another attack" in a stretch of a clause, behind those harmed in it or with no place named before. */
    static Optional<Chart.Item> another(Chart chart, int first, int end) {
        for (Chart.Item cue : chart.in(Kinds.CUE, first, Math.min(end, first + ANEW_REACH))) {
            if (cue.rule().endsWith(ANOTHER)
                    && (chart.in(Kinds.PLACE, first, cue.start()).isEmpty()
                            || !chart.in(Kinds.TOLL, first, cue.start()).isEmpty())) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    private static boolean opensClause(Chart chart, int at) {
        Token before = chart.document().token(at - 1);
        if (before.kind() == Token.Kind.MARK && HARD_MARKS.contains(before.surface())) {
            return true;
        }
        for (Chart.Item item : chart.at(Kinds.CUE, at)) {
            Cue.Kind kind = ((Cue) item.value()).kind();
            if (kind == Cue.Kind.CLAUSE || kind == Cue.Kind.ANEW && !closesSides(chart, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what else opens an account anew only closes "on the one side ... on the other" here. */
    private static boolean closesSides(Chart chart, int at) {
        int first = Math.max(chart.document().sentenceAt(at).first(), at - WIDEST_SIDE);
        return isOneSide(chart, at, at + 2) && isOneSide(chart, first, at);
    }

    private static boolean isOneSide(Chart chart, int first, int end) {
        return chart.in(Kinds.CUE, first, end).stream()
                .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.ONE_SIDE);
    }

    private boolean opensSoftly(Chart chart, int at) {
        Token before = chart.document().token(at - 1);
        if (before.kind() == Token.Kind.MARK && SOFT_MARKS.contains(before.surface())) {
            return true;
        }
        Token token = chart.document().token(at);
        if (!clitic) {
            return and.isAt(chart, token.index());
        }
        return token.isWord() && and.leads(chart, at) && !joinsParties(chart, at);
    }

    /** Whether the "and" only joins two parties: "between the army and the tribes". */
    private static boolean joinsParties(Chart chart, int at) {
        if (chart.at(Kinds.PARTY, at).isEmpty()) {
            return false;
        }
        for (int first = Math.max(0, at - WIDEST_PARTY); first < at; first++) {
            for (Chart.Item party : chart.at(Kinds.PARTY, first)) {
                if (party.end() == at) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean insideMention(Chart chart, int at) {
        for (String kind : MENTIONS) {
            if (chart.inside(kind, at)) {
                return true;
            }
        }
        return false;
    }
}
