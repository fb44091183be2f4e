package org.sijil.query;

/**
 * A stretch of a kept article that a field of an incident rests on.
 *
 * @param article the kept article's id
 * @param start in Unicode code points of the article's text, included
 * @param end in Unicode code points of the article's text, not included
 */
public record Grounds(long article, String field, int start, int end, String quote, String rule) {}
