package org.sijil.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The project's data files on the class path, whether they lie in a folder or in a jar. */
public final class DataFiles {

    private DataFiles() {}

    /** Names of the folders and files directly inside a folder, sorted. */
    public static List<String> list(String folder) {
        String prefix = folder + "/";
        try (Stream<String> names = names(prefix)) {
            return names.filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                    .map(name -> name.substring(prefix.length()).split("/", 2)[0])
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * A YAML file as maps, lists and scalars.
     *
     * @throws BadEntry when the file is no YAML mapping
     */
    public static Map<String, Object> yaml(String path) {
        if (content(path) instanceof Map<?, ?> map) {
            return Fields.stringKeys(path, map);
        }
        throw new BadEntry(path, "the file", "write it as a YAML mapping of named sections");
    }

    /** A YAML file's content, whatever its top level is: from what the build made of it, if that is of this file. */
    public static Object content(String path) {
        byte[] yaml = bytes(path);
        return DataCompiler.compiled(path, yaml).orElseGet(() -> YamlText.read(yaml));
    }

    private static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * A large file's content, which is read from the disk as it is asked for, where it lies in no jar.
     *
     * @throws BadEntry when the file is not there
     */
    public static ByteBuffer buffer(String path) {
        URL file = DataFiles.class.getClassLoader().getResource(path);
        if (file == null || !file.getProtocol().equals("file")) {
            return ByteBuffer.wrap(bytes(path));
        }
        try (FileChannel channel = FileChannel.open(Path.of(file.toURI()))) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has an address that is no path", e);
        }
    }

    public static boolean exists(String path) {
        return DataFiles.class.getClassLoader().getResource(path) != null;
    }

    /** @throws BadEntry when the file is not there */
    public static InputStream open(String path) {
        InputStream stream = DataFiles.class.getClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new BadEntry(path, "the file", "it is missing from the class path");
        }
        return stream;
    }

    private static Stream<String> names(String prefix) {
        try {
            Path root = root(prefix);
            if (Files.isDirectory(root)) {
                Stream<Path> paths = Files.walk(root);
                return paths.map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .onClose(paths::close);
            }
            JarFile jar = new JarFile(root.toFile());
            return jar.stream().map(entry -> entry.getName()).onClose(() -> close(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(prefix, e);
        }
    }

    /** The folder or jar that this class was loaded from; resources of a build lie beside the classes. */
    private static Path root(String prefix) {
        try {
            URL folder = DataFiles.class.getClassLoader().getResource(prefix);
            if (folder != null && folder.getProtocol().equals("file")) {
                Path path = Path.of(folder.toURI());
                for (int i = 0; i < prefix.split("/").length; i++) {
                    path = path.getParent();
                }
                return path;
            }
            CodeSource source = DataFiles.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has an address that is no path", e);
        }
    }

    private static void close(JarFile jar) {
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(jar.getName(), e);
        }
    }
}
