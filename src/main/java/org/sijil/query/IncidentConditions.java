package org.sijil.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.sijil.language.Orthography;

/** Where a filter becomes SQL, over {@code incidents} as {@code i}; words and the map have conditions of their own. */
public final class IncidentConditions {

    private static final Pattern ADMIN1_CODE = Pattern.compile("[A-Za-z]{2}-[A-Za-z0-9]{1,3}");
    private static final Pattern UNIT_CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");
    private static final String START = Sort.Key.DATE.sql();

    private final List<Sql> conditions = new ArrayList<>();
    private final Extent extent;
    private final Optional<Lead> lead;

    private IncidentConditions(Extent extent, Optional<Lead> lead) {
        this.extent = extent;
        this.lead = lead;
    }

    /**
     * What the database holds, as far as it bears on how to ask.
     *
     * @param longest no incident spans more days than that from its first to its last
     * @param wide whether so many incidents lie within the filter's bounds on the map that an index of points would
     *     only bring them all in, before they are sorted
     */
    public record Extent(int longest, boolean wide) {}

    /** What may lead to the incidents that match, each by an index that keeps their days beside it. */
    public enum Lead {
        ACTORS,
        WORDS,
        SQUARES
    }

    /** What follows {@code WHERE}. */
    public static Sql of(IncidentFilter filter, Extent extent) {
        return of(filter, extent, Optional.empty());
    }

    /** As above, but for what led to the incidents, where that tells all that is asked of it. */
    public static Sql of(IncidentFilter filter, Extent extent, Optional<Lead> lead) {
        IncidentConditions all = new IncidentConditions(extent, lead);
        all.add(Sql.of("i.merged_into IS NULL"));
        all.where(filter);
        all.when(filter);
        all.what(filter);
        all.who(filter);
        all.told(filter);
        return Sql.join("AND", all.conditions);
    }

    private void where(IncidentFilter filter) {
        anyOf("i.country", filter.countries());
        admin1(filter.admin1());
        places(filter.places());
        filter.box().ifPresent(box -> add(MapConditions.within(box, extent.wide())));
        filter.near().ifPresent(circle -> {
            add(MapConditions.within(Box.around(circle.centre(), circle.radiusKm()), extent.wide()));
            add(MapConditions.within(circle));
        });
        filter.region().ifPresent(region -> add(MapConditions.within(region, extent.wide())));
        anyOf("i.geo_precision", filter.geoPrecisions());
    }

    private void places(Collection<String> asked) {
        List<String> countries =
                asked.stream().filter(p -> COUNTRY_CODE.matcher(p).matches()).toList();
        List<String> units =
                asked.stream().filter(p -> UNIT_CODE.matcher(p).matches()).toList();
        List<String> others = asked.stream()
                .filter(p -> !countries.contains(p) && !units.contains(p))
                .toList();
        List<Sql> either = new ArrayList<>();
        if (!countries.isEmpty()) {
            either.add(equal("i.country", countries));
        }
        if (!units.isEmpty()) {
            either.add(equal("i.admin1_code", units));
        }
        if (!others.isEmpty()) {
            either.add(Sql.of("i.place_id = ANY(?)", (Object) array(others)));
            either.add(Sql.of("i.place_keys && ?", (Object) folded(others)));
        }
        if (!either.isEmpty()) {
            add(Sql.join("OR", either));
        }
    }

    private void admin1(Collection<String> asked) {
        List<String> codes = asked.stream()
                .filter(a -> ADMIN1_CODE.matcher(a).matches())
                .map(String::toUpperCase)
                .toList();
        List<String> names =
                asked.stream().filter(a -> !ADMIN1_CODE.matcher(a).matches()).toList();
        List<Sql> either = new ArrayList<>();
        if (!codes.isEmpty()) {
            either.add(equal("i.admin1_code", codes));
        }
        if (!names.isEmpty()) {
            either.add(Sql.of("i.admin1_keys && ?", (Object) folded(names)));
        }
        if (!either.isEmpty()) {
            add(Sql.join("OR", either));
        }
    }

    private void when(IncidentFilter filter) {
        Optional<LocalDate> from = filter.from();
        Optional<LocalDate> to = filter.to();
        if (from.isPresent() || to.isPresent()) {
            // An undated one sorts as if it were ages ago.
            add(Sql.of("i.date_start IS NOT NULL"));
            from.ifPresent(day -> add(Sql.of("i.date_end >= ?::date", day.toString())));
            // In the terms of the indexes. What ends on a day or later began at most the longest span before it.
            from.ifPresent(day -> add(Sql.of(START + " >= ?::date - ?::integer", day.toString(), extent.longest())));
            to.ifPresent(day -> add(Sql.of(START + " <= ?::date", day.toString())));
        }
        anyOf("i.date_precision", filter.datePrecisions());
        filter.updatedSince().ifPresent(since -> add(Sql.of("i.updated_at >= ?", utc(since))));
    }

    private void what(IncidentFilter filter) {
        anyOf("i.event_type", filter.eventTypes());
        anyOf("i.sub_event_type", filter.subEventTypes());
        atLeast("i.killed_low", "i.killed_high", filter.killedMin());
        atLeast("i.injured_low", "i.injured_high", filter.injuredMin());
        filter.confidenceMin().ifPresent(least -> add(Sql.of("i.confidence >= ?", least)));
        if (filter.statuses().isEmpty()) {
            add(Sql.of("i.status <> 'rejected'"));
        }
        anyOf("i.status", filter.statuses());
    }

    private void who(IncidentFilter filter) {
        String participant = "EXISTS (SELECT 1 FROM participants p WHERE p.incident_id = i.id AND ";
        if (!filter.actors().isEmpty() && !lead.equals(Optional.of(Lead.ACTORS))) {
            add(Sql.of(participant + "p.keys && ?)", (Object) folded(filter.actors())));
        }
        if (!filter.actorTypes().isEmpty()) {
            add(Sql.of(participant + "p.type = ANY(?))", (Object) array(filter.actorTypes())));
        }
    }

    private void told(IncidentFilter filter) {
        if (!filter.sources().isEmpty()) {
            add(Sql.of("i.sources && ?", (Object) array(filter.sources())));
        }
        if (!filter.languages().isEmpty()) {
            add(Sql.of("i.languages && ?", (Object) array(filter.languages())));
        }
        if (!filter.words().isEmpty() && !lead.equals(Optional.of(Lead.WORDS))) {
            add(WordConditions.allWords(filter));
        }
    }

    /** A toll reaches a number when its least does, or when nothing but a ceiling is told and that does. */
    private void atLeast(String low, String high, OptionalInt least) {
        least.ifPresent(n -> add(Sql.of("coalesce(" + low + ", " + high + ") >= ?", n)));
    }

    private void anyOf(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            add(equal(column, List.copyOf(values)));
        }
    }

    /** One value compares plainly, so that an index gives its rows in the order of the list. */
    private static Sql equal(String column, List<String> values) {
        return values.size() == 1
                ? Sql.of(column + " = ?", values.get(0))
                : Sql.of(column + " = ANY(?)", (Object) array(values));
    }

    private void add(Sql condition) {
        conditions.add(condition);
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    /** Names as the register's keys are spelt. */
    public static String[] folded(Collection<String> names) {
        return names.stream().map(Orthography.standard()::fold).toArray(String[]::new);
    }

    private static Object utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
