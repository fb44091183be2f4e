package org.sijil.extraction;

import java.util.OptionalInt;
import org.sijil.text.Span;

/**
 * One step of how an answer came about.
 *
 * @param kind what was found: act, toll, date, place, actor or cue
 * @param rule the lexicon entry or step that found it
 * @param incident index of the incident that took it; empty when it was dropped
 * @param reason why it was taken or dropped
 */
public record Derivation(String kind, String rule, Span span, String quote, OptionalInt incident, String reason) {}
