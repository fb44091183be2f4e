package org.sijil.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sijil.language.BadEntry;

/** All places on their way into the index: the gazetteer's, under the names of reporting, and the extra ones. */
final class PlaceDrafts {

    /** How far from its parent's centre an extra place may lie, in kilometres; a mistyped degree is 111. */
    private static final Map<Place.Kind, Double> REACH_KM = Map.of(
            Place.Kind.COUNTRY, 2_500.0,
            Place.Kind.ADMIN1, 700.0,
            Place.Kind.ADMIN2, 150.0,
            Place.Kind.AREA, 400.0,
            Place.Kind.CITY, 40.0,
            Place.Kind.SITE, 10.0);

    /** Two places of one name and kind nearer than this are one. */
    private static final double SAME_PLACE_KM = 8;

    /** The column of {@code extra} that may be left out. */
    private static final int PEOPLE = 7;

    private final Map<String, PlaceDraft> byId = new TreeMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    PlaceDrafts(List<PlaceDraft> places) {
        places.parallelStream().map(PlaceDrafts::keyed).toList().forEach(this::put);
    }

    List<PlaceDraft> sorted() {
        return List.copyOf(byId.values());
    }

    /** A line of {@code names}: country or first-level unit, a name that the place has, name, Arabic name, others. */
    void rename(PlaceFiles.Line line) {
        PlaceDraft place = within(line.cell(0), line.cell(1))
                .orElseThrow(() ->
                        line.bad("no place there is called " + line.cell(1) + "; if it is new, add it under extra"));
        put(place.renamed(line.cell(2), line.cell(3), line.names(4)));
    }

    /** A line of {@code extra}: name, Arabic name, others, kind, parent, latitude, longitude, people if told. */
    void add(PlaceFiles.Line line) {
        PlaceDraft parent = parent(line);
        Point point = line.cell(5).isEmpty() ? parent.point().orElseThrow() : point(line);
        String id = Place.REVIEWED + parent.country() + "-"
                + PlaceNames.key(line.cell(0)).replace(' ', '-');
        PlaceDraft place = new PlaceDraft(
                byId.containsKey(id) ? id + "-" + parent.id() : id,
                kind(line),
                parent.country(),
                parent.kind() == Place.Kind.COUNTRY ? parent.country() : parent.id(),
                line.cell(0),
                line.cell(1),
                Optional.of(point),
                people(line),
                0,
                line.names(2));
        check(line, place, parent);
        put(place);
    }

    private void check(PlaceFiles.Line line, PlaceDraft place, PlaceDraft parent) {
        double km = place.point().get().distanceKm(parent.point().get());
        if (km > REACH_KM.get(parent.kind())) {
            throw line.bad("it lies " + Math.round(km) + " km from " + parent.name() + "; correct position or parent");
        }
        if (byId.containsKey(place.id())) {
            throw line.bad("it is there twice");
        }
        Stream.concat(Stream.of(place.name(), place.nameAr()), place.others().stream())
                .flatMap(name -> byName.getOrDefault(PlaceNames.key(name), List.of()).stream())
                .map(byId::get)
                .filter(other -> other.kind() == place.kind() && other.country().equals(place.country()))
                .filter(other -> other.point().get().distanceKm(place.point().get()) < SAME_PLACE_KM)
                .findFirst()
                .ifPresent(other -> {
                    throw line.bad(
                            "it is " + other.name() + " (" + other.id() + "), which is there; name it under names");
                });
    }

    private PlaceDraft parent(PlaceFiles.Line line) {
        String[] path = line.cell(4).split("/", 2);
        return (path.length == 1 ? Optional.ofNullable(byId.get(path[0])) : within(path[0], path[1]))
                .orElseThrow(() -> line.bad("its parent " + line.cell(4) + " is no place; write a code, or code/town"));
    }

    private Optional<PlaceDraft> within(String scope, String name) {
        if (byId.containsKey(name) && scope.startsWith(byId.get(name).country())) {
            return Optional.of(byId.get(name));
        }
        return byName.getOrDefault(PlaceNames.key(name), List.of()).stream()
                .map(byId::get)
                .filter(p -> p.country().equals(scope) || p.parent().equals(scope))
                .max(Comparator.comparing((PlaceDraft p) -> p.kind() == Place.Kind.CITY)
                        .thenComparing(PlaceDraft::weight));
    }

    private static Place.Kind kind(PlaceFiles.Line line) {
        try {
            return Place.Kind.valueOf(line.cell(3).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.bad("its kind is " + line.cell(3) + "; write admin1, admin2, area, city or site");
        }
    }

    private static long people(PlaceFiles.Line line) {
        try {
            return line.cells().size() <= PEOPLE ? 0 : Long.parseLong(line.cell(PEOPLE));
        } catch (NumberFormatException e) {
            throw line.bad("its people are " + line.cell(PEOPLE) + "; write a number, or leave the column out");
        }
    }

    private static Point point(PlaceFiles.Line line) {
        try {
            return new Point(Double.parseDouble(line.cell(5)), Double.parseDouble(line.cell(6)));
        } catch (IllegalArgumentException e) {
            throw new BadEntry(line.file() + ":" + line.number(), line.cell(0), "write its position in degrees");
        }
    }

    private void put(PlaceDraft place) {
        put(keyed(place));
    }

    private void put(Keyed keyed) {
        String id = keyed.place().id();
        byId.put(id, keyed.place());
        keyed.keys().forEach(key -> {
            List<String> ids = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        });
    }

    /** A place with the keys of its names. */
    private record Keyed(PlaceDraft place, List<String> keys) {}

    private static Keyed keyed(PlaceDraft place) {
        Stream<String> names = Stream.concat(Stream.of(place.name(), place.nameAr()), place.others().stream());
        return new Keyed(
                place,
                names.map(PlaceNames::key)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList());
    }
}
