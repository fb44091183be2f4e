package org.sijil.world;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.language.DataFiles;
import org.sijil.language.Recent;

/** The places that Sijil knows: countries, their first-level units, towns, and the sites that reporting names. */
public final class Gazetteer {

    private static final String INDEX = "world/places.index";

    /** The keys of first-level units are their ISO codes; those that ISO lacks have keys of another form. */
    private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /** Names whose places are remembered. */
    private static final int MOST_NAMES = 1 << 12;

    /** So many places of a main name follow the likeliest one in a search. */
    private static final int EARLY = 4;

    private final PlaceTable table;
    private final NameIndex names;
    private final PlaceSearch search;

    /** The meanings of names that were found lately, by where they are listed. */
    private final Recent<Integer, Meaning> meanings = new Recent<>(MOST_NAMES, this::readMeaning);

    /** What places lie in that were asked for lately, by the key of the place. */
    private final Recent<String, Optional<Place>> parents = new Recent<>(MOST_NAMES, this::readParent);

    /** What a name means: the places that bear it, and whether it is a common word as well. */
    private record Meaning(List<Place> places, boolean common) {}

    /** Places that were asked for before; two threads may read one twice, which does no harm. */
    private final Place[] read;

    private Gazetteer(PlaceTable table, NameIndex names) {
        this.table = table;
        this.names = names;
        this.read = new Place[table.size()];
        this.search = new PlaceSearch(names, table);
    }

    /**
     * Loads the index that the build compiled; so keep the result. Its parts are read where they lie: nothing is copied
     * or unpacked.
     */
    public static Gazetteer load() {
        ByteBuffer index = DataFiles.buffer(INDEX);
        ByteBuffer head = index.duplicate();
        int places = head.getInt();
        int rows = head.getInt();
        int lists = head.getInt();
        int ways = head.getInt();
        int version = head.getInt();
        int firstWay = head.getInt();
        IntBuffer starts =
                head.slice(PlaceIndexWriter.HEAD_BYTES, places * Integer.BYTES).asIntBuffer();
        int listsAt = PlaceIndexWriter.HEAD_BYTES + places * Integer.BYTES + rows;
        return new Gazetteer(
                new PlaceTable(index, starts),
                new NameIndex(index, listsAt, NameWays.of(index, listsAt + lists, ways, version, firstWay)));
    }

    /** How many places there are. */
    public int size() {
        return table.size();
    }

    /** All places of a folded name, the likeliest first. */
    public List<Place> find(String foldedName) {
        return names.find(foldedName).map(meanings::get).map(Meaning::places).orElse(List.of());
    }

    /**
     * The longest name that starts at a token.
     *
     * @param end index of the first token after it
     * @param name the folded name
     * @param common whether it is also a common word, so that it needs a cue or weight to count as a place
     * @param places all places of that name, the likeliest first
     */
    public record Match(int end, String name, boolean common, List<Place> places) {

        public Match {
            places = List.copyOf(places);
        }
    }

    /** The longest name that starts at a token; example: of "deir ez zor city", the first three. */
    public Optional<Match> longestMatch(List<String> foldedTokens, int from) {
        return names.longest(foldedTokens, from).map(hit -> match(hit, foldedTokens, from, meanings.get(hit.list())));
    }

    private static Match match(NameIndex.Hit hit, List<String> tokens, int from, Meaning meaning) {
        String name = hit.end() == from + 1 ? tokens.get(from) : String.join(" ", tokens.subList(from, hit.end()));
        return new Match(hit.end(), name, meaning.common(), meaning.places());
    }

    /** What one word is to the names of places that begin with it, looked up beforehand. */
    public final class Opening {

        private final NameIndex.Opening way;
        private final Meaning alone;

        private Opening(NameIndex.Opening way) {
            this.way = way;
            this.alone = way.list() < 0 ? null : meanings.get(way.list());
        }

        /** The longest name that starts at a token which is this word. */
        public Optional<Match> longestMatch(List<String> foldedTokens, int from) {
            return names.longest(way, foldedTokens, from).map(hit -> {
                Meaning meaning = hit.end() == from + 1 ? alone : meanings.get(hit.list());
                return match(hit, foldedTokens, from, meaning);
            });
        }
    }

    /** What a folded word opens; empty when no name of a place begins with it. */
    public Optional<Opening> opening(String foldedWord) {
        return Optional.of(names.openingOf(foldedWord))
                .filter(NameIndex.Opening::opens)
                .map(Opening::new);
    }

    /** Whether a folded name is also a common word, or too short or bare to count as a place without a cue. */
    public boolean isCommonWord(String foldedName) {
        return names.find(foldedName).map(names::isCommon).orElse(false);
    }

    /** Every place, in the order of the keys. */
    public Stream<Place> stream() {
        return IntStream.range(0, table.size()).mapToObj(this::readPlace);
    }

    /** @throws NoSuchElementException when there is no place of that key */
    public Place get(String id) {
        return table.row(id)
                .map(this::place)
                .orElseThrow(() -> new NoSuchElementException("no place has the key " + id));
    }

    /** @throws NoSuchElementException when it is no ISO 3166-1 alpha-2 code */
    public Place country(String iso2) {
        return get(iso2);
    }

    /** The first-level unit of an ISO 3166-2 code. */
    public Optional<Place> admin1(String code) {
        return table.row(code).map(this::place).filter(place -> place.kind() == Place.Kind.ADMIN1);
    }

    /** What a place lies in: the town of a site, the first-level unit of a town, the country of a unit. */
    public Optional<Place> parentOf(Place place) {
        return parents.get(place.id());
    }

    private Optional<Place> readParent(String id) {
        return table.row(id).flatMap(row -> table.get(row).parent()).map(this::place);
    }

    /** The keys of the named sites that lie in a town. */
    public List<String> sitesIn(Place town) {
        return table.row(town.id()).stream()
                .flatMap(row -> IntStream.range(0, table.size())
                        .filter(other -> table.kind(other) == Place.Kind.SITE)
                        .mapToObj(table::get)
                        .filter(site -> site.parent().equals(Optional.of(row)))
                        .map(PlaceTable.Row::id))
                .toList();
    }

    /** The place of a key, when there is one. */
    public Optional<Place> byKey(String id) {
        return table.row(id).map(this::place);
    }

    /**
     * Places whose name is, starts with, or is spelt much like a name, in either script; the best match first. Of those
     * that bear the very name the likeliest comes first; the next ones have it as their main name, if there are such.
     *
     * @param wanted which of them to give
     */
    public List<Place> search(String name, Predicate<Place> wanted, int limit) {
        String key = PlaceNames.key(name);
        List<Place> found = mainNamesEarly(wanted(search.exact(key), wanted).toList(), key);
        if (found.size() < limit) {
            Set<Place> exact = new HashSet<>(found);
            wanted(search.rows(key), wanted)
                    .filter(place -> !exact.contains(place))
                    .limit(limit - exact.size())
                    .forEach(found::add);
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private Stream<Place> wanted(List<Integer> rows, Predicate<Place> wanted) {
        return rows.stream().map(this::place).filter(wanted);
    }

    private static List<Place> mainNamesEarly(List<Place> bearers, String key) {
        List<Place> ordered = new ArrayList<>();
        List<Place> later = new ArrayList<>();
        for (Place place : bearers) {
            boolean early = ordered.isEmpty() || ordered.size() <= EARLY && hasMainName(place, key);
            (early ? ordered : later).add(place);
        }
        ordered.addAll(later);
        return ordered;
    }

    private static boolean hasMainName(Place place, String key) {
        return PlaceNames.key(place.name()).equals(key)
                || place.nameAr()
                        .filter(name -> PlaceNames.key(name).equals(key))
                        .isPresent();
    }

    private Meaning readMeaning(int list) {
        return new Meaning(names.places(list).stream().map(this::place).toList(), names.isCommon(list));
    }

    private Place place(int number) {
        Place known = read[number];
        if (known == null) {
            known = readPlace(number);
            read[number] = known;
        }
        return known;
    }

    private Place readPlace(int number) {
        PlaceTable.Row row = table.get(number);
        Optional<PlaceTable.Row> unit = unitOf(row);
        return new Place(
                row.id(),
                row.name(),
                row.nameAr(),
                row.country(),
                unit.map(PlaceTable.Row::name),
                unit.map(PlaceTable.Row::id).filter(id -> ISO_CODE.matcher(id).matches()),
                row.point(),
                row.kind(),
                row.population());
    }

    private Optional<PlaceTable.Row> unitOf(PlaceTable.Row row) {
        Optional<PlaceTable.Row> at = Optional.of(row);
        while (at.isPresent() && at.get().kind() != Place.Kind.ADMIN1) {
            at = at.get().parent().map(table::get);
        }
        return at;
    }
}
