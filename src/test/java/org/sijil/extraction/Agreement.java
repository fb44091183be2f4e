package org.sijil.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sijil.extraction.Facts.Days;
import org.sijil.extraction.Facts.Party;
import org.sijil.extraction.Facts.Spot;

/** Slot by slot, whether an answered incident says what the gold incident says. */
final class Agreement {

    /** Two positions of one town or site lie no farther apart than this. */
    private static final double SAME_PLACE_KM = 15;

    /** Of two vague spans, the days in common are at least this share of the days of either. */
    private static final double SHARED_DAYS = 0.5;

    /** What any pair is worth that may be aligned at all. */
    private static final double PAIR_WEIGHT = 0.1;

    /** Types of one family may tell one act. */
    private static final Map<String, String> FAMILY = Map.of(
            "Battles", "armed",
            "Explosions/Remote violence", "armed",
            "Violence against civilians", "armed",
            "Protests", "unrest",
            "Riots", "unrest",
            "Strategic developments", "strategic");

    private static final List<Slot> TOLLS = List.of(Slot.KILLED, Slot.INJURED, Slot.ABDUCTED);
    private static final List<Slot> WEIGHED = List.of(
            Slot.TYPE,
            Slot.SUBTYPE,
            Slot.DATE,
            Slot.COUNTRY,
            Slot.ADMIN1,
            Slot.PLACE,
            Slot.KILLED,
            Slot.INJURED,
            Slot.ABDUCTED,
            // place and dead tell incidents apart best: they weigh twice
            Slot.PLACE,
            Slot.KILLED);

    private Agreement() {}

    /** Counts of every slot for an aligned pair, for gold that nothing answers, or for an answer without gold. */
    static Map<Slot, Count> counts(Optional<Facts> gold, Optional<Facts> answer) {
        Map<Slot, Count> counts = new EnumMap<>(Slot.class);
        counts.put(Slot.DETECT, new Count(both(gold, answer) ? 1 : 0, one(gold), one(answer)));
        counts.put(Slot.TYPE, slot(gold.map(Facts::eventType), answer.map(Facts::eventType), String::equals));
        counts.put(Slot.SUBTYPE, slot(gold.map(Agreement::kind), answer.map(Agreement::kind), String::equals));
        counts.put(Slot.DATE, slot(gold.flatMap(Facts::days), answer.flatMap(Facts::days), Agreement::sameDays));
        var goldSpot = gold.flatMap(Facts::spot);
        var answerSpot = answer.flatMap(Facts::spot);
        counts.put(Slot.COUNTRY, slot(goldSpot.map(Spot::country), answerSpot.map(Spot::country), String::equals));
        counts.put(Slot.ADMIN1, slot(goldSpot.flatMap(Spot::admin1), answerSpot.flatMap(Spot::admin1), String::equals));
        counts.put(Slot.PLACE, slot(goldSpot, answerSpot, Agreement::samePlace));
        counts.put(Slot.ACTORS, actors(gold, answer));
        for (Slot toll : TOLLS) {
            counts.put(
                    toll,
                    slot(
                            gold.map(f -> f.tolls().get(toll)),
                            answer.map(f -> f.tolls().get(toll)),
                            Object::equals));
        }
        gold.ifPresent(facts -> facts.free().forEach(free -> counts.put(free, Count.NONE)));
        boolean strict = both(gold, answer) && strict(gold.get(), answer.get(), counts);
        counts.put(Slot.STRICT, new Count(strict ? 1 : 0, one(gold), one(answer)));
        return counts;
    }

    /** How much speaks for pairing the two; 0 when they cannot be one act. */
    static double weight(Facts gold, Facts answer) {
        var counts = counts(Optional.of(gold), Optional.of(answer));
        if (!alignable(gold, answer, counts)) {
            return 0;
        }
        Count actors = counts.get(Slot.ACTORS);
        double weight = PAIR_WEIGHT + (double) actors.hits() / Math.max(1, actors.gold());
        for (Slot slot : WEIGHED) {
            weight += counts.get(slot).hits();
        }
        return weight;
    }

    private static boolean alignable(Facts gold, Facts answer, Map<Slot, Count> counts) {
        boolean near = gold.spot().isEmpty()
                || List.of(Slot.COUNTRY, Slot.PLACE, Slot.KILLED).stream().anyMatch(slot -> hit(counts, slot));
        String family = FAMILY.get(gold.eventType());
        return near && (family.equals(FAMILY.get(answer.eventType())) || hit(counts, Slot.DATE));
    }

    private static boolean strict(Facts gold, Facts answer, Map<Slot, Count> counts) {
        boolean type = hit(counts, Slot.TYPE) || gold.free().contains(Slot.TYPE);
        boolean date = hit(counts, Slot.DATE)
                || gold.free().contains(Slot.DATE)
                || gold.days().isEmpty();
        boolean place = hit(counts, Slot.PLACE)
                || gold.free().contains(Slot.PLACE)
                || gold.spot().isEmpty();
        return type && date && place && sameToll(gold, answer, Slot.KILLED) && sameToll(gold, answer, Slot.INJURED);
    }

    private static boolean sameToll(Facts gold, Facts answer, Slot harm) {
        return gold.free().contains(harm)
                || Optional.ofNullable(gold.tolls().get(harm))
                        .equals(Optional.ofNullable(answer.tolls().get(harm)));
    }

    private static boolean sameDays(Days gold, Days answer) {
        if (gold.exact()) {
            return gold.start().equals(answer.start()) && gold.end().equals(answer.end());
        }
        long shared = days(later(gold.start(), answer.start()), earlier(gold.end(), answer.end()));
        long either = days(earlier(gold.start(), answer.start()), later(gold.end(), answer.end()));
        return shared > 0 && (double) shared / either >= SHARED_DAYS;
    }

    private static boolean samePlace(Spot gold, Spot answer) {
        if (!Collections.disjoint(gold.names(), answer.names())) {
            return gold.country().equals(answer.country());
        }
        return gold.fine()
                && answer.fine()
                && gold.point().isPresent()
                && answer.point().isPresent()
                && gold.point().get().distanceKm(answer.point().get()) <= SAME_PLACE_KM;
    }

    private static Count actors(Optional<Facts> gold, Optional<Facts> answer) {
        List<Party> asked = gold.map(Facts::parties).orElse(List.of());
        List<Party> given = answer.map(Facts::parties).orElse(List.of());
        int hits = shared(asked, given, false);
        if (gold.isPresent() && gold.get().sidesFree()) {
            hits = Math.max(hits, shared(asked, given, true));
        }
        return new Count(hits, asked.size(), given.size());
    }

    /** How many parties are found again, each once, on the same side or, when flipped, on the other. */
    private static int shared(List<Party> asked, List<Party> given, boolean flipped) {
        List<Party> left = new ArrayList<>(given);
        int hits = 0;
        for (Party party : asked) {
            Optional<Party> match = left.stream()
                    .filter(other -> !Collections.disjoint(party.names(), other.names()))
                    .filter(other -> (party.side() == other.side()) != flipped)
                    .findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
                hits++;
            }
        }
        return hits;
    }

    private static <T> Count slot(Optional<T> gold, Optional<T> answer, BiPredicate<T, T> same) {
        boolean hit = both(gold, answer) && same.test(gold.get(), answer.get());
        return new Count(hit ? 1 : 0, one(gold), one(answer));
    }

    private static String kind(Facts facts) {
        return facts.eventType() + ": " + facts.subEventType();
    }

    private static boolean hit(Map<Slot, Count> counts, Slot slot) {
        return counts.get(slot).hits() > 0;
    }

    private static boolean both(Optional<?> gold, Optional<?> answer) {
        return gold.isPresent() && answer.isPresent();
    }

    private static int one(Optional<?> value) {
        return value.isPresent() ? 1 : 0;
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
