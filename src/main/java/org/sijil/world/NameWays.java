package org.sijil.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FST.BytesReader;
import org.apache.lucene.util.fst.FST.FSTMetadata;
import org.apache.lucene.util.fst.FST.INPUT_TYPE;
import org.apache.lucene.util.fst.FSTReader;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/** The transducer of names, read where it lies in the index. */
final class NameWays implements FSTReader {

    private final ByteBuffer index;
    private final int start;
    private final int length;

    private NameWays(ByteBuffer index, int start, int length) {
        this.index = index;
        this.start = start;
        this.length = length;
    }

    /**
     * @param start where it lies in the index
     * @param firstWay the node that all ways begin at
     */
    static FST<Long> of(ByteBuffer index, int start, int length, int version, int firstWay) {
        FSTMetadata<Long> form =
                new FSTMetadata<>(INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton(), null, firstWay, version, length);
        return FST.fromFSTReader(form, new NameWays(index, start, length));
    }

    @Override
    public BytesReader getReverseBytesReader() {
        return new Backwards(index, start);
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        out.copyBytes(new IndexInput(index, start), length);
    }

    @Override
    public long ramBytesUsed() {
        return length;
    }

    /** Reads from the end to the start, as the transducer is written. */
    private static final class Backwards extends BytesReader {

        private final ByteBuffer index;
        private final int start;
        private int at;

        Backwards(ByteBuffer index, int start) {
            this.index = index;
            this.start = start;
            this.at = start;
        }

        @Override
        public byte readByte() {
            return index.get(at--);
        }

        @Override
        public void readBytes(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = index.get(at--);
            }
        }

        @Override
        public void skipBytes(long count) {
            at -= (int) count;
        }

        @Override
        public long getPosition() {
            return (long) at - start;
        }

        @Override
        public void setPosition(long position) {
            at = start + (int) position;
        }
    }
}
