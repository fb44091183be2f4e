package org.sijil.world;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Writes the index: a table of places sorted by key, lists of the places that each name may mean, and a transducer from
 * names to those lists.
 */
final class PlaceIndexWriter {

    /** Degrees are kept as whole numbers of this fraction: about eleven metres. */
    static final double DEGREE_STEP = 10_000;

    static final int NO_POSITION = Integer.MIN_VALUE;

    private PlaceIndexWriter() {}

    /**
     * A name, and what it may mean.
     *
     * @param common whether the name is also a common word
     * @param places rows of the table, the likeliest first
     */
    record Name(String name, boolean common, List<Integer> places) {}

    /** Numbers at the head of the index, which say how large its parts are. */
    static final int HEAD_BYTES = 6 * Integer.BYTES;

    /**
     * All numbers of the head and of the rows' starts are big-endian, so that they are read where they lie.
     *
     * @param names sorted
     */
    static void write(List<PlaceDraft> places, List<Name> names, OutputStream file) throws IOException {
        int[] starts = new int[places.size()];
        byte[] rows = rows(places, starts);
        ByteBuffersDataOutput lists = new ByteBuffersDataOutput();
        FSTCompiler<Long> compiler =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton()).build();
        IntsRefBuilder letters = new IntsRefBuilder();
        for (Name name : names) {
            compiler.add(Util.toUTF16(name.name(), letters), lists.size());
            writeMeaning(name, lists);
        }
        FST<Long> automaton = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
        ByteBuffersDataOutput ways = new ByteBuffersDataOutput();
        compiler.getFSTReader().writeTo(ways);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(starts.length);
        out.writeInt(rows.length);
        out.writeInt((int) lists.size());
        out.writeInt((int) ways.size());
        out.writeInt(automaton.getMetadata().getVersion());
        out.writeInt((int) automaton.getFirstArc(new FST.Arc<>()).target());
        int rowsAt = HEAD_BYTES + starts.length * Integer.BYTES;
        for (int start : starts) {
            out.writeInt(rowsAt + start);
        }
        out.write(rows);
        out.write(lists.toArrayCopy());
        out.write(ways.toArrayCopy());
        out.flush();
    }

    private static void writeMeaning(Name meaning, DataOutput out) throws IOException {
        out.writeVInt(meaning.places().size() << 1 | (meaning.common() ? 1 : 0));
        for (int place : meaning.places()) {
            out.writeVInt(place);
        }
    }

    private static byte[] rows(List<PlaceDraft> places, int[] starts) throws IOException {
        ByteBuffersDataOutput rows = new ByteBuffersDataOutput();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            numbers.put(places.get(i).id(), i);
        }
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) rows.size();
            writeRow(places.get(i), numbers, rows);
        }
        return rows.toArrayCopy();
    }

    /** Numbers before names, so that a search can weigh a place without reading them. */
    private static void writeRow(PlaceDraft place, Map<String, Integer> numbers, DataOutput out) throws IOException {
        out.writeByte((byte) place.kind().ordinal());
        out.writeVLong(place.population());
        out.writeVInt(place.parent().isEmpty() ? 0 : numbers.get(place.parent()) + 1);
        out.writeInt(place.point().map(p -> step(p.latitude())).orElse(NO_POSITION));
        out.writeInt(place.point().map(p -> step(p.longitude())).orElse(NO_POSITION));
        out.writeString(place.id());
        out.writeString(place.country());
        out.writeString(place.name());
        out.writeString(place.nameAr());
    }

    private static int step(double degrees) {
        return (int) Math.round(degrees * DEGREE_STEP);
    }
}
