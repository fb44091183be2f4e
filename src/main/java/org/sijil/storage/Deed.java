package org.sijil.storage;

import java.util.Optional;

/**
 * Who changes incidents, how and why.
 *
 * @param action as history names it, such as {@code reported} or {@code merge}
 * @param review the review that it belongs to
 * @param article the article whose coming or going it is
 */
public record Deed(String action, String who, Optional<String> reason, Optional<Long> review, Optional<Long> article) {

    /** An article's coming or going. */
    public static Deed ofArticle(String action, String who, long article) {
        return new Deed(action, who, Optional.empty(), Optional.empty(), Optional.of(article));
    }
}
