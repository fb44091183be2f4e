package org.sijil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FST.Arc;
import org.apache.lucene.util.fst.FST.BytesReader;

/** Finds names that are, start with, or are spelt much like a query, in one walk over all names. */
final class PlaceSearch {

    /** From so many letters on one may differ, and from so many on two: shorter names are too alike. */
    private static final int SHORTEST_WITH_ONE_SLIP = 4;

    private static final int SHORTEST_WITH_TWO_SLIPS = 7;

    private static final int FIRST_LETTERS = 3;

    /** Fewer letters than this start too many names to list. */
    private static final int SHORTEST_START = 3;

    /** Names that a start is completed to at most; keeps a search under ten milliseconds. */
    private static final int MOST_COMPLETIONS = 2_000;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::slips)
            .thenComparing(Hit::order)
            .thenComparing(hit -> hit.kind() == Place.Kind.ADMIN1)
            .thenComparing(Hit::row);

    private final NameIndex index;
    private final PlaceTable table;

    PlaceSearch(NameIndex index, PlaceTable table) {
        this.index = index;
        this.table = table;
    }

    /**
     * A place that answers the query.
     *
     * @param slips letters that differ; a completion counts as one
     * @param order of places with as many slips: that of the name's own list, the list with the largest first
     */
    private record Hit(int row, int slips, long order, Place.Kind kind) {}

    /** Rows of the places whose name the query is, as they come first among {@link #rows}. */
    List<Integer> exact(String query) {
        return index.find(query).map(index::places).orElse(List.of());
    }

    /** Rows of the places, best match first. */
    List<Integer> rows(String query) {
        if (query.isEmpty()) {
            return List.of();
        }
        Walk walk = new Walk(query);
        walk.from(index.names().getFirstArc(new Arc<>()), 0, 0);
        return walk.hits.values().stream().sorted(BEST_FIRST).map(Hit::row).toList();
    }

    private static int slipsAllowed(String query) {
        return query.length() >= SHORTEST_WITH_TWO_SLIPS ? 2 : query.length() >= SHORTEST_WITH_ONE_SLIP ? 1 : 0;
    }

    /** A depth-first walk that keeps, for each letter of the way, the row of the edit-distance table. */
    private final class Walk {

        private final FST<Long> names = index.names();
        private final BytesReader reader = names.getBytesReader();
        private final Map<Integer, Hit> hits = new HashMap<>();
        private final String query;
        private final int slips;
        private final int[][] distances;
        private int completions;

        Walk(String query) {
            this.query = query;
            this.slips = slipsAllowed(query);
            this.distances = new int[query.length() + slips + 2][query.length() + 1];
            for (int i = 0; i <= query.length(); i++) {
                distances[0][i] = i;
            }
        }

        void from(Arc<Long> arc, int depth, long output) {
            try {
                if (arc.isFinal() && distances[depth][query.length()] <= slips) {
                    found(distances[depth][query.length()], output + arc.nextFinalOutput());
                }
                if (depth >= SHORTEST_START && depth == query.length() && distances[depth][depth] == 0) {
                    complete(arc, output);
                }
                if (depth + 1 < distances.length && FST.targetHasArcs(arc)) {
                    branch(arc, depth, output);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("name index", e);
            }
        }

        private void branch(Arc<Long> arc, int depth, long output) throws IOException {
            for (Arc<Long> next = names.readFirstTargetArc(arc, new Arc<>(), reader);
                    ;
                    names.readNextArc(next, reader)) {
                if (next.label() != FST.END_LABEL && measure((char) next.label(), depth + 1) <= allowed(depth + 1)) {
                    from(new Arc<Long>().copyFrom(next), depth + 1, output + next.output());
                }
                if (next.isLast()) {
                    return;
                }
            }
        }

        /** Slips by a depth: of the first letters, one at most differs, or too many names would have to be walked. */
        private int allowed(int depth) {
            return depth <= FIRST_LETTERS ? Math.min(1, slips) : slips;
        }

        /** Everything below an arc that the whole query leads to. */
        private void complete(Arc<Long> arc, long output) throws IOException {
            if (!FST.targetHasArcs(arc)) {
                return;
            }
            for (Arc<Long> next = names.readFirstTargetArc(arc, new Arc<>(), reader);
                    completions < MOST_COMPLETIONS;
                    names.readNextArc(next, reader)) {
                if (next.label() == FST.END_LABEL) {
                    completions++;
                    found(1, output + next.output());
                } else {
                    complete(new Arc<Long>().copyFrom(next), output + next.output());
                }
                if (next.isLast()) {
                    return;
                }
            }
        }

        private void found(int distance, long list) {
            List<Integer> rows = index.places((int) list);
            long largest = rows.stream().mapToLong(table::population).max().orElse(0);
            for (int i = 0; i < rows.size(); i++) {
                int row = rows.get(i);
                Hit hit = new Hit(row, distance, distance == 0 ? i : i - largest, table.kind(row));
                hits.merge(row, hit, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }

        /** Fills one row of the table; returns its least distance, below which nothing on this way can fall. */
        private int measure(char letter, int depth) {
            int[] above = distances[depth - 1];
            int[] row = distances[depth];
            row[0] = depth;
            int least = depth;
            for (int i = 1; i <= query.length(); i++) {
                int replaced = above[i - 1] + (query.charAt(i - 1) == letter ? 0 : 1);
                row[i] = Math.min(replaced, Math.min(above[i], row[i - 1]) + 1);
                least = Math.min(least, row[i]);
            }
            return least;
        }
    }
}
