package org.sijil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that answers must equal to the letter; {@code -Dsijil.rewrite=true} writes them anew, to be reviewed. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void check(String name, String answer) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("sijil.rewrite")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, answer);
            }
            assertEquals(Files.readString(file), answer, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
