package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * Where the verb comes first: people told of by their names alone right behind a word that says that they were harmed, and
 * those whom an "and" joins to them: "killed Jan Marek, 17, and-Petr Novak".
 */
final class NamesBehindVerbs {

    /** Names of one list at the most. */
    private static final int LONGEST_LIST = 8;

    /** Words of a full name at the least. */
    private static final int FULL = 2;

    /** Words of a name that a first name opens, at the most. */
    private static final int LONGEST_NAME = 4;

    /** The last letter of a first name that, but for its dots, is also a preposition. */
    private static final String DOTTED = "\u064A";

    private static final String BRACKETS = "()";

    private final WordList harming;
    private final WordList harmingBy;
    private final WordList harmingIfNamed;
    private final WordList firstNames;
    private final WordList and;
    private final WordList pluralEnds;
    private final WordList not;
    private final WordList offices;
    private final Strangers words;

    NamesBehindVerbs(LanguagePack pack, Strangers words) {
        this.harming = pack.words("harming");
        this.harmingBy = pack.words("harming_by");
        this.harmingIfNamed = pack.words("harming_if_named");
        this.firstNames = pack.words("first_names");
        this.and = pack.words("and");
        this.pluralEnds = pack.words("plural_ends");
        this.not = pack.words("nobody");
        this.offices = pack.words("leading_offices");
        this.words = words;
    }

    /** The words of one name. */
    record Name(int first, int end) {}

    /** The names behind the word at a token. */
    List<Name> after(Chart chart, Sentence sentence, int at) {
        Optional<Name> name = Optional.empty();
        if (says(chart, at, harming)) {
            name = name(chart, sentence, at + 1, 1);
        } else if (says(chart, at, harmingBy)) {
            name = name(chart, sentence, afterDoer(chart, at + 1), FULL);
        } else if (says(chart, at, harmingIfNamed)) {
            name = name(chart, sentence, at + 1, FULL);
        }
        List<Name> list = new ArrayList<>();
        while (name.isPresent() && list.size() < LONGEST_LIST) {
            list.add(name.get());
            name = next(chart, sentence, name.get().end());
        }
        return list;
    }

    /** The name that an "and" joins to one that ends before a token, be there an age in between. */
    private Optional<Name> next(Chart chart, Sentence sentence, int end) {
        int first = afterAge(chart, sentence, end);
        if (first >= sentence.end() || !joins(chart, first)) {
            return Optional.empty();
        }
        Optional<Name> next = name(chart, sentence, first, isFirstName(chart, first) ? 1 : FULL);
        if (next.isPresent() && first > end) {
            chart.skip(end, first);
        }
        return next;
    }

    /** Index after an age and the marks around it. */
    private static int afterAge(Chart chart, Sentence sentence, int end) {
        int at = afterMark(chart, sentence, end);
        Optional<Chart.Item> age =
                at < sentence.end() ? chart.at(Kinds.MEASURE, at).stream().findFirst() : Optional.empty();
        return age.map(item -> afterMark(chart, sentence, item.end())).orElse(end);
    }

    private static int afterMark(Chart chart, Sentence sentence, int at) {
        int end = at;
        while (end < sentence.end()
                && (Joints.isComma(chart, end)
                        || BRACKETS.contains(chart.document().token(end).surface()))) {
            end++;
        }
        return end;
    }

    private static boolean says(Chart chart, int at, WordList verbs) {
        return verbs.reads(chart, at)
                && chart.forms(at).stream()
                        .anyMatch(form -> verbs.contains(form.text())
                                && !form.definite()
                                && form.enclitic().isEmpty());
    }

    /** Index after the doers that stand at a token, with the day told behind them; the token itself when none do. */
    private static int afterDoer(Chart chart, int at) {
        int end = chart.at(Kinds.DOER, at).stream()
                .mapToInt(Chart.Item::end)
                .max()
                .orElse(at);
        return end == at
                ? at
                : chart.at(Kinds.DATE, end).stream()
                        .mapToInt(Chart.Item::end)
                        .max()
                        .orElse(end);
    }

    /** So many words or more that nothing knows, or a first name and what follows it. */
    private Optional<Name> name(Chart chart, Sentence sentence, int first, int least) {
        int named = afterFirstName(chart, sentence, first, least);
        if (named > first) {
            return Optional.of(new Name(first, named));
        }
        int end = first;
        while (end < sentence.end()
                && end - first < Strangers.LONGEST
                && words.unknown(chart, end)
                && (end == first || !joins(chart, end))) {
            end++;
        }
        boolean one = end >= first + least
                && pluralEnds.stream().noneMatch(chart.document().token(first).folded()::endsWith);
        return one && (least == 1 || closes(chart, sentence, end))
                ? Optional.of(new Name(first, end))
                : Optional.empty();
    }

    /** Index after a name that a first name opens; the token itself when none does. */
    private int afterFirstName(Chart chart, Sentence sentence, int first, int least) {
        if (first >= sentence.end() || !isFirstName(chart, first) || chart.covered(Kinds.PARTY, first)) {
            return first;
        }
        int end = first + 1;
        while (end < sentence.end() && end - first < LONGEST_NAME && goesOn(chart, end)) {
            end++;
        }
        boolean alone = least < FULL
                || afterAge(chart, sentence, end) > end
                || end < sentence.end() && joins(chart, end) && isFirstName(chart, end);
        return (end >= first + FULL || alone) && closes(chart, sentence, end) ? end : first;
    }

    private boolean goesOn(Chart chart, int at) {
        Token token = chart.document().token(at);
        if (!token.isWord() || joins(chart, at)) {
            return false;
        }
        boolean free = !chart.covered(Kinds.CUE, at) && !chart.covered(Kinds.ACT, at);
        return isFirstName(chart, at)
                || free
                        && !chart.covered(Kinds.DATE, at)
                        && !chart.covered(Kinds.PARTY, at)
                        && !chart.covered(Kinds.NUMBER, at)
                        && not.stream().noneMatch(token.folded()::startsWith)
                        && chart.forms(at).stream()
                                .noneMatch(form -> chart.pack().knows(form.text()));
    }

    /** Whether a word, be it with an "and", is a first name, and no preposition that is written alike but for its dots. */
    private boolean isFirstName(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean dotted = token.surface().endsWith(DOTTED) || !chart.covered(Kinds.CUE, at);
        return dotted
                && (firstNames.contains(token.folded())
                        || chart.nameForms(at).stream()
                                .anyMatch(form -> form.follows(and) && firstNames.contains(form.text())));
    }

    /** Whether an "and" clings to a word that may be one of a name. */
    private boolean joins(Chart chart, int at) {
        return !firstNames.contains(chart.document().token(at).folded())
                && chart.nameForms(at).stream()
                        .anyMatch(form -> form.follows(and) && form.text().length() > 1);
    }

    /** Whether a name ends before a token: at a mark, a number, a day, an office, an act or a word that leads on. */
    private boolean closes(Chart chart, Sentence sentence, int end) {
        return end == sentence.end()
                || chart.document().token(end).kind() != Token.Kind.WORD
                || joins(chart, end)
                || offices.isAt(chart, end)
                || chart.covered(Kinds.DATE, end)
                || !chart.at(Kinds.CUE, end).isEmpty()
                || !chart.at(Kinds.PARTY, end).isEmpty()
                || chart.covered(Kinds.ACT, end);
    }
}
