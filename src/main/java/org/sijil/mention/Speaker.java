package org.sijil.mention;

/**
 * Who tells something, by one reporting clause. The mention itself spans the clause.
 *
 * @param start index of the first token of the words for the one who speaks
 * @param end index after their last token
 */
public record Speaker(int start, int end) {}
