package org.sijil.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The parameters that choose incidents, as the API's document tells them. They are declared here as texts, because
 * the query room reads and checks them itself, so that one answer can name everything that is wrong with them.
 */
public class IncidentParameters {

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2; several by repeating or with commas", example = "SY,IQ")
    List<String> country;

    @QueryParam("admin1")
    @Parameter(description = "First-level unit: ISO 3166-2 code, or name in either script", example = "SY-HA")
    List<String> admin1;

    @QueryParam("place")
    @Parameter(
            description =
                    "Country, first-level unit, town, area or site, with what lies in it: gazetteer key, or name in"
                            + " either script; a name that a town and its unit share is the town's, and the unit has its key",
            example = "Al-Hasakah")
    List<String> place;

    @QueryParam("near")
    @Parameter(description = "latitude,longitude; goes with radius_km", example = "36.50,40.75")
    String near;

    @QueryParam("radius_km")
    @Parameter(description = "Kilometres around `near`", schema = @Schema(type = SchemaType.NUMBER), example = "25")
    String radiusKm;

    @QueryParam("bbox")
    @Parameter(description = "west,south,east,north in degrees", example = "38.5,35.1,42.4,37.3")
    String bbox;

    @QueryParam("from")
    @Parameter(
            description = "First day; an incident matches when its span reaches it",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2024-03-01")
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day, included",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2024-03-12")
    String to;

    @QueryParam("event_type")
    @Parameter(description = "As /v1/event-types lists them", example = "Battles")
    List<String> eventType;

    @QueryParam("sub_event_type")
    @Parameter(description = "As /v1/event-types lists them", example = "Air/drone strike")
    List<String> subEventType;

    @QueryParam("actor")
    @Parameter(description = "An actor's name in either script, folded", example = "Islamic State")
    List<String> actor;

    @QueryParam("actor_type")
    @Parameter(description = "State forces, Rebel group, Political militia, ...", example = "Rebel group")
    List<String> actorType;

    @QueryParam("killed_min")
    @Parameter(description = "At least so many killed", schema = @Schema(type = SchemaType.INTEGER), example = "1")
    String killedMin;

    @QueryParam("injured_min")
    @Parameter(description = "At least so many injured", schema = @Schema(type = SchemaType.INTEGER), example = "1")
    String injuredMin;

    @QueryParam("confidence_min")
    @Parameter(description = "0 to 1", schema = @Schema(type = SchemaType.NUMBER), example = "0.5")
    String confidenceMin;

    @QueryParam("status")
    @Parameter(
            description = "extracted, confirmed, corrected or rejected; rejected ones come only when asked for",
            example = "confirmed,corrected")
    List<String> status;

    @QueryParam("source")
    @Parameter(description = "Who reported it", example = "Example News")
    List<String> source;

    @QueryParam("language")
    @Parameter(description = "Language of a report, ISO 639", example = "ar")
    List<String> language;

    @QueryParam("date_precision")
    @Parameter(description = "day, week, month, year or assumed", example = "day")
    List<String> datePrecision;

    @QueryParam("geo_precision")
    @Parameter(description = "site, city, admin2, admin1 or country", example = "city")
    List<String> geoPrecision;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words in either script, hamza and diacritics folded; all must be found, each at the start of a"
                            + " word, in Arabic also behind what clings to its front",
            example = "prison")
    String words;

    @QueryParam("updated_since")
    @Parameter(description = "A day or a time, ISO", example = "2024-03-12T08:00:00Z")
    String updatedSince;
}
