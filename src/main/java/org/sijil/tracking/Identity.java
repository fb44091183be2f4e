package org.sijil.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.sijil.text.Article;

/** What makes two postings one article: the text but for white space, and where it stood. */
final class Identity {

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private Identity() {}

    /**
     * SHA-256, in hexadecimal. An address tells where an article stood; without one, source and publication day do, as
     * the same words on another day are other news.
     */
    static String of(Article article) {
        String stood = article.url()
                .orElseGet(() -> article.source().orElse("") + "|"
                        + article.published().map(LocalDate::toString).orElse(""));
        String text = SPACE.matcher(article.text().strip()).replaceAll(" ");
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((stood + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
