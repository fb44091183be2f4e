package org.sijil.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Turns the YAML data into JSON when Sijil is built: to read YAML is the slowest part of a start. Each JSON file holds
 * the checksum of the YAML file that it was made of, so that a changed file is read anew.
 */
public final class DataCompiler {

    private static final String FOLDER = "compiled/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DataCompiler() {}

    /**
     * @param arguments the folder of the build's classes, then the folders of data inside it
     */
    public static void main(String... arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    write(classes, classes.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
    }

    private static void write(Path classes, String path) throws IOException {
        byte[] yaml = Files.readAllBytes(classes.resolve(path));
        Path target = classes.resolve(nameOf(path));
        Files.createDirectories(target.getParent());
        JSON.writeValue(target.toFile(), List.of(checksum(yaml), YamlText.read(yaml)));
    }

    /** What the build made of the YAML file; empty when it made nothing, or of an older state of the file. */
    static Optional<Object> compiled(String path, byte[] yaml) {
        try (InputStream json = DataCompiler.class.getClassLoader().getResourceAsStream(nameOf(path))) {
            if (json == null) {
                return Optional.empty();
            }
            List<?> content = JSON.readValue(json, List.class);
            return content.get(0).equals(checksum(yaml)) ? Optional.of(content.get(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String nameOf(String path) {
        return FOLDER + path + ".json";
    }

    private static String checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue());
    }
}
