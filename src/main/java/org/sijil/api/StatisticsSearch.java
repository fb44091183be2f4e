package org.sijil.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to count by, and the filter, as a JSON body. */
@Schema(
        name = "StatisticsSearch",
        description = "What to count by, and the filter of the list as a JSON object: each field as its parameter is"
                + " written, several values as a list. `region` is an area besides.")
final class StatisticsSearch extends IncidentFilter {

    @Schema(examples = "[\"country\", \"month\"]")
    List<String> by;

    @Schema(description = "true: rows of nothing for the periods in which nothing happened")
    Boolean empty;

    @Schema(description = "json or csv; outranks Accept")
    String format;

    @Schema(description = "true: CSV with a byte order mark, for Excel")
    Boolean bom;
}
