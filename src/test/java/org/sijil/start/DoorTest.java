package org.sijil.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final String HOST = "127.0.0.1";

    @Test
    void aTakenPortIsSaidWithWhatToDo() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            port = other.getLocalPort();
            CannotStart refused = assertThrows(CannotStart.class, () -> Door.check(HOST, other.getLocalPort()));
            assertTrue(refused.getMessage().contains(HOST + ":" + port), refused.getMessage());
            assertTrue(refused.getMessage().contains("QUARKUS_HTTP_PORT"), refused.getMessage());
        }
        assertDoesNotThrow(() -> Door.check(HOST, port));
    }

    @Test
    void aHostThatIsNotOfThisMachineIsSaid() {
        CannotStart refused = assertThrows(CannotStart.class, () -> Door.check("192.0.2.1", 0));
        assertTrue(refused.getMessage().contains("192.0.2.1"), refused.getMessage());
    }
}
