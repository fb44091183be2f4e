package org.sijil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.text.Sentence;

/**
 * Finds how many: kind "number" with a {@link Quantity}. What a number measures when it plainly counts no people, such
 * as an age or a price, is added as kind "measure" over the same tokens.
 */
public final class NumberFinder {

    /** Words of an age before its last number at the most. */
    private static final int LONGEST_AGE = 8;

    public static final String NUMBER = "number";
    public static final String MEASURE = "measure";

    private static final String NUMBERS = "numbers";
    private static final String MEASURES = "measures";
    /** Measures that tell how old somebody is. */
    private static final Set<String> AGES = Set.of("age", "age-of");

    /** The field that tells how many words of a wording stand before what is measured. */
    private static final String LEADING = "leading_words";

    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011", "\u2013");
    private static final String HYPHENS = "-\u2010\u2011";

    private final NumeralFinder numerals;
    private final Lexicon numbers;
    private final Lexicon measures;

    public NumberFinder(LanguagePack pack) {
        this.numerals = new NumeralFinder(pack);
        this.numbers = pack.lexicon(NUMBERS);
        this.measures = pack.lexicon(MEASURES);
    }

    /** Adds all numbers and measures of the chart's document. */
    public void find(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            numerals.find(chart, sentence);
            quantities(chart, sentence).forEach(chart::add);
            measures(chart, sentence);
        }
    }

    private List<Chart.Item> quantities(Chart chart, Sentence sentence) {
        List<Chart.Item> items = new ArrayList<>();
        for (Lexicon.Match match : numbers.matches(chart, sentence.first(), sentence.end())) {
            if (!numerals.isOther(chart.document().token(match.start()))) {
                quantity(match)
                        .ifPresent(quantity -> items.add(new Chart.Item(
                                NUMBER,
                                match.start(),
                                match.end(),
                                match.entry().rule(),
                                quantity)));
            }
        }
        items.replaceAll(item -> withBrackets(chart, sentence, item));
        return longest(items);
    }

    /** A number in brackets before what it counts, as in communiqués, takes them along: "(12) devices". */
    private static Chart.Item withBrackets(Chart chart, Sentence sentence, Chart.Item item) {
        boolean inside = item.start() > sentence.first()
                && item.end() + 1 < sentence.end()
                && chart.document().token(item.start() - 1).isMark("(")
                && chart.document().token(item.end()).isMark(")")
                && chart.document().token(item.end() + 1).isWord();
        return inside ? new Chart.Item(NUMBER, item.start() - 1, item.end() + 1, item.rule(), item.value()) : item;
    }

    /** Of items that overlap, the one that begins first and reaches furthest. */
    static List<Chart.Item> longest(List<Chart.Item> items) {
        items.sort(Comparator.comparingInt(Chart.Item::start)
                .thenComparing(Comparator.comparingInt(Chart.Item::end).reversed()));
        List<Chart.Item> kept = new ArrayList<>();
        int end = -1;
        for (Chart.Item item : items) {
            if (item.start() >= end) {
                kept.add(item);
                end = item.end();
            }
        }
        return kept;
    }

    /** Empty when the words make no count: a fraction, or a range that runs backwards. */
    private static Optional<Quantity> quantity(Lexicon.Match match) {
        Fields fields = match.entry().fields();
        OptionalInt low = bound(fields, "low", match);
        OptionalInt high = bound(fields, "high", match);
        boolean missing = fields.has("low") && low.isEmpty() || fields.has("high") && high.isEmpty();
        boolean reversed = low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt();
        return missing || reversed || low.isEmpty() && high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantity(low, high, fields.flag("approximate")));
    }

    private static OptionalInt bound(Fields fields, String field, Lexicon.Match match) {
        Optional<String> bound = fields.find(field);
        if (bound.isEmpty()) {
            return OptionalInt.empty();
        }
        Chart.Item item = match.slots().get(bound.get());
        if (item != null) {
            Chart.Item larger = match.slots().get(fields.find("high").orElse(""));
            return shared((Numeral) item.value(), larger == null ? item : larger)
                    .count();
        }
        return Digits.plain(bound.get()) ? OptionalInt.of(Integer.parseInt(bound.get())) : OptionalInt.empty();
    }

    /** In "four to five thousand" both are thousands. */
    private static Numeral shared(Numeral numeral, Chart.Item larger) {
        Numeral other = (Numeral) larger.value();
        double scale = other.scale();
        boolean shares =
                !other.digits() && scale > 1 && numeral.value() < scale && numeral.value() < other.value() / scale;
        return shares ? new Numeral(numeral.value() * scale, false) : numeral;
    }

    private void measures(Chart chart, Sentence sentence) {
        for (Lexicon.Match match : measures.matches(chart, sentence.first(), sentence.end())) {
            Fields fields = match.entry().fields();
            chart.add(new Chart.Item(
                    MEASURE,
                    match.start() + fields.find(LEADING).map(Integer::parseInt).orElse(0),
                    match.end(),
                    match.entry().rule(),
                    match.entry().id()));
        }
        for (int at = sentence.first(); at < sentence.end(); at++) {
            for (Chart.Item numeral : chart.at(NumeralFinder.NUMERAL, at)) {
                kind(chart, numeral, sentence)
                        .ifPresent(kind -> chart.add(
                                new Chart.Item(MEASURE, numeral.start(), numeral.end(), numeral.rule(), kind)));
            }
        }
    }

    /** Whether a measure tells how old somebody is. */
    static boolean isAge(Chart.Item measure) {
        return measure.value() instanceof String kind && AGES.contains(kind);
    }

    private static Optional<String> kind(Chart chart, Chart.Item numeral, Sentence sentence) {
        if (((Numeral) numeral.value()).count().isEmpty()) {
            return Optional.of("fraction");
        }
        if (isPartOfName(chart, numeral, sentence)) {
            return Optional.of("name");
        }
        return isScore(chart, numeral, sentence) ? Optional.of("score") : Optional.empty();
    }

    /** Two numbers tied by a dash that make no range, as in "a 4-3 win". */
    private static boolean isScore(Chart chart, Chart.Item numeral, Sentence sentence) {
        boolean alone = chart.at(NUMBER, numeral.start()).stream().anyMatch(item -> item.end() == numeral.end());
        boolean after = numeral.end() + 1 < sentence.end()
                && tied(chart, numeral.end())
                && !chart.at(NumeralFinder.NUMERAL, numeral.end() + 1).isEmpty();
        int before = numeral.start() - 2;
        return alone
                && (after
                        || before >= sentence.first()
                                && tied(chart, before + 1)
                                && !chart.at(NumeralFinder.NUMERAL, before).isEmpty());
    }

    private static boolean tied(Chart chart, int dash) {
        return DASHES.contains(chart.document().token(dash).surface())
                && chart.document().token(dash).glued()
                && chart.document().token(dash + 1).glued();
    }

    /** Whether a hyphen ties the number to a word, as in a model's name or "a 12-hour fight", or a point stands before it. */
    private static boolean isPartOfName(Chart chart, Chart.Item numeral, Sentence sentence) {
        boolean before = numeral.start() > sentence.first()
                && (hyphenBefore(chart, numeral.start()) || glued(chart, numeral.start(), "."));
        return before || numeral.end() < sentence.end() && hyphenBefore(chart, numeral.end());
    }

    private static boolean glued(Chart chart, int at, String mark) {
        return chart.document().token(at).glued()
                && chart.document().token(at - 1).isMark(mark);
    }

    /** Whether nothing but a hyphen stands between a token and the one before it. */
    private static boolean hyphenBefore(Chart chart, int at) {
        int from = chart.document().token(at - 1).span().end();
        int to = chart.document().token(at).span().start();
        return to - from == 1 && HYPHENS.indexOf(chart.document().text().charAt(from)) >= 0;
    }

    /** In "a student aged 15 was killed" it is not fifteen who were. */
    static boolean isAge(Chart chart, Chart.Item counted) {
        return counted != null
                && counted.kind().equals(Kinds.NUMBER)
                && chart.in(Kinds.MEASURE, Math.max(0, counted.start() - LONGEST_AGE), counted.end()).stream()
                        .anyMatch(measure -> measure.end() >= counted.end() && isAge(measure));
    }
}
