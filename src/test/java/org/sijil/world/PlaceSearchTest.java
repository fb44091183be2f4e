package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search finds a place by its main names, by other spellings, and fast. */
@Execution(ExecutionMode.CONCURRENT)
class PlaceSearchTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    /** Every so many of the letters' pairs is tried. */
    private static final String LETTERS = "abdefghijklmnoqrstuwyz";

    private static final int FIRST = 5;
    private static final double MILLISECONDS = 10;

    /** The API's largest limit. */
    private static final int MOST = 1_000;

    private static final double BY_NAME = 0.97;
    private static final double BY_COUNTRY = 0.975;
    private static final double BY_UNIT = 0.999;

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (char a : LETTERS.toCharArray()) {
            for (char b : LETTERS.toCharArray()) {
                GAZETTEER.search("" + a + b + "a", place -> true, 8).forEach(place -> {
                    names.add(place.name());
                    place.nameAr().ifPresent(names::add);
                });
            }
        }
        return names;
    }

    /**
     * All places by both main names, among the first five. Where that many bear a name as their main one, the first five
     * are of them, but for the likeliest of all; the country then brings a place among them. Where more than five of one
     * country do, so does its unit, or else it is on the list that a larger limit gives.
     */
    @Test
    void everyPlaceIsFoundByItsMainNames() {
        int names = 0;
        int byName = 0;
        int byCountry = 0;
        int byUnit = 0;
        for (Place place : GAZETTEER.stream().toList()) {
            for (String name : Stream.of(Optional.of(place.name()), place.nameAr())
                    .flatMap(Optional::stream)
                    .toList()) {
                names++;
                Predicate<Place> inCountry = other -> other.country().equals(place.country());
                if (isAmongTheFirst(FIRST, place, name, other -> true)) {
                    byName++;
                    continue;
                }
                List<Place> instead = GAZETTEER.search(name, other -> true, FIRST);
                String key = PlaceNames.key(name);
                assertTrue(
                        instead.stream().skip(1).allMatch(other -> bears(other, key)),
                        () -> name + " finds neither " + place + " nor others of that name: " + instead);
                if (isAmongTheFirst(FIRST, place, name, inCountry)) {
                    byCountry++;
                } else if (isAmongTheFirst(FIRST, place, name, inCountry.and(other -> other.admin1()
                        .equals(place.admin1())))) {
                    byUnit++;
                } else {
                    assertTrue(isAmongTheFirst(MOST, place, name, inCountry), () -> name + " does not find " + place);
                }
            }
        }
        assertTrue(names > GAZETTEER.size() * 11 / 10, "only " + names + " names were tried");
        String found = byName + " by name, " + byCountry + " by country, " + byUnit + " by unit, of " + names;
        assertTrue(byName >= names * BY_NAME, found);
        assertTrue(byName + byCountry >= names * BY_COUNTRY, found);
        assertTrue(byName + byCountry + byUnit >= names * BY_UNIT, found);
    }

    private static boolean bears(Place place, String key) {
        return Stream.concat(Stream.of(place.name()), place.nameAr().stream())
                .anyMatch(main -> PlaceNames.key(main).equals(key));
    }

    /** Asks for one place more each time: as long as places bear the very name, no other names need be compared. */
    private static boolean isAmongTheFirst(int most, Place place, String name, Predicate<Place> wanted) {
        for (int limit = 1; limit <= most; limit++) {
            List<Place> found = GAZETTEER.search(name, wanted, limit);
            if (found.size() < limit) {
                return false;
            }
            if (found.get(limit - 1).id().equals(place.id())) {
                return true;
            }
        }
        return false;
    }

    /** A smaller limit gives the beginning of what a larger one gives. */
    @Test
    void theFirstOnesAreTheSameUnderEveryLimit() {
        for (String name : List.of("San Antonio", "طرابلس", "Hasakah", "Victoria", "المنصورة", "Tal Abyad", "Kirkuk")) {
            List<Place> all = GAZETTEER.search(name, place -> true, MOST);
            for (int limit : List.of(1, 2, FIRST, 20)) {
                assertEquals(
                        all.subList(0, Math.min(limit, all.size())),
                        GAZETTEER.search(name, place -> true, limit),
                        name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hassakeh, SY-HA",
        "Al-Ḥasakah, SY-HA",
        "الحسكه, SY-HA",
        "Deir Ezzor, SY-DY",
        "Dayr az Zawr, SY-DY",
        "Hodeida, YE-HU",
        "Hudaydah, YE-HU",
        "Taizz, YE-TA",
        "Benghasi, LY-BA",
        "Mossul, IQ-NI",
        "Fallouja, IQ-AN",
        "Kandahar, AF-KAN",
        "Qandahar, AF-KAN",
        "Al Fashir, SD-DN",
        "Kharkov, UA-63",
        "Mogadiscio, SO-BN"
    })
    void otherSpellingsAreFound(String spelling, String unit) {
        assertTrue(
                GAZETTEER.search(spelling, place -> true, FIRST).stream()
                        .anyMatch(
                                place -> place.admin1Code().filter(unit::equals).isPresent()),
                () -> spelling + " gives " + GAZETTEER.search(spelling, place -> true, FIRST));
    }

    /** Time on the processor, since other programs may hold it now and then. */
    @Test
    void ninetyNineSearchesOfAHundredTakeLessThanTenMilliseconds() {
        List<String> queries = names().stream().limit(1_500).toList();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] times = new long[queries.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < times.length; i++) {
                String slip = queries.get(i) + "h";
                long start = clock.getCurrentThreadCpuTime();
                GAZETTEER.search(slip, place -> true, FIRST);
                times[i] = clock.getCurrentThreadCpuTime() - start;
            }
        }
        Arrays.sort(times);
        double slowest = times[times.length * 99 / 100] / 1e6;
        assertTrue(slowest < MILLISECONDS, "the 99th percentile is " + slowest + " ms");
    }
}
