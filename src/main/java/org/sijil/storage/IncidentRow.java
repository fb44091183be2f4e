package org.sijil.storage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.world.Place;
import org.sijil.world.Point;
import org.sijil.world.SubEventType;

/** A row of {@code incidents}; columns are what lists ask and show, so that no list has to put an incident together. */
@Entity
@Table(name = "incidents")
class IncidentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int version = 1;
    String status = "extracted";

    @Column(name = "merged_into")
    Long mergedInto;

    @Column(name = "event_type")
    String eventType;

    @Column(name = "sub_event_type")
    String subEventType;

    @Column(name = "sub_event_type_ar")
    String subEventTypeAr;

    String family;

    @Column(name = "disorder_type")
    String disorderType;

    @Column(name = "date_start")
    LocalDate dateStart;

    @Column(name = "date_end")
    LocalDate dateEnd;

    @Column(name = "date_precision")
    String datePrecision;

    @Column(name = "date_basis")
    String dateBasis;

    @Column(name = "place_id")
    String placeId;

    @Column(name = "place_name")
    String placeName;

    @Column(name = "place_name_ar")
    String placeNameAr;

    @Column(name = "place_kind")
    String placeKind;

    String site;
    String country;
    String admin1;

    @Column(name = "admin1_code")
    String admin1Code;

    Double latitude;
    Double longitude;

    @Column(name = "geo_precision")
    String geoPrecision;

    @Column(name = "place_keys")
    String[] placeKeys = {};

    @Column(name = "admin1_keys")
    String[] admin1Keys = {};

    @Column(name = "killed_low")
    Integer killedLow;

    @Column(name = "killed_high")
    Integer killedHigh;

    @Column(name = "injured_low")
    Integer injuredLow;

    @Column(name = "injured_high")
    Integer injuredHigh;

    @Column(name = "abducted_low")
    Integer abductedLow;

    @Column(name = "abducted_high")
    Integer abductedHigh;

    @ColumnTransformer(write = "?::jsonb")
    String evidence = "[]";

    double confidence;

    @ColumnTransformer(write = "?::jsonb")
    String corrections = "{}";

    @Column(name = "report_count")
    int reportCount;

    String[] sources = {};
    String[] urls = {};
    String[] languages = {};

    @Column(name = "search_text")
    String searchText = "";

    @Column(name = "created_at")
    Instant createdAt = Now.micros();

    @Column(name = "updated_at")
    Instant updatedAt = createdAt;

    @ElementCollection
    @CollectionTable(name = "participants", joinColumns = @JoinColumn(name = "incident_id"))
    @OrderColumn(name = "ordinal")
    List<ParticipantPart> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "casualties", joinColumns = @JoinColumn(name = "incident_id"))
    @OrderColumn(name = "ordinal")
    List<CasualtiesPart> casualties = new ArrayList<>();

    /** Takes over what the incident says now. */
    void take(Content content) {
        Incident incident = content.incident();
        type(incident.type());
        when(incident.when());
        where(incident.location());
        tolls(incident);
        evidence = Json.write(content.grounds());
        confidence = incident.confidence();
        reportCount = content.reports();
        sources = content.sources().toArray(String[]::new);
        urls = content.urls().toArray(String[]::new);
        languages = content.languages().toArray(String[]::new);
        searchText = content.words();
        participants.clear();
        incident.participants().stream().map(ParticipantPart::of).forEach(participants::add);
        casualties.clear();
        incident.casualties().stream().map(CasualtiesPart::of).forEach(casualties::add);
        updatedAt = Now.micros();
    }

    private void type(SubEventType type) {
        eventType = type.eventType();
        subEventType = type.name();
        subEventTypeAr = type.nameAr();
        family = type.family();
        disorderType = type.disorderType();
    }

    private void when(Optional<When> when) {
        dateStart = when.map(When::start).orElse(null);
        dateEnd = when.map(When::end).orElse(null);
        datePrecision = when.map(w -> Labels.of(w.precision())).orElse(null);
        dateBasis = when.map(w -> Labels.of(w.basis())).orElse(null);
    }

    private void where(Optional<Location> location) {
        Optional<Place> place = location.map(Location::place);
        placeId = place.map(Place::id).filter(key -> !key.isEmpty()).orElse(null);
        placeName = place.map(Place::name).orElse(null);
        placeNameAr = place.flatMap(Place::nameAr).orElse(null);
        placeKind = place.map(p -> Labels.of(p.kind())).orElse(null);
        site = location.flatMap(Location::site).orElse(null);
        country = place.map(Place::country).orElse(null);
        admin1 = place.flatMap(Place::admin1).orElse(null);
        admin1Code = place.flatMap(Place::admin1Code).orElse(null);
        latitude = place.flatMap(Place::point).map(Point::latitude).orElse(null);
        longitude = place.flatMap(Place::point).map(Point::longitude).orElse(null);
        geoPrecision = location.map(l -> Labels.of(l.precision())).orElse(null);
        placeKeys = Keys.of(placeName, placeNameAr, site);
        admin1Keys = Keys.of(admin1);
    }

    private void tolls(Incident incident) {
        killedLow = low(incident.killed());
        killedHigh = high(incident.killed());
        injuredLow = low(incident.injured());
        injuredHigh = high(incident.injured());
        abductedLow = low(incident.abducted());
        abductedHigh = high(incident.abducted());
    }

    private static Integer low(Optional<Toll> toll) {
        return toll.map(t -> Labels.bound(t.low())).orElse(null);
    }

    private static Integer high(Optional<Toll> toll) {
        return toll.map(t -> Labels.bound(t.high())).orElse(null);
    }
}
