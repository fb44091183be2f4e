package org.sijil.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that may not be longer than a limit, in bytes. */
final class LimitedStream extends FilterInputStream {

    private static final int MEBIBYTE = 1024 * 1024;

    private final long limit;
    private long seen;

    LimitedStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    static Refusal tooLarge(long limit) {
        return Refusal.of(
                Refusal.TOO_LARGE, "The body is larger than " + limit / MEBIBYTE + " MB, the most that is read here");
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > limit) {
            throw tooLarge(limit);
        }
    }
}
