package org.sijil.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.Sql;
import org.sijil.world.Place;
import org.sijil.world.Point;
import org.sijil.world.SubEventType;

/** The columns of the table of incidents, and the row of each that is to be written. */
final class IncidentTable {

    /** What reports and reviewers say, in the order of {@link #said}. */
    private static final List<String> SAID = List.of(
            "event_type text",
            "sub_event_type text",
            "sub_event_type_ar text",
            "family text",
            "disorder_type text",
            "date_start date",
            "date_end date",
            "date_precision text",
            "date_basis text",
            "place_id text",
            "place_name text",
            "place_name_ar text",
            "place_kind text",
            "site text",
            "country text",
            "admin1 text",
            "admin1_code text",
            "latitude double precision",
            "longitude double precision",
            "geo_precision text",
            "place_keys text[]",
            "admin1_keys text[]",
            "killed_low integer",
            "killed_high integer",
            "injured_low integer",
            "injured_high integer",
            "abducted_low integer",
            "abducted_high integer",
            "confidence double precision",
            "report_count integer",
            "sources text[]",
            "urls text[]",
            "languages text[]",
            "independent integer",
            "first_report date",
            "last_report date",
            "need double precision",
            "attention double precision",
            "origins jsonb",
            "evidence jsonb");

    /** The rest, in the order of {@link #state}. */
    private static final List<String> STATE = List.of(
            "id bigint",
            "corrections jsonb",
            "status text",
            "merged_into bigint",
            "story bigint",
            "settled boolean",
            "version integer",
            "updated_at timestamptz");

    private static final Rows MADE = Rows.of("incidents", both(STATE, SAID, List.of("created_at timestamptz")));
    private static final Rows RENEWED = Rows.of("incidents", both(STATE, SAID, List.of()));
    private static final Rows MARKED = Rows.of("incidents", STATE);

    private IncidentTable() {}

    /** Adds the statements that write the incidents as of that moment. */
    static void write(List<Sql> statements, List<NextIncident> all, Instant now) {
        List<List<Object>> made = new ArrayList<>();
        List<List<Object>> renewed = new ArrayList<>();
        List<List<Object>> marked = new ArrayList<>();
        for (NextIncident next : all) {
            List<Object> row = new ArrayList<>(state(next, now));
            next.content().ifPresent(content -> said(row, content));
            if (next.before().isEmpty()) {
                row.add(now);
            }
            (next.before().isEmpty() ? made : next.content().isPresent() ? renewed : marked).add(row);
        }
        MADE.insert(statements, made, "");
        RENEWED.update(statements, renewed);
        MARKED.update(statements, marked);
    }

    private static List<String> both(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    private static List<Object> state(NextIncident next, Instant now) {
        return Arrays.asList(
                next.id(),
                next.corrections().equals(Corrections.NONE) ? Map.of() : next.corrections(),
                next.status().label(),
                Columns.orNull(next.mergedInto()),
                next.story(),
                next.settled(),
                next.version(),
                now);
    }

    private static void said(List<Object> row, Content content) {
        Incident incident = content.incident();
        row.addAll(type(incident.type()));
        row.addAll(date(incident.when()));
        row.addAll(location(incident.location()));
        row.addAll(tolls(incident));
        row.add(incident.confidence());
        row.addAll(rest(content));
    }

    private static List<Object> type(SubEventType type) {
        return Arrays.asList(type.eventType(), type.name(), type.nameAr(), type.family(), type.disorderType());
    }

    private static List<Object> date(Optional<When> when) {
        return Arrays.asList(
                when.map(When::start).orElse(null),
                when.map(When::end).orElse(null),
                when.map(w -> Labels.of(w.precision())).orElse(null),
                when.map(w -> Labels.of(w.basis())).orElse(null));
    }

    private static List<Object> location(Optional<Location> location) {
        Optional<Place> place = location.map(Location::place);
        Optional<Point> point = place.flatMap(Place::point);
        String placeName = place.map(Place::name).orElse(null);
        String placeNameAr = place.flatMap(Place::nameAr).orElse(null);
        String site = location.flatMap(Location::site).orElse(null);
        String admin1 = place.flatMap(Place::admin1).orElse(null);
        return Arrays.asList(
                place.map(Place::id).filter(key -> !key.isEmpty()).orElse(null),
                placeName,
                placeNameAr,
                place.map(p -> Labels.of(p.kind())).orElse(null),
                site,
                place.map(Place::country).orElse(null),
                admin1,
                place.flatMap(Place::admin1Code).orElse(null),
                point.map(Point::latitude).orElse(null),
                point.map(Point::longitude).orElse(null),
                location.map(l -> Labels.of(l.precision())).orElse(null),
                Keys.of(placeName, placeNameAr, site),
                Keys.of(admin1));
    }

    private static List<Object> tolls(Incident incident) {
        return Arrays.asList(
                low(incident.killed()),
                high(incident.killed()),
                low(incident.injured()),
                high(incident.injured()),
                low(incident.abducted()),
                high(incident.abducted()));
    }

    private static List<Object> rest(Content content) {
        return Arrays.asList(
                content.reports(),
                content.sources().toArray(String[]::new),
                content.urls().toArray(String[]::new),
                content.languages().toArray(String[]::new),
                content.independent(),
                content.firstReport().orElse(null),
                content.lastReport().orElse(null),
                content.need(),
                content.attention(),
                content.origins(),
                content.grounds());
    }

    private static Integer low(Optional<Toll> toll) {
        return toll.map(t -> Labels.bound(t.low())).orElse(null);
    }

    private static Integer high(Optional<Toll> toll) {
        return toll.map(t -> Labels.bound(t.high())).orElse(null);
    }
}
