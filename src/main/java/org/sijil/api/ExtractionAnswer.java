package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.extraction.Derivation;
import org.sijil.extraction.Extraction;
import org.sijil.text.CodePoints;

/** What reading an article gave, as JSON has it. */
@Schema(name = "Extraction")
public record ExtractionAnswer(
        @Schema(description = "ISO 639-1 code of the language that was read", examples = "ar") String language,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(description = "the text that was found in HTML; evidence counts in it")
                Optional<String> text,
        List<IncidentAnswer> incidents,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(description = "with explain=true: how the answer came about")
                Optional<List<Step>> derivation) {

    static ExtractionAnswer of(Extraction extraction, String text, boolean showText, boolean explain) {
        CodePoints points = new CodePoints(text);
        return new ExtractionAnswer(
                extraction.language(),
                showText ? Optional.of(text) : Optional.empty(),
                extraction.incidents().stream()
                        .map(incident -> IncidentAnswer.of(incident, points))
                        .toList(),
                explain
                        ? Optional.of(extraction.derivation().stream()
                                .map(step -> Step.of(step, points))
                                .toList())
                        : Optional.empty());
    }

    /** What was found where by which rule, and what became of it. */
    @Schema(name = "DerivationStep")
    public record Step(
            String kind,
            String rule,
            int start,
            int end,
            String quote,
            @Schema(description = "index of the incident that took it; null when it was dropped")
                    Optional<Integer> incident,
            String reason) {

        static Step of(Derivation derivation, CodePoints text) {
            return new Step(
                    derivation.kind(),
                    derivation.rule(),
                    text.before(derivation.span().start()),
                    text.before(derivation.span().end()),
                    derivation.quote(),
                    derivation.incident().stream().boxed().findFirst(),
                    derivation.reason());
        }
    }
}
