package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.text.Article;

/** Runs the examples that stand in the language files, so that a failure names file, entry and text. */
final class Examples {

    static final Map<String, LanguagePack> PACKS = LanguagePack.loadAll();

    private Examples() {}

    /** What is to be tested of one text of an entry; {@code example} is empty for a text of "not". */
    record Case(String language, Entry entry, String text, List<Fields> example) {

        @Override
        public String toString() {
            return entry.rule() + ": " + text;
        }

        Chart read() {
            LanguagePack pack = PACKS.get(language);
            Chart chart = new Chart(
                    pack.segmenter()
                            .document(new Article(
                                    text,
                                    java.util.Optional.empty(),
                                    java.util.Optional.empty(),
                                    java.util.Optional.empty(),
                                    java.util.Optional.empty(),
                                    java.util.Optional.empty())),
                    pack);
            new NumberFinder(pack).find(chart);
            new DateFinder(pack).find(chart);
            return chart;
        }

        String described(Chart chart) {
            StringBuilder found =
                    new StringBuilder(entry.file() + ", entry '" + entry.id() + "', text '" + text + "': found");
            for (String kind : List.of("numeral", "ordinal", "number", "measure", "moment", "date")) {
                for (Chart.Item item : chart.all(kind)) {
                    found.append("\n  ")
                            .append(kind)
                            .append(" '")
                            .append(chart.document().quote(item.start(), item.end()))
                            .append("' = ")
                            .append(item.value())
                            .append(" by ")
                            .append(item.rule());
                }
            }
            return found.toString();
        }
    }

    static List<Case> of(String... files) {
        List<Case> cases = new ArrayList<>();
        PACKS.forEach((language, pack) -> {
            for (String file : files) {
                for (Entry entry : pack.lexicon(file).entries()) {
                    entry.examples()
                            .forEach(example ->
                                    cases.add(new Case(language, entry, example.get("text"), List.of(example))));
                    entry.not().forEach(text -> cases.add(new Case(language, entry, text, List.of())));
                }
            }
        });
        return cases;
    }
}
