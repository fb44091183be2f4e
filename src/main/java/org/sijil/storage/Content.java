package org.sijil.storage;

import java.util.List;
import org.sijil.incident.Incident;
import org.sijil.query.Grounds;

/**
 * What a tracked incident says: its reports and its reviewers taken together.
 *
 * @param words folded words that search finds it by
 */
public record Content(
        Incident incident,
        List<Grounds> grounds,
        int reports,
        List<String> sources,
        List<String> urls,
        List<String> languages,
        String words) {}
