package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.incident.Toll;
import org.sijil.query.CsvStatistics;
import org.sijil.query.Dimension;
import org.sijil.query.Statistic;

/**
 * Counts and tolls.
 *
 * @param by the dimensions, in the order asked
 * @param total the incidents that match in all; with actors, fewer than the rows' sum
 */
@Schema(name = "Statistics")
record StatisticsAnswer(List<String> by, List<Row> rows, long total) {

    /** One row: a field for each dimension, and what was counted. */
    @Schema(name = "StatisticsRow")
    record Row(
            @JsonIgnore Map<String, String> keys,
            long incidents,
            IncidentAnswer.Bounds killed,
            IncidentAnswer.Bounds injured,
            IncidentAnswer.Bounds abducted) {

        @JsonAnyGetter
        @JsonProperty("keys")
        public Map<String, String> keys() {
            return keys;
        }
    }

    static StatisticsAnswer of(List<Dimension> by, List<Statistic> statistics, long total) {
        List<String> labels = by.stream().map(Dimension::label).toList();
        return new StatisticsAnswer(
                labels, statistics.stream().map(s -> row(labels, s)).toList(), total);
    }

    static String csv(List<Dimension> by, List<Statistic> statistics, boolean mark) {
        return CsvStatistics.of(by, statistics, mark);
    }

    private static Row row(List<String> labels, Statistic statistic) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            keys.put(labels.get(i), statistic.keys().get(i).orElse(null));
        }
        return new Row(
                keys,
                statistic.incidents(),
                bounds(statistic.killed()),
                bounds(statistic.injured()),
                bounds(statistic.abducted()));
    }

    private static IncidentAnswer.Bounds bounds(Optional<Toll> toll) {
        return toll.map(IncidentAnswer.Bounds::of).orElse(null);
    }
}
