package org.sijil.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.text.Sentence;

/** Finds the wordings of {@code cues.yaml}. */
public final class CueFinder {

    private static final Set<String> ALLOWED = Set.of("id", "cue", "scope", "phrases", "examples", "not");

    private final Lexicon lexicon;
    private final Map<Entry, Cue> cues = new HashMap<>();

    public CueFinder(LanguagePack pack) {
        this.lexicon = pack.lexicon("cues");
        lexicon.entries().forEach(entry -> cues.put(entry, cue(entry.fields().allow(ALLOWED))));
    }

    public void find(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            for (Lexicon.Match match : lexicon.matches(chart, sentence.first(), sentence.end())) {
                Cue cue = cues.get(match.entry());
                boolean named = chart.covered(Kinds.PLACE, match.start()) || isMonth(chart, match.start(), cue.kind());
                if (match.end() == match.start() + 1 && named) {
                    continue;
                }
                chart.add(new Chart.Item(
                        Kinds.CUE, match.start(), match.end(), match.entry().rule(), cue));
            }
        }
    }

    /** Whether a word that may say what could be is part of a date: "in May". */
    private static boolean isMonth(Chart chart, int at, Cue.Kind kind) {
        return kind == Cue.Kind.UNREAL && chart.covered(Kinds.DATE, at);
    }

    private static Cue cue(Fields fields) {
        try {
            Cue.Kind kind = Cue.Kind.valueOf(fields.get("cue").toUpperCase(Locale.ROOT));
            return new Cue(
                    kind,
                    Cue.Scope.valueOf(fields.find("scope").orElse("clause").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw fields.bad("no such cue or scope: " + e.getMessage());
        }
    }
}
