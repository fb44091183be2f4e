package org.sijil.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds lines, paragraphs and sentences. Hard-wrapped lines are joined again; a short line without a full stop among
 * lines that have one is a heading; unfinished lines at the very end of a text are headlines of other stories.
 */
public final class Segmenter {

    private static final String TERMINATORS = ".!?\u061F\u2026\u06D4";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]\u201C";
    private static final String BULLETS = "-\u2013\u2014\u2022*\u25CF\u25AA|";

    /** Lines longer than this, in UTF-16 units, are prose even without a full stop. */
    private static final int HEADING_LENGTH = 90;

    /** Tokens of a sentence at the most; what goes on longer without a stop is a list or no prose, and is cut. */
    private static final int LONGEST_SENTENCE = 300;

    private final Tokenizer tokenizer;
    private final Set<String> abbreviations;
    private final Asides asides;

    /** @param abbreviations folded words after which a full stop does not end a sentence */
    public Segmenter(Tokenizer tokenizer, Set<String> abbreviations, Asides asides) {
        this.tokenizer = tokenizer;
        this.abbreviations = Set.copyOf(abbreviations);
        this.asides = asides;
    }

    public Document document(Article article) {
        List<Token> tokens = tokenizer.tokens(article.text());
        List<Line> lines = lines(article.text(), tokens);
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (Block block : blocks(article.text(), tokens, lines)) {
            split(tokens, block, paragraph++, sentences);
        }
        return new Document(article, tokens, sentences);
    }

    /**
     * A line by its tokens.
     *
     * @param gapBefore whether an empty line stands before it
     * @param finished whether it ends as a sentence does
     */
    record Line(int first, int end, boolean gapBefore, boolean finished) {

        /** Whether the line before it may go on in it. */
        boolean follows(Line before) {
            return !before.finished && !gapBefore;
        }
    }

    private record Block(int first, int end, Sentence.Kind kind) {}

    private List<Line> lines(String text, List<Token> tokens) {
        List<Line> lines = new ArrayList<>();
        int first = 0;
        int breaks = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            int between = i == tokens.size() ? 1 : lineBreaks(text, tokens.get(i - 1), tokens.get(i));
            if (between > 0) {
                lines.add(new Line(first, i, breaks > 1, finished(tokens, first, i)));
                first = i;
                breaks = between;
            }
        }
        return lines;
    }

    private static int lineBreaks(String text, Token before, Token after) {
        int breaks = 0;
        for (int i = before.span().end(); i < after.span().start(); i++) {
            breaks += text.charAt(i) == '\n' || text.charAt(i) == '\u2028' || text.charAt(i) == '\u2029' ? 1 : 0;
        }
        return breaks;
    }

    private static boolean finished(List<Token> tokens, int first, int end) {
        int last = end - 1;
        while (last > first && CLOSERS.contains(tokens.get(last).surface())) {
            last--;
        }
        return TERMINATORS.contains(tokens.get(last).surface());
    }

    private List<Block> blocks(String text, List<Token> tokens, List<Line> lines) {
        boolean wrapped = Wrapping.of(tokens, lines);
        long finished = lines.stream().filter(Line::finished).count();
        boolean prose = wrapped || finished * 3 >= lines.size();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (last + 1 < lines.size()
                    && lines.get(last + 1).follows(lines.get(last))
                    && (wrapped || Wrapping.goesOn(tokens, lines.get(last + 1)))
                    && !asides.opens(tokens, lines.get(last).first())
                    && !asides.opens(tokens, lines.get(last + 1).first())) {
                last++;
            }
            blocks.add(block(text, tokens, lines.get(i), lines.get(last), prose, last == lines.size() - 1));
            i = last + 1;
        }
        return markTail(blocks, lines, prose);
    }

    private Block block(String text, List<Token> tokens, Line start, Line stop, boolean prose, boolean closes) {
        Span span = tokens.get(start.first())
                .span()
                .union(tokens.get(stop.end() - 1).span());
        Sentence.Kind kind = Sentence.Kind.BODY;
        if (asides.opens(tokens, start.first())) {
            kind = Sentence.Kind.ASIDE;
        } else if (prose
                && !stop.finished()
                && span.length() <= HEADING_LENGTH
                && !opensWithClockOrBullet(tokens.get(start.first()))) {
            kind = Sentence.Kind.HEADING;
        }
        return new Block(start.first(), stop.end(), kind);
    }

    /** Unfinished lines after the last finished one, two or more of them, are headlines of other stories. */
    private static List<Block> markTail(List<Block> blocks, List<Line> lines, boolean prose) {
        int lastFinished = -1;
        for (int i = 0; i < lines.size(); i++) {
            lastFinished = lines.get(i).finished() ? lines.get(i).end() : lastFinished;
        }
        long open = 0;
        for (Line line : lines) {
            open += line.first() >= lastFinished ? 1 : 0;
        }
        if (!prose || open < 2) {
            return blocks;
        }
        List<Block> marked = new ArrayList<>();
        for (Block block : blocks) {
            boolean tail = block.first() >= lastFinished;
            marked.add(tail ? new Block(block.first(), block.end(), Sentence.Kind.ASIDE) : block);
        }
        return marked;
    }

    private static boolean opensWithClockOrBullet(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.MARK && BULLETS.contains(token.surface());
    }

    private void split(List<Token> tokens, Block block, int paragraph, List<Sentence> sentences) {
        int first = block.first();
        for (int i = block.first(); i < block.end(); i++) {
            if (!endsSentence(tokens, i, block.end()) && i - first + 1 < LONGEST_SENTENCE) {
                continue;
            }
            int end = i + 1;
            while (end < block.end()
                    && CLOSERS.contains(tokens.get(end).surface())
                    && tokens.get(end).glued()) {
                end++;
            }
            sentences.add(new Sentence(sentences.size(), first, end, paragraph, block.kind()));
            first = end;
            i = end - 1;
        }
        if (first < block.end()) {
            sentences.add(new Sentence(sentences.size(), first, block.end(), paragraph, block.kind()));
        }
    }

    private boolean endsSentence(List<Token> tokens, int i, int end) {
        Token token = tokens.get(i);
        if (token.kind() != Token.Kind.MARK || !TERMINATORS.contains(token.surface())) {
            return false;
        }
        if (i + 1 >= end) {
            return true;
        }
        Token next = tokens.get(i + 1);
        if (TERMINATORS.contains(next.surface()) && next.glued()) {
            return false;
        }
        boolean stop = token.surface().equals(".");
        return !(stop
                && (isAbbreviation(tokens, i)
                        || next.surface().equals(",")
                        || next.glued() && next.kind() != Token.Kind.MARK
                        || isLowerCase(next)));
    }

    private boolean isAbbreviation(List<Token> tokens, int stop) {
        if (stop == 0 || !tokens.get(stop).glued()) {
            return false;
        }
        Token before = tokens.get(stop - 1);
        boolean initial = before.isWord()
                && before.surface().length() == 1
                && Character.isUpperCase(before.surface().charAt(0));
        // In "on the 21st." the letters only end the number.
        boolean ordinal = before.glued() && stop > 1 && tokens.get(stop - 2).kind() == Token.Kind.NUMBER;
        return initial || before.isWord() && !ordinal && abbreviations.contains(before.folded());
    }

    private static boolean isLowerCase(Token token) {
        return Character.isLowerCase(token.surface().codePointAt(0));
    }
}
