package org.sijil.world;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sijil.language.BadEntry;

/**
 * Compiles {@code src/main/places} to the index that {@link Gazetteer} loads; the build runs it.
 *
 * <p>Arguments: the folder of the sources, and the file to write.
 */
public final class GazetteerCompiler {

    private static final Logger LOG = Logger.getLogger(GazetteerCompiler.class.getName());

    private static final Pattern INPUT = Pattern.compile(
            "(\\.tsv|\\.tsv\\.gz|\\.txt|orthography\\.yaml|world.Place.*\\.class|world.Articles.*\\.class)$");

    private GazetteerCompiler() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path index = Path.of(args[1]);
        if (!isOlder(index, sources) && !isOlder(index, index.getParent().getParent())) {
            LOG.fine("the index of places is up to date");
            return;
        }
        PlaceFiles files = new PlaceFiles(sources);
        PlaceDrafts drafts = new PlaceDrafts(files.gazetteer());
        List<String> problems = new ArrayList<>();
        files.lines("names", 5).forEach(line -> attempt(line, drafts::rename, problems));
        files.lines("extra", 7, 8).forEach(line -> attempt(line, drafts::add, problems));
        drafts.sorted().stream()
                .filter(place -> place.name().isEmpty())
                .forEach(place -> problems.add(place.id() + " has no name; give it one under names"));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("mend these lines of " + sources + ":\n" + String.join("\n", problems));
        }
        List<PlaceDraft> places = drafts.sorted();
        PlaceMeanings meanings = new PlaceMeanings(files, places);
        write(index, places, meanings);
        LOG.info(() -> "compiled " + places.size() + " places under "
                + meanings.names().size() + " names");
    }

    private static void attempt(PlaceFiles.Line line, Consumer<PlaceFiles.Line> use, List<String> problems) {
        try {
            use.accept(line);
        } catch (BadEntry e) {
            problems.add(e.getMessage());
        }
    }

    /** Whether a file is missing or older than something in a folder, be it data or the code that compiles it. */
    private static boolean isOlder(Path file, Path folder) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        FileTime written = Files.getLastModifiedTime(file);
        try (Stream<Path> sources = Files.walk(folder)) {
            return sources.filter(Files::isRegularFile)
                    .filter(source -> INPUT.matcher(source.toString()).find())
                    .anyMatch(source -> source.toFile().lastModified() > written.toMillis());
        }
    }

    private static void write(Path file, List<PlaceDraft> places, PlaceMeanings meanings) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PlaceIndexWriter.write(places, meanings.names(), out);
        }
    }
}
