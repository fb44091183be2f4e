package org.sijil.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words, numbers and marks. A hyphen separates words, an apostrophe inside a word belongs to it unless it
 * opens a possessive, and separators between digits belong to the number.
 */
public final class Tokenizer {

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u02BB\u02BF\u02BE`\u00B4";
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String SEPARATORS = ",.\u066B\u066C";

    private final Spellings spellings;

    public Tokenizer(Folding folding) {
        this.spellings = new Spellings(folding);
    }

    /** All tokens of the text, with the offsets that they have there. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isSpace(c) || joinsWords(text, at)) {
                at += Character.charCount(c);
                continue;
            }
            int end = Character.isDigit(c)
                    ? numberEnd(text, at)
                    : isLetter(c) ? wordEnd(text, at) : at + Character.charCount(c);
            tokens.add(token(tokens, text, at, end, c));
            at = end;
        }
        return tokens;
    }

    /** The folded form of the word that stands at a place of a text. */
    public String folded(String text, int start, int end) {
        return spellings.at(text, start, end).folded();
    }

    private Token token(List<Token> before, String text, int start, int end, int first) {
        Token.Kind kind =
                Character.isDigit(first) ? Token.Kind.NUMBER : isLetter(first) ? Token.Kind.WORD : Token.Kind.MARK;
        boolean glued =
                !before.isEmpty() && before.get(before.size() - 1).span().end() == start;
        Spellings.Spelling word = spellings.at(text, start, end);
        String folded = kind == Token.Kind.MARK ? word.surface() : word.folded();
        return new Token(before.size(), new Span(start, end), word.surface(), folded, kind, glued);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isLetter(c) || Character.isDigit(c) && at > start && !runsInto(text, start, at) || isJoiner(c)) {
                at += Character.charCount(c);
            } else if (APOSTROPHES.indexOf(c) >= 0 && continues(text, at)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether a number runs into the Arabic word before it for want of a space; one letter may be a clitic or a model's. */
    private static boolean runsInto(String text, int start, int digit) {
        return Character.UnicodeScript.of(text.codePointAt(start)) == Character.UnicodeScript.ARABIC
                && digit - start > 1
                && isLetter(text.codePointAt(digit - 1));
    }

    /** An apostrophe continues a word when a letter follows that is not a lone possessive {@code s}. */
    private static boolean continues(String text, int apostrophe) {
        int next = apostrophe + 1;
        if (next >= text.length() || !isLetter(text.codePointAt(next))) {
            return false;
        }
        boolean lone = next + 1 >= text.length() || !isLetter(text.codePointAt(next + 1));
        return !(lone && Character.toLowerCase(text.charAt(next)) == 's');
    }

    private static int numberEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean separates =
                    SEPARATORS.indexOf(c) >= 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
            if (!Character.isDigit(c) && !separates) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Marks of no width inside a word: joiners, tatweel and bidirectional controls. */
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D || c == 0x00AD;
    }

    /** A hyphen with a letter on one side and no space on the other only holds a compound together. */
    private static boolean joinsWords(String text, int at) {
        if (HYPHENS.indexOf(text.charAt(at)) < 0 || at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && (Character.isLetter(before) || Character.isLetter(after));
    }

    private static boolean isSpace(int c) {
        return c == '_'
                || c == '#'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }
}
