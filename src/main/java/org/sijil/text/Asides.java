package org.sijil.text;

import java.util.List;

/**
 * The openings of lines that are no part of an article: "read also", photo credits and the like.
 *
 * @param openings folded words of each opening
 */
public record Asides(List<List<String>> openings) {

    public Asides {
        openings = openings.stream().map(List::copyOf).toList();
    }

    /** Whether the words at {@code first} open such a line. */
    public boolean opens(List<Token> tokens, int first) {
        int start = first;
        while (start < tokens.size() && tokens.get(start).kind() == Token.Kind.MARK && start < first + 3) {
            start++;
        }
        for (List<String> opening : openings) {
            if (matches(tokens, start, opening)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<Token> tokens, int start, List<String> words) {
        if (start + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(start + i).folded().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
