package org.sijil.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sijil.text.Document;
import org.sijil.text.Token;

/**
 * What is known about a document while it is read: the forms of every token, and the mentions found so far by kind and
 * first token. One chart serves one article and one thread.
 */
public final class Chart {

    private static final String QUOTES = "\"'\u201C\u201D\u00AB\u00BB\u2018\u2019";

    /**
     * A mention in the chart.
     *
     * @param start index of its first token
     * @param end index after its last token
     */
    public record Item(String kind, int start, int end, String rule, Object value) {}

    private final Document document;
    private final LanguagePack pack;
    private final Reading[] readings;
    private final MentionTable mentions = new MentionTable();
    private final Mentions[] byKind;
    private final BitSet quotes;
    private final long[] lexicons;
    private final long[] signatures;
    private final int[] skips;

    /** What looking for the phrases of each lexicon writes on, so that it is made once for a text. */
    private final int[][] afterNeeds = new int[Long.SIZE][];

    private final int[] afterKinds;

    public Chart(Document document, LanguagePack pack) {
        this.document = document;
        this.pack = pack;
        this.skips = new int[document.tokens().size()];
        this.byKind = new Mentions[pack.symbols().kinds()];
        this.afterKinds = new int[byKind.length];
        this.quotes = new BitSet(skips.length);
        this.readings = new Reading[skips.length];
        this.lexicons = new long[skips.length];
        this.signatures = new long[skips.length];
        for (Token token : document.tokens()) {
            Reading reading = pack.reading(token);
            readings[token.index()] = reading;
            lexicons[token.index()] = reading.lexicons();
            signatures[token.index()] = reading.signature();
            if (token.kind() == Token.Kind.MARK && QUOTES.contains(token.surface())) {
                quotes.set(token.index());
            }
        }
    }

    public Document document() {
        return document;
    }

    public LanguagePack pack() {
        return pack;
    }

    public int size() {
        return readings.length;
    }

    public List<Form> forms(int token) {
        return readings[token].forms();
    }

    /** What the token may be as a name: itself, and what remains of it without each clitic. */
    public List<Form> nameForms(int token) {
        return readings[token].nameForms();
    }

    /** Whether some reading of the token is this folded word. */
    public boolean reads(int token, String folded) {
        for (Form form : forms(token)) {
            if (form.text().equals(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token stands in a phrase of the language as it is written. */
    public boolean knows(int token) {
        return readings[token].known();
    }

    /** Whether the token may be read as a word with the article written onto it. */
    public boolean isDefinite(int token) {
        return readings[token].definite();
    }

    public void add(Item item) {
        Mentions ofKind = mentions.find(item.kind());
        (ofKind == null ? mentions(item.kind()) : ofKind).add(item);
    }

    /** Says that all is found: from now on nothing may be added, and stretches of mentions are views of one list. */
    public void close() {
        mentions.forEach(Mentions::close);
    }

    private Mentions mentions(String kind) {
        Mentions made = new Mentions(size());
        mentions.put(kind, made);
        int number = pack.symbols().findKind(kind);
        if (number != Symbols.UNKNOWN) {
            byKind[number] = made;
        }
        return made;
    }

    /** Marks an insertion, such as "two of them children", that phrases may step over. */
    public void skip(int start, int end) {
        skips[start] = Math.max(skips[start], end);
    }

    /** Index after the insertion that begins at the token, or the token itself. */
    public int afterSkip(int token) {
        return token < skips.length && skips[token] > token ? skips[token] : token;
    }

    /** The mentions of a kind that begin at a token, the longest first. */
    public List<Item> at(String kind, int token) {
        Mentions ofKind = mentions.find(kind);
        return ofKind == null ? List.of() : ofKind.at(token);
    }

    /** All mentions of a kind in the order of the text. */
    public List<Item> all(String kind) {
        return in(kind, 0, size());
    }

    /** The mentions of a kind that begin in a stretch, in the order of the text. */
    public List<Item> in(String kind, int first, int end) {
        Mentions ofKind = mentions.find(kind);
        return ofKind == null ? List.of() : ofKind.in(first, end);
    }

    /** Whether a mention of the kind covers the token. */
    public boolean covered(String kind, int token) {
        Mentions ofKind = mentions.find(kind);
        return ofKind != null && ofKind.covers(token);
    }

    /** Whether a mention of the kind begins before the token and covers it. */
    public boolean inside(String kind, int token) {
        Mentions ofKind = mentions.find(kind);
        return ofKind != null && ofKind.isInside(token);
    }

    /** How the token can be read. */
    Reading reading(int token) {
        return readings[token];
    }

    /** The numbers of the words that the token may be read as. */
    int[] words(int token) {
        return readings[token].words();
    }

    /** Whether a phrase of a lexicon, given by its bit, may begin with the word at a token. */
    boolean opens(int token, long lexicon) {
        return (lexicons[token] & lexicon) != 0;
    }

    /** Whether a phrase of a lexicon, given by its bit, needs the word at a token or its like. */
    boolean serves(int token, long lexicon) {
        return (readings[token].served() & lexicon) != 0;
    }

    /** The first token from {@code first} on at which a mention of one of the kinds begins, or {@code end}. */
    int nextMention(int[] kinds, int first, int end) {
        int next = end;
        for (int kind : kinds) {
            int start = byKind[kind] == null ? -1 : byKind[kind].next(first);
            next = start >= 0 && start < next ? start : next;
        }
        return next;
    }

    /** The bits of the words that the token may be read as. */
    long signature(int token) {
        return signatures[token];
    }

    boolean isQuote(int token) {
        return quotes.get(token);
    }

    /** The mentions of a kind, given by its number, that begin at a token. */
    List<Item> at(int kind, int token) {
        return byKind[kind] == null ? List.of() : byKind[kind].at(token);
    }

    /** The last token before {@code end} at which a mention of the kind begins, or -1. */
    int lastMention(int kind, int end) {
        return byKind[kind] == null ? -1 : byKind[kind].last(end);
    }

    /** Room for one number for each need of a lexicon, given by its bit, as its last stretch left it. */
    int[] afterNeeds(long lexicon, int needs) {
        int number = Long.numberOfTrailingZeros(lexicon);
        if (afterNeeds[number] == null) {
            afterNeeds[number] = new int[needs];
        }
        return afterNeeds[number];
    }

    /** Room for one number for each kind of mention, all of them -1. */
    int[] afterKinds() {
        Arrays.fill(afterKinds, -1);
        return afterKinds;
    }
}
