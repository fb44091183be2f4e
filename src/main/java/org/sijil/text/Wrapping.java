package org.sijil.text;

import java.util.List;
import org.sijil.text.Segmenter.Line;

/** Tells whether lines were cut by a layout, not by their author. */
final class Wrapping {

    /** So many lines or more were cut when this share of them goes on in the next one. */
    private static final int MANY = 8;

    private static final double SHARE = 0.55;

    /** Of fewer lines, so many that go on must each be as full as can be. */
    private static final int FEWEST_FULL = 2;

    /** Widths that layouts have, in UTF-16 units. */
    private static final int NARROWEST = 30;

    private static final int WIDEST = 132;

    private Wrapping() {}

    /** Whether all lines of the text were cut that way. */
    static boolean of(List<Token> tokens, List<Line> lines) {
        if (lines.stream().noneMatch(Line::finished)) {
            return false;
        }
        long open = lines.stream()
                .filter(line -> !line.finished() && !line.gapBefore())
                .count();
        return lines.size() >= MANY ? open >= SHARE * lines.size() : full(tokens, lines);
    }

    /** Whether no line that goes on had room for the next one's first word. */
    private static boolean full(List<Token> tokens, List<Line> lines) {
        int width = lines.stream().mapToInt(line -> length(tokens, line)).max().orElse(0);
        if (width < NARROWEST || width > WIDEST) {
            return false;
        }
        int goingOn = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).follows(lines.get(i - 1))) {
                int word = tokens.get(lines.get(i).first()).span().length();
                if (length(tokens, lines.get(i - 1)) + 1 + word <= width) {
                    return false;
                }
                goingOn++;
            }
        }
        return goingOn >= FEWEST_FULL;
    }

    /** Whether a line begins amid a sentence: with a small letter, in scripts that have any. */
    static boolean goesOn(List<Token> tokens, Line line) {
        return Character.isLowerCase(tokens.get(line.first()).surface().codePointAt(0));
    }

    private static int length(List<Token> tokens, Line line) {
        return tokens.get(line.first())
                .span()
                .union(tokens.get(line.end() - 1).span())
                .length();
    }
}
