package org.sijil.text;

import java.util.List;

/** An article cut into tokens and sentences; the text itself stays as it was. */
public record Document(Article article, List<Token> tokens, List<Sentence> sentences) {

    public Document {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    public String text() {
        return article.text();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The sentence that a token stands in. */
    public Sentence sentenceAt(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }

    /** The text from the first token to the one before {@code end}. */
    public Span span(int first, int end) {
        return tokens.get(first).span().union(tokens.get(end - 1).span());
    }

    public String quote(int first, int end) {
        return span(first, end).of(text());
    }
}
