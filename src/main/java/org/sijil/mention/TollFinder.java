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
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Fields;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
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
            "outcome",
            "phrases",
            "examples",
            "not");

    /** The slot for those who were harmed together with the first. */
    private static final String WITH = "with";

    /** The slot for whom a number that stands elsewhere counts. */
    private static final String OF = "of";

    private record Reading(int rank, Lexicon.Match match, Chart.Item people, Optional<Quantity> antecedent) {

        /** Those told of behind "along with". */
        Optional<Chart.Item> others() {
            return Optional.ofNullable(match.slots().get(WITH));
        }

        /** Words of the reading that are not the people themselves: the fewer, the closer they stand to the verb. */
        int apart() {
            int length = match.end() - match.start();
            return people == null ? length : length - (people.end() - people.start());
        }
    }

    private final Lexicon lexicon;
    private final Misreadings misreadings;
    private final ElidedTolls elided;
    private final RespectiveTolls respective;
    private final DividedTolls divided;
    private final List<List<String>> orMore;
    private final CrossedClauses crossed;
    private final WordList wholes;
    private final WordList objects;
    private final Map<Entry, Integer> ranks = new HashMap<>();
    private final Map<Entry, List<Harm>> harms = new HashMap<>();

    public TollFinder(LanguagePack pack) {
        this.lexicon = pack.lexicon("casualties");
        this.misreadings = new Misreadings(pack);
        this.elided = new ElidedTolls(pack);
        this.respective = new RespectiveTolls(pack);
        this.divided = new DividedTolls(elided);
        this.orMore = Counts.wordings(pack, "or_more");
        this.crossed = new CrossedClauses(pack);
        this.wholes = pack.words("wholes");
        this.objects = pack.words("object_pronouns");
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
                if (NumberFinder.isAge(chart, people(match))
                        || CountedThings.are(chart, people(match))
                        || Others.arePart(chart, match, wholes)
                        || Others.areDoers(chart, match, objects)
                        || !harms.get(match.entry()).isEmpty() && misreadings.isOne(chart, sentence, match)) {
                    continue;
                }
                boolean back = match.entry().fields().flag("antecedent");
                Optional<Quantity> antecedent =
                        back ? Others.antecedent(chart, sentence, match.start()) : Optional.empty();
                if (!back || antecedent.isPresent()) {
                    readings.add(new Reading(ranks.get(match.entry()), match, people(match), antecedent));
                }
            }
            readings.sort(Comparator.comparing(
                            (Reading reading) -> crossed.is(chart, reading.match(), reading.people(), reading.others()))
                    .thenComparingInt(Reading::rank)
                    .thenComparingInt(Reading::apart)
                    .thenComparing(r -> r.match().start() - r.match().end()));
            List<Reading> kept = new ArrayList<>();
            for (Reading reading : readings) {
                if (kept.stream().noneMatch(other -> clash(reading, other))) {
                    kept.add(reading);
                }
            }
            addAll(chart, kept);
            elided.find(chart, sentence);
            respective.find(chart, sentence);
        }
    }

    /** Adds them all; of one who was hurt and died of it, as an entry of outcomes says, only the death. */
    private void addAll(Chart chart, List<Reading> kept) {
        Map<Reading, Entry> outcomes = new HashMap<>();
        kept.stream().filter(TollFinder::isOutcome).forEach(death -> kept.stream()
                .filter(hurt -> harms.get(hurt.match().entry()).equals(List.of(Harm.INJURED))
                        && hurt.match().end() <= death.match().start()
                        && isOne(quantity(hurt.match().entry().fields(), hurt)))
                .max(Comparator.comparingInt(hurt -> hurt.match().start()))
                .ifPresent(hurt -> outcomes.put(hurt, death.match().entry())));
        kept.stream()
                .filter(reading -> !isOutcome(reading))
                .forEach(reading -> add(
                        chart,
                        reading,
                        outcomes.getOrDefault(reading, reading.match().entry())));
    }

    private static boolean isOutcome(Reading reading) {
        return reading.match().entry().fields().flag("outcome");
    }

    private static boolean isOne(Quantity quantity) {
        return quantity.low().orElse(0) == 1 && quantity.high().orElse(0) == 1;
    }

    static boolean isArmed(People people) {
        return !people.parties().isEmpty() && people.parties().stream().allMatch(Party::isArmed);
    }

    /** Those whom a wording counts. */
    static Chart.Item people(Lexicon.Match match) {
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
        boolean samePeople = Stream.concat(Stream.of(a.people()), a.others().stream())
                .anyMatch(mine -> Stream.concat(Stream.of(b.people()), b.others().stream())
                        .anyMatch(theirs -> overlap(mine.start(), mine.end(), theirs.start(), theirs.end())));
        return samePeople || sameTrigger(a, b) || isCounted(a, b) || isCounted(b, a);
    }

    /** In "four wounded people were treated", whether the people of one reading are those whom the other has counted. */
    private static boolean isCounted(Reading bare, Reading counted) {
        return bare.people().start() >= counted.people().end()
                && bare.people().end() <= counted.match().end()
                && counted.people().kind().equals(Kinds.NUMBER)
                && bare.people().value() instanceof People people
                && people.total().isBare();
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

    /** Adds who was harmed as the reading has it, and how as the entry says. */
    private void add(Chart chart, Reading reading, Entry entry) {
        Lexicon.Match match = reading.match();
        if (harms.get(entry).isEmpty()) {
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
        for (Harm named : harms.get(entry)) {
            boolean armed = people.filter(one -> isArmed(one) || Others.areOfArmed(chart, one, reading.people()))
                    .isPresent();
            Harm harm = named == Harm.ABDUCTED && armed ? Harm.CAPTURED : named;
            TollMention toll = new TollMention(
                    harm,
                    quantity,
                    parties(people, reading),
                    trigger,
                    agent,
                    people.map(People::definite).orElse(fields.flag("back") || isDefinite(chart, reading)),
                    fields.flag("total"));
            Chart.Item item = new Chart.Item(Kinds.TOLL, match.start(), end, entry.rule(), toll);
            if (!divided.deal(chart, item)) {
                chart.add(item);
            }
        }
    }

    private static List<Party> parties(Optional<People> people, Reading reading) {
        List<Party> all = new ArrayList<>(people.map(People::parties).orElse(List.of()));
        Optional.ofNullable(reading.match().slots().get(OF))
                .ifPresent(of -> all.addAll(((People) of.value()).parties()));
        ofThem(reading).ifPresent(all::add);
        reading.others()
                .filter(others -> others.value() instanceof People)
                .ifPresent(others -> all.addAll(((People) others.value()).parties()));
        return all;
    }

    /** Whose the dead are whom only a number counts: "23 dead of the regime's forces". */
    private static Optional<Party> ofThem(Reading reading) {
        Chart.Item counted = reading.people();
        return Optional.ofNullable(reading.match().slots().get(Kinds.PARTY))
                .filter(party ->
                        counted != null && counted.kind().equals(Kinds.NUMBER) && party.start() >= counted.end())
                .map(party -> (Party) party.value());
    }

    /** "The two wounded" and "all three" were told of before. */
    private boolean isDefinite(Chart chart, Reading reading) {
        Chart.Item counted = reading.people();
        if (counted == null) {
            return chart.isDefinite(reading.match().start());
        }
        boolean bare = counted.kind().equals(Kinds.NUMBER) && counted.start() > 0;
        return bare && wholes.isAt(chart, counted.start() - 1);
    }

    private static Quantity quantity(Fields fields, Reading reading) {
        if (reading.antecedent().isPresent()) {
            return reading.antecedent().get();
        }
        if (fields.has("low")) {
            return new Quantity(Counts.bound(fields, "low"), Counts.bound(fields, "high"), fields.flag("approximate"));
        }
        Object value = reading.people() == null ? null : reading.people().value();
        Quantity told = value instanceof People people ? people.total() : (Quantity) value;
        Quantity counted = reading.others()
                .map(others -> PeopleFinder.sum(told, Others.count(others)))
                .orElse(told);
        if (counted == null) {
            throw fields.bad("the phrase counts nobody; give it a {people} slot, or low and high");
        }
        return fields.flag("mixed") ? Counts.mixed(counted) : counted;
    }
}
