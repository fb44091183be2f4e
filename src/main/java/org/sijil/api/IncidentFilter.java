package org.sijil.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The filter of incidents as fields of a JSON body, as the API's document tells it; the query room reads it, so that one
 * answer can name everything that is wrong.
 */
abstract class IncidentFilter {

    @Schema(examples = "[\"SY\", \"IQ\"]")
    List<String> country;

    @Schema(description = "ISO 3166-2 codes, or names in either script", examples = "[\"SY-HA\"]")
    List<String> admin1;

    List<String> place;

    @Schema(description = "latitude, longitude; goes with radius_km", examples = "[36.5, 40.75]")
    List<Double> near;

    @Schema(examples = "25")
    Double radiusKm;

    @Schema(description = "west, south, east, north in degrees", examples = "[38.5, 35.1, 42.4, 37.3]")
    List<Double> bbox;

    @Schema(
            description = "An area as GeoJSON: a Polygon or MultiPolygon, holes included, or a Feature or"
                    + " FeatureCollection of these; at most 10,000 positions, [longitude, latitude]."
                    + " Lines run straight between longitudes and latitudes; an outline belongs to its area,"
                    + " the edge of a hole does not. An area across the date line is cut in two there"
                    + " (RFC 7946), or its longitudes run on past 180 or -180, such as from 178 to 182.")
    GeoJsonArea region;

    @Schema(format = "date", examples = "2024-03-01")
    String from;

    @Schema(format = "date", examples = "2024-03-31")
    String to;

    List<String> eventType;
    List<String> subEventType;
    List<String> actor;
    List<String> actorType;
    Integer killedMin;
    Integer injuredMin;
    Double confidenceMin;
    List<String> status;
    List<String> source;
    List<String> language;
    List<String> datePrecision;
    List<String> geoPrecision;

    @Schema(description = "Words in either script; all must be found", examples = "prison")
    String q;

    String updatedSince;

    /** A GeoJSON object. */
    @Schema(
            name = "GeoJsonArea",
            description = "A GeoJSON Polygon or MultiPolygon, or a Feature or FeatureCollection of these",
            additionalProperties = Schema.True.class)
    record GeoJsonArea(
            @Schema(required = true, examples = "Polygon") String type,
            @Schema(description = "Rings of positions; of a MultiPolygon, a list of such lists")
                    List<Object> coordinates) {}
}
