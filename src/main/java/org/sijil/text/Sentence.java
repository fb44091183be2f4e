package org.sijil.text;

/**
 * A run of tokens that makes one statement.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param paragraph number of the paragraph that it stands in
 */
public record Sentence(int index, int first, int end, int paragraph, Kind kind) {

    /** Body text, a heading over text, or matter that is no part of the article. */
    public enum Kind {
        BODY,
        HEADING,
        ASIDE
    }

    public int length() {
        return end - first;
    }
}
