package org.sijil.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class DataCompilerTest {

    @Test
    void theBuildMadeOfEveryFileWhatTheFileSays() throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("language/ar", "language/en", "world", "world/actors")) {
            DataFiles.list(folder).stream()
                    .filter(name -> name.endsWith(".yaml"))
                    .forEach(name -> files.add(folder + "/" + name));
        }

        assertTrue(files.size() > 30, files.toString());
        for (String file : files) {
            byte[] yaml = read(file);
            assertEquals(Optional.of(YamlText.read(yaml)), DataCompiler.compiled(file, yaml), file);
        }
    }

    @Test
    void whatWasMadeOfAnotherStateOfTheFileIsLeftAlone() throws IOException {
        byte[] yaml = read("world/kinship.yaml");
        yaml[0] ^= 1;

        assertEquals(Optional.empty(), DataCompiler.compiled("world/kinship.yaml", yaml));
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = DataFiles.open(file)) {
            return in.readAllBytes();
        }
    }
}
