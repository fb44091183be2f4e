package org.sijil.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks over one kept connection, and takes answers without looking at them: what stands beside the service on the same
 * processors should cost next to nothing, as pgbench beside its database does. Knows what of HTTP/1.1 Sijil speaks:
 * answers with a length or in chunks, without trailers.
 */
final class BareClient {

    private final String host;
    private final Socket socket;
    private final InputStream in;

    BareClient(String host, int port) throws IOException {
        this.host = host + ":" + port;
        this.socket = new Socket(host, port);
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** @throws IOException if the answer is anything but 200 OK */
    void get(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
        }
        if (chunked) {
            for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
                in.skipNBytes(chunk);
                line();
            }
            line();
        } else {
            in.skipNBytes(length);
        }
        if (!status.contains(" 200 ")) {
            throw new IOException(path + ": " + status);
        }
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service closed the connection after '" + line + "'");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
