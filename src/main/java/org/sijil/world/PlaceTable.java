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
            int order = get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    Place.Kind kind(int row) {
        return KINDS[rows[starts[row]]];
    }

    long population(int row) {
        return new ByteArrayDataInput(rows, starts[row] + 1, rows.length - starts[row] - 1).readVLong();
    }

    /**
     * One row.
     *
     * @param parent row of what the place lies in; empty for a country
     */
    record Row(
            Place.Kind kind,
            long population,
            Optional<Integer> parent,
            Optional<Point> point,
            String id,
            String country,
            String name,
            Optional<String> nameAr) {}

    Row get(int row) {
        try {
            ByteArrayDataInput in = new ByteArrayDataInput(rows, starts[row], rows.length - starts[row]);
            return new Row(
                    KINDS[in.readByte()],
                    in.readVLong(),
                    Optional.of(in.readVInt() - 1).filter(parent -> parent >= 0),
                    point(in.readInt(), in.readInt()),
                    in.readString(),
                    in.readString(),
                    in.readString(),
                    Optional.of(in.readString()).filter(name -> !name.isEmpty()));
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
