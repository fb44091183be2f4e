package org.sijil.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.query.Grounds;

/**
 * What a tracked incident says: its reports and its reviewers taken together.
 *
 * @param leading the report whose evidence is shown
 * @param grounds that evidence
 * @param words folded words that search finds it by, each after one space
 * @param independent how many sources tell of it that do not reprint each other
 * @param origins the report that each field comes from
 * @param need how much it needs a reviewer's eyes by itself, 0 to 1
 * @param attention the same, with what candidates add, as far as that is known before it is written
 */
public record Content(
        Incident incident,
        long leading,
        List<Grounds> grounds,
        int reports,
        List<String> sources,
        List<String> urls,
        List<String> languages,
        String words,
        int independent,
        Optional<LocalDate> firstReport,
        Optional<LocalDate> lastReport,
        Map<String, Long> origins,
        double need,
        double attention) {

    /** The same, needing a reviewer's eyes that much. */
    public Content raisedTo(double higher) {
        return new Content(
                incident,
                leading,
                grounds,
                reports,
                sources,
                urls,
                languages,
                words,
                independent,
                firstReport,
                lastReport,
                origins,
                need,
                higher);
    }

    /** The same, resting on that evidence. */
    public Content resting(List<Grounds> evidence) {
        return new Content(
                incident,
                leading,
                evidence,
                reports,
                sources,
                urls,
                languages,
                words,
                independent,
                firstReport,
                lastReport,
                origins,
                need,
                attention);
    }
}
