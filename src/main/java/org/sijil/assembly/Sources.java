package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Speaker;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Finds who gives a figure, among the reporting clauses of its sentence. */
final class Sources {

    private static final String CLOSERS = ",\u060C.;\u061B\"\u201D\u00BB";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Scene scene;
    private final WordList and;

    Sources(Scene scene) {
        this.scene = scene;
        this.and = scene.chart().pack().words("and");
    }

    /** The clause that reports the figure of a toll: one before it that leads to it, else one that follows what it tells. */
    Optional<Chart.Item> of(Chart.Item toll, int sentence) {
        Sentence around = scene.chart().document().sentences().get(sentence);
        Chart.Item before = null;
        Chart.Item after = null;
        for (Chart.Item clause : scene.in(Kinds.SPEAKER, around.first(), around.end())) {
            if (clause.start() <= toll.start()) {
                before = clause;
            } else if (after == null && clause.start() >= toll.end()) {
                after = clause;
            }
        }
        boolean turned = after != null && !newClause(toll.end(), after.start());
        if (before != null && !(turned && closed(around, before))) {
            return Optional.of(before);
        }
        return turned ? Optional.of(after) : Optional.empty();
    }

    /** Who gives the figure, as written, but on one line. */
    Optional<String> words(Chart.Item toll, int sentence) {
        return of(toll, sentence)
                .map(clause -> (Speaker) clause.value())
                .map(speaker -> scene.chart().document().quote(speaker.start(), speaker.end()))
                .map(quote -> SPACE.matcher(quote).replaceAll(" "));
    }

    /** Whether the clause follows what it reports and a mark ends it: "five died, police said, and". */
    private boolean closed(Sentence around, Chart.Item clause) {
        boolean marked = clause.end() < around.end()
                && CLOSERS.contains(token(clause.end()).surface());
        return marked && clause.start() > around.first() && !newClause(clause.start() - 1, clause.start());
    }

    /** Whether a new clause begins between two tokens: at a word for one, or at an "and" right before the second. */
    private boolean newClause(int first, int end) {
        List<Chart.Item> cues = scene.in(Kinds.CUE, first, end);
        boolean word = cues.stream().anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.CLAUSE);
        boolean joined = end > 0
                && token(end - 1).isWord()
                && and.contains(token(end - 1).folded());
        return word || joined || clings(end);
    }

    /** Whether an "and" clings to the first word of a clause. */
    private boolean clings(int at) {
        return at < scene.chart().size()
                && !scene.chart().pack().knows(token(at).folded())
                && scene.chart().forms(at).stream().anyMatch(form -> and.stream()
                        .anyMatch(word ->
                                !form.proclitic().isEmpty() && form.proclitic().equals(word)));
    }

    private Token token(int at) {
        return scene.chart().document().token(at);
    }
}
