package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Those in a list of people who were harmed whom only a noun tells that nothing knows: "a guide, a fisherman and two milliners". */
final class ListedStrangers {

    private static final int LONGEST_LIST = 12;

    private static final Quantity ONE = Quantity.exactly(1);

    /** How the plural of a noun ends, and how a word does that only looks like one. */
    private static final String PLURAL = "s";

    private static final String NOT_PLURAL = "ss";

    /** One of them, and the token of the noun. */
    record Stranger(int first, int end, int head, Quantity count) {}

    private final Strangers words;
    private final WordList and;
    private final WordList not;
    private final WordList posts;

    ListedStrangers(LanguagePack pack, Strangers words) {
        this.words = words;
        this.and = pack.words("and");
        this.not = pack.words("nobody");
        this.posts = pack.words("posts");
    }

    /** Those listed behind a word for harm, the first of whom is a known party. */
    List<Stranger> objects(Chart chart, Sentence sentence, int first) {
        List<Stranger> found = new ArrayList<>();
        int at = first;
        for (int i = 0; i < LONGEST_LIST && at < sentence.end(); i++) {
            int known = knownFrom(chart, at);
            Optional<Stranger> stranger = known > at || i == 0 ? Optional.empty() : at(chart, sentence, at);
            if (known == at && stranger.isEmpty()) {
                break;
            }
            stranger.ifPresent(found::add);
            int end = stranger.map(Stranger::end).orElse(known);
            at = afterJoint(chart, sentence, end);
            if (at == end) {
                break;
            }
        }
        return found;
    }

    /** In "a milliner and a teacher were killed", the first of the list that ends at a token, which opens its clause. */
    Optional<Stranger> subject(Chart chart, Sentence sentence, int end) {
        int close = end;
        for (int i = 0; i < LONGEST_LIST; i++) {
            int start = knownTo(chart, sentence, close);
            if (start == close) {
                return i == 0 ? Optional.empty() : noun(chart, sentence, close);
            }
            close = beforeJoint(chart, sentence, start);
            if (close == start) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Stranger> noun(Chart chart, Sentence sentence, int end) {
        for (int first = end - 2; first >= Math.max(sentence.first(), end - Strangers.LONGEST); first--) {
            boolean opens = first == sentence.first()
                    || chart.document().token(first - 1).kind() == Token.Kind.MARK;
            if (opens && words.noun(chart, sentence, first) == end) {
                return Optional.of(new Stranger(first, end, first, ONE));
            }
        }
        return Optional.empty();
    }

    private Optional<Stranger> at(Chart chart, Sentence sentence, int first) {
        int end = words.noun(chart, sentence, first);
        if (end > 0) {
            return Optional.of(new Stranger(first, end, first, ONE)).filter(one -> closes(chart, sentence, end));
        }
        return chart.at(Kinds.NUMBER, first).stream()
                .flatMap(number -> counted(chart, sentence, number).stream())
                .findFirst();
    }

    /** In "killed a guide and two milliners", the number with its noun. */
    private Optional<Stranger> counted(Chart chart, Sentence sentence, Chart.Item number) {
        int end = number.end();
        while (end < sentence.end() && end - number.end() < Strangers.LONGEST && words.plain(chart, end)) {
            end++;
        }
        Quantity count = (Quantity) number.value();
        String noun = chart.document().token(end - 1).folded();
        boolean many = count.high().isEmpty() || count.high().getAsInt() > 1;
        boolean plural = noun.endsWith(PLURAL) && !noun.endsWith(NOT_PLURAL);
        boolean people = end > number.end() && many && plural && !not.contains(noun);
        return people && closes(chart, sentence, end)
                ? Optional.of(new Stranger(number.start(), end, end - 1, count))
                : Optional.empty();
    }

    /** Whether a noun ends before a token that opens no clause of its own: "and a bridge was blown up" tells of no victim. */
    private boolean closes(Chart chart, Sentence sentence, int end) {
        return end >= sentence.end()
                || chart.document().token(end).kind() == Token.Kind.MARK
                || and.isAt(chart, end)
                || posts.isAt(chart, end)
                || chart.covered(Kinds.DATE, end);
    }

    private static int knownFrom(Chart chart, int at) {
        return chart.at(Kinds.PARTY, at).stream()
                .mapToInt(Chart.Item::end)
                .max()
                .orElse(at);
    }

    private static int knownTo(Chart chart, Sentence sentence, int end) {
        for (int first = Math.max(sentence.first(), end - PartyFinder.WIDEST_PHRASE); first < end; first++) {
            if (chart.at(Kinds.PARTY, first).stream().anyMatch(item -> item.end() == end)) {
                return first;
            }
        }
        return end;
    }

    /** The token behind the commas and the "and" that stand at one; the token itself when none do. */
    int afterJoint(Chart chart, Sentence sentence, int end) {
        int at = end;
        while (at < sentence.end() && (chart.document().token(at).isMark(",") || and.isAt(chart, at))) {
            at++;
        }
        return at;
    }

    /** The token of the first comma or "and" that ends before one; the token itself when none does. */
    int beforeJoint(Chart chart, Sentence sentence, int first) {
        int at = first;
        while (at > sentence.first() && (chart.document().token(at - 1).isMark(",") || and.isAt(chart, at - 1))) {
            at--;
        }
        return at;
    }
}
