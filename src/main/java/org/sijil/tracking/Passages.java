package org.sijil.tracking;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.sijil.incident.Evidence;
import org.sijil.language.Orthography;
import org.sijil.query.Grounds;

/** What of an article's text an account rests on. */
final class Passages {

    private Passages() {}

    /** The evidence with its spans counted in Unicode code points, as the API counts them. */
    static List<Grounds> grounds(long article, String text, List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> new Grounds(
                        article,
                        e.field(),
                        text.codePointCount(0, e.span().start()),
                        text.codePointCount(0, e.span().end()),
                        e.quote(),
                        e.rule()))
                .toList();
    }

    /** The folded words of the sentences from the first evidence to the last; of the whole text when there is none. */
    static String words(String text, List<Evidence> evidence) {
        int start = evidence.stream().mapToInt(e -> e.span().start()).min().orElse(0);
        int end = evidence.stream().mapToInt(e -> e.span().end()).max().orElse(text.length());
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int from = start == 0 ? 0 : sentences.isBoundary(start) ? start : sentences.preceding(start);
        int to = end == text.length() ? end : sentences.isBoundary(end) ? end : sentences.following(end);
        return Orthography.standard().fold(text.substring(Math.max(0, from), to));
    }
}
