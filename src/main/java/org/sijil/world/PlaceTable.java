package org.sijil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/** The places of the index, packed; a row is read when it is asked for. */
final class PlaceTable {

    private static final Place.Kind[] KINDS = Place.Kind.values();

    private final ByteBuffer index;
    private final IntBuffer starts;

    /**
     * @param index all of the index
     * @param starts where each row starts in it
     */
    PlaceTable(ByteBuffer index, IntBuffer starts) {
        this.index = index;
        this.starts = starts;
    }

    int size() {
        return starts.limit();
    }

    /** The row of a key; rows are sorted by key. */
    Optional<Integer> row(String id) {
        int low = 0;
        int high = size() - 1;
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

    Place.Kind kind(int row) {
        return KINDS[index.get(starts.get(row))];
    }

    long population(int row) {
        try {
            return new IndexInput(index, starts.get(row) + 1).readVLong();
        } catch (IOException e) {
            throw new UncheckedIOException("place table, row " + row, e);
        }
    }

    private String id(int row) {
        try {
            IndexInput in = new IndexInput(index, starts.get(row));
            in.readByte();
            in.readVLong();
            in.readVInt();
            in.readInt();
            in.readInt();
            return in.readString();
        } catch (IOException e) {
            throw new UncheckedIOException("place table, row " + row, e);
        }
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
            IndexInput in = new IndexInput(index, starts.get(row));
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
