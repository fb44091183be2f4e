package org.sijil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FST.Arc;
import org.apache.lucene.util.fst.FST.BytesReader;

/** Finds names that are, start with, or are spelt much like a query. */
final class PlaceSearch {

    /** Letters that may differ: none in very short names, one in short ones, two in others. */
    private static final int SHORTEST_WITH_ONE_SLIP = 4;

    private static final int SHORTEST_WITH_TWO_SLIPS = 7;

    /** A longer name than the query by more letters is no completion of it worth listing. */
    private static final int LONGEST_COMPLETION = 12;

    private final NameIndex index;

    PlaceSearch(NameIndex index) {
        this.index = index;
    }

    List<Integer> rows(String query, int limit) {
        return List.of();
    }
}
