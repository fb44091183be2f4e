package org.sijil.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The address that HTTP will listen on, tried before anything that takes time is started. */
final class Door {

    private Door() {}

    /** @throws CannotStart when nobody can listen there */
    static void check(String host, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            probe.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "It cannot listen on " + host + ":" + port + " (" + e.getMessage() + "). If another program, or"
                            + " another Sijil, holds that port, stop it or name another: QUARKUS_HTTP_PORT=8081.",
                    e);
        }
    }
}
