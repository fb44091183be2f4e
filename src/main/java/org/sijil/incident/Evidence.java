package org.sijil.incident;

import org.sijil.text.Span;

/**
 * A span of text that a field rests on.
 *
 * @param field the record's field in the API's terms, such as {@code killed}
 * @param span in UTF-16 units of the article's text
 * @param quote the text of that span, to the letter
 * @param rule the lexicon entry or step that made it, such as {@code en/casualties#killed-passive}
 */
public record Evidence(String field, Span span, String quote, String rule) {}
