package org.sijil.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a report stands now.
 *
 * @param story the story of its incident
 * @param createdAt when it was kept
 * @param copy whether its article reprints another one
 * @param voice who speaks: the source of the first telling, else its address's host, else the article alone
 */
public record Standing(long report, long incident, long story, Instant createdAt, boolean copy, String voice) {

    /** This report as one of another incident. */
    public Standing in(long otherIncident, long otherStory) {
        return new Standing(report, otherIncident, otherStory, createdAt, copy, voice);
    }

    /** Who speaks, for an article of that source and address. */
    public static String voice(Optional<String> source, Optional<String> url, long article) {
        return KeptReport.outlet(source, url).orElse("article " + article);
    }
}
