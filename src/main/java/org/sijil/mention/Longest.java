package org.sijil.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.sijil.language.Lexicon;

/** Of matches that overlap, the longest stands, and of equals the first. */
final class Longest {

    private Longest() {}

    /** The matches that stand, in the order of the text. */
    static List<Lexicon.Match> of(List<Lexicon.Match> matches) {
        List<Lexicon.Match> sorted = new ArrayList<>(matches);
        sorted.sort(Comparator.comparingInt((Lexicon.Match match) -> match.start() - match.end())
                .thenComparingInt(Lexicon.Match::start));
        BitSet taken = new BitSet();
        List<Lexicon.Match> kept = new ArrayList<>();
        for (Lexicon.Match match : sorted) {
            int next = taken.nextSetBit(match.start());
            if (next < 0 || next >= match.end()) {
                taken.set(match.start(), match.end());
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Lexicon.Match::start));
        return kept;
    }
}
