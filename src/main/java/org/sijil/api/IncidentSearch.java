package org.sijil.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The filter and the form of a list of incidents, as a JSON body. */
@Schema(
        name = "IncidentSearch",
        description = "The filter of the list as a JSON object: each field as its parameter is written, several values"
                + " as a list. `region` is an area besides.")
final class IncidentSearch extends IncidentFilter {

    @Schema(description = "As the list's parameter", examples = "-date")
    String sort;

    @Schema(minimum = "1", maximum = "1000")
    Integer limit;

    @Schema(description = "`next` of the page before, with the same body otherwise")
    String cursor;

    @Schema(description = "true: tell how many match in all")
    Boolean count;

    @Schema(description = "json, csv, geojson or ndjson; outranks Accept", examples = "geojson")
    String format;

    @Schema(description = "true: CSV with a byte order mark, for Excel")
    Boolean bom;

    @Schema(description = "acled: CSV with ACLED's columns and codes")
    String profile;
}
