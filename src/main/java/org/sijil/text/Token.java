package org.sijil.text;

/**
 * A word, number or mark of a document.
 *
 * @param index position in the document
 * @param span where it stands in the untouched text
 * @param folded normalised form: lower case, no diacritics, one shape for each letter
 * @param glued whether it follows the token before it without a space
 */
public record Token(int index, Span span, String surface, String folded, Kind kind, boolean glued) {

    /** Letters, digits, or anything else that is written. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark(String mark) {
        return kind == Kind.MARK && surface.equals(mark);
    }

    /** Whether it is a comma of any script. */
    public boolean isComma() {
        return isMark(",") || isMark("\u060C");
    }

    /** Whether it is written with a capital first letter, a name signal in scripts that have one. */
    public boolean isCapitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }
}
