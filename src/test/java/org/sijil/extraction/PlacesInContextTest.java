package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;
import org.sijil.resolve.CountryVotes;
import org.sijil.resolve.PlaceInText;
import org.sijil.resolve.PlaceResolver;
import org.sijil.text.Article;
import org.sijil.text.Document;
import org.sijil.world.Actors;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Names in context, many of them ambiguous, mean the places that a reader takes them for. */
@Execution(ExecutionMode.CONCURRENT)
class PlacesInContextTest {

    private static final String FILE = "/places/names-in-context.tsv";
    private static final double BAR = 0.95;
    private static final int LEAST = 300;
    private static final Pattern NAME = Pattern.compile("\\[([^\\]]*)\\]");
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);

    private final Map<String, Reader> readers = new TreeMap<>();
    private final PlaceResolver resolver = new PlaceResolver();

    @Test
    void nineteenOfTwentyNamesMeanWhatAReaderTakesThemFor() throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        Actors actors = Actors.load();
        LanguagePack.loadAll().forEach((code, pack) -> readers.put(code, new Reader(pack, actors, gazetteer)));
        List<String> wrong = new ArrayList<>();
        int names = 0;
        for (String line : lines()) {
            String[] cells = line.split("\t");
            String[] expected = cells[0].split(";");
            List<String> found = resolved(cells[1]);
            assertEquals(expected.length, found.size(), line);
            for (int i = 0; i < expected.length; i++) {
                names++;
                if (!agrees(expected[i], found.get(i))) {
                    wrong.add(expected[i] + " is " + found.get(i) + " in: " + cells[1]);
                }
            }
        }
        assertTrue(names >= LEAST, "there are only " + names + " names");
        int all = names;
        assertTrue(
                wrong.size() <= all * (1 - BAR),
                () -> wrong.size() + " of " + all + " names are wrong:\n" + String.join("\n", wrong));
    }

    /** Whether what was found is the place expected: "name/unit", by either name and by unit or country. */
    private static boolean agrees(String expected, String found) {
        if (expected.length() == 1) {
            return expected.equals(found);
        }
        int slash = expected.lastIndexOf('/');
        String name = Orthography.standard().fold(expected.substring(0, slash));
        String unit = expected.substring(slash + 1);
        return List.of(found.split("\\|")).containsAll(List.of(name, unit));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = PlacesInContextTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** For each bracketed name the names, unit and country of its place; "?" for an unknown one, "-" for none. */
    private List<String> resolved(String marked) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = NAME.matcher(marked);
        int at = 0;
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            starts.add(text.length());
            text.append(matcher.group(1));
            at = matcher.end();
        }
        text.append(marked.substring(at));
        boolean arabic = marked.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        Chart chart = readers.get(arabic ? "ar" : "en").read(Article.of(text.toString(), PUBLISHED));
        List<PlaceInText> places = resolver.resolve(chart, new CountryVotes().add(chart));
        return starts.stream()
                .map(start -> place(chart.document(), places, start))
                .toList();
    }

    private static String place(Document document, List<PlaceInText> places, int start) {
        return places.stream()
                .filter(place -> !place.back())
                .filter(place -> document.span(place.start(), place.end()).start() <= start
                        && document.span(place.start(), place.end()).end() > start)
                .findFirst()
                .map(place -> place.place().map(PlacesInContextTest::described).orElse("?"))
                .orElse("-");
    }

    private static String described(Place place) {
        Orthography writing = Orthography.standard();
        return String.join(
                "|",
                writing.fold(place.name()),
                writing.fold(place.nameAr().orElse("")),
                place.admin1Code().orElse(""),
                place.country());
    }
}
