package org.sijil.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is read of a kept incident, in the order of the select, so that none is looked up by its name for each row. */
enum KeptColumn {
    ID,
    VERSION,
    STATUS,
    MERGED_INTO,
    EVENT_TYPE,
    SUB_EVENT_TYPE,
    SUB_EVENT_TYPE_AR,
    FAMILY,
    DISORDER_TYPE,
    DATE_START,
    DATE_END,
    DATE_PRECISION,
    DATE_BASIS,
    PLACE_ID,
    PLACE_NAME,
    PLACE_NAME_AR,
    PLACE_KIND,
    SITE,
    COUNTRY,
    ADMIN1,
    ADMIN1_CODE,
    LATITUDE,
    LONGITUDE,
    GEO_PRECISION,
    KILLED_LOW,
    KILLED_HIGH,
    INJURED_LOW,
    INJURED_HIGH,
    ABDUCTED_LOW,
    ABDUCTED_HIGH,
    EVIDENCE,
    CONFIDENCE,
    REPORT_COUNT,
    SOURCES,
    URLS,
    CREATED_AT,
    UPDATED_AT,
    INDEPENDENT,
    FIRST_REPORT,
    LAST_REPORT,
    ORIGINS,
    ATTENTION,
    CORRECTIONS,
    STORY,
    SETTLED,
    PARTICIPANTS(
            """
            (SELECT json_agg(json_build_array(p.name, p.name_ar, p.side, p.role, p.type, p.attribution, p.text)
                     ORDER BY p.ordinal)
                FROM participants p WHERE p.incident_id = i.id)"""),
    CASUALTIES(
            """
            (SELECT json_agg(json_build_array(c.harm, c.low, c.high, c.victims, c.side, c.approximate, c.source, c.text)
                     ORDER BY c.ordinal)
                FROM casualties c WHERE c.incident_id = i.id)"""),
    POPULATION("(SELECT population FROM places WHERE places.id = i.place_id)");

    /** Reads all of them. */
    static final String SELECT = Arrays.stream(values())
            .map(column -> column.sql)
            .collect(Collectors.joining(", ", "SELECT ", " FROM incidents i"));

    /** Its place among a row's values, from 1. */
    final int at = ordinal() + 1;

    private final String sql;

    KeptColumn() {
        this.sql = "i." + name().toLowerCase(Locale.ROOT);
    }

    KeptColumn(String sql) {
        this.sql = sql;
    }
}
