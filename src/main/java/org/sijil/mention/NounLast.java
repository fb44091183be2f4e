package org.sijil.mention;

import java.util.Optional;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
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
    private final Set<String> modifiers;
    private final Set<String> functionWords;
    private final Set<String> definite;
    private final Set<String> indefinite;

    NounLast(LanguagePack pack, NounParties parties, Belonging groups) {
        this.parties = parties;
        this.groups = groups;
        this.modifiers = pack.words("modifiers");
        this.functionWords = pack.words("function");
        this.definite = pack.words("definite");
        this.indefinite = pack.words("indefinite");
    }

    /** The people of such a phrase: "two suspected Taliban fighters". */
    Party around(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        Optional<Chart.Item> name = NamesNear.over(chart, head);
        int start = name.map(Chart.Item::start).orElse(head.start());
        int free = 0;
        Optional<Quantity> number = Optional.empty();
        boolean pointsBack =
                definite.contains(chart.document().token(head.start()).folded());
        boolean article = false;
        for (int at = start; at > sentence.first() && head.start() - at < PartyFinder.WIDEST_PHRASE; ) {
            Optional<Chart.Item> count = counts.endingAt(at);
            if (count.isPresent()) {
                number = count.map(item -> (Quantity) item.value());
                start = count.get().start();
                break;
            }
            Optional<Chart.Item> named = NamesNear.endingAt(chart, at);
            int age = beforeAge(chart, sentence, at);
            if (age < at) {
                at = age;
                start = at;
                continue;
            }
            Token token = chart.document().token(at - 1);
            if (named.isPresent()) {
                name = name.filter(item -> item.start() < head.start()).or(() -> named);
                at = named.get().start();
                start = at;
                continue;
            }
            if (token.isWord() && (definite.contains(token.folded()) || indefinite.contains(token.folded()))) {
                pointsBack |= definite.contains(token.folded());
                article |= indefinite.contains(token.folded());
                start = at - 1;
                if (!modifiers.contains(token.folded())) {
                    break;
                }
                at--;
                continue;
            }
            boolean bracket = token.kind() == Token.Kind.MARK && BRACKETS.contains(token.surface());
            boolean known = bracket
                    || modifiers.contains(token.folded())
                    || token.isWord() && token.isCapitalised() && at - 1 > sentence.first();
            if (!known && (!token.isWord() || functionWords.contains(token.folded()) || ++free > FREE_WORDS)) {
                break;
            }
            at--;
        }
        Optional<Chart.Item> belongs = name.or(() -> groups.after(chart, sentence, head.end()));
        int end = belongs.filter(item -> item.start() >= head.end())
                .map(Chart.Item::end)
                .orElse(head.end());
        return parties.party(head, start, end, number, belongs, pointsBack, article);
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
