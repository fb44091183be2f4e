package org.sijil.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.query.KeptIncident;
import org.sijil.query.Sql;
import org.sijil.world.Place;
import org.sijil.world.Point;

/** Writes incidents with all that hangs on them, each kind of row in one statement for all of them. */
final class IncidentWrites {

    private static final int FIRST_VERSION = 1;

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

    private static final Rows PLACES = Rows.of(
            "places",
            "id text",
            "name text",
            "name_ar text",
            "country text",
            "admin1 text",
            "admin1_code text",
            "latitude double precision",
            "longitude double precision",
            "kind text",
            "population bigint");

    private static final Rows PARTICIPANTS = Rows.of(
            "participants",
            "incident_id bigint",
            "ordinal integer",
            "name text",
            "name_ar text",
            "keys text[]",
            "side smallint",
            "role text",
            "type text",
            "attribution text",
            "text text");

    private static final Rows CASUALTIES = Rows.of(
            "casualties",
            "incident_id bigint",
            "ordinal integer",
            "harm text",
            "low integer",
            "high integer",
            "victims text",
            "side smallint",
            "approximate boolean",
            "source text",
            "text text");

    private static final Rows WORDS = Rows.of("incident_words", "incident_id bigint", "words text");

    private IncidentWrites() {}

    private static List<String> both(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    /** The statements that write them as of that moment. */
    static List<Sql> of(List<NextIncident> all, Instant now) {
        List<List<Object>> made = new ArrayList<>();
        List<List<Object>> renewed = new ArrayList<>();
        List<List<Object>> marked = new ArrayList<>();
        for (NextIncident next : all) {
            List<Object> row = new ArrayList<>(state(next, now));
            next.content().ifPresent(content -> row.addAll(said(content)));
            if (next.before().isEmpty()) {
                row.add(now);
            }
            (next.before().isEmpty() ? made : next.content().isPresent() ? renewed : marked).add(row);
        }
        Parts participants = new Parts();
        Parts casualties = new Parts();
        for (NextIncident next : all) {
            next.content().ifPresent(content -> {
                Optional<Incident> before = next.before().map(KeptIncident::incident);
                participants.add(
                        next.id(),
                        before.map(Incident::participants),
                        content.incident().participants(),
                        IncidentWrites::row);
                casualties.add(
                        next.id(),
                        before.map(Incident::casualties),
                        content.incident().casualties(),
                        IncidentWrites::row);
            });
        }
        List<Sql> statements = new ArrayList<>();
        insert(statements, PLACES, places(all), " ON CONFLICT (id) DO NOTHING");
        insert(statements, MADE, made, "");
        update(statements, RENEWED, renewed);
        update(statements, MARKED, marked);
        empty(statements, "participants", participants);
        insert(statements, PARTICIPANTS, participants.rows, "");
        empty(statements, "casualties", casualties);
        insert(statements, CASUALTIES, casualties.rows, "");
        insert(
                statements,
                WORDS,
                words(all),
                " ON CONFLICT (incident_id) DO UPDATE SET words = excluded.words"
                        + " WHERE incident_words.words <> excluded.words");
        return statements;
    }

    private static void insert(List<Sql> statements, Rows rows, List<List<Object>> values, String ending) {
        if (!values.isEmpty()) {
            statements.add(rows.insert(values, ending));
        }
    }

    private static void update(List<Sql> statements, Rows rows, List<List<Object>> values) {
        if (!values.isEmpty()) {
            statements.add(rows.update(values));
        }
    }

    private static void empty(List<Sql> statements, String table, Parts parts) {
        if (!parts.emptied.isEmpty()) {
            statements.add(Sql.of("DELETE FROM " + table + " WHERE incident_id = ANY(?)", (Object)
                    parts.emptied.toArray(Long[]::new)));
        }
    }

    private static int version(NextIncident next) {
        return next.before().map(was -> was.version() + 1).orElse(FIRST_VERSION);
    }

    private static List<Object> state(NextIncident next, Instant now) {
        return Arrays.asList(
                next.id(),
                next.corrections().equals(Corrections.NONE) ? Map.of() : next.corrections(),
                next.status().label(),
                Columns.orNull(next.mergedInto()),
                next.story(),
                next.settled(),
                version(next),
                now);
    }

    /** The incident as it is once it is written. */
    static KeptIncident kept(NextIncident next, Instant now) {
        if (next.content().isEmpty()) {
            KeptIncident was = next.before().orElseThrow();
            return new KeptIncident(
                    was.id(),
                    version(next),
                    next.status(),
                    next.mergedInto(),
                    was.incident(),
                    was.grounds(),
                    was.reports(),
                    was.sources(),
                    was.urls(),
                    was.independent(),
                    was.firstReport(),
                    was.lastReport(),
                    was.origins(),
                    was.attention(),
                    was.createdAt(),
                    now);
        }
        Content content = next.content().get();
        return new KeptIncident(
                next.id(),
                version(next),
                next.status(),
                next.mergedInto(),
                content.incident(),
                content.grounds(),
                content.reports(),
                content.sources(),
                content.urls(),
                content.independent(),
                content.firstReport(),
                content.lastReport(),
                content.origins(),
                content.attention(),
                next.before().map(KeptIncident::createdAt).orElse(now),
                now);
    }

    private static List<Object> said(Content content) {
        Incident incident = content.incident();
        Optional<When> when = incident.when();
        Optional<Location> location = incident.location();
        Optional<Place> place = location.map(Location::place);
        Optional<Point> point = place.flatMap(Place::point);
        String placeName = place.map(Place::name).orElse(null);
        String placeNameAr = place.flatMap(Place::nameAr).orElse(null);
        String site = location.flatMap(Location::site).orElse(null);
        String admin1 = place.flatMap(Place::admin1).orElse(null);
        return Arrays.asList(
                incident.type().eventType(),
                incident.type().name(),
                incident.type().nameAr(),
                incident.type().family(),
                incident.type().disorderType(),
                when.map(When::start).orElse(null),
                when.map(When::end).orElse(null),
                when.map(w -> Labels.of(w.precision())).orElse(null),
                when.map(w -> Labels.of(w.basis())).orElse(null),
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
                Keys.of(admin1),
                low(incident.killed()),
                high(incident.killed()),
                low(incident.injured()),
                high(incident.injured()),
                low(incident.abducted()),
                high(incident.abducted()),
                incident.confidence(),
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

    /** The places that the incidents refer to, in one order for everybody, as rivals may keep the same ones. */
    private static List<List<Object>> places(List<NextIncident> all) {
        Map<String, Place> places = all.stream()
                .flatMap(next -> next.content().stream())
                .flatMap(content -> content.incident().location().stream())
                .map(Location::place)
                .filter(place -> !place.id().isEmpty())
                .collect(Collectors.toMap(Place::id, place -> place, (one, same) -> one, TreeMap::new));
        return places.values().stream()
                .map(place -> Arrays.<Object>asList(
                        place.id(),
                        place.name(),
                        place.nameAr().orElse(null),
                        place.country(),
                        place.admin1().orElse(null),
                        place.admin1Code().orElse(null),
                        place.point().map(Point::latitude).orElse(null),
                        place.point().map(Point::longitude).orElse(null),
                        Labels.of(place.kind()),
                        place.population()))
                .toList();
    }

    private static List<Object> row(Participant participant) {
        String nameAr = participant.nameAr().orElse(null);
        return Arrays.asList(
                participant.name(),
                nameAr,
                Keys.of(participant.name(), nameAr),
                participant.side(),
                Labels.of(participant.role()),
                participant.type().label(),
                Labels.of(participant.attribution()),
                participant.text());
    }

    private static List<Object> row(Casualties figure) {
        return Arrays.asList(
                Labels.of(figure.harm()),
                Labels.bound(figure.toll().low()),
                Labels.bound(figure.toll().high()),
                Labels.of(figure.group()),
                figure.side().orElse(null),
                figure.approximate(),
                figure.source().orElse(null),
                figure.text());
    }

    private static List<List<Object>> words(List<NextIncident> all) {
        return all.stream()
                .filter(next -> next.content().isPresent())
                .map(next ->
                        Arrays.<Object>asList(next.id(), next.content().get().words()))
                .toList();
    }

    private static Integer low(Optional<Toll> toll) {
        return toll.map(t -> Labels.bound(t.low())).orElse(null);
    }

    private static Integer high(Optional<Toll> toll) {
        return toll.map(t -> Labels.bound(t.high())).orElse(null);
    }

    /** Makes a row of a part of an incident. */
    private interface PartRow<T> {
        List<Object> of(T part);
    }

    /** The numbered parts of incidents: rows that stand already stay, as long as all of them do. */
    private static final class Parts {

        private final List<Long> emptied = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();

        <T> void add(long incident, Optional<List<T>> before, List<T> now, PartRow<T> row) {
            List<T> stand = before.orElse(List.of());
            boolean grown = stand.size() <= now.size() && stand.equals(now.subList(0, stand.size()));
            if (!grown) {
                emptied.add(incident);
            }
            for (int i = grown ? stand.size() : 0; i < now.size(); i++) {
                List<Object> values = new ArrayList<>(List.of(incident, i));
                values.addAll(row.of(now.get(i)));
                rows.add(values);
            }
        }
    }
}
