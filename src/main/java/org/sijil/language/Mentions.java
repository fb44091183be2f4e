package org.sijil.language;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/** The mentions of one kind: those that begin at each token, the longest first, and where any is. */
final class Mentions {

    /** Tokens of a mention that count as covered by it. */
    private static final int LONGEST_COVER = 12;

    private final List<Chart.Item>[] byStart;
    private final BitSet starts = new BitSet();
    private final BitSet covered = new BitSet();
    private final BitSet inside = new BitSet();

    /** All of them in the order of the text, once nothing is added any more. */
    private Chart.Item[] all;

    @SuppressWarnings("unchecked")
    Mentions(int tokens) {
        this.byStart = new List[tokens];
    }

    void add(Chart.Item item) {
        if (all != null) {
            throw new IllegalStateException("the chart is closed");
        }
        if (byStart[item.start()] == null) {
            byStart[item.start()] = new ArrayList<>(2);
            starts.set(item.start());
        }
        List<Chart.Item> here = byStart[item.start()];
        int at = here.size();
        while (at > 0 && here.get(at - 1).end() < item.end()) {
            at--;
        }
        here.add(at, item);
        covered.set(item.start(), Math.min(item.end(), item.start() + LONGEST_COVER));
        inside.set(
                item.start() + 1, Math.max(item.start() + 1, Math.min(item.end(), item.start() + 1 + LONGEST_COVER)));
    }

    void close() {
        all = gathered(0, byStart.length).toArray(Chart.Item[]::new);
    }

    List<Chart.Item> at(int token) {
        List<Chart.Item> here = byStart[token];
        return here == null ? List.of() : here;
    }

    /** Those that begin in a stretch, in the order of the text. */
    List<Chart.Item> in(int first, int end) {
        if (all == null) {
            return gathered(first, end);
        }
        int from = from(first);
        int to = from;
        while (to < all.length && all[to].start() < end) {
            to++;
        }
        return from == to ? List.of() : new Stretch(all, from, to);
    }

    private List<Chart.Item> gathered(int first, int end) {
        List<Chart.Item> items = new ArrayList<>();
        for (int at = starts.nextSetBit(first); at >= 0 && at < end; at = starts.nextSetBit(at + 1)) {
            items.addAll(at(at));
        }
        return items;
    }

    /** Index of the first that does not begin before a token. */
    private int from(int token) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle].start() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean covers(int token) {
        return covered.get(token);
    }

    boolean isInside(int token) {
        return inside.get(token);
    }

    /** The first token from {@code first} on at which one begins, or -1. */
    int next(int first) {
        return starts.nextSetBit(first);
    }

    /** The last token before {@code end} at which one begins, or -1. */
    int last(int end) {
        return starts.previousSetBit(end - 1);
    }

    /** Some neighbours in the order of the text; nothing is copied. */
    private static final class Stretch extends AbstractList<Chart.Item> implements RandomAccess {

        private final Chart.Item[] all;
        private final int first;
        private final int end;

        Stretch(Chart.Item[] all, int first, int end) {
            this.all = all;
            this.first = first;
            this.end = end;
        }

        @Override
        public Chart.Item get(int index) {
            return all[first + index];
        }

        @Override
        public int size() {
            return end - first;
        }
    }
}
