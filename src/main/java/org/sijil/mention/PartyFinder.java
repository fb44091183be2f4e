package org.sijil.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;

/** Finds who is mentioned: nouns for people with their numbers, names and adjectives, and names of groups. */
public final class PartyFinder {

    /** Words that may stand between a number and its noun. */
    static final int WIDEST_PHRASE = 14;

    /** Words after a force's name over which a longer name goes on. */
    private static final int NAME_WORDS = 2;

    private static final String MASS = "mass";
    private static final String ARMY = "Military";

    private final Heads heads;
    private final Map<Entry, RoleWord> words = new HashMap<>();

    private final WordList weapons;
    private final WordList carriers;
    private final WordList inner;
    private final WordList namedAfter;
    private final Followers followers;
    private final NounParties nouns;
    private final NounFirst first;
    private final NounLast last;
    private final WordList noPersonAfter;
    private final Pretence pretence;
    private final Backers backers;
    private final StatesAtWar atWar;
    private final boolean headFirst;

    public PartyFinder(LanguagePack pack) {
        pack.lexicon("roles").entries().forEach(entry -> words.put(entry, RoleWord.of(entry)));
        this.heads = new Heads(pack, words);
        this.followers = new Followers(pack);
        this.nouns = new NounParties(words);
        Belonging groups = new Belonging(pack, heads);
        this.first = new NounFirst(pack, nouns, heads, groups);
        this.last = new NounLast(pack, nouns, groups);
        this.weapons = pack.words("carried_weapons");
        this.carriers = pack.words("weapon_carriers");
        this.inner = pack.words("inner");
        this.namedAfter = pack.words("named_after");
        this.noPersonAfter = pack.words("no_person_after");
        this.backers = new Backers(pack);
        this.pretence = new Pretence(pack, words.values());
        this.atWar = new StatesAtWar(pack);
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
                && weapons.isAt(chart, head.end())
                && carriers.isAt(chart, head.start());
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
            found.map(party -> backers.with(chart, sentence, party)).ifPresent(party -> {
                parties.add(party);
                taken.set(party.start() - sentence.first(), party.end() - sentence.first());
            });
        }
        for (Chart.Item name : NamesNear.in(chart, sentence)) {
            boolean free = !taken.get(name.start() - sentence.first()) && !taken.get(name.end() - 1 - sentence.first());
            boolean holder = pretence.onlyHoldsOrCounts(chart, name.start(), name.end());
            if (free && !holder && !followers.areMeant(chart, name)) {
                parties.add(backers.with(chart, sentence, named(chart, counts, name, nouns)));
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
                    && inner.isAt(chart, before.end());
            if (!within) {
                outer.add(party);
            }
        }
        return outer;
    }

    private Optional<Party> around(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head) {
        Optional<Chart.Item> opened = peopleOpening(chart, head);
        if (opened.isPresent()) {
            return Optional.of(namedPeople(chart, counts, sentence, head, opened.get()));
        }
        boolean day = chart.covered(Kinds.DATE, head.start());
        boolean adjective = head.start() > sentence.first()
                && head.variant().equals("singular")
                && noPersonAfter.isAt(chart, head.start() - 1);
        if (day
                || adjective
                || pretence.isDisguise(chart, head)
                || pretence.onlyHoldsOrCounts(chart, head.start(), head.end())
                || (headFirst ? insidePlace(chart, head) : Pretence.endsPlace(chart, head))
                || insideName(chart, head)
                || onlyDescribes(chart, counts, head)
                || bearsTheName(chart, sentence, head)) {
            return Optional.empty();
        }
        Party party =
                headFirst ? first.around(chart, counts, sentence, head) : last.around(chart, counts, sentence, head);
        return Optional.of(pretence.withoutFormer(chart, party, head));
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

    private Party namedPeople(Chart chart, Counts counts, Sentence sentence, Lexicon.Match head, Chart.Item name) {
        Optional<Chart.Item> count = first.countBefore(chart, counts, sentence, head.start());
        return nouns.party(
                head,
                count.map(Chart.Item::start).orElse(head.start()),
                first.afterTwo(chart, sentence, head, first.afterModifiers(chart, sentence, name.end())),
                count.map(item -> (Quantity) item.value()),
                Optional.of(name),
                count.isEmpty() && NounParties.isDefinite(chart, head.start()),
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
            if (namedAfter.isAt(chart, token.index())) {
                return true;
            }
        }
        return false;
    }

    /** A noun for people that is no more than a part of a town's name: "the town of the Mother of Ruwaba". */
    private static boolean insidePlace(Chart chart, Lexicon.Match head) {
        return chart.at(Kinds.PLACE, head.start()).stream().anyMatch(place -> place.end() > head.end());
    }

    /** A country's name, or an adjective of origin with the article, is people only when counted. */
    private boolean onlyDescribes(Chart chart, Counts counts, Lexicon.Match head) {
        return words.get(head.entry()).adjective()
                && (!chart.at(Kinds.PLACE, head.start()).isEmpty()
                        || atWar.strikes(chart, head.start(), head.end())
                        || NounParties.isDefinite(chart, head.start()))
                && counts.endingAt(head.start()).isEmpty();
    }

    /** A noun that is no more than a part of a group's name, and not the end of it, is no party of its own. */
    private boolean insideName(Chart chart, Lexicon.Match head) {
        for (int at = Math.max(0, head.start() - WIDEST_PHRASE); at <= head.start(); at++) {
            for (Chart.Item name : chart.at(Kinds.ACTOR, at)) {
                boolean lastWord = !headFirst && name.end() == head.end();
                if (name.end() >= head.end() && !lastWord || !headFirst && Pretence.breaksGroup(name, head)) {
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
        Optional<Chart.Item> number = headFirst
                ? first.countBefore(chart, counts, chart.document().sentenceAt(name.start()), name.start())
                : counts.endingAt(name.start());
        int start = number.map(Chart.Item::start).orElse(name.start());
        Optional<Quantity> quantity = number.map(item -> (Quantity) item.value());
        Optional<RoleWord> role = roleOfBound(name, nouns);
        Optional<Quantity> bare = role.filter(RoleWord::isCivilian).flatMap(word -> nouns.stream()
                .filter(noun -> noun.start() == name.start())
                .findFirst()
                .flatMap(noun -> NounParties.bare(noun.variant())));
        boolean two = headFirst && number.isEmpty() && first.isTwo(chart, name.end());
        return new Party(
                start,
                two ? name.end() + 1 : name.end(),
                name.start(),
                two ? Optional.of(NounParties.TWO) : quantity.or(() -> bare),
                role,
                Optional.of((Named) name.value()),
                role.isPresent() && NounParties.isDefinite(chart, name.start()),
                name.rule());
    }

    /** What a name that means somebody in texts about one country only says elsewhere: "the army's forces". */
    private Optional<RoleWord> roleOfBound(Chart.Item name, List<Lexicon.Match> nouns) {
        return ((Named) name.value()).match().free().isEmpty()
                ? nouns.stream()
                        .filter(noun -> noun.start() == name.start()
                                && noun.end() == name.end()
                                && !(name.kind().equals(Kinds.METONYM)
                                        && words.get(noun.entry()).adjective())
                                && (noun.variant().equals(MASS)
                                        || headFirst && words.get(noun.entry()).isCivilian()))
                        .map(noun -> words.get(noun.entry()))
                        .findFirst()
                : Optional.empty();
    }
}
