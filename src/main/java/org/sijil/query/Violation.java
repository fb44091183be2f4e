package org.sijil.query;

/** What is wrong with one field of a request, and what is allowed. */
public record Violation(String field, String message) {}
