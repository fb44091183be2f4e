package org.sijil.storage;

import java.time.Instant;
import org.sijil.text.Article;

/** An article that the register holds; its language is the one it was read in. */
public record KeptArticle(long id, Article article, Instant createdAt) {}
