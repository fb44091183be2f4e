package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.query.KeptIncident;
import org.sijil.query.Status;
import org.sijil.storage.KeptReport;
import org.sijil.tracking.Portraits;
import org.sijil.tracking.Portraits.Portrait;
import org.sijil.tracking.Recommendation;

/**
 * One incident with everything that is known of it.
 *
 * @param incident the incident as lists tell it
 * @param origins the report that each field comes from
 * @param accounts every article's account of it, with its own evidence
 * @param tollOverTime what each account told of the toll, by publication
 * @param recommended the figure to take, by harm
 * @param attentionReasons what its attention rests on, each with its part
 */
@Schema(name = "IncidentDetail")
record IncidentDetailAnswer(
        @JsonUnwrapped IncidentAnswer incident,
        @Schema(description = "the id of the report that each field comes from") Map<String, String> origins,
        List<Account> accounts,
        List<TollTold> tollOverTime,
        @Schema(description = "the figure to take for killed, injured and abducted, and the rule that chose it")
                Map<String, Recommended> recommended,
        @Schema(
                        description =
                                "what its attention rests on, each with its part: confidence that is low, disagreement between"
                                        + " its reports, its toll, candidates that nobody decided about; or a correction that"
                                        + " its reports contradict")
                Map<String, Double> attentionReasons) {

    private static final double STEPS = 1_000;

    /**
     * One article's account.
     *
     * @param report the report's id, for a split
     * @param article the kept article's id
     * @param copy whether the article reprints another one
     * @param voice who speaks: of a reprint, the first source
     * @param disagrees the fields that it tells otherwise than a reviewer left them
     */
    @Schema(name = "Account")
    record Account(
            String report,
            String article,
            Optional<String> title,
            Optional<String> source,
            Optional<String> url,
            Optional<LocalDate> published,
            Optional<String> language,
            Instant keptAt,
            boolean copy,
            String voice,
            List<String> disagrees,
            IncidentAnswer incident) {}

    /** The toll as one source told it on one day. */
    @Schema(name = "TollTold")
    record TollTold(
            Optional<LocalDate> published,
            Optional<String> source,
            String article,
            String report,
            boolean copy,
            Optional<IncidentAnswer.Bounds> killed,
            Optional<IncidentAnswer.Bounds> injured,
            Optional<IncidentAnswer.Bounds> abducted) {}

    /**
     * The figure to take.
     *
     * @param rule only, agreed or latest: no other source gives one; more than half give it; its source spoke last
     */
    @Schema(name = "Recommended")
    record Recommended(Optional<Integer> low, Optional<Integer> high, String rule, String report) {

        static Recommended of(Recommendation figure) {
            IncidentAnswer.Bounds bounds = IncidentAnswer.Bounds.of(figure.toll());
            return new Recommended(
                    bounds.low(), bounds.high(), IncidentAnswer.word(figure.rule()), Long.toString(figure.report()));
        }
    }

    static IncidentDetailAnswer of(KeptIncident kept, Portrait portrait) {
        Map<String, String> origins = new LinkedHashMap<>();
        kept.origins().forEach((field, report) -> origins.put(field, Long.toString(report)));
        Map<String, Recommended> recommended = new LinkedHashMap<>();
        portrait.recommended().forEach((harm, figure) -> recommended.put(harm, Recommended.of(figure)));
        Map<String, Double> reasons = new LinkedHashMap<>();
        portrait.attention().forEach((reason, points) -> reasons.put(reason, Math.round(points * STEPS) / STEPS));
        return new IncidentDetailAnswer(
                IncidentAnswer.of(kept),
                origins,
                portrait.accounts().stream().map(each -> account(kept, each)).toList(),
                portrait.accounts().stream()
                        .sorted(Comparator.comparing(
                                (Portraits.Account a) -> a.report().published().orElse(LocalDate.MAX)))
                        .map(IncidentDetailAnswer::told)
                        .toList(),
                recommended,
                reasons);
    }

    private static Account account(KeptIncident kept, Portraits.Account account) {
        KeptReport report = account.report();
        return new Account(
                Long.toString(report.id()),
                Long.toString(report.article()),
                report.title(),
                report.outlet(),
                report.url(),
                report.published(),
                report.language(),
                report.createdAt(),
                account.copy(),
                account.voice(),
                kept.status() == Status.EXTRACTED ? List.of() : disagrees(kept.incident(), report.account()),
                IncidentAnswer.of(report.account(), account.grounds()));
    }

    private static List<String> disagrees(Incident shown, Incident told) {
        List<String> fields = new ArrayList<>();
        if (!shown.type().equals(told.type())) {
            fields.add("event_type");
        }
        if (told.when().isPresent() && !shown.when().equals(told.when())) {
            fields.add("date");
        }
        if (told.location().isPresent()
                && !shown.location()
                        .map(l -> l.place().name())
                        .equals(told.location().map(l -> l.place().name()))) {
            fields.add("location");
        }
        disagrees(fields, "killed", shown.killed(), told.killed());
        disagrees(fields, "injured", shown.injured(), told.injured());
        disagrees(fields, "abducted", shown.abducted(), told.abducted());
        return fields;
    }

    private static void disagrees(List<String> fields, String name, Optional<Toll> shown, Optional<Toll> told) {
        if (told.isPresent() && !told.equals(shown)) {
            fields.add(name);
        }
    }

    private static TollTold told(Portraits.Account account) {
        KeptReport report = account.report();
        return new TollTold(
                report.published(),
                report.outlet(),
                Long.toString(report.article()),
                Long.toString(report.id()),
                account.copy(),
                report.account().killed().map(IncidentAnswer.Bounds::of),
                report.account().injured().map(IncidentAnswer.Bounds::of),
                report.account().abducted().map(IncidentAnswer.Bounds::of));
    }
}
