package org.sijil.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Finds who is mentioned: nouns for people with their numbers, names and adjectives, and names of groups. */
public final class PartyFinder {

    /** Words that may stand between a number and its noun. */
    private static final int WIDEST_PHRASE = 14;

    private static final String BRACKETS = "()\"\u201C\u201D'\u2019";

    /** Adjectives and ranks after a noun. */
    private static final int MODIFIERS = 3;

    /** Words between a number and its noun that no list knows. */
    private static final int FREE_WORDS = 2;

    /** Words after a force's name over which a longer name goes on. */
    private static final int NAME_WORDS = 2;

    private static final String OPENERS = "\"\u00AB\u201C";
    private static final String CLOSERS = "\"\u00BB\u201D";

    private static final Quantity ONE = new Quantity(OptionalInt.of(1), OptionalInt.of(1), false);
    private static final Quantity TWO = new Quantity(OptionalInt.of(2), OptionalInt.of(2), false);
    private static final Quantity SOME = new Quantity(OptionalInt.of(2), OptionalInt.empty(), true);

    private static final String AGE = "age";
    private static final String MASS = "mass";
    private static final String ARMY = "Military";

    /** Tokens of an age at the most: "71 - year - old". */
    private static final int LONGEST_AGE = 6;

    private final Heads heads;
    private final Map<Entry, RoleWord> words = new HashMap<>();
    /** Words between people and the group that they belong to, the second with the land that the group is of. */
    private static final int BELONGING = 4;

    private static final int BELONGING_OVER_LAND = 8;

    private final Set<String> modifiers;
    private final Set<String> weapons;
    private final Set<String> carriers;
    private final Set<String> functionWords;
    private final Set<String> belonging;
    private final Set<String> definite;
    private final Set<String> indefinite;
    private final Set<String> inner;
    private final Set<String> namedAfter;
    private final Set<String> oneOf;
    private final Set<String> one;
    private final Set<String> two;
    private final boolean headFirst;

    public PartyFinder(LanguagePack pack) {
        pack.lexicon("roles").entries().forEach(entry -> words.put(entry, RoleWord.of(entry)));
        this.heads = new Heads(pack, words);
        this.modifiers = pack.words("modifiers");
        this.weapons = pack.words("carried_weapons");
        this.carriers = pack.words("weapon_carriers");
        this.functionWords = pack.words("function");
        this.belonging = pack.words("belonging");
        this.definite = pack.words("definite");
        this.indefinite = pack.words("indefinite");
        this.inner = pack.words("inner");
        this.namedAfter = pack.words("named_after");
        this.oneOf = pack.words("one_of");
        this.one = pack.words("one");
        this.two = pack.words("two");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Adds the parties of every sentence to the chart. */
    public void find(Chart chart) {
        Counts counts = new Counts(chart);
        for (Sentence sentence : chart.document().sentences()) {
            for (Party party : inSentence(chart, counts, sentence)) {
                chart.add(new Chart.Item(Kinds.PARTY, party.start(), party.end(), party.rule(), party));
                if (party.isArmed() && party.start() == party.head()) {
                    chart.add(new Chart.Item(Kinds.DOER, party.start(), party.end(), party.rule(), party));
                }
            }
        }
    }

    /** "A car bomb" is no car. */
    private boolean isWeapon(Chart chart, Lexicon.Match head) {
        return !headFirst
                && head.end() < chart.size()
                && head.end() == head.start() + 1
                && weapons.contains(chart.document().token(head.end()).folded())
                && carriers.contains(chart.document().token(head.start()).folded());
    }

    private List<Party> inSentence(Chart chart, Counts counts, Sentence sentence) {
        List<Lexicon.Match> nouns = heads.in(chart, sentence).stream()
                .filter(head -> !isWeapon(chart, head))
                .toList();
        BitSet taken = new BitSet();
        List<Party> parties = new ArrayList<>();
        for (Lexicon.Match head : nouns) {
            Optional<Party> found = taken.get(head.start() - sentence.first())
                    ? Optional.empty()
                    : around(chart, counts, sentence, head);
            found.ifPresent(party -> {
                parties.add(party);
                taken.set(party.start() - sentence.first(), party.end() - sentence.first());
            });
        }
        for (Chart.Item name : NamesNear.in(chart, sentence)) {
            if (!taken.get(name.start() - sentence.first()) && !taken.get(name.end() - 1 - sentence.first())) {
                parties.add(named(chart, counts, name, nouns));
            }
        }
        parties.addAll(sharedNouns(chart, sentence, parties));
        parties.sort(Comparator.comparingInt(Party::start));
        return headFirst ? parties : withoutInner(chart, parties);
    }

    /** In "four members of a patrol" the patrol only says what they belong to. */
    private List<Party> withoutInner(Chart chart, List<Party> parties) {
        List<Party> outer = new ArrayList<>();
        for (Party party : parties) {
            Party before = outer.isEmpty() ? null : outer.get(outer.size() - 1);
            boolean within = before != null
                    && !chart.document().token(party.head()).isCapitalised()
                    && before.quantity().isPresent()
                    && party.quantity().filter(Quantity.exactly(1)::equals).isPresent()
                    && party.start() == before.end() + 1
                    && inner.contains(chart.document().token(before.end()).folded());
            if (!within) {
                outer.add(party);
            }
        }
        return outer;
    }

    private Optional<Party> around(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        Optional<Chart.Item> opened = peopleOpening(chart, head);
        if (opened.isPresent()) {
            return Optional.of(namedPeople(chart, counts, head, opened.get()));
        }
        boolean day = chart.covered(Kinds.DATE, head.start());
        if (day
                || insideName(chart, head)
                || onlyDescribes(chart, counts, head)
                || bearsTheName(chart, sentence, head)) {
            return Optional.empty();
        }
        return Optional.of(headFirst ? before(chart, counts, sentence, head) : after(chart, counts, sentence, head));
    }

    /** A name that opens with a noun for people, such as "soldiers of the army", counts them too. */
    private Optional<Chart.Item> peopleOpening(Chart chart, Lexicon.Match head) {
        if (!headFirst || head.variant().equals(MASS)) {
            return Optional.empty();
        }
        boolean unarmed = words.get(head.entry()).isCivilian();
        return chart.at(Kinds.ACTOR, head.start()).stream()
                .filter(name -> name.end() > head.end() || name.end() == head.end() && !unarmed)
                .findFirst();
    }

    private Party namedPeople(Chart chart, Counts counts, Lexicon.Match head, Chart.Item name) {
        Optional<Chart.Item> count = counts.endingAt(head.start());
        return party(
                head,
                count.map(Chart.Item::start).orElse(head.start()),
                name.end(),
                count.map(item -> (Quantity) item.value()),
                Optional.of(name),
                count.isEmpty() && isDefinite(chart, head.start()),
                false);
    }

    /** In "Army Public School", a force's name is no more than a part of a longer one. */
    private boolean bearsTheName(Chart chart, Sentence sentence, Lexicon.Match head) {
        if (headFirst || !chart.document().token(head.end() - 1).isCapitalised()) {
            return false;
        }
        for (int at = head.end(); at < Math.min(sentence.end(), head.end() + NAME_WORDS); at++) {
            Token token = chart.document().token(at);
            if (!token.isWord() || !token.isCapitalised()) {
                return false;
            }
            if (namedAfter.contains(token.folded())) {
                return true;
            }
        }
        return false;
    }

    /** A country's name, or an adjective of origin with the article, is people only when counted. */
    private boolean onlyDescribes(Chart chart, Counts counts, Lexicon.Match head) {
        return words.get(head.entry()).adjective()
                && (!chart.at(Kinds.PLACE, head.start()).isEmpty() || isDefinite(chart, head.start()))
                && counts.endingAt(head.start()).isEmpty();
    }

    /** A noun that is no more than a part of a group's name, and not the end of it, is no party of its own. */
    private boolean insideName(Chart chart, Lexicon.Match head) {
        for (int at = Math.max(0, head.start() - WIDEST_PHRASE); at <= head.start(); at++) {
            for (Chart.Item name : chart.at(Kinds.ACTOR, at)) {
                boolean lastWord = !headFirst && name.end() == head.end();
                if (name.end() >= head.end() && !lastWord) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In "Syrian and Russian aircraft", noun first, the second adjective of origin stands for that state's army as well. */
    private List<Party> sharedNouns(Chart chart, Sentence sentence, List<Party> parties) {
        List<Party> more = new ArrayList<>();
        for (Party party : headFirst ? parties : List.<Party>of()) {
            boolean army = party.named().filter(PartyFinder::isArmy).isPresent();
            for (int at = party.end(); army && at < sentence.end() && heads.opensWithAnd(chart, at); at++) {
                Optional<Chart.Item> origin = chart.at(Kinds.ORIGIN, at).stream()
                        .filter(item ->
                                !((Named) item.value()).equals(party.named().get()))
                        .findFirst();
                if (origin.isEmpty()) {
                    break;
                }
                more.add(named(chart, at, origin.get()));
            }
        }
        return more;
    }

    private static Party named(Chart chart, int start, Chart.Item origin) {
        return new Party(
                start,
                origin.end(),
                start,
                Optional.empty(),
                Optional.empty(),
                Optional.of((Named) origin.value()),
                false,
                "actors#" + ((Named) origin.value()).match().alias());
    }

    private static boolean isArmy(Named named) {
        return !named.match().free().isEmpty()
                && named.match().free().stream().allMatch(actor -> actor.name().startsWith(ARMY));
    }

    private Party named(Chart chart, Counts counts, Chart.Item name, List<Lexicon.Match> nouns) {
        Optional<Chart.Item> number = counts.endingAt(name.start());
        int start = number.map(Chart.Item::start).orElse(name.start());
        Optional<Quantity> quantity = number.map(item -> (Quantity) item.value());
        Optional<RoleWord> role = roleOfBound(name, nouns);
        return new Party(
                start,
                name.end(),
                name.start(),
                quantity,
                role,
                Optional.of((Named) name.value()),
                role.isPresent() && isDefinite(chart, name.start()),
                name.rule());
    }

    /** What a name that means somebody in texts about one country only says elsewhere: "the army's forces". */
    private Optional<RoleWord> roleOfBound(Chart.Item name, List<Lexicon.Match> nouns) {
        return ((Named) name.value()).match().free().isEmpty()
                ? nouns.stream()
                        .filter(noun -> noun.start() == name.start()
                                && noun.end() == name.end()
                                && noun.variant().equals(MASS))
                        .map(noun -> words.get(noun.entry()))
                        .findFirst()
                : Optional.empty();
    }

    /** A phrase whose noun comes last: "two suspected Taliban fighters". */
    private Party after(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        Optional<Chart.Item> name = NamesNear.over(chart, head);
        int start = name.map(Chart.Item::start).orElse(head.start());
        int free = 0;
        Optional<Quantity> number = Optional.empty();
        boolean pointsBack =
                definite.contains(chart.document().token(head.start()).folded());
        boolean article = false;
        for (int at = start; at > sentence.first() && head.start() - at < WIDEST_PHRASE; ) {
            Optional<Chart.Item> count = counts.endingAt(at);
            if (count.isPresent()) {
                number = count.map(item -> (Quantity) item.value());
                start = count.get().start();
                break;
            }
            Optional<Chart.Item> named = NamesNear.endingAt(chart, at);
            int age = beforeAge(chart, sentence, at);
            if (age < at) {
                at = age;
                start = at;
                continue;
            }
            Token token = chart.document().token(at - 1);
            if (named.isPresent()) {
                name = name.filter(item -> item.start() < head.start()).or(() -> named);
                at = named.get().start();
                start = at;
                continue;
            }
            if (token.isWord() && (definite.contains(token.folded()) || indefinite.contains(token.folded()))) {
                pointsBack |= definite.contains(token.folded());
                article |= indefinite.contains(token.folded());
                start = at - 1;
                if (!modifiers.contains(token.folded())) {
                    break;
                }
                at--;
                continue;
            }
            boolean bracket = token.kind() == Token.Kind.MARK && BRACKETS.contains(token.surface());
            boolean known = bracket
                    || modifiers.contains(token.folded())
                    || token.isWord() && token.isCapitalised() && at - 1 > sentence.first();
            if (!known && (!token.isWord() || functionWords.contains(token.folded()) || ++free > FREE_WORDS)) {
                break;
            }
            at--;
        }
        Optional<Chart.Item> belongs = name.or(() -> belongingName(chart, sentence, head.end()));
        int end = belongs.filter(item -> item.start() >= head.end())
                .map(Chart.Item::end)
                .orElse(head.end());
        return party(head, start, end, number, belongs, pointsBack, article);
    }

    /** Where an age that ends before a token begins, "a 52-year-old teacher", or the token itself. */
    private static int beforeAge(Chart chart, Sentence sentence, int end) {
        for (int at = end - 1; at >= sentence.first() && end - at <= LONGEST_AGE; at--) {
            for (Chart.Item measure : chart.at(Kinds.MEASURE, at)) {
                if (measure.end() == end
                        && AGE.equals(measure.value())
                        && !chart.document().token(at).isMark(",")) {
                    return at;
                }
            }
        }
        return end;
    }

    /** A phrase whose noun comes first: the number before it, names and adjectives after it. */
    private Party before(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        int start = head.start();
        boolean joined = heads.opensWithAnd(chart, start);
        if (isOneOf(chart, sentence, head)) {
            return party(head, start - 1, head.end(), Optional.of(ONE), Optional.empty(), false, false);
        }
        Optional<Chart.Item> count = joined ? Optional.empty() : counts.endingAt(start);
        if (count.isEmpty()
                && start > sentence.first()
                && !joined
                && belonging.contains(chart.document().token(start - 1).folded())) {
            count = counts.endingAt(start - 1);
        }
        start = count.map(Chart.Item::start).orElse(start);
        Optional<Chart.Item> behind = count.isEmpty() ? countBehind(chart, counts, sentence, head) : Optional.empty();
        if (behind.isPresent()) {
            Optional<Quantity> number = behind.map(item -> (Quantity) item.value());
            return party(head, start, behind.get().end(), number, Optional.empty(), true, false);
        }
        Optional<Chart.Item> belongs =
                belongingName(chart, sentence, head.end()).or(() -> originOf(chart, sentence, head));
        int end = belongs.map(name -> afterQuote(chart, head.end(), name.end()))
                .orElse(afterModifiers(chart, sentence, afterTwo(chart, sentence, head)));
        boolean construct = head.end() - head.start() > 1 && isDefinite(chart, head.end() - 1);
        boolean pointsBack = construct || isDefinite(chart, head.start()) && count.isEmpty();
        return party(head, start, end, count.map(item -> (Quantity) item.value()), belongs, pointsBack, false);
    }

    /** One out of many, noun first: "one of the drivers"; a name behind the noun is read as ever. */
    private boolean isOneOf(Chart chart, Sentence sentence, Lexicon.Match head) {
        return head.variant().equals("plural")
                && head.start() > sentence.first()
                && oneOf.contains(chart.document().token(head.start() - 1).folded())
                && isDefinite(chart, head.start())
                && belongingName(chart, sentence, head.end()).isEmpty();
    }

    /** Index after the word for "one" or "two" that stands behind a noun and adds nothing to it. */
    private int afterTwo(Chart chart, Sentence sentence, Lexicon.Match head) {
        Set<String> counted = head.variant().equals("dual")
                ? two
                : head.variant().equals("singular")
                                && !one.contains(
                                        chart.document().token(head.start()).folded())
                        ? one
                        : Set.of();
        boolean said = head.end() < sentence.end()
                && counted.contains(chart.document().token(head.end()).folded());
        return said ? head.end() + 1 : head.end();
    }

    /** The number behind a noun with the article: "the four attackers" where the noun comes first. */
    private static Optional<Chart.Item> countBehind(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        boolean plural = head.variant().equals("plural") && head.end() < sentence.end();
        return plural && isDefinite(chart, head.start()) && isDefinite(chart, head.end())
                ? counts.startingAt(head.end())
                : Optional.empty();
    }

    /** A quotation mark that opens before the name closes inside the phrase. */
    private static int afterQuote(Chart chart, int start, int end) {
        boolean open = false;
        for (int at = start; at < end; at++) {
            String mark = chart.document().token(at).surface();
            open = OPENERS.contains(mark) && !open || open && !CLOSERS.contains(mark);
        }
        boolean closes = open
                && end < chart.size()
                && CLOSERS.contains(chart.document().token(end).surface());
        return closes ? end + 1 : end;
    }

    private static boolean isDefinite(Chart chart, int token) {
        return chart.forms(token).stream().anyMatch(form -> form.definite());
    }

    private int afterModifiers(Chart chart, Sentence sentence, int end) {
        int at = end;
        while (at < sentence.end()
                && at - end < MODIFIERS
                && modifiers.contains(chart.document().token(at).folded())) {
            at++;
        }
        return at;
    }

    private Party party(
            Lexicon.Match head,
            int start,
            int end,
            Optional<Quantity> number,
            Optional<Chart.Item> name,
            boolean pointsBack,
            boolean article) {
        RoleWord role = words.get(head.entry());
        Optional<Named> named = name.map(item -> (Named) item.value());
        Optional<Quantity> quantity = number.or(() -> bare(head.variant(), article));
        return new Party(
                start,
                end,
                head.start(),
                quantity,
                Optional.of(role),
                named,
                pointsBack && !article,
                head.entry().rule());
    }

    private static Optional<Quantity> bare(String variant, boolean article) {
        return switch (variant) {
            case "singular" -> Optional.of(ONE);
            case "dual" -> Optional.of(TWO);
            case "plural" -> Optional.of(SOME);
            default -> Optional.empty();
        };
    }

    /** The army that soldiers with an adjective of origin belong to: "a Turkish base". */
    private Optional<Chart.Item> originOf(Chart chart, Sentence sentence, Lexicon.Match head) {
        boolean army = words.get(head.entry()).actor().startsWith("Military");
        return army && head.end() < sentence.end()
                ? chart.at(Kinds.ORIGIN, head.end()).stream().findFirst()
                : Optional.empty();
    }

    /** In "members of Kolwe's elite guards", whether a word is that of the land or its ending. */
    private static boolean isOfLand(Chart chart, int at) {
        String word = chart.document().token(at).folded();
        boolean ending = word.equals("s") || chart.document().token(at).isMark("'") || word.equals("\u2019");
        return ending
                || chart.covered(Kinds.PLACE, at)
                || chart.covered(Kinds.METONYM, at)
                || chart.covered(Kinds.ORIGIN, at);
    }

    /** The group that people belong to, named right after them: "members of the Free Syrian Army". */
    private Optional<Chart.Item> belongingName(Chart chart, Sentence sentence, int end) {
        int reach = headFirst ? BELONGING : BELONGING_OVER_LAND;
        for (int at = end; at < Math.min(end + reach, sentence.end()); at++) {
            List<Chart.Item> names = chart.at(Kinds.ACTOR, at);
            if (headFirst && heads.opensWithAnd(chart, at)) {
                return Optional.empty();
            }
            if (!names.isEmpty()) {
                return Optional.of(names.get(names.size() - 1));
            }
            Token token = chart.document().token(at);
            boolean linked = belonging.contains(token.folded())
                    || modifiers.contains(token.folded())
                    || definite.contains(token.folded())
                    || at > end && !headFirst && isOfLand(chart, at)
                    || token.kind() == Token.Kind.MARK && (OPENERS + "(").contains(token.surface());
            if (!linked) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
