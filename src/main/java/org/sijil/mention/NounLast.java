package org.sijil.mention;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Phrases for people whose noun comes last, behind numbers, names and adjectives. */
final class NounLast {

    private static final String BRACKETS = "()\"\u201C\u201D'\u2019";

    /** Words between a number and its noun that no list knows. */
    private static final int FREE_WORDS = 2;

    private static final String AGE = "age";

    /** Tokens of an age at the most: "71 - year - old". */
    private static final int LONGEST_AGE = 6;

    private final NounParties parties;
    private final Belonging groups;
    private final WordList modifiers;
    private final WordList functionWords;
    private final WordList definite;
    private final WordList partOf;
    private final WordList indefinite;

    NounLast(LanguagePack pack, NounParties parties, Belonging groups) {
        this.parties = parties;
        this.groups = groups;
        this.modifiers = pack.words("modifiers");
        this.functionWords = pack.words("function");
        this.definite = pack.words("definite");
        this.partOf = pack.words("part_of");
        this.indefinite = pack.words("indefinite");
    }

    /** The people of such a phrase: "two suspected Taliban fighters". */
    Party around(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        Walk walk = new Walk(chart, counts, sentence, head);
        walk.back();
        Optional<Chart.Item> belongs = walk.name.or(() -> groups.after(chart, sentence, head.end()));
        int end = belongs.filter(item -> item.start() >= head.end())
                .map(Chart.Item::end)
                .orElse(head.end());
        return parties.party(head, walk.start, end, walk.number, belongs, walk.pointsBack, walk.article);
    }

    /** Goes back from the noun over what belongs to it, and keeps what it met. */
    private final class Walk {

        private final Chart chart;
        private final Counts counts;
        private final Sentence sentence;
        private final Lexicon.Match head;

        private Optional<Chart.Item> name;
        private Optional<Quantity> number = Optional.empty();
        private boolean pointsBack;
        private boolean article;
        private int start;
        private int at;
        private int free;

        Walk(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
            this.chart = chart;
            this.counts = counts;
            this.sentence = sentence;
            this.head = head;
            this.name = NamesNear.over(chart, head);
            this.start = name.map(Chart.Item::start).orElse(head.start());
            this.at = start;
            this.pointsBack = definite.isAt(chart, head.start());
        }

        void back() {
            boolean on = true;
            while (on && at > sentence.first() && head.start() - at < PartyFinder.WIDEST_PHRASE) {
                on = step();
            }
        }

        /** Over a number, which ends the phrase; an age; a name; an article; or another word. */
        private boolean step() {
            Optional<Chart.Item> count = counts.endingAt(at);
            if (count.isPresent()) {
                Chart.Item told = outOf(count.get()).orElse(count.get());
                number = Optional.of((Quantity) told.value());
                start = told.start();
                return false;
            }
            int age = beforeAge(chart, sentence, at);
            if (age < at) {
                moveTo(age);
                return true;
            }
            Optional<Chart.Item> named = NamesNear.endingAt(chart, at);
            if (named.isPresent()) {
                name = name.filter(item -> item.start() < head.start()).or(() -> named);
                moveTo(named.get().start());
                return true;
            }
            Token token = chart.document().token(at - 1);
            return token.isWord() && (definite.contains(token.folded()) || indefinite.contains(token.folded()))
                    ? article(token)
                    : word(token);
        }

        /** In "two of the nine guards", the number of those who are meant. */
        private Optional<Chart.Item> outOf(Chart.Item count) {
            int of = count.start() - 2;
            boolean part = of > sentence.first() && definite.isAt(chart, of + 1) && partOf.isAt(chart, of);
            return part ? counts.endingAt(of) : Optional.empty();
        }

        private void moveTo(int earlier) {
            at = earlier;
            start = earlier;
        }

        private boolean article(Token token) {
            pointsBack |= definite.contains(token.folded());
            article |= indefinite.contains(token.folded());
            moveTo(at - 1);
            return modifiers.contains(token.folded());
        }

        private boolean word(Token token) {
            boolean bracket = token.kind() == Token.Kind.MARK && BRACKETS.contains(token.surface());
            boolean known = bracket
                    || isGenitive(chart, sentence, at - 1)
                    || modifiers.contains(token.folded())
                    || token.isWord() && token.isCapitalised() && at - 1 > sentence.first();
            if (!known && (!token.isWord() || functionWords.contains(token.folded()) || ++free > FREE_WORDS)) {
                return false;
            }
            at--;
            return true;
        }
    }

    /** In "the district's police chief", whether a token is the ending of whose he is. */
    private static boolean isGenitive(Chart chart, Sentence sentence, int at) {
        return at > sentence.first()
                && chart.document().token(at).folded().equals("s")
                && BRACKETS.contains(chart.document().token(at - 1).surface());
    }

    /** Where an age that ends before a token begins, "a 52-year-old teacher", or the token itself. */
    private static int beforeAge(Chart chart, Sentence sentence, int end) {
        for (int at = end - 1; at >= sentence.first() && end - at <= LONGEST_AGE; at--) {
            for (Chart.Item measure : chart.at(Kinds.MEASURE, at)) {
                if (measure.end() == end
                        && AGE.equals(measure.value())
                        && !chart.document().token(at).isMark(",")) {
                    return at;
                }
            }
        }
        return end;
    }
}
