package org.sijil.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Dateline;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.PlaceMention;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Place;

/** Which countries a text is about: its country names, units, unmistakable towns and forces vote. */
public final class CountryVotes {

    private static final double COUNTRY = 3;
    private static final double UNIT = 2;
    private static final double TOWN = 1.5;
    private static final double SHARED = 1;

    /** A small town named without a word that calls it one may be a word that only looks like its name. */
    private static final double CHANCE = 0.4;

    private static final long KNOWN = 20_000;

    /** People that make a town known everywhere, and how many times its namesakes it must be. */
    private static final long FAMOUS = 500_000;

    private static final long TIMES = 10;

    /** The share of a name's vote that goes to the country of such a town. */
    private static final double LION = 0.6;

    private static final double ACTOR = 1;

    /** Lands among which a group's word is shared; one that is in more of them says nothing. */
    private static final int FEW_LANDS = 2;

    /** The share of the first of them, where the group is at home. */
    private static final double HOME = 0.6;

    /** An adjective of origin, such as "Ukrainian". */
    private static final double ORIGIN = 0.5;

    /** Words from a word for a seat to its town. */
    private static final int SEAT_REACH = 3;

    /** What a desk's place counts that the first sentence does not go on about: an agency often writes of another country. */
    private static final double DESK = 0.25;

    /** What a caller's word that an article is about a country counts. */
    private static final double CALLER = 6;

    /** What a force counts for a country in which it is known to fight or strike, as against its own. */
    private static final double ABROAD = 0.5;

    private final Function<String, List<String>> abroad;

    private final Map<String, Double> votes = new HashMap<>();

    /** The votes of each name, which do not make the name's own place likelier. */
    private final Map<String, Ballot> byName = new HashMap<>();

    /** Where forces that the text names are known to fight or strike, beside their own countries. */
    private final Set<String> reached = new HashSet<>();

    private double total;
    private Optional<String> first = Optional.empty();

    /** The votes of one name. */
    private static final class Ballot {

        private static final Ballot NONE = new Ballot();

        private final Map<String, Double> votes = new HashMap<>();
        private double total;

        private void add(String country, double weight) {
            votes.merge(country, weight, Double::sum);
            total += weight;
        }

        private double of(String country) {
            return votes.getOrDefault(country, 0.0);
        }
    }

    /** Votes in which forces speak for no country but their own. */
    public CountryVotes() {
        this(country -> List.of());
    }

    /** @param abroad the other countries in which a state's forces fight or strike */
    public CountryVotes(Function<String, List<String>> abroad) {
        this.abroad = abroad;
    }

    /** Counts the votes of one text; a title's votes may be added to its text's. */
    public CountryVotes add(Chart chart) {
        Optional<Dateline> desk = Dateline.of(chart).filter(line -> !goesOn(chart, line));
        chart.all(Kinds.PLACE).stream()
                .filter(item -> !isSeat(chart, item.start()) && !isBacker(chart, item.start()))
                .forEach(item -> vote(
                        (PlaceMention) item.value(),
                        desk.filter(line -> line.holds(item.start())).isPresent() ? DESK : 1));
        chart.all(Kinds.ACTOR)
                .forEach(item -> voteActor(((Named) item.value()).match().free(), ACTOR));
        chart.all(Kinds.ORIGIN)
                .forEach(item -> voteActor(((Named) item.value()).match().free(), ORIGIN));
        return this;
    }

    /** Counts countries that the caller says the article is about. */
    public CountryVotes add(Set<String> countries) {
        countries.forEach(country -> add(country, CALLER));
        return this;
    }

    /** Whether a word for a seat, with a preposition or without, stands before a place: "based in London". */
    private static boolean isSeat(Chart chart, int place) {
        WordList seats = chart.pack().words("seats");
        return IntStream.range(Math.max(0, place - SEAT_REACH), place).anyMatch(at -> seats.isAt(chart, at));
    }

    /** Whether a place is only told to help somebody, "fighters backed by Turkey", which says nothing of where they are. */
    private static boolean isBacker(Chart chart, int place) {
        return chart.in(Kinds.CUE, Math.max(0, place - SEAT_REACH), place).stream()
                .anyMatch(cue -> cue.end() == place && ((Cue) cue.value()).kind() == Cue.Kind.SUPPORT);
    }

    /** Whether the sentence behind a dateline names the desk's country or its people. */
    private static boolean goesOn(Chart chart, Dateline desk) {
        int end = chart.document().sentenceAt(desk.first()).end();
        Set<String> there = countries(chart, desk.first(), desk.end());
        return countries(chart, desk.end(), end).stream().anyMatch(there::contains);
    }

    private static Set<String> countries(Chart chart, int first, int end) {
        Set<String> countries = new HashSet<>();
        chart.in(Kinds.PLACE, first, end).stream()
                .flatMap(item ->
                        ((PlaceMention) item.value()).candidates().stream().limit(1))
                .forEach(place -> countries.add(place.country()));
        Stream.of(Kinds.ACTOR, Kinds.ORIGIN)
                .flatMap(kind -> chart.in(kind, first, end).stream())
                .flatMap(item -> ((Named) item.value()).match().free().stream())
                .forEach(actor -> countries.addAll(actor.countries()));
        return countries;
    }

    private void vote(PlaceMention mention, double weight) {
        List<Place> candidates = mention.candidates();
        if (candidates.isEmpty() || mention.part() || mention.doubtful()) {
            return;
        }
        Set<String> countries = candidates.stream().map(Place::country).collect(Collectors.toSet());
        Place first = candidates.get(0);
        if (first.kind() == Place.Kind.COUNTRY) {
            add(mention, first.country(), weight * COUNTRY);
        } else if (countries.size() == 1) {
            add(mention, first.country(), weight * (first.kind() == Place.Kind.ADMIN1 ? UNIT : town(first, mention)));
        } else {
            double rest = isKnownEverywhere(candidates) ? 1 - LION : 1;
            if (rest < 1) {
                add(mention, first.country(), weight * LION * SHARED);
            }
            countries.forEach(country -> add(mention, country, weight * rest * SHARED / countries.size()));
        }
    }

    /** Whether the first town of a name is so much larger than its namesakes abroad that it is mostly meant. */
    private static boolean isKnownEverywhere(List<Place> candidates) {
        Place first = candidates.get(0);
        return first.kind() == Place.Kind.CITY
                && first.population() >= FAMOUS
                && candidates.stream()
                        .filter(place -> !place.country().equals(first.country()))
                        .allMatch(place -> place.population() * TIMES <= first.population());
    }

    private static double town(Place place, PlaceMention mention) {
        return place.population() >= KNOWN
                        || place.isReviewed()
                        || mention.kind().isPresent()
                ? TOWN
                : CHANCE;
    }

    /** Whether a force that the text names is known to fight or strike in that country, which is not its own. */
    boolean reaches(String country) {
        return reached.contains(country);
    }

    private void voteActor(List<Actor> candidates, double weight) {
        List<String> countries = candidates.stream()
                .flatMap(actor -> actor.countries().stream())
                .distinct()
                .toList();
        if (countries.size() > 1 && countries.size() <= FEW_LANDS) {
            add(countries.get(0), weight * HOME);
            countries.stream().skip(1).forEach(country -> add(country, weight * (1 - HOME) / (countries.size() - 1)));
        }
        if (countries.size() != 1) {
            return;
        }
        add(countries.get(0), weight);
        if (candidates.stream().anyMatch(actor -> actor.type() == ActorType.STATE_FORCES)) {
            abroad.apply(countries.get(0)).forEach(country -> {
                add(country, weight * ABROAD);
                reached.add(country);
            });
        }
    }

    private void add(PlaceMention mention, String country, double weight) {
        add(country, weight);
        byName.computeIfAbsent(key(mention), name -> new Ballot()).add(country, weight);
    }

    private void add(String country, double weight) {
        votes.merge(country, weight, Double::sum);
        total += weight;
        first = Optional.empty();
    }

    /** Mentions of the same places are of one name, however it is written. */
    private static String key(PlaceMention mention) {
        return mention.candidates().get(0).id();
    }

    /** The country's share of all votes, 0 to 1. */
    public double share(String country) {
        return total == 0 ? 0 : votes.getOrDefault(country, 0.0) / total;
    }

    /** The country's share of the votes of everything else; 1 when nothing else votes. */
    double shareWithout(PlaceMention mention, String country) {
        Ballot own = byName.getOrDefault(key(mention), Ballot.NONE);
        double others = total - own.total;
        return others < CHANCE ? 1 : (votes.getOrDefault(country, 0.0) - own.of(country)) / others;
    }

    /** The share by which one of a mention's places is chosen: a town named like a state is no vote for the state. */
    double shareForChoice(PlaceMention mention, String country) {
        boolean state =
                mention.candidates().size() > 1 && mention.candidates().get(0).kind() == Place.Kind.COUNTRY;
        return state ? shareWithout(mention, country) : share(country);
    }

    /** The country's share of the votes of everything else; 0 when nothing else votes. */
    double support(PlaceMention mention, String country) {
        return total < CHANCE ? 0 : mention.doubtful() ? share(country) : shareWithout(mention, country);
    }

    /** The country with the most votes, empty text when nothing voted. */
    public String first() {
        if (first.isEmpty()) {
            first = Optional.of(votes.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(""));
        }
        return first.get();
    }
}
