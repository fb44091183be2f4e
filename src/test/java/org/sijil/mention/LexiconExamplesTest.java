package org.sijil.mention;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.text.Article;
import org.sijil.world.Actors;
import org.sijil.world.Gazetteer;

/** Every example of the files of acts, casualties, roles, cues, sources and places is found by the entry that it stands in. */
@Execution(ExecutionMode.CONCURRENT)
class LexiconExamplesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);
    private static final Actors ACTORS = Actors.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Map<String, List<Consumer<Chart>>> FINDERS = new ConcurrentHashMap<>();
    private static final List<String> KINDS = List.of(
            Kinds.NUMBER,
            Kinds.DATE,
            Kinds.ACTOR,
            Kinds.PLACE,
            Kinds.CUE,
            Kinds.PARTY,
            Kinds.TOLL,
            Kinds.ACT,
            Kinds.SPEAKER);

    static Stream<Examples.Case> acts() {
        return Examples.of("acts").stream();
    }

    static Stream<Examples.Case> casualties() {
        return Examples.of("casualties").stream();
    }

    static Stream<Examples.Case> roles() {
        return Examples.of("roles").stream();
    }

    static Stream<Examples.Case> cues() {
        return Examples.of("cues").stream();
    }

    static Stream<Examples.Case> sources() {
        return Examples.of("sources").stream();
    }

    static Stream<Examples.Case> places() {
        return Examples.of("places").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void act(Examples.Case example) {
        quoted(example, Kinds.ACT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cues")
    void cue(Examples.Case example) {
        quoted(example, Kinds.CUE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void source(Examples.Case example) {
        Chart chart = read(example);
        List<String> speakers = by(example, chart, Kinds.SPEAKER).stream()
                .map(item -> (Speaker) item.value())
                .map(speaker -> chart.document().quote(speaker.start(), speaker.end()))
                .toList();
        compare(example, chart, speakers);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    void role(Examples.Case example) {
        Chart chart = read(example);
        List<Chart.Item> found = quoted(example, chart, Kinds.PARTY);
        for (Fields expected : example.example()) {
            if (expected.has("low")) {
                boolean counted = found.stream()
                        .map(item -> (Party) item.value())
                        .anyMatch(party -> party.quantity()
                                .filter(count -> count.low()
                                                .equals(bound(
                                                        expected.find("low").orElse("")))
                                        && count.high()
                                                .equals(bound(
                                                        expected.find("high").orElse(""))))
                                .isPresent());
                assertTrue(counted, () -> described(example, chart));
            }
        }
    }

    /** A place's item names the wording before it alone, so that only the name and its kind are compared. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void place(Examples.Case example) {
        Chart chart = read(example);
        String kind = example.entry().fields().get("kind").toUpperCase(Locale.ROOT);
        List<String> found = chart.all(Kinds.PLACE).stream()
                .filter(item -> ((PlaceMention) item.value())
                        .kind()
                        .filter(said -> said.name().equals(kind))
                        .isPresent())
                .map(item -> chart.document().quote(item.start(), item.end()))
                .toList();
        compare(example, chart, found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casualties")
    void toll(Examples.Case example) {
        Chart chart = read(example);
        List<Chart.Item> found = by(example, chart, Kinds.TOLL);
        if (example.example().isEmpty()) {
            assertTrue(found.isEmpty(), () -> described(example, chart));
            return;
        }
        Fields expected = example.example().get(0);
        List<Harm> harms = Stream.of(Harm.values())
                .filter(harm -> expected.has(harm.name().toLowerCase(Locale.ROOT)))
                .toList();
        assertFalse(harms.isEmpty(), () -> "give the example a harm, such as killed: 2\n" + described(example, chart));
        for (Harm harm : harms) {
            String[] bounds = bounds(expected.get(harm.name().toLowerCase(Locale.ROOT)));
            boolean counted = found.stream()
                    .map(item -> (TollMention) item.value())
                    .anyMatch(toll -> toll.harm() == harm
                            && toll.quantity().low().equals(bound(bounds[0]))
                            && toll.quantity().high().equals(bound(bounds[1])));
            assertTrue(counted, () -> described(example, chart));
        }
    }

    private static void quoted(Examples.Case example, String kind) {
        quoted(example, read(example), kind);
    }

    private static List<Chart.Item> quoted(Examples.Case example, Chart chart, String kind) {
        List<Chart.Item> found = by(example, chart, kind);
        compare(
                example,
                chart,
                found.stream()
                        .map(item -> chart.document().quote(item.start(), item.end()))
                        .toList());
        return found;
    }

    private static void compare(Examples.Case example, Chart chart, List<String> found) {
        boolean asSaid = example.example().isEmpty()
                ? found.isEmpty()
                : found.contains(example.example().get(0).get("found"));
        assertTrue(asSaid, () -> described(example, chart));
    }

    private static List<Chart.Item> by(Examples.Case example, Chart chart, String kind) {
        return chart.all(kind).stream()
                .filter(item -> item.rule().equals(example.entry().rule()))
                .toList();
    }

    /** "11" is 11 to 11, "1-19" a range, "2-" has no upper bound, "-10" no lower one. */
    private static String[] bounds(String text) {
        int dash = text.indexOf('-');
        return dash < 0 ? new String[] {text, text} : new String[] {text.substring(0, dash), text.substring(dash + 1)};
    }

    private static OptionalInt bound(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Chart read(Examples.Case example) {
        LanguagePack pack = Examples.PACKS.get(example.language());
        Chart chart = new Chart(pack.segmenter().document(Article.of(example.text(), PUBLISHED)), pack);
        FINDERS.computeIfAbsent(pack.code(), code -> finders(pack)).forEach(finder -> finder.accept(chart));
        return chart;
    }

    /** The finders of a language, in order; they are made once, since each asks its own facts of the words. */
    private static List<Consumer<Chart>> finders(LanguagePack pack) {
        return List.of(
                new NumberFinder(pack)::find,
                new DateFinder(pack)::find,
                new ActorFinder(pack, ACTORS)::find,
                new PlaceFinder(pack, GAZETTEER)::find,
                new CueFinder(pack)::find,
                new PartyFinder(pack)::find,
                new SomebodyFinder(pack)::find,
                new PeopleFinder(pack)::find,
                new TollFinder(pack)::find,
                new ActFinder(pack)::find,
                new SpeakerFinder(pack)::find);
    }

    private static String described(Examples.Case example, Chart chart) {
        List<String> lines = new ArrayList<>();
        lines.add(example.entry().file() + ", entry '" + example.entry().id() + "', text '" + example.text()
                + "': found");
        for (String kind : KINDS) {
            for (Chart.Item item : chart.all(kind)) {
                lines.add(kind + " '" + chart.document().quote(item.start(), item.end()) + "' by " + item.rule()
                        + value(item.value()));
            }
        }
        return String.join("\n  ", lines);
    }

    private static String value(Object value) {
        if (value instanceof TollMention toll) {
            return " = " + toll.harm() + " " + toll.quantity();
        }
        return value instanceof Party party ? " = " + party.quantity() : "";
    }
}
