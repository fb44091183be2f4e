package org.sijil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;

/** The places of the index, packed; a row is read when it is asked for. */
final class PlaceTable {

    private static final Place.Kind[] KINDS = Place.Kind.values();

    private final int[] starts;
    private final byte[] rows;

    private PlaceTable(int[] starts, byte[] rows) {
        this.starts = starts;
        this.rows = rows;
    }

    static PlaceTable read(DataInput in) throws IOException {
        int[] starts = new int[in.readVInt()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            at += in.readVInt();
            starts[i] = at;
        }
        byte[] rows = new byte[in.readVInt()];
        in.readBytes(rows, 0, rows.length);
        return new PlaceTable(starts, rows);
    }

    int size() {
        return starts.length;
    }

    /** The row of a key; rows are sorted by key. */
    Optional<Integer> row(String id) {
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = id(middle).compareTo(id);
            if (order == 0) {
                return Optional.of(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    private String id(int row) {
        try {
            return new ByteArrayDataInput(rows, starts[row], rows.length - starts[row]).readString();
        } catch (IOException e) {
            throw new UncheckedIOException("place table, row " + row, e);
        }
    }

    /** One row; {@code parent} is the key of what the place lies in, empty text for a country. */
    record Row(
            String id,
            Place.Kind kind,
            String country,
            String parent,
            String name,
            Optional<String> nameAr,
            Optional<Point> point,
            long population) {}

    Row get(int row) {
        try {
            ByteArrayDataInput in = new ByteArrayDataInput(rows, starts[row], rows.length - starts[row]);
            return new Row(
                    in.readString(),
                    KINDS[in.readByte()],
                    in.readString(),
                    in.readString(),
                    in.readString(),
                    Optional.of(in.readString()).filter(name -> !name.isEmpty()),
                    point(in.readInt(), in.readInt()),
                    in.readVLong());
        } catch (IOException e) {
            throw new UncheckedIOException("place table, row " + row, e);
        }
    }

    private static Optional<Point> point(int latitude, int longitude) {
        return latitude == PlaceIndexWriter.NO_POSITION
                ? Optional.empty()
                : Optional.of(
                        new Point(latitude / PlaceIndexWriter.DEGREE_STEP, longitude / PlaceIndexWriter.DEGREE_STEP));
    }
}
