package org.sijil.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each name may mean: the places that bear it, the likeliest first, and whether it is a common word. */
final class PlaceMeanings {

    /** A place counts for this part of its weight under a name that is not its usual one. */
    private static final int PART_UNDER_OTHER_NAME = 10;

    /** A shorter name is taken for a word. */
    private static final int SHORTEST_PLAIN_NAME = 3;

    private static final Comparator<Claim> LIKELIEST_FIRST =
            Comparator.comparing(Claim::weight).reversed().thenComparing(Claim::place);

    private final List<PlaceIndexWriter.Name> names;
    private final Map<String, Map<Integer, Claim>> claims = new HashMap<>();
    private final Set<String> commonWords = new HashSet<>();
    private final List<PlaceDraft> places;
    private final Articles articles;

    /**
     * A place's claim to a name.
     *
     * @param bare whether the name stands without the article that it is usually written with
     */
    private record Claim(int place, long weight, boolean bare) {

        /** The heavier of the place's two claims; a name that is listed for it is its own, with the article or without. */
        private Claim or(Claim other) {
            return new Claim(place, Math.max(weight, other.weight), bare && other.bare);
        }
    }

    /** A claim with the name that it is to. */
    private record NamedClaim(String name, Claim claim) {}

    PlaceMeanings(PlaceFiles files, List<PlaceDraft> places) {
        this.places = places;
        this.articles = new Articles(files.lines("articles.tsv", 3));
        words(files, "common-words.txt").forEach(commonWords::add);
        words(files, "plain-names.txt").forEach(commonWords::remove);
        words(files, "stop-names.txt").forEach(commonWords::add);
        IntStream.range(0, places.size())
                .parallel()
                .mapToObj(row -> claims(row).toList())
                .toList()
                .forEach(row -> row.forEach(this::add));
        this.names = claims.entrySet().parallelStream()
                .map(entry -> meaning(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(PlaceIndexWriter.Name::name))
                .toList();
    }

    /** Sorted by name. */
    List<PlaceIndexWriter.Name> names() {
        return names;
    }

    private static Stream<String> words(PlaceFiles files, String file) {
        return files.lines(file, 1).stream().map(line -> PlaceNames.key(line.cell(0)));
    }

    private Stream<NamedClaim> claims(int row) {
        PlaceDraft place = places.get(row);
        return Stream.concat(
                Stream.of(place.name(), place.nameAr()).flatMap(name -> claims(row, name, place.weight())),
                place.others().stream().flatMap(name -> claims(row, name, place.weight() / PART_UNDER_OTHER_NAME)));
    }

    private Stream<NamedClaim> claims(int row, String name, long weight) {
        String key = PlaceNames.key(name);
        NamedClaim claim = new NamedClaim(key, new Claim(row, weight, false));
        return Stream.concat(
                Stream.of(claim),
                articles.without(key, places.get(row).country()).stream()
                        .map(bare -> new NamedClaim(bare, new Claim(row, weight / PART_UNDER_OTHER_NAME, true))));
    }

    private void add(NamedClaim named) {
        if (named.name().chars().anyMatch(Character::isLetter)) {
            Claim claim = named.claim();
            claims.computeIfAbsent(named.name(), k -> new HashMap<>(2)).merge(claim.place(), claim, Claim::or);
        }
    }

    private PlaceIndexWriter.Name meaning(String name, Map<Integer, Claim> byPlace) {
        boolean common = commonWords.contains(name)
                || name.length() < SHORTEST_PLAIN_NAME
                || byPlace.values().stream().allMatch(Claim::bare);
        List<Integer> rows = byPlace.values().stream()
                .sorted(LIKELIEST_FIRST)
                .map(Claim::place)
                .toList();
        boolean country = places.get(rows.get(0)).kind() == Place.Kind.COUNTRY;
        return new PlaceIndexWriter.Name(name, common && !country, cityBeforeItsUnit(rows));
    }

    /** A town that shares its name with its first-level unit is meant before the unit is. */
    private List<Integer> cityBeforeItsUnit(List<Integer> rows) {
        PlaceDraft first = places.get(rows.get(0));
        if (first.kind() != Place.Kind.ADMIN1) {
            return rows;
        }
        Stream<Integer> itsCity = rows.stream()
                .filter(row -> places.get(row).kind() == Place.Kind.CITY
                        && places.get(row).parent().equals(first.id()))
                .limit(1);
        return Stream.concat(itsCity, rows.stream()).distinct().toList();
    }
}
