package org.sijil.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which incidents are asked for: list, exports, statistics and count share it. An empty set or Optional asks for
 * nothing in particular, except that rejected incidents come only when {@code statuses} names them.
 *
 * @param admin1 ISO 3166-2 codes and names in either script
 * @param places gazetteer keys and names in either script; the key of a country or of a first-level unit stands for all in it
 * @param from first day; an incident matches when its span reaches it
 * @param to last day; an incident matches when its span begins by then
 * @param words all of them stand in the incident's own passage, names or titles
 */
public record IncidentFilter(
        Set<String> countries,
        Set<String> admin1,
        Set<String> places,
        Optional<Circle> near,
        Optional<Box> box,
        Optional<Region> region,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<String> eventTypes,
        Set<String> subEventTypes,
        Set<String> actors,
        Set<String> actorTypes,
        OptionalInt killedMin,
        OptionalInt injuredMin,
        OptionalDouble confidenceMin,
        Set<String> statuses,
        Set<String> sources,
        Set<String> languages,
        Set<String> datePrecisions,
        Set<String> geoPrecisions,
        Set<String> words,
        Optional<Instant> updatedSince) {

    /** Whether a stretch of the map is all that it asks for. */
    public boolean mapAlone() {
        return equals(only(Set.of(), near, box, region, Optional.empty(), Optional.empty(), Set.of(), Set.of()));
    }

    /** Whether countries, days, types and statuses are all that it asks for. */
    public boolean countsAlone() {
        return equals(
                only(countries, Optional.empty(), Optional.empty(), Optional.empty(), from, to, eventTypes, statuses));
    }

    /** A filter that asks for these and nothing else. */
    private static IncidentFilter only(
            Set<String> countries,
            Optional<Circle> near,
            Optional<Box> box,
            Optional<Region> region,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<String> eventTypes,
            Set<String> statuses) {
        return new IncidentFilter(
                countries,
                Set.of(),
                Set.of(),
                near,
                box,
                region,
                from,
                to,
                eventTypes,
                Set.of(),
                Set.of(),
                Set.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                statuses,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }
}
