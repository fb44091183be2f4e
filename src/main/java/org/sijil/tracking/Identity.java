package org.sijil.tracking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.sijil.text.Article;

/** What makes two postings one article: the text but for white space, and where it stood. */
final class Identity {

    private static final char NEXT_LINE = 0x85;
    private static final char NO_BREAK_SPACE = 0xA0;

    /** The first one beyond Latin. */
    private static final char OGHAM_SPACE = '\u1680';

    private Identity() {}

    /**
     * SHA-256, in hexadecimal. An address tells where an article stood; without one, source and publication day do, as
     * the same words on another day are other news.
     */
    static String of(Article article) {
        String stood = article.url()
                .orElseGet(() -> article.source().orElse("") + "|"
                        + article.published().map(LocalDate::toString).orElse(""));
        String text = withSingleSpaces(article.text().strip());
        return HexFormat.of().formatHex(Digest.of((stood + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    }

    private static String withSingleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                single.append(c);
            } else if (!space) {
                single.append(' ');
            }
            space = isSpace(c);
        }
        return single.toString();
    }

    /** Unicode's White_Space. */
    private static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == NEXT_LINE
                || c == NO_BREAK_SPACE
                || c >= OGHAM_SPACE && Character.isSpaceChar(c);
    }
}
