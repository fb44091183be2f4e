package org.sijil.mention;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * Finds people whom no list knows, a name, "a fitter" or "three drinkers", beside a word that says that somebody was harmed. Such
 * words are those of {@code roles.yaml}: {@code harming} stands before the one harmed, {@code harmed} after.
 */
public final class SomebodyFinder {

    private static final String ROLE = "somebody";

    /** Names of one list at the most. */
    private static final int LONGEST_LIST = 12;

    /** Words between "was" and its participle at the most. */
    private static final int ADVERBS = 2;

    /** How the plural of a noun ends, and how a word does that only looks like one. */
    private static final String PLURAL = "s";

    private static final String NOT_PLURAL = "ss";

    private static final Quantity ONE = Quantity.exactly(1);

    private final Optional<Entry> entry;
    private final WordList harming;
    private final WordList harmed;
    private final WordList died;
    private final WordList pronouns;
    private final WordList be;
    private final WordList and;
    private final WordList not;
    private final boolean headFirst;
    private final Strangers words;
    private final NamesBehindVerbs verbFirst;
    private final ListedStrangers listed;

    public SomebodyFinder(LanguagePack pack) {
        this.entry = pack.lexicon("roles").entries().stream()
                .filter(role -> role.id().equals(ROLE))
                .findFirst();
        this.harming = pack.words("harming");
        this.harmed = pack.words("harmed");
        this.died = pack.words("died");
        this.pronouns = pack.words("pronouns");
        this.be = pack.words("be");
        this.and = pack.words("and");
        this.not = pack.words("nobody");
        this.headFirst = pack.orthography().flag("head_first");
        this.words = new Strangers(pack);
        this.verbFirst = new NamesBehindVerbs(pack, words);
        this.listed = new ListedStrangers(pack, words);
    }

    /** Adds such people as parties. */
    public void find(Chart chart) {
        if (entry.isEmpty()) {
            return;
        }
        for (Sentence sentence : chart.document().sentences()) {
            for (int at = sentence.first(); at < sentence.end(); at++) {
                if (headFirst) {
                    verbFirst.after(chart, sentence, at).forEach(name -> add(chart, name.first(), name.end()));
                } else {
                    around(chart, sentence, at);
                }
            }
        }
    }

    private void around(Chart chart, Sentence sentence, int at) {
        String word = chart.document().token(at).folded();
        if (harming.contains(word) && !passive(chart, sentence, at)) {
            if (isPronounOfList(chart, sentence, at + 1)) {
                add(chart, at + 1, at + 2);
            } else {
                object(chart, sentence, at + 1);
                listed.objects(chart, sentence, at + 1).forEach(one -> add(chart, one));
            }
        }
        int subject = subjectEnd(chart, sentence, at, word);
        if (subject > sentence.first()) {
            subject(chart, sentence, subject);
            listed.subject(chart, sentence, subject).ifPresent(one -> add(chart, one));
        }
    }

    /** Whether "him" or "her" is the first of a list of people: "killing him and two guards". */
    private boolean isPronounOfList(Chart chart, Sentence sentence, int at) {
        return at + 2 < sentence.end()
                && pronouns.isAt(chart, at)
                && and.isAt(chart, at + 1)
                && !chart.at(Kinds.PARTY, at + 2).isEmpty();
    }

    private boolean passive(Chart chart, Sentence sentence, int at) {
        return at > sentence.first() && be.isAt(chart, at - 1);
    }

    /** Index after the subject of a word for being harmed, or -1. */
    private int subjectEnd(Chart chart, Sentence sentence, int at, String word) {
        int end = -1;
        if (died.contains(word)) {
            end = at;
        } else if (harmed.contains(word)) {
            for (int before = at - 1; before >= Math.max(sentence.first(), at - 1 - ADVERBS); before--) {
                if (be.isAt(chart, before)) {
                    end = before;
                    break;
                }
            }
        }
        return end < 0 ? end : beforeAge(chart, sentence, end);
    }

    /** Between a name and its verb an age may stand: "Jan Marek, 34, was killed". */
    private static int beforeAge(Chart chart, Sentence sentence, int end) {
        boolean age = end - 3 >= sentence.first()
                && chart.document().token(end - 1).isMark(",")
                && chart.document().token(end - 2).kind() == Token.Kind.NUMBER
                && chart.document().token(end - 3).isMark(",");
        return age ? end - 3 : end;
    }

    private void object(Chart chart, Sentence sentence, int first) {
        int end = words.noun(chart, sentence, first);
        if (end > 0) {
            add(chart, first, end);
            return;
        }
        int from = first;
        for (int i = 0; i < LONGEST_LIST; i++) {
            int after = words.name(chart, sentence, from);
            if (after < 0) {
                return;
            }
            add(chart, from, after);
            from = listed.afterJoint(chart, sentence, after);
            if (from == after) {
                return;
            }
        }
    }

    private void subject(Chart chart, Sentence sentence, int end) {
        int article = end - 1;
        while (article > sentence.first()
                && end - article <= Strangers.LONGEST
                && words.plain(chart, article)
                && !words.isArticle(chart, article)) {
            article--;
        }
        if (words.noun(chart, sentence, article) == end) {
            add(chart, article, end);
            return;
        }
        if (counted(chart, sentence, article, end)) {
            return;
        }
        int close = end;
        for (int i = 0; i < LONGEST_LIST && close > sentence.first(); i++) {
            int first = close;
            while (first > sentence.first() && close - first < Strangers.LONGEST && words.inName(chart, first - 1)) {
                first--;
            }
            if (first == close || words.name(chart, sentence, first) != close || titled(chart, sentence, first)) {
                return;
            }
            add(chart, first, close);
            close = listed.beforeJoint(chart, sentence, first);
            if (close == first) {
                return;
            }
        }
    }

    /** Adds people of a kind that nothing knows, with the number before them: "three drinkers"; whether there are any. */
    private boolean counted(Chart chart, Sentence sentence, int before, int end) {
        String noun = chart.document().token(end - 1).folded();
        boolean plural = noun.endsWith(PLURAL) && !noun.endsWith(NOT_PLURAL);
        if (!plural || end - 1 - before < 1 || not.contains(noun) || !words.plain(chart, end - 1)) {
            return false;
        }
        for (int start = before; start >= Math.max(sentence.first(), before - Strangers.LONGEST); start--) {
            for (Chart.Item number : chart.at(Kinds.NUMBER, start)) {
                Quantity count = (Quantity) number.value();
                boolean many = count.high().isEmpty() || count.high().getAsInt() > 1;
                if (number.end() == before + 1 && many && !chart.covered(Kinds.DATE, before)) {
                    add(chart, start, end, end - 1, count);
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a known word for a person stands right before a name, and so bears it: "Ranger Jan Marek". */
    private static boolean titled(Chart chart, Sentence sentence, int first) {
        return first > sentence.first() && chart.covered(Kinds.PARTY, first - 1);
    }

    private void add(Chart chart, ListedStrangers.Stranger one) {
        add(chart, one.first(), one.end(), one.head(), one.count());
    }

    private void add(Chart chart, int first, int end) {
        add(chart, first, end, first, ONE);
    }

    private void add(Chart chart, int first, int end, int head, Quantity count) {
        Entry somebody = entry.orElseThrow();
        chart.add(new Chart.Item(
                Kinds.PARTY,
                first,
                end,
                somebody.rule(),
                new Party(
                        first,
                        end,
                        head,
                        Optional.of(count),
                        Optional.of(RoleWord.of(somebody)),
                        Optional.empty(),
                        false,
                        somebody.rule())));
    }
}
