package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.incident.Casualties;
import org.sijil.incident.Evidence;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Grounds;
import org.sijil.query.KeptIncident;
import org.sijil.query.Label;
import org.sijil.text.CodePoints;
import org.sijil.world.SubEventType;

/**
 * An incident as JSON has it: fresh from an article, or, with the fields from {@code id} on, as the register keeps it.
 */
@Schema(name = "Incident", description = "One act of political violence or unrest, at one place, in one span of time")
public record IncidentAnswer(
        @Schema(examples = "Battles") String eventType,
        @Schema(examples = "Armed clash") String subEventType,
        Optional<LocalDate> dateStart,
        Optional<LocalDate> dateEnd,
        @Schema(description = "day, week, month, year, or assumed (no cue in the text); null when there is no date")
                Optional<String> datePrecision,
        @Schema(description = "explicit, relative, discourse or publication: what the date rests on")
                Optional<String> dateBasis,
        Optional<LocationAnswer> location,
        List<ActorAnswer> actors,
        List<CasualtiesAnswer> casualties,
        Optional<Bounds> killed,
        Optional<Bounds> injured,
        Optional<Bounds> abducted,
        List<EvidenceAnswer> evidence,
        @Schema(minimum = "0", maximum = "1") double confidence,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> id,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> status,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> mergedInto,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(description = "how many accounts of it articles gave")
                Optional<Integer> reports,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> sources,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> urls,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(description = "how many sources tell of it that do not reprint each other")
                Optional<Integer> independentSources,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(description = "when the first account was published")
                Optional<LocalDate> firstReport,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(description = "when the latest account was published")
                Optional<LocalDate> lastReport,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(description = "how much it needs a reviewer's eyes, 0 to 1", minimum = "0", maximum = "1")
                Optional<Double> attention,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> createdAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> updatedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> version) {

    /** Finer than that, confidence is noise. */
    private static final double CONFIDENCE_STEPS = 1_000;

    /** An incident as one article tells it; evidence is counted in code points of that article's text. */
    static IncidentAnswer of(Incident incident, CodePoints text) {
        List<EvidenceAnswer> evidence = incident.evidence().stream()
                .map(found -> EvidenceAnswer.of(found, text))
                .toList();
        return of(incident, evidence, Optional.empty());
    }

    /** An incident as one kept article tells it. */
    static IncidentAnswer of(Incident account, List<Grounds> grounds) {
        return of(account, grounds.stream().map(EvidenceAnswer::of).toList(), Optional.empty());
    }

    /** An incident that the register keeps. */
    static IncidentAnswer of(KeptIncident kept) {
        List<EvidenceAnswer> evidence =
                kept.grounds().stream().map(EvidenceAnswer::of).toList();
        return of(kept.incident(), evidence, Optional.of(kept));
    }

    private static IncidentAnswer of(Incident incident, List<EvidenceAnswer> evidence, Optional<KeptIncident> kept) {
        SubEventType type = incident.type();
        Optional<When> when = incident.when();
        return new IncidentAnswer(
                type.eventType(),
                type.name(),
                when.map(When::start),
                when.map(When::end),
                when.map(days -> word(days.precision())),
                when.map(days -> word(days.basis())),
                incident.location().map(LocationAnswer::of),
                incident.participants().stream().map(ActorAnswer::of).toList(),
                incident.casualties().stream().map(CasualtiesAnswer::of).toList(),
                incident.killed().map(Bounds::of),
                incident.injured().map(Bounds::of),
                incident.abducted().map(Bounds::of),
                evidence,
                Math.round(incident.confidence() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS,
                kept.map(known -> Long.toString(known.id())),
                kept.map(known -> word(known.status())),
                kept.flatMap(IncidentAnswer::mergedInto),
                kept.map(KeptIncident::reports),
                kept.map(KeptIncident::sources),
                kept.map(KeptIncident::urls),
                kept.map(KeptIncident::independent),
                kept.flatMap(KeptIncident::firstReport),
                kept.flatMap(KeptIncident::lastReport),
                kept.map(known -> Math.round(known.attention() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS),
                kept.map(KeptIncident::createdAt),
                kept.map(KeptIncident::updatedAt),
                kept.map(KeptIncident::version));
    }

    private static Optional<String> mergedInto(KeptIncident kept) {
        return kept.mergedInto().isPresent()
                ? Optional.of(Long.toString(kept.mergedInto().getAsLong()))
                : Optional.empty();
    }

    /** A constant as the API writes it: {@code STATE_FORCES} is {@code state_forces}. */
    static String word(Enum<?> constant) {
        return Label.of(constant);
    }

    /** A number of people; a bound is null when it is open. */
    @Schema(name = "Toll")
    public record Bounds(Optional<Integer> low, Optional<Integer> high) {

        static Bounds of(Toll toll) {
            return new Bounds(boxed(toll.low()), boxed(toll.high()));
        }

        private static Optional<Integer> boxed(OptionalInt bound) {
            return bound.isPresent() ? Optional.of(bound.getAsInt()) : Optional.empty();
        }
    }

    /** An actor's part in the incident. */
    @Schema(name = "Participant")
    public record ActorAnswer(
            String name,
            Optional<String> nameAr,
            @Schema(description = "1 acted first or attacked, 2 was attacked or is the other party") int side,
            String role,
            String type,
            String attribution,
            String text) {

        static ActorAnswer of(Participant actor) {
            return new ActorAnswer(
                    actor.name(),
                    actor.nameAr(),
                    actor.side(),
                    word(actor.role()),
                    actor.type().label(),
                    word(actor.attribution()),
                    actor.text());
        }
    }

    /** One figure of people harmed, as a text gives it. */
    @Schema(name = "Casualties")
    public record CasualtiesAnswer(
            String harm,
            Optional<Integer> low,
            Optional<Integer> high,
            String group,
            Optional<Integer> side,
            boolean approximate,
            Optional<String> source,
            String text) {

        static CasualtiesAnswer of(Casualties figure) {
            Bounds bounds = Bounds.of(figure.toll());
            return new CasualtiesAnswer(
                    word(figure.harm()),
                    bounds.low(),
                    bounds.high(),
                    word(figure.group()),
                    figure.side(),
                    figure.approximate(),
                    figure.source(),
                    figure.text());
        }
    }

    /** A stretch of text that a field rests on. */
    @Schema(name = "Evidence")
    public record EvidenceAnswer(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(description = "the kept article's id")
                    Optional<String> article,
            String field,
            @Schema(description = "in Unicode code points of the article's text, included") int start,
            @Schema(description = "in Unicode code points of the article's text, not included") int end,
            String quote,
            String rule) {

        static EvidenceAnswer of(Evidence evidence, CodePoints text) {
            return new EvidenceAnswer(
                    Optional.empty(),
                    evidence.field(),
                    text.before(evidence.span().start()),
                    text.before(evidence.span().end()),
                    evidence.quote(),
                    evidence.rule());
        }

        static EvidenceAnswer of(Grounds grounds) {
            return new EvidenceAnswer(
                    Optional.of(Long.toString(grounds.article())),
                    grounds.field(),
                    grounds.start(),
                    grounds.end(),
                    grounds.quote(),
                    grounds.rule());
        }
    }
}
