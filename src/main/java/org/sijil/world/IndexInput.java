package org.sijil.world;

import java.nio.ByteBuffer;
import org.apache.lucene.store.DataInput;

/** Reads forward from somewhere in the index, which many read at once. */
final class IndexInput extends DataInput {

    private final ByteBuffer index;
    private int at;

    IndexInput(ByteBuffer index, int start) {
        this.index = index;
        this.at = start;
    }

    @Override
    public byte readByte() {
        return index.get(at++);
    }

    @Override
    public void readBytes(byte[] bytes, int offset, int length) {
        index.get(at, bytes, offset, length);
        at += length;
    }

    @Override
    public void skipBytes(long count) {
        at += (int) count;
    }
}
