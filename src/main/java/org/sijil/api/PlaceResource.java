package org.sijil.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.query.UnresolvedPlace;
import org.sijil.storage.Role;
import org.sijil.storage.UnresolvedPlaces;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** The places that Sijil knows by name. */
@Path("/v1/places")
@Tag(name = "World")
@Produces(MediaType.APPLICATION_JSON)
public class PlaceResource {

    private static final String DEFAULT_LIMIT = "20";
    private static final int MOST = 1000;

    private final Gazetteer gazetteer;
    private final UnresolvedPlaces unresolved;

    PlaceResource(Gazetteer gazetteer, UnresolvedPlaces unresolved) {
        this.gazetteer = gazetteer;
        this.unresolved = unresolved;
    }

    @GET
    @Needs(Role.READER)
    @Operation(
            summary = "Known places, searched by any of their names in either script, best match first",
            description =
                    "Other spellings, a letter or two amiss, and the start of a name are found as well. Where many"
                            + " places bear a name, `country`, `admin1` and `kind` tell them apart.")
    public PlaceList places(
            @Parameter(description = "a name in either script, such as Hassakeh", required = true) @QueryParam("q")
                    String q,
            @Parameter(description = "only in this country, by its ISO 3166-1 alpha-2 code") @QueryParam("country")
                    String country,
            @Parameter(description = "only in this first-level unit, by its ISO 3166-2 code") @QueryParam("admin1")
                    String admin1,
            @Parameter(description = "only of this kind: country, admin1, admin2, area, city or site")
                    @QueryParam("kind")
                    String kind,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(Refusal.MALFORMED, "limit", "must be between 1 and " + MOST);
        }
        if (q == null || q.isBlank()) {
            throw Refusal.of(Refusal.MALFORMED, "q", "must be a name to look for");
        }
        Predicate<Place> wanted = inCountry(country).and(inUnit(admin1)).and(ofKind(kind));
        return new PlaceList(
                gazetteer.search(q, wanted, limit).stream().map(PlaceAnswer::of).toList());
    }

    @GET
    @Path("/unresolved")
    @Needs(Role.READER)
    @Operation(
            operationId = "listUnresolvedPlaces",
            summary = "Names of places that kept articles give and Sijil does not know, the most frequent first",
            description =
                    "Incidents there keep the name, with the country and unit of the text around it and no position."
                            + " For whoever adds places.")
    public UnresolvedList unresolved(
            @Parameter(description = "only around this country, by its ISO 3166-1 alpha-2 code") @QueryParam("country")
                    String country,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(Refusal.MALFORMED, "limit", "must be between 1 and " + MOST);
        }
        Optional<String> code = Optional.ofNullable(country).map(given -> given.toUpperCase(Locale.ROOT));
        return new UnresolvedList(
                unresolved.list(code, limit).stream().map(UnresolvedAnswer::of).toList());
    }

    private static Predicate<Place> inCountry(String country) {
        return place -> country == null || place.country().equalsIgnoreCase(country);
    }

    private static Predicate<Place> inUnit(String code) {
        return place -> code == null
                || place.admin1Code().filter(code::equalsIgnoreCase).isPresent();
    }

    private static Predicate<Place> ofKind(String kind) {
        if (kind == null) {
            return place -> true;
        }
        Place.Kind wanted = Arrays.stream(Place.Kind.values())
                .filter(known -> name(known).equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.MALFORMED, "kind", "must be one of " + kinds()));
        return place -> place.kind() == wanted;
    }

    private static String kinds() {
        return Arrays.stream(Place.Kind.values()).map(PlaceResource::name).collect(Collectors.joining(", "));
    }

    private static String name(Place.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Those that match. */
    public record PlaceList(List<PlaceAnswer> places) {}

    /** Those that kept articles name. */
    @Schema(name = "UnresolvedPlaceList")
    public record UnresolvedList(List<UnresolvedAnswer> places) {}

    /** A name that no known place bears; {@code reports} counts the accounts of incidents that give it. */
    @Schema(name = "UnresolvedPlace")
    public record UnresolvedAnswer(
            String name,
            String country,
            String admin1,
            String admin1Code,
            long reports,
            long incidents,
            Instant lastReported,
            String articleId) {

        static UnresolvedAnswer of(UnresolvedPlace place) {
            return new UnresolvedAnswer(
                    place.name(),
                    place.country().orElse(null),
                    place.admin1().orElse(null),
                    place.admin1Code().orElse(null),
                    place.reports(),
                    place.incidents(),
                    place.lastReported(),
                    Long.toString(place.article()));
        }
    }

    /** A place; {@code population} is null when it is not known, {@code admin1Code} also where ISO 3166-2 has none. */
    @Schema(name = "Place")
    public record PlaceAnswer(
            String placeId,
            String name,
            String nameAr,
            String country,
            String admin1,
            String admin1Code,
            Double latitude,
            Double longitude,
            String kind,
            Long population) {

        static PlaceAnswer of(Place place) {
            Optional<Point> point = place.point();
            return new PlaceAnswer(
                    place.id(),
                    place.name(),
                    place.nameAr().orElse(null),
                    place.country(),
                    place.admin1().orElse(null),
                    place.admin1Code().orElse(null),
                    point.map(Point::latitude).orElse(null),
                    point.map(Point::longitude).orElse(null),
                    PlaceResource.name(place.kind()),
                    place.population() == 0 ? null : place.population());
        }
    }
}
