package org.sijil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FST.Arc;
import org.apache.lucene.util.fst.FST.BytesReader;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.sijil.language.Recent;

/** From a folded name to the rows of the places that bear it. */
final class NameIndex {

    /** Words of which it is remembered whether a name begins with them. */
    private static final int MOST_WORDS = 1 << 13;

    private final byte[] lists;
    private final FST<Long> names;
    private final Recent<String, Boolean> openings = new Recent<>(MOST_WORDS, word -> new Walk().step(word));

    private NameIndex(byte[] lists, FST<Long> names) {
        this.lists = lists;
        this.names = names;
    }

    static NameIndex read(DataInput in) throws IOException {
        byte[] lists = new byte[in.readVInt()];
        in.readBytes(lists, 0, lists.length);
        return new NameIndex(lists, new FST<>(FST.readMetadata(in, PositiveIntOutputs.getSingleton()), in));
    }

    FST<Long> names() {
        return names;
    }

    /** Where the meaning of a name is listed. */
    Optional<Integer> find(String key) {
        Walk walk = new Walk();
        return walk.step(key) ? walk.list() : Optional.empty();
    }

    /** The end of the longest name that starts at a token, and where its meaning is listed. */
    record Hit(int end, int list) {}

    Optional<Hit> longest(List<String> tokens, int from) {
        if (from < tokens.size() && !openings.get(tokens.get(from))) {
            return Optional.empty();
        }
        Walk walk = new Walk();
        Hit hit = null;
        for (int at = from; at < tokens.size(); at++) {
            if (at > from && !walk.step(' ') || !walk.step(tokens.get(at))) {
                break;
            }
            Optional<Integer> list = walk.list();
            hit = list.isPresent() ? new Hit(at + 1, list.get()) : hit;
        }
        return Optional.ofNullable(hit);
    }

    boolean isCommon(int list) {
        return (read(list).readVInt() & 1) == 1;
    }

    /** Rows of the places, the likeliest first. */
    List<Integer> places(int list) {
        ByteArrayDataInput in = read(list);
        int count = in.readVInt() >>> 1;
        List<Integer> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(in.readVInt());
        }
        return places;
    }

    private ByteArrayDataInput read(int list) {
        return new ByteArrayDataInput(lists, list, lists.length - list);
    }

    /** A way through the transducer, a letter at a time. */
    private final class Walk {

        private final BytesReader reader = names.getBytesReader();
        private final Arc<Long> arc = names.getFirstArc(new Arc<>());
        private long output;

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

        Optional<Integer> list() {
            return arc.isFinal() ? Optional.of((int) (output + arc.nextFinalOutput())) : Optional.empty();
        }
    }
}
