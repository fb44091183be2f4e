package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.query.KeptIncident;
import org.sijil.storage.KeptArticle;
import org.sijil.tracking.Tracker.Tracked;

/** An article that the register holds. */
@Schema(name = "KeptArticle")
record ArticleAnswer(
        String id,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> source,
        Optional<String> url,
        @Schema(description = "ISO 639-1 code of the language that it was read in", examples = "ar")
                Optional<String> language,
        Instant createdAt,
        @Schema(description = "the article that it reprints with at most small changes") Optional<String> copyOf,
        @Schema(description = "the later version at the same address that took its place") Optional<String> replacedBy,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(description = "the text that evidence counts in; lists leave it out")
                Optional<String> text,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(description = "after a posting: whether it was new; false when it was held already")
                Optional<Boolean> created,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                @Schema(
                        description =
                                "the tracked incidents that it reports, in the order of its text; lists leave them out")
                Optional<List<IncidentAnswer>> incidents) {

    /** The article as a list tells it. */
    static ArticleAnswer of(KeptArticle kept) {
        return of(kept, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a posting answers. */
    static ArticleAnswer of(Tracked tracked) {
        return of(
                tracked.article(),
                Optional.empty(),
                Optional.of(tracked.created()),
                Optional.of(answers(tracked.incidents())));
    }

    /** The article by itself. */
    static ArticleAnswer of(KeptArticle kept, List<KeptIncident> incidents) {
        return of(kept, Optional.of(kept.article().text()), Optional.empty(), Optional.of(answers(incidents)));
    }

    private static ArticleAnswer of(
            KeptArticle kept,
            Optional<String> text,
            Optional<Boolean> created,
            Optional<List<IncidentAnswer>> incidents) {
        return new ArticleAnswer(
                Long.toString(kept.id()),
                kept.article().title(),
                kept.article().published(),
                kept.article().source(),
                kept.article().url(),
                kept.article().language(),
                kept.createdAt(),
                id(kept.copyOf()),
                id(kept.replacedBy()),
                text,
                created,
                incidents);
    }

    private static List<IncidentAnswer> answers(List<KeptIncident> incidents) {
        return incidents.stream().map(IncidentAnswer::of).toList();
    }

    private static Optional<String> id(OptionalLong article) {
        return article.stream().mapToObj(Long::toString).findFirst();
    }
}
