package org.sijil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.text.Sentence;

/**
 * Finds who was harmed and how many, by the wordings of {@code casualties.yaml}. Entries stand there by rank: where two
 * readings use the same people, the earlier entry wins; one of no harm only keeps its words from being read as a toll.
 */
public final class TollFinder {

    private static final Set<String> ALLOWED = Set.of(
            "id",
            "harm",
            "low",
            "high",
            "approximate",
            "mixed",
            "total",
            "back",
            "antecedent",
            "phrases",
            "examples",
            "not");

    /** Words at the head of a sentence that may point back to the sentence before. */
    private static final int OPENING = 2;

    /** Words of a participle at the most: "shot dead". */
    private static final int LONGEST_VERB = 3;

    /** What opens the object of a verb. */
    private static final List<String> OBJECTS = List.of(Kinds.NUMBER, Kinds.PEOPLE, Kinds.PARTY);

    private record Reading(int rank, Lexicon.Match match, Chart.Item people, Optional<Quantity> antecedent) {

        /** Words of the reading that are not the people themselves: the fewer, the closer they stand to the verb. */
        int apart() {
            int length = match.end() - match.start();
            return people == null ? length : length - (people.end() - people.start());
        }
    }

    /** Letters of a pronoun that no other ending is taken for. */
    private static final int OBJECT = 2;

    private final Lexicon lexicon;
    private final Set<String> and;
    private final Set<String> determiners;
    private final Set<String> among;
    private final boolean verbFirst;
    private final List<List<String>> orMore;
    private final Map<Entry, Integer> ranks = new HashMap<>();
    private final Map<Entry, List<Harm>> harms = new HashMap<>();

    public TollFinder(LanguagePack pack) {
        this.lexicon = pack.lexicon("casualties");
        this.and = pack.orthography().flag("head_first") ? pack.words("and") : Set.of();
        this.verbFirst = pack.orthography().flag("head_first");
        this.among = pack.words("among");
        this.determiners = Stream.of("definite", "indefinite")
                .flatMap(list -> pack.words(list).stream())
                .collect(Collectors.toSet());
        this.orMore = Counts.wordings(pack, "or_more");
        for (Entry entry : lexicon.entries()) {
            Fields fields = entry.fields().allow(ALLOWED);
            ranks.put(entry, ranks.size());
            harms.put(
                    entry,
                    fields.texts("harm").stream()
                            .map(name -> harm(fields, name))
                            .toList());
        }
    }

    private static Harm harm(Fields fields, String name) {
        try {
            return Harm.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fields.bad("no harm '" + name + "'; there are " + List.of(Harm.values()));
        }
    }

    public void find(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            List<Reading> readings = new ArrayList<>();
            for (Lexicon.Match match : lexicon.matches(chart, sentence.first(), sentence.end())) {
                if (isJoined(chart, match)
                        || isTaker(match)
                        || isActive(chart, sentence, match)
                        || hasOwnPeople(chart, sentence, match)
                        || hasObject(chart, match)
                        || isOfTwo(chart, sentence, match)) {
                    continue;
                }
                boolean back = match.entry().fields().flag("antecedent");
                Optional<Quantity> antecedent = back ? antecedent(chart, sentence, match.start()) : Optional.empty();
                if (!back || antecedent.isPresent()) {
                    readings.add(new Reading(ranks.get(match.entry()), match, people(match), antecedent));
                }
            }
            readings.sort(Comparator.comparingInt(Reading::rank)
                    .thenComparingInt(Reading::apart)
                    .thenComparing(r -> r.match().start() - r.match().end()));
            List<Reading> kept = new ArrayList<>();
            for (Reading reading : readings) {
                if (kept.stream().noneMatch(other -> clash(reading, other))) {
                    kept.add(reading);
                    add(chart, reading);
                }
            }
        }
    }

    /** How many those are that the text counted last, in the same sentence or just before it: "them", "as many". */
    private static Optional<Quantity> antecedent(Chart chart, Sentence sentence, int before) {
        boolean opens = before - sentence.first() <= OPENING && sentence.index() > 0;
        int first =
                opens ? chart.document().sentences().get(sentence.index() - 1).first() : sentence.first();
        for (int at = before - 1; at >= first; at--) {
            for (Chart.Item item : chart.at(Kinds.PEOPLE, at)) {
                Quantity told = ((People) item.value()).total();
                if (item.end() <= before && !told.isBare() && told.low().orElse(0) > 1) {
                    return Optional.of(told);
                }
            }
        }
        return Optional.empty();
    }

    /** Where "and" clings to words, one that opens with it begins something of its own: "killed, and nine were hurt". */
    private boolean isJoined(Chart chart, Lexicon.Match match) {
        Chart.Item people = people(match);
        for (int at = match.start() + 1; at < match.end(); at++) {
            boolean inside = people != null && at > people.start() && at < people.end() || isPart(chart, match, at);
            String word = chart.document().token(at).folded();
            boolean verb =
                    people != null && people.start() == match.start() && at == people.end() && opensAnew(chart, at);
            if (verb || !inside && !chart.pack().knows(word) && and.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one that is known, behind an "and" that clings to it. */
    private boolean opensAnew(Chart chart, int at) {
        return chart.forms(at).stream()
                .anyMatch(form -> and.contains(form.proclitic()) && chart.pack().knows(form.text()));
    }

    /**
     * Where the verb comes first, one that stands between two counts has the second: "eight children, of whom six were
     * hurt", told as "eight children hurt six".
     */
    private boolean hasOwnPeople(Chart chart, Sentence sentence, Lexicon.Match match) {
        Chart.Item people = people(match);
        return verbFirst
                && people != null
                && people.start() == match.start()
                && match.end() == people.end() + 1
                && match.end() < sentence.end()
                && chart.at(Kinds.DATE, match.end()).isEmpty()
                && !chart.at(Kinds.NUMBER, match.end()).isEmpty()
                && and.stream().noneMatch(chart.document().token(match.end()).folded()::startsWith);
    }

    /** In "hostages whom gunmen killed", told as "killed them gunmen", the gunmen are those who did it. */
    private boolean hasObject(Chart chart, Lexicon.Match match) {
        Chart.Item people = people(match);
        return verbFirst
                && people != null
                && people.start() == match.start() + 1
                && people.value() instanceof People counted
                && isArmed(counted)
                && chart.forms(match.start()).stream()
                        .anyMatch(form -> form.enclitic().length() >= OBJECT
                                && chart.pack().knows(form.text()));
    }

    /** In "ten civilians, among them a child and a woman, were killed", the woman is a part of the ten. */
    private boolean isPart(Chart chart, Lexicon.Match match, int at) {
        return !chart.at(Kinds.PARTY, at).isEmpty()
                && IntStream.range(match.start(), at)
                        .anyMatch(before ->
                                among.contains(chart.document().token(before).folded()));
    }

    /** In "soldiers burned forty huts", the participle right after those whom no number counts is a verb with its object. */
    private boolean isActive(Chart chart, Sentence sentence, Lexicon.Match match) {
        Chart.Item people = people(match);
        boolean bare = people != null
                && people.start() == match.start()
                && match.end() - people.end() <= LONGEST_VERB
                && people.value() instanceof People counted
                && (counted.total().high().isEmpty() || isArmed(counted));
        if (verbFirst
                || !bare
                || match.end() >= sentence.end()
                || !chart.at(Kinds.DATE, match.end()).isEmpty()) {
            return false;
        }
        return determiners.contains(chart.document().token(match.end()).folded())
                || opensTitled(chart, sentence, match.end())
                || OBJECTS.stream()
                        .anyMatch(kind -> !chart.at(kind, match.end()).isEmpty());
    }

    /** In "a militant killed TV actor Amra", words in capitals lead to the people that the verb is about. */
    private static boolean opensTitled(Chart chart, Sentence sentence, int at) {
        int word = at;
        while (word < sentence.end()
                && word - at < LONGEST_VERB
                && chart.document().token(word).isCapitalised()
                && chart.at(Kinds.PARTY, word).isEmpty()) {
            word++;
        }
        return word > at
                && word < sentence.end()
                && !chart.at(Kinds.PARTY, word).isEmpty();
    }

    /** In "an officer was killed and three soldiers hurt", with the officer first, each verb has people of its own. */
    private boolean isOfTwo(Chart chart, Sentence sentence, Lexicon.Match match) {
        Chart.Item people = people(match);
        boolean mixed = match.entry().fields().flag("mixed");
        if (!verbFirst || !mixed || people == null || people.start() == match.start()) {
            return false;
        }
        for (int at = sentence.first(); at < match.start(); at++) {
            if (chart.at(Kinds.PEOPLE, at).stream().anyMatch(item -> item.end() == match.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArmed(People people) {
        return !people.parties().isEmpty() && people.parties().stream().allMatch(Party::isArmed);
    }

    /** Gunmen whom nothing counts take others; they are not the ones taken. */
    private static boolean isTaker(Lexicon.Match match) {
        return match.entry().fields().texts("harm").contains("abducted")
                && people(match) != null
                && people(match).value() instanceof People people
                && people.parties().stream()
                        .allMatch(party ->
                                party.quantity().filter(Quantity::isBare).isPresent()
                                        && party.role()
                                                .filter(role -> role.armed() && role.unknown())
                                                .isPresent());
    }

    private static Chart.Item people(Lexicon.Match match) {
        Chart.Item people = match.slots().get(Kinds.PEOPLE);
        return people != null ? people : match.slots().get(Kinds.NUMBER);
    }

    /** Two readings clash when they use the same people, or the same word for what happened to them. */
    private static boolean clash(Reading a, Reading b) {
        if (a.people() == null || b.people() == null) {
            return overlap(
                    a.match().start(),
                    a.match().end(),
                    b.match().start(),
                    b.match().end());
        }
        boolean samePeople = overlap(
                a.people().start(),
                a.people().end(),
                b.people().start(),
                b.people().end());
        return samePeople || sameTrigger(a, b);
    }

    private static boolean sameTrigger(Reading a, Reading b) {
        for (int at = a.match().start(); at < a.match().end(); at++) {
            boolean mine = at < a.people().start() || at >= a.people().end();
            boolean theirs = at >= b.match().start()
                    && at < b.match().end()
                    && (at < b.people().start() || at >= b.people().end());
            if (mine && theirs) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(int start, int end, int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    private void add(Chart chart, Reading reading) {
        Lexicon.Match match = reading.match();
        if (harms.get(match.entry()).isEmpty()) {
            return;
        }
        Fields fields = match.entry().fields();
        Optional<People> people = reading.people() != null && reading.people().value() instanceof People found
                ? Optional.of(found)
                : Optional.empty();
        Quantity told = quantity(fields, reading);
        int end = Counts.afterOrMore(chart, orMore, match.end());
        Quantity quantity = end > match.end() && told.low().isPresent()
                ? new Quantity(told.low(), OptionalInt.empty(), told.approximate())
                : told;
        Optional<Party> agent = Optional.ofNullable(match.slots().get("agent")).map(item -> (Party) item.value());
        int trigger = reading.people() != null && reading.people().start() == match.start()
                ? reading.people().end()
                : match.start();
        for (Harm named : harms.get(match.entry())) {
            Harm harm =
                    named == Harm.ABDUCTED && people.filter(TollFinder::isArmed).isPresent() ? Harm.CAPTURED : named;
            TollMention toll = new TollMention(
                    harm,
                    quantity,
                    people.map(People::parties).orElse(List.of()),
                    trigger,
                    agent,
                    people.map(People::definite).orElse(fields.flag("back") || isDefinite(chart, reading)),
                    fields.flag("total"));
            chart.add(
                    new Chart.Item(Kinds.TOLL, match.start(), end, match.entry().rule(), toll));
        }
    }

    /** "The two wounded" were told of before. */
    private static boolean isDefinite(Chart chart, Reading reading) {
        return reading.people() == null
                && chart.forms(reading.match().start()).stream().anyMatch(form -> form.definite());
    }

    private static Quantity quantity(Fields fields, Reading reading) {
        if (reading.antecedent().isPresent()) {
            return reading.antecedent().get();
        }
        if (fields.has("low")) {
            return new Quantity(bound(fields, "low"), bound(fields, "high"), fields.flag("approximate"));
        }
        Object value = reading.people() == null ? null : reading.people().value();
        Quantity counted = value instanceof People people ? people.total() : (Quantity) value;
        if (counted == null) {
            throw fields.bad("the phrase counts nobody; give it a {people} slot, or low and high");
        }
        return fields.flag("mixed") ? mixed(counted) : counted;
    }

    private static Quantity mixed(Quantity counted) {
        OptionalInt high = counted.high().isPresent()
                ? OptionalInt.of(Math.max(1, counted.high().getAsInt() - 1))
                : OptionalInt.empty();
        return new Quantity(OptionalInt.of(1), high, true);
    }

    private static OptionalInt bound(Fields fields, String field) {
        return fields.find(field)
                .filter(text -> !text.equals("open"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
