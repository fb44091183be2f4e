package org.sijil.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.incident.Location;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** Where an incident took place, as JSON has it. */
@Schema(name = "Location")
public record LocationAnswer(
        String name,
        Optional<String> nameAr,
        Optional<String> site,
        @Schema(description = "ISO 3166-1 alpha-2") Optional<String> country,
        Optional<String> countryName,
        Optional<String> admin1,
        @Schema(description = "ISO 3166-2") Optional<String> admin1Code,
        Optional<Double> latitude,
        Optional<Double> longitude,
        @Schema(description = "site, city, admin2, admin1 or country") String precision,
        @Schema(description = "null when the gazetteer lacks the place") Optional<String> placeId) {

    /** By ISO 3166-1 alpha-2; places bear no other codes, so it does not grow beyond them. */
    private static final Map<String, String> COUNTRY_NAMES = new ConcurrentHashMap<>();

    static LocationAnswer of(Location location) {
        Place place = location.place();
        Optional<String> country = Optional.of(place.country()).filter(code -> !code.isEmpty());
        return new LocationAnswer(
                place.name(),
                place.nameAr(),
                location.site(),
                country,
                country.map(LocationAnswer::countryName),
                place.admin1(),
                place.admin1Code(),
                place.point().map(Point::latitude),
                place.point().map(Point::longitude),
                IncidentAnswer.word(location.precision()),
                Optional.of(place.id()).filter(id -> !id.isEmpty()));
    }

    private static String countryName(String code) {
        return COUNTRY_NAMES.computeIfAbsent(code, iso2 -> new Locale("", iso2).getDisplayCountry(Locale.ENGLISH));
    }
}
