package org.sijil.mention;

import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/**
 * The place, agency and date before the first sentence proper: "GOMA, DR Congo, Jan 27 (Agency) -".
 *
 * @param first its first token
 * @param end the token after it
 */
public record Dateline(int first, int end) {

    /** Tokens within which a dateline closes. */
    private static final int LONGEST = 16;

    private static final String DASHES = "-\u2013\u2014";

    private static final String CLOSERS = "-\u2013\u2014:|/";

    /** Whether a token belongs to it. */
    public boolean holds(int token) {
        return token >= first && token < end;
    }

    private static boolean claims(Chart chart, int at) {
        return chart.at(Kinds.CUE, at).stream().anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.CLAIM);
    }

    /** The dateline of a text, if its first sentence has one. */
    public static Optional<Dateline> of(Chart chart) {
        return chart.document().sentences().stream()
                .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                .findFirst()
                .flatMap(sentence -> of(chart, sentence));
    }

    /** The dateline of a sentence that opens a text or a paragraph, if it has one. */
    public static Optional<Dateline> of(Chart chart, Sentence sentence) {
        int limit = Math.min(sentence.first() + LONGEST, sentence.end() - 1);
        int end = -1;
        for (int at = sentence.first(); at < limit; at++) {
            Token token = chart.document().token(at);
            boolean told = !chart.at(Kinds.ACT, at).isEmpty()
                    || !chart.at(Kinds.TOLL, at).isEmpty();
            if (told || !chart.at(Kinds.SPEAKER, at).isEmpty() || claims(chart, at)) {
                break;
            }
            boolean loose = !token.glued()
                    || !chart.document().token(at + 1).glued() && DASHES.contains(token.surface())
                    || token.isMark(":")
                    || token.isMark("/")
                    || at > 0 && chart.document().token(at - 1).isMark(")");
            if (token.kind() == Token.Kind.MARK
                    && CLOSERS.contains(token.surface())
                    && loose
                    && !chart.covered(Kinds.DATE, at)) {
                end = at + 1;
            }
        }
        return end < 0 || isDayAlone(chart, sentence.first(), end)
                ? Optional.empty()
                : Optional.of(new Dateline(sentence.first(), end));
    }

    /** In an entry of a chronology, "- 17 Nov: a mine killed two", the day is that of the act. */
    private static boolean isDayAlone(Chart chart, int first, int end) {
        boolean dated = false;
        for (int at = first; at < end; at++) {
            boolean day = chart.covered(Kinds.DATE, at);
            if (!day && chart.document().token(at).kind() != Token.Kind.MARK) {
                return false;
            }
            dated |= day;
        }
        return dated;
    }
}
