package org.sijil.assembly;

import java.util.List;
import org.sijil.text.Document;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Paragraphs that open with an hour, as those of a live report do: each is news of the day, whatever was told before. */
final class Entries {

    private static final int MINUTES = 2;

    private final Scene scene;

    Entries(Scene scene) {
        this.scene = scene;
    }

    /** Whether a sentence stands in such a paragraph, and the draft before it in another one. */
    boolean part(Sentence sentence, Draft before) {
        return before.last().paragraph() != sentence.paragraph() && isEntry(sentence);
    }

    private boolean isEntry(Sentence sentence) {
        List<Sentence> all = scene.chart().document().sentences();
        int first = sentence.index();
        while (first > 0 && all.get(first - 1).paragraph() == sentence.paragraph()) {
            first--;
        }
        return opensWithHour(all.get(first));
    }

    /** Whether a sentence opens with two numbers of two digits and what stands between hours and minutes. */
    private boolean opensWithHour(Sentence sentence) {
        int at = sentence.first();
        Document document = scene.chart().document();
        while (at < sentence.end() && document.token(at).kind() == Token.Kind.MARK) {
            at++;
        }
        if (at + 2 >= sentence.end()) {
            return false;
        }
        Token hours = document.token(at);
        Token between = document.token(at + 1);
        Token minutes = document.token(at + 2);
        return hours.kind() == Token.Kind.NUMBER
                && hours.surface().length() <= MINUTES
                && (between.isMark(":") || between.isMark("."))
                && minutes.kind() == Token.Kind.NUMBER
                && minutes.glued()
                && minutes.surface().length() == MINUTES;
    }
}
