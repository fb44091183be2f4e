package org.sijil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordFact;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * Finds written whole numbers, in words and digits, and adds them to the chart: kind "numeral" with a {@link Numeral},
 * and kind "ordinal" with the place in the order.
 */
final class NumeralFinder {

    static final String NUMERAL = "numeral";
    static final String ORDINAL = "ordinal";

    private static final String LEXICON = "numerals";
    private static final int ARTICLE_LENGTH = 2;
    private static final String DIGITS_RULE = "digits";

    private static final String BEFORE_TEN = "before_ten";

    private final Lexicon lexicon;
    private final WordList joiners;
    private final WordList tenJoiners;
    private final WordList prefixes;
    private final WordList endings;
    private final WordList others;
    private final WordFact digitsInside;

    NumeralFinder(LanguagePack pack) {
        this.lexicon = pack.lexicon(LEXICON);
        this.joiners = pack.words("numeral-joiners");
        this.tenJoiners = pack.words("unit-and-ten-joiners");
        this.prefixes = pack.words("digit-prefixes");
        this.endings = pack.words("numeral-endings");
        this.others = pack.words("not-numerals");
        this.digitsInside =
                pack.fact(forms -> digitsAfterPrefix(forms.get(0).text()).isPresent());
    }

    private record Word(Lexicon.Match match, double value, boolean scale) {}

    void find(Chart chart, Sentence sentence) {
        Map<Integer, Word> words = words(chart, sentence);
        int at = sentence.first();
        while (at < sentence.end()) {
            List<Numerals.Part> parts = parts(chart, words, at, sentence.end());
            Optional<Numerals.Sum> sum = Numerals.sum(parts);
            if (sum.isEmpty() || sum.get().parts() == 1 && isBeforeTen(words, at)) {
                at++;
                continue;
            }
            int end = parts.get(sum.get().parts() - 1).end();
            String rule = words.containsKey(at)
                    ? words.get(at).match().entry().rule()
                    : chart.pack().code() + "/" + LEXICON + "#" + DIGITS_RULE;
            int after = afterRepetition(chart, sum.get().value(), end, sentence.end());
            chart.add(new Chart.Item(
                    NUMERAL,
                    at,
                    after,
                    rule,
                    new Numeral(
                            sum.get().value(),
                            parts.get(0).digits() && sum.get().parts() == 1)));
            at = after;
        }
    }

    private Map<Integer, Word> words(Chart chart, Sentence sentence) {
        Map<Integer, Word> words = new HashMap<>();
        for (Lexicon.Match match : lexicon.matches(chart, sentence.first(), sentence.end())) {
            if (match.entry().fields().has(ORDINAL)) {
                int place = Integer.parseInt(match.entry().fields().get(ORDINAL));
                chart.add(new Chart.Item(
                        ORDINAL, match.start(), match.end(), match.entry().rule(), place));
            } else if (match.entry().fields().has("value") && isWhole(chart, match)) {
                double value = Double.parseDouble(match.entry().fields().get("value"));
                Word word = new Word(match, value, match.entry().fields().flag("scale"));
                words.merge(
                        match.start(),
                        word,
                        (a, b) -> a.match().end() >= b.match().end() ? a : b);
            }
        }
        return words;
    }

    /** Whether the word counts only before a ten: what is "one" there means "one of" elsewhere. */
    private static boolean isBeforeTen(Map<Integer, Word> words, int at) {
        return words.containsKey(at) && words.get(at).match().entry().fields().flag(BEFORE_TEN);
    }

    /** A number word with a pronoun at its end is another word: "their thousand" is written as "understanding" is. */
    private boolean isWhole(Chart chart, Lexicon.Match match) {
        if (isOther(chart.document().token(match.start()))) {
            return false;
        }
        for (int at = match.start() + 1; at < match.end(); at++) {
            if (clings(chart, at)) {
                return false;
            }
        }
        for (Form form : chart.forms(match.start())) {
            if (form.enclitic().isEmpty() && lexiconKnows(chart, form) || endings.contains(form.enclitic())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token only looks like a number word with something clinging to it. */
    boolean isOther(Token token) {
        return others.contains(token.folded());
    }

    private static boolean lexiconKnows(Chart chart, Form form) {
        return !form.proclitic().isEmpty() || chart.pack().knows(form.text());
    }

    private List<Numerals.Part> parts(Chart chart, Map<Integer, Word> words, int first, int end) {
        List<Numerals.Part> parts = new ArrayList<>();
        int at = first;
        Optional<Numerals.Part> part = part(chart, words, at, Numerals.Joint.NONE);
        boolean digits = false;
        // Digits after digits are another number.
        while (part.isPresent() && !(digits && part.get().digits())) {
            digits = part.get().digits();
            parts.add(part.get());
            at = part.get().end();
            part = at < end ? next(chart, words, at, end) : Optional.empty();
        }
        return parts;
    }

    private Optional<Numerals.Part> next(Chart chart, Map<Integer, Word> words, int at, int end) {
        String word = chart.document().token(at).folded();
        if (joiners.contains(word) && at + 1 < end) {
            Numerals.Joint joint = tenJoiners.contains(word) ? Numerals.Joint.UNIT_AND_TEN : Numerals.Joint.AND;
            return part(chart, words, at + 1, joint);
        }
        if (clings(chart, at)) {
            return part(chart, words, at, Numerals.Joint.UNIT_AND_TEN);
        }
        return begins(chart, at) ? Optional.empty() : part(chart, words, at, Numerals.Joint.NONE);
    }

    /** Whether a preposition clings to the word, so that it begins something of its own: "90 in the hundred". */
    private static boolean begins(Chart chart, int at) {
        return chart.forms(at).stream().anyMatch(form -> !form.proclitic().isEmpty() && !isArticle(form));
    }

    private static boolean isArticle(Form form) {
        return form.definite() && form.proclitic().length() == ARTICLE_LENGTH;
    }

    private boolean clings(Chart chart, int at) {
        for (Form form : chart.forms(at)) {
            if (!form.proclitic().isEmpty() && joiners.stream().anyMatch(form.proclitic()::startsWith)) {
                return true;
            }
        }
        return digitsInside.holds(chart, at)
                && joiners.contains(chart.document().token(at).folded().substring(0, 1));
    }

    private Optional<Numerals.Part> part(Chart chart, Map<Integer, Word> words, int at, Numerals.Joint joint) {
        Word word = words.get(at);
        if (word != null) {
            return Optional.of(new Numerals.Part(
                    word.value(),
                    word.scale(),
                    word.match().entry().fields().flag("follows"),
                    false,
                    joint,
                    at,
                    word.match().end()));
        }
        Token token = chart.document().token(at);
        if (token.kind() == Token.Kind.NUMBER) {
            return digits(token.folded(), joint, at, at + 1);
        }
        if (!digitsInside.holds(chart, at)) {
            return Optional.empty();
        }
        int end = afterFraction(chart, at);
        String tail = end > at + 1
                ? chart.document().token(at + 1).surface()
                        + chart.document().token(at + 2).folded()
                : "";
        return digitsAfterPrefix(token.folded()).flatMap(digits -> digits(digits + tail, joint, at, end));
    }

    private static Optional<Numerals.Part> digits(String digits, Numerals.Joint joint, int at, int end) {
        OptionalDouble value = Digits.value(digits);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Numerals.Part(value.getAsDouble(), false, false, true, joint, at, end));
    }

    /** Digits with a word clinging to them are cut at a separator; what follows it belongs to them. */
    private static int afterFraction(Chart chart, int at) {
        boolean more = at + 2 < chart.size()
                && Digits.separates(chart.document().token(at + 1).surface())
                && chart.document().token(at + 1).glued()
                && chart.document().token(at + 2).glued()
                && Digits.plain(chart.document().token(at + 2).folded());
        return more ? at + 3 : at + 1;
    }

    /** The digits of a token such as "w15" where a word of one or two letters clings to a number. */
    private Optional<String> digitsAfterPrefix(String folded) {
        int start = 0;
        while (start < folded.length() && !Character.isDigit(folded.charAt(start))) {
            start++;
        }
        boolean clings = start > 0
                && start < folded.length()
                && Digits.plain(folded.substring(start))
                && prefixes.contains(folded.substring(0, start));
        return clings ? Optional.of(folded.substring(start)) : Optional.empty();
    }

    /** A number said again in brackets, "four (04)", is said once. */
    private static int afterRepetition(Chart chart, double value, int end, int limit) {
        if (end + 2 >= limit
                || !chart.document().token(end).isMark("(")
                || !chart.document().token(end + 2).isMark(")")) {
            return end;
        }
        OptionalDouble again = Digits.value(chart.document().token(end + 1).folded());
        return again.isPresent() && again.getAsDouble() == value ? end + 3 : end;
    }
}
