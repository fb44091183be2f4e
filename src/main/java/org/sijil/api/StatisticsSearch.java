package org.sijil.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The filter of statistics as a JSON body, as the API's document tells it. */
@Schema(
        name = "StatisticsSearch",
        description = "What to count by, and the filter of the list as a JSON object: each field as its parameter is"
                + " written, several values as a list. `region` is an area besides.")
record StatisticsSearch(
        @Schema(examples = "[\"country\", \"month\"]") List<String> by,
        @Schema(description = "true: rows of nothing for the periods in which nothing happened") Boolean empty,
        @Schema(description = "json or csv; outranks Accept") String format,
        @Schema(description = "true: CSV with a byte order mark, for Excel") Boolean bom,
        IncidentSearch.GeoJsonArea region,
        @Schema(examples = "[\"SY\", \"IQ\"]") List<String> country,
        List<String> admin1,
        List<String> place,
        List<Double> near,
        Double radiusKm,
        List<Double> bbox,
        @Schema(format = "date", examples = "2024-03-01") String from,
        @Schema(format = "date", examples = "2024-03-31") String to,
        List<String> eventType,
        List<String> subEventType,
        List<String> actor,
        List<String> actorType,
        Integer killedMin,
        Integer injuredMin,
        Double confidenceMin,
        List<String> status,
        List<String> source,
        List<String> language,
        List<String> datePrecision,
        List<String> geoPrecision,
        String q,
        String updatedSince) {}
