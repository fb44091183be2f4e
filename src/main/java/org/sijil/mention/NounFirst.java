package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Phrases for people whose noun comes first: the number before it, names and adjectives after it. */
final class NounFirst {

    /** Adjectives and ranks after a noun. */
    private static final int MODIFIERS = 3;

    /** Words of "at least" at the most. */
    private static final int LONGEST_OR_MORE = 4;

    private static final String CLOSERS = "\"\u00BB\u201D";

    private final NounParties parties;
    private final Heads heads;
    private final Belonging groups;
    private final WordList modifiers;
    private final WordList alsoNouns;
    private final WordList belonging;
    private final WordList oneOf;
    private final WordList one;
    private final WordList two;
    private final List<List<String>> orMore;
    private final WordList constructs;

    NounFirst(LanguagePack pack, NounParties parties, Heads heads, Belonging groups) {
        this.parties = parties;
        this.heads = heads;
        this.groups = groups;
        this.modifiers = pack.words("modifiers");
        this.alsoNouns = pack.words("modifiers_and_nouns");
        this.belonging = pack.words("belonging");
        this.oneOf = pack.words("one_of");
        this.one = pack.words("one");
        this.constructs = pack.words("construct_endings");
        this.two = pack.words("two");
        this.orMore = Counts.wordings(pack, "or_more");
    }

    /** The people of such a phrase. */
    Party around(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        int start = head.start();
        if (isOneOf(chart, sentence, head)) {
            return parties.party(
                    head, start - 1, head.end(), Optional.of(NounParties.ONE), Optional.empty(), false, false);
        }
        Optional<Chart.Item> count = countBefore(chart, counts, sentence, start);
        start = count.map(Chart.Item::start).orElse(start);
        Optional<Chart.Item> behind = count.isEmpty() ? countBehind(chart, counts, sentence, head) : Optional.empty();
        if (behind.isPresent()) {
            Optional<Quantity> number = behind.map(item -> (Quantity) item.value());
            return parties.party(head, start, behind.get().end(), number, Optional.empty(), true, false);
        }
        if (count.isEmpty() && isTwo(chart, sentence, head)) {
            return parties.party(
                    head, start, head.end() + 1, Optional.of(NounParties.TWO), Optional.empty(), false, false);
        }
        Optional<Chart.Item> belongs =
                groups.after(chart, sentence, head.end()).or(() -> originOf(chart, sentence, head));
        int end = belongs.map(name -> afterModifiers(chart, sentence, afterQuote(chart, head.end(), name.end())))
                .orElse(afterModifiers(chart, sentence, afterTwo(chart, sentence, head, head.end())));
        end = count.isEmpty() ? afterTwo(chart, sentence, head, end) : end;
        boolean construct = head.end() - head.start() > 1 && NounParties.isDefinite(chart, head.end() - 1);
        boolean pointsBack = construct || NounParties.isDefinite(chart, head.start()) && count.isEmpty();
        return parties.party(head, start, end, count.map(item -> (Quantity) item.value()), belongs, pointsBack, false);
    }

    /** The number of people whose noun stands at a token, right before it or before an "of": "forty of the fighters". */
    Optional<Chart.Item> countBefore(Chart chart, Counts counts, Sentence sentence, int start) {
        if (heads.opensWithAnd(chart, start)) {
            return Optional.empty();
        }
        Optional<Chart.Item> count = counts.endingAt(start);
        return count.isEmpty() && start > sentence.first() && belonging.isAt(chart, start - 1)
                ? counts.endingAt(start - 1).or(() -> atLeast(chart, counts, sentence, start - 1))
                : count;
    }

    /** In "forty at least of the fighters", the number with the words behind it that leave it open. */
    private Optional<Chart.Item> atLeast(Chart chart, Counts counts, Sentence sentence, int of) {
        for (int at = of - 1; at > Math.max(sentence.first(), of - 1 - LONGEST_OR_MORE); at--) {
            if (Counts.afterOrMore(chart, orMore, at) == of) {
                return counts.endingAt(at).map(number -> {
                    Quantity told = (Quantity) number.value();
                    Quantity open = new Quantity(told.low(), OptionalInt.empty(), told.approximate());
                    return new Chart.Item(number.kind(), number.start(), of, number.rule(), open);
                });
            }
        }
        return Optional.empty();
    }

    /** One out of many, noun first: "one of the drivers"; a name behind the noun is read as ever. */
    private boolean isOneOf(Chart chart, Sentence sentence, Lexicon.Match head) {
        return head.variant().equals("plural")
                && head.start() > sentence.first()
                && oneOf.isAt(chart, head.start() - 1)
                && (NounParties.isDefinite(chart, head.start()) || isConstruct(chart, head))
                && groups.after(chart, sentence, head.end()).isEmpty();
    }

    /** Whether a plural has the short ending that it has before what it belongs to: "drivers of the trucks". */
    private boolean isConstruct(Chart chart, Lexicon.Match head) {
        String noun = chart.document().token(head.end() - 1).folded();
        return constructs.stream().anyMatch(noun::endsWith);
    }

    /** Whether a form that is also a plural is a dual, as the word behind it says: "two travellers, two". */
    private boolean isTwo(Chart chart, Sentence sentence, Lexicon.Match head) {
        return head.variant().equals("plural")
                && head.end() < sentence.end()
                && !NounParties.isDefinite(chart, head.start())
                && two.isAt(chart, head.end());
    }

    /** Whether the word for "two" stands at a token. */
    boolean isTwo(Chart chart, int at) {
        return at < chart.size() && two.isAt(chart, at);
    }

    /** Index after the word for "one" or "two" that stands behind a noun, or its adjective, and adds nothing to it. */
    int afterTwo(Chart chart, Sentence sentence, Lexicon.Match head, int behind) {
        Set<String> counted = head.variant().equals("dual")
                ? two
                : head.variant().equals("singular") && !one.isAt(chart, head.start()) ? one : Set.of();
        boolean said = behind < sentence.end()
                && counted.contains(chart.document().token(behind).folded());
        return said ? behind + 1 : behind;
    }

    /** The number behind a noun with the article: "the four attackers" where the noun comes first. */
    private static Optional<Chart.Item> countBehind(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        boolean plural = head.variant().equals("plural") && head.end() < sentence.end();
        return plural && NounParties.isDefinite(chart, head.start()) && NounParties.isDefinite(chart, head.end())
                ? counts.startingAt(head.end())
                : Optional.empty();
    }

    /** A quotation mark that opens before the name closes inside the phrase. */
    private static int afterQuote(Chart chart, int start, int end) {
        boolean open = false;
        for (int at = start; at < end; at++) {
            String mark = chart.document().token(at).surface();
            open = Belonging.OPENERS.contains(mark) && !open || open && !CLOSERS.contains(mark);
        }
        boolean closes = open
                && end < chart.size()
                && CLOSERS.contains(chart.document().token(end).surface());
        return closes ? end + 1 : end;
    }

    /** Index after the adjectives that follow: "five Russian soldiers others", as Arabic says it. */
    int afterModifiers(Chart chart, Sentence sentence, int end) {
        int at = end;
        while (at < sentence.end() && at - end < MODIFIERS && modifiers.isAt(chart, at) && !opensAnother(chart, at)) {
            at++;
        }
        return at;
    }

    /** In "two policemen and-armed-ones", where "armed ones" is also a noun, those behind "and" are others. */
    private boolean opensAnother(Chart chart, int at) {
        return alsoNouns.isAt(chart, at) && heads.opensWithAnd(chart, at);
    }

    /** The army that soldiers with an adjective of origin belong to: "a Turkish base". */
    private Optional<Chart.Item> originOf(Chart chart, Sentence sentence, Lexicon.Match head) {
        boolean army = parties.role(head).actor().startsWith("Military");
        return army && head.end() < sentence.end()
                ? chart.at(Kinds.ORIGIN, head.end()).stream().findFirst()
                : Optional.empty();
    }
}
