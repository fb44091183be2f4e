package org.sijil.mention;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * Adds the tolls that one verb holds together over several places: of "killed five in Mosul, four in Tikrit and three in
 * Kirkuk" the four and the three.
 */
public final class ElidedTolls {

    private static final String RULE = "#elsewhere-too";

    private static final Set<Harm> HARMS = EnumSet.of(Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.CAPTURED);

    /** Tokens from a toll to the count that the same verb holds for, at the most: its place, its day and small words. */
    private static final int REACH = 20;

    /** Tokens from a count to the name of its place, at the most: "in the town of", "in a raid on the market of". */
    private static final int TO_PLACE = 9;

    private final WordList and;
    private final boolean clitic;

    ElidedTolls(LanguagePack pack) {
        this.and = pack.words("and");
        this.clitic = pack.orthography().flag("head_first");
    }

    /** Whether a toll is one whose verb stands before, with another place. */
    public static boolean isOne(Chart.Item toll) {
        return toll.rule().endsWith(RULE);
    }

    void find(Chart chart, Sentence sentence) {
        for (Chart.Item item : chart.in(Kinds.TOLL, sentence.first(), sentence.end())) {
            TollMention toll = (TollMention) item.value();
            if (isPlain(toll)) {
                follow(chart, sentence, item, toll);
            }
        }
    }

    /** Whether it counts somebody, and tells of them here and not before. */
    private static boolean isPlain(TollMention toll) {
        return HARMS.contains(toll.harm())
                && !toll.definite()
                && toll.quantity().low().orElse(0) > 0;
    }

    private void follow(Chart chart, Sentence sentence, Chart.Item first, TollMention toll) {
        Optional<Chart.Item> next = next(chart, sentence, first.end());
        while (next.isPresent()) {
            Chart.Item count = next.get();
            chart.add(new Chart.Item(Kinds.TOLL, count.start(), count.end(), rule(first), told(toll, count)));
            next = next(chart, sentence, count.end());
        }
    }

    /** The rule of a toll whose verb is that of another one. */
    static String rule(Chart.Item first) {
        return first.rule().replaceFirst("#.*", RULE);
    }

    /** A count with the harm that a toll told before says. */
    static TollMention told(TollMention toll, Chart.Item count) {
        boolean people = count.value() instanceof People;
        return new TollMention(
                toll.harm(),
                people ? ((People) count.value()).total() : (Quantity) count.value(),
                people ? ((People) count.value()).parties() : toll.parties(),
                count.start(),
                toll.agent(),
                false,
                false);
    }

    /** The next count that has a place of its own behind it, when the one before had one as well. */
    Optional<Chart.Item> next(Chart chart, Sentence sentence, int from) {
        boolean placed = false;
        int end = Math.min(sentence.end(), from + REACH);
        for (int at = from; at < end; at++) {
            if (!chart.at(Kinds.TOLL, at).isEmpty() || isStop(chart.document().token(at))) {
                return Optional.empty();
            }
            Optional<Chart.Item> count = placed && isJoined(chart, at) ? count(chart, at) : Optional.empty();
            if (count.isPresent()) {
                return count.filter(found -> leadsToPlace(chart, sentence, found.end()));
            }
            placed |= !chart.at(Kinds.PLACE, at).isEmpty();
        }
        return Optional.empty();
    }

    static boolean isStop(Token token) {
        return token.kind() == Token.Kind.MARK && !token.isComma();
    }

    /** Whether a comma or an "and" stands before the token, or clings to it. */
    private boolean isJoined(Chart chart, int at) {
        Token before = chart.document().token(at - 1);
        return before.kind() == Token.Kind.MARK || clitic && and.leads(chart, at) || and.isAt(chart, before.index());
    }

    private static Optional<Chart.Item> count(Chart chart, int at) {
        return Stream.concat(
                        chart.at(Kinds.PEOPLE, at).stream()
                                .filter(item -> !((People) item.value()).total().isBare()),
                        chart.at(Kinds.NUMBER, at).stream()
                                .filter(item -> !chart.covered(Kinds.MEASURE, item.end() - 1)
                                        && !chart.covered(Kinds.DATE, item.start())))
                .max(Comparator.comparingInt(Chart.Item::end));
    }

    /** Whether nothing but a word such as "in" leads from the count to the name of a place. */
    static boolean leadsToPlace(Chart chart, Sentence sentence, int end) {
        boolean located = end < sentence.end()
                && chart.at(Kinds.CUE, end).stream().anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.LOCATIVE);
        List<Chart.Item> places = chart.in(Kinds.PLACE, end, Math.min(sentence.end(), end + TO_PLACE));
        return located
                && !places.isEmpty()
                && chart.in(Kinds.PARTY, end, places.get(0).start()).stream()
                        .map(item -> (Party) item.value())
                        .noneMatch(party -> party.quantity()
                                .filter(several -> several.low().orElse(1) > 1)
                                .isPresent());
    }
}
