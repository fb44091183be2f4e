package org.sijil.storage;

import java.time.Instant;
import java.util.OptionalLong;
import org.sijil.text.Article;

/**
 * An article that the register holds; its language is the one it was read in.
 *
 * @param copyOf the first telling that it reprints with at most small changes
 * @param replacedBy the later version at the same address that took its place
 */
public record KeptArticle(long id, Article article, Instant createdAt, OptionalLong copyOf, OptionalLong replacedBy) {}
