package org.sijil.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sijil.language.BadEntry;

/** Reads the tab-separated files of {@code src/main/places}; a line that starts with # is a comment. */
final class PlaceFiles {

    /** What some sources write behind an Arabic name to tell which of its namesakes it is: "Kisii, Kenya". */
    private static final Pattern WHERE = Pattern.compile("\\s*[\u060c,\u066c(].*");

    private final Path folder;

    PlaceFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * One line of a reviewed file.
     *
     * @param cells trimmed, as many as the file has columns
     */
    record Line(String file, int number, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        List<String> names(int column) {
            return split(cell(column));
        }

        BadEntry bad(String mend) {
            return new BadEntry(file + ":" + number, cell(0), mend);
        }
    }

    /** Countries, first-level units and populated places, as the refresh script joined them. */
    List<PlaceDraft> gazetteer() {
        List<PlaceDraft> places = new ArrayList<>();
        for (String line : text(folder.resolve("gazetteer.tsv.gz"))) {
            places.add(place(line.split("\t", -1)));
        }
        return places;
    }

    private static PlaceDraft place(String[] c) {
        Point point = new Point(Double.parseDouble(c[6]), Double.parseDouble(c[7]));
        return new PlaceDraft(
                c[0],
                Place.Kind.valueOf(c[1]),
                c[2],
                c[3],
                c[4],
                WHERE.matcher(c[5]).replaceFirst(""),
                Optional.of(point),
                Long.parseLong(c[8]),
                Integer.parseInt(c[9]),
                split(c[10]));
    }

    /** All lines of one reviewed file, or of every file of a folder, with exactly these columns. */
    List<Line> lines(String name, int columns) {
        return lines(name, columns, columns);
    }

    /** The same, where the last columns may be left out. */
    List<Line> lines(String name, int least, int columns) {
        List<Line> lines = new ArrayList<>();
        for (Path file : files(folder.resolve(name))) {
            int number = 0;
            for (String line : text(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line(folder.relativize(file).toString(), number, line, least, columns));
                }
            }
        }
        return lines;
    }

    private static Line line(String file, int number, String text, int least, int columns) {
        List<String> cells = Stream.of(text.split("\t", -1)).map(String::strip).toList();
        Line line = new Line(file, number, cells);
        if (cells.size() < least || cells.size() > columns) {
            throw line.bad("it has " + cells.size() + " columns, separated by tabs; write " + columns);
        }
        return line;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static List<String> text(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> split(String names) {
        return Stream.of(names.split("\\|"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }
}
