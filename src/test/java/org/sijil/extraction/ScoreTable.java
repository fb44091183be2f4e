package org.sijil.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The score as a Markdown page, and back. */
final class ScoreTable {

    private static final int F1_COLUMN = 3;
    private static final Pattern HEADING = Pattern.compile("## (\\S+):.*");
    private static final String HEAD =
            """
            # What the extractor gets right on the corpus

            Slot by slot after the alignment of each text's incidents; `strict` is type, date, place and toll together. The build
            fails when an F1 falls below this page; `./mvnw test -Dsijil.rewrite=true -Dtest=CorpusScoreTest` rewrites it.
            """;

    private ScoreTable() {}

    static String write(CorpusScore score) {
        String groups = score.groups().entrySet().stream()
                .map(group -> section(group.getKey(), group.getValue()))
                .collect(Collectors.joining());
        return HEAD + groups + reliability(score);
    }

    /** F1 by group and slot, such as {@code ar/date}, as the page has it. */
    static Map<String, Double> read(String page) {
        Map<String, Double> f1 = new LinkedHashMap<>();
        String group = "";
        for (String line : page.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                group = heading.group(1);
            }
            List<String> cells = cells(line);
            if (cells.size() > F1_COLUMN && isSlot(cells.get(0))) {
                f1.put(group + "/" + cells.get(0), Double.valueOf(cells.get(F1_COLUMN)));
            }
        }
        return f1;
    }

    /** The rows that lie below the bar, as {@code ar/date 0.810, was 0.832; ...}; empty text when none does. */
    static String fallen(Map<String, Double> bar, Map<String, Double> now) {
        return bar.entrySet().stream()
                .filter(entry -> now.get(entry.getKey()) < entry.getValue())
                .map(entry -> String.format(
                        Locale.ROOT, "%s %.3f, was %.3f", entry.getKey(), now.get(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String section(String name, CorpusScore.Group group) {
        Count found = group.count(Slot.DETECT);
        String title = "\n## %s: %d texts, %d incidents, %d answered\n\n"
                .formatted(name, group.texts(), found.gold(), found.answered());
        String rows = List.of(Slot.values()).stream()
                .map(slot -> row(slot, group.count(slot)))
                .collect(Collectors.joining());
        return title + "| slot | precision | recall | F1 | gold | answered |\n|---|---|---|---|---|---|\n" + rows;
    }

    private static String row(Slot slot, Count count) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %d | %d |\n",
                slot.label(),
                count.precision(),
                count.recall(),
                count.f1(),
                count.gold(),
                count.answered());
    }

    private static String reliability(CorpusScore score) {
        String rows = IntStream.range(0, 10)
                .mapToObj(tenth -> {
                    Count count = score.tenth(tenth);
                    return String.format(
                            Locale.ROOT,
                            "| %.1f to %.1f | %d | %s |\n",
                            tenth / 10.0,
                            (tenth + 1) / 10.0,
                            count.answered(),
                            count.answered() == 0 ? "-" : String.format(Locale.ROOT, "%.2f", count.precision()));
                })
                .collect(Collectors.joining());
        return "\n## Reliability\n\nAnswers by confidence, and the share that is strictly right.\n\n"
                + "| confidence | answers | right |\n|---|---|---|\n"
                + rows;
    }

    private static boolean isSlot(String cell) {
        return List.of(Slot.values()).stream().anyMatch(slot -> slot.label().equals(cell));
    }

    private static List<String> cells(String line) {
        return line.startsWith("| ") ? List.of(line.substring(2).split(" *\\| *")) : List.of();
    }
}
