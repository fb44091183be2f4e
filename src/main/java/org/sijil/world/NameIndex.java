package org.sijil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FST.Arc;
import org.apache.lucene.util.fst.FST.BytesReader;
import org.sijil.language.Recent;

/** From a folded name to the rows of the places that bear it. */
final class NameIndex {

    /** Words of which it is remembered whether a name begins with them. */
    private static final int MOST_WORDS = 1 << 13;

    private final ByteBuffer index;
    private final int listsAt;
    private final FST<Long> names;
    private final Recent<String, Opening> openings = new Recent<>(MOST_WORDS, this::opening);

    /**
     * @param index all of the index
     * @param listsAt where the lists start in it
     */
    NameIndex(ByteBuffer index, int listsAt, FST<Long> names) {
        this.index = index;
        this.listsAt = listsAt;
        this.names = names;
    }

    FST<Long> names() {
        return names;
    }

    /** Where the meaning of a name is listed. */
    Optional<Integer> find(String key) {
        Walk walk = new Walk();
        int list = walk.step(key) ? walk.list() : -1;
        return list < 0 ? Optional.empty() : Optional.of(list);
    }

    /** The end of the longest name that starts at a token, and where its meaning is listed. */
    record Hit(int end, int list) {}

    Optional<Hit> longest(List<String> tokens, int from) {
        return longest(from < tokens.size() ? openings.get(tokens.get(from)) : NOTHING, tokens, from);
    }

    /** The same where it is known what the first word opens. */
    Optional<Hit> longest(Opening opening, List<String> tokens, int from) {
        Hit hit = opening.list() < 0 ? null : new Hit(from + 1, opening.list());
        if (opening.goesOn() && from + 1 < tokens.size()) {
            Walk walk = new Walk(opening);
            for (int at = from + 1; at < tokens.size() && walk.step(tokens.get(at)); at++) {
                int list = walk.list();
                hit = list < 0 ? hit : new Hit(at + 1, list);
                if (!PlaceNames.isApostrophe(tokens.get(at)) && !walk.step(' ')) {
                    break;
                }
            }
        }
        return Optional.ofNullable(hit);
    }

    /**
     * What a word is to the names that begin with it.
     *
     * @param list where the meaning of the word as a name is listed, or -1
     * @param goesOn whether longer names begin with it
     * @param way where in the transducer they go on, behind the space
     * @param output what was gathered on the way there
     */
    record Opening(int list, boolean goesOn, Arc<Long> way, long output) {

        /** Whether some name is the word or begins with it. */
        boolean opens() {
            return list >= 0 || goesOn;
        }
    }

    Opening openingOf(String word) {
        return openings.get(word);
    }

    private static final Opening NOTHING = new Opening(-1, false, null, 0);

    private Opening opening(String word) {
        Walk walk = new Walk();
        if (!walk.step(word)) {
            return NOTHING;
        }
        int list = walk.list();
        boolean goesOn = walk.step(' ');
        return new Opening(list, goesOn, goesOn ? walk.arc : null, walk.output);
    }

    boolean isCommon(int list) {
        return (index.get(listsAt + list) & 1) == 1;
    }

    /** Rows of the places, the likeliest first. */
    List<Integer> places(int list) {
        try {
            IndexInput in = new IndexInput(index, listsAt + list);
            int count = in.readVInt() >>> 1;
            List<Integer> places = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                places.add(in.readVInt());
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException("name index", e);
        }
    }

    /** A way through the transducer, a letter at a time. */
    private final class Walk {

        private final BytesReader reader = names.getBytesReader();
        private final Arc<Long> arc;
        private long output;

        Walk() {
            arc = names.getFirstArc(new Arc<>());
        }

        Walk(Opening opening) {
            arc = new Arc<Long>().copyFrom(opening.way());
            output = opening.output();
        }

        boolean step(String letters) {
            for (int i = 0; i < letters.length(); i++) {
                char letter = letters.charAt(i);
                if (!PlaceNames.isApostrophe(letter) && !step(letter)) {
                    return false;
                }
            }
            return true;
        }

        boolean step(char letter) {
            try {
                if (names.findTargetArc(letter, arc, arc, reader) == null) {
                    return false;
                }
                output += arc.output();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException("name index", e);
            }
        }

        /** Where the meaning of the way so far is listed, or -1 when it is no name. */
        int list() {
            return arc.isFinal() ? (int) (output + arc.nextFinalOutput()) : -1;
        }
    }
}
