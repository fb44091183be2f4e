package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.query.Grounds;
import org.sijil.query.KeptIncident;
import org.sijil.storage.KeptReport;

/**
 * One incident with everything that is known of it.
 *
 * @param incident the incident as lists tell it
 * @param accounts every article's account of it, with its own evidence
 * @param tollOverTime what each account told of the toll, by publication
 */
@Schema(name = "IncidentDetail")
record IncidentDetailAnswer(
        @JsonUnwrapped IncidentAnswer incident, List<Account> accounts, List<TollTold> tollOverTime) {

    /**
     * One article's account.
     *
     * @param report the report's id, for a split
     * @param article the kept article's id
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
            IncidentAnswer incident) {}

    /** The toll as one source told it on one day. */
    @Schema(name = "TollTold")
    record TollTold(
            Optional<LocalDate> published,
            Optional<String> source,
            String article,
            Optional<IncidentAnswer.Bounds> killed,
            Optional<IncidentAnswer.Bounds> injured,
            Optional<IncidentAnswer.Bounds> abducted) {}

    static IncidentDetailAnswer of(KeptIncident kept, List<KeptReport> reports) {
        return new IncidentDetailAnswer(
                IncidentAnswer.of(kept),
                reports.stream().map(IncidentDetailAnswer::account).toList(),
                reports.stream()
                        .sorted(Comparator.comparing(
                                (KeptReport r) -> r.published().orElse(LocalDate.MAX)))
                        .map(IncidentDetailAnswer::told)
                        .toList());
    }

    private static Account account(KeptReport report) {
        List<Grounds> grounds = report.grounds();
        return new Account(
                Long.toString(report.id()),
                Long.toString(report.article()),
                report.title(),
                report.outlet(),
                report.url(),
                report.published(),
                report.language(),
                report.createdAt(),
                IncidentAnswer.of(report.account(), grounds));
    }

    private static TollTold told(KeptReport report) {
        return new TollTold(
                report.published(),
                report.outlet(),
                Long.toString(report.article()),
                report.account().killed().map(IncidentAnswer.Bounds::of),
                report.account().injured().map(IncidentAnswer.Bounds::of),
                report.account().abducted().map(IncidentAnswer.Bounds::of));
    }
}
