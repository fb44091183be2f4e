package org.sijil.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.text.Token;

/** Tries one phrase at one token, taking the longest way through it. */
final class PhraseMatcher {

    /** Steps after which a phrase is given up at a token, so that no text costs more than linear time. */
    private static final int MOST_STEPS = 2_000;

    private static final int USUAL_SLOTS = 8;

    private final Chart chart;
    private final int limit;
    private String[] names = new String[USUAL_SLOTS];
    private Chart.Item[] items = new Chart.Item[USUAL_SLOTS];
    private int bound;
    private String[] bestNames = new String[USUAL_SLOTS];
    private Chart.Item[] bestItems = new Chart.Item[USUAL_SLOTS];
    private int bestBound;
    private int bestEnd = -1;
    private int steps;
    private int begin;

    PhraseMatcher(Chart chart, int limit) {
        this.chart = chart;
        this.limit = limit;
    }

    /** Index after the longest match at {@code start}, or -1. */
    int match(Node phrase, int start) {
        bestEnd = -1;
        bestBound = 0;
        bound = 0;
        steps = 0;
        begin = start;
        walk(phrase, start);
        return bestEnd;
    }

    /** What filled the slots of the longest match. */
    Map<String, Chart.Item> bindings() {
        if (bestBound == 0) {
            return Map.of();
        }
        Map<String, Chart.Item> bindings = new LinkedHashMap<>();
        for (int i = 0; i < bestBound; i++) {
            bindings.put(bestNames[i], bestItems[i]);
        }
        return bindings;
    }

    void walk(Node node, int at) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (at > begin && node != Node.END) {
            int beyond = chart.afterSkip(at);
            if (beyond > at && beyond <= limit) {
                walk(node, beyond);
            }
        }
        node.walk(this, at);
    }

    /** Counts a part that cannot begin where it is to. */
    void fail(Node node) {
        steps += node.stepsToFail();
    }

    /** Goes on behind a quotation mark inside the phrase. */
    void walkPastQuote(Node node, int at) {
        if (at > begin && chart.isQuote(at)) {
            walk(node, at + 1);
        }
    }

    void found(int at) {
        if (at <= bestEnd) {
            return;
        }
        bestEnd = at;
        bestBound = bound;
        if (bestNames.length < names.length) {
            bestNames = new String[names.length];
            bestItems = new Chart.Item[names.length];
        }
        System.arraycopy(names, 0, bestNames, 0, bound);
        System.arraycopy(items, 0, bestItems, 0, bound);
    }

    void bind(String name, Chart.Item item) {
        if (bound == names.length) {
            names = Arrays.copyOf(names, 2 * bound);
            items = Arrays.copyOf(items, 2 * bound);
        }
        names[bound] = name;
        items[bound++] = item;
    }

    void unbind() {
        bound--;
    }

    Chart chart() {
        return chart;
    }

    int limit() {
        return limit;
    }

    /** Index after the longest match so far, or -1. */
    int end() {
        return bestEnd;
    }

    /** The bits of the words that a token may be read as. */
    long signature(int at) {
        return chart.signature(at);
    }

    int[] words(int at) {
        return chart.words(at);
    }

    List<Chart.Item> mentions(int kind, int at) {
        return chart.at(kind, at);
    }

    /** Whether a mark stands at the token that a gap does not reach over, as it does over "U.S." and a quotation mark. */
    boolean isMark(int at) {
        Token token = chart.document().token(at);
        boolean inside = token.isMark(".") && at + 1 < limit;
        return token.kind() == Token.Kind.MARK && !inside && !chart.isQuote(at);
    }

    /** Whether something stands at the token that a phrase may step over. */
    boolean mayStepOver(int at) {
        return chart.afterSkip(at) > at || chart.isQuote(at);
    }
}
