package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Joins counted parties that stand in one list, and takes out the parts of a whole ("two of them children"). */
public final class PeopleFinder {

    /** Parties that are joined into one list at the most. */
    private static final int LONGEST_LIST = 12;

    private static final Quantity ONE = Quantity.exactly(1);

    /** Words of those who speak at the most. */
    private static final int LONGEST_SPEAKER = 14;

    private final WordList anybody;
    private final WordList partitive;
    private final boolean headFirst;
    private final List<List<String>> orMore;
    private final List<List<String>> allies;
    private final WordList riding;
    private final WordList rides;
    private final BearerNames names;
    private final Insertions insertions;
    private final Joints joints;
    private final PartsOfWhole parts;
    private final WordList parents;

    public PeopleFinder(LanguagePack pack) {
        this.anybody = pack.words("anybody");
        this.partitive = pack.words("partitive");
        this.orMore = Counts.wordings(pack, "or_more");
        this.allies = Counts.wordings(pack, "their_allies");
        this.riding = pack.words("riding");
        this.rides = pack.words("rides");
        this.names = new BearerNames(pack);
        this.insertions = new Insertions(pack);
        this.joints = new Joints(pack, names);
        this.parts = new PartsOfWhole(pack, joints);
        this.headFirst = pack.orthography().flag("head_first");
        this.parents = pack.words("parents_of");
    }

    public void find(Chart chart) {
        skipAcronyms(chart);
        skipAges(chart);
        skipRides(chart);
        skipAllies(chart);
        Dashes.skip(chart);
        List<Party> parties = new ArrayList<>();
        chart.all(Kinds.PARTY).forEach(item -> parties.add((Party) item.value()));
        boolean[] part = parts.find(chart, parties);
        if (!headFirst) {
            parties.forEach(party -> names.skip(chart, party));
        }
        insertions.skip(chart);
        for (int i = 0; i < parties.size(); i++) {
            if (!part[i] && parties.get(i).quantity().isPresent()) {
                add(chart, parties, i, part);
            }
        }
    }

    /** In "gunmen riding motorcycles killed two", told as "killed gunmen riding motorcycles two", the ride is an insertion. */
    private void skipRides(Chart chart) {
        for (int at = 0; at < chart.size() && !riding.isEmpty(); at++) {
            if (riding.isAt(chart, at)) {
                int end = at + 1;
                while (end < chart.size() && rides.isAt(chart, end)) {
                    end++;
                }
                if (end > at + 1) {
                    chart.skip(at, end);
                }
            }
        }
    }

    /** In "20 rebels and their allies, and three soldiers", the allies, whom the count before them holds too. */
    private void skipAllies(Chart chart) {
        for (Chart.Item party : chart.all(Kinds.PARTY)) {
            int end = Counts.afterOrMore(chart, allies, party.end());
            if (end > party.end()) {
                chart.skip(party.end(), end);
            }
        }
    }

    /** A short name in brackets after the long one, such as "(BIFF)", is an insertion. */
    private static void skipAcronyms(Chart chart) {
        for (int at = 1; at + 2 < chart.size(); at++) {
            if (chart.document().token(at).isMark("(")
                    && chart.document().token(at + 2).isMark(")")
                    && chart.document().token(at + 1).isWord()) {
                chart.skip(at, at + 3);
            }
        }
    }

    /** An age, with the commas around it if there are any, is an insertion: ", aged 71 and 80,", "a boy of 16". */
    private static void skipAges(Chart chart) {
        for (Chart.Item measure : chart.all(Kinds.MEASURE)) {
            if (NumberFinder.isAge(measure)) {
                int first = measure.start();
                int end = measure.end();
                boolean between = first > 0
                        && Joints.isComma(chart, first - 1)
                        && end < chart.size()
                        && Joints.isComma(chart, end);
                chart.skip(between ? first - 1 : first, between ? end + 1 : end);
            }
        }
    }

    private void add(Chart chart, List<Party> parties, int first, boolean[] part) {
        List<Party> list = new ArrayList<>();
        list.add(parties.get(first));
        chart.add(item(chart, list));
        if (isTeller(chart, parties.get(first))) {
            return;
        }
        for (int i = first + 1;
                i < Math.min(parties.size(), first + LONGEST_LIST)
                        && (part[i]
                                || isInside(parties.get(i), list)
                                || parties.get(i).quantity().isPresent()
                                || joints.isOf(chart, list.get(list.size() - 1), parties.get(i)));
                i++) {
            if (part[i]
                    || isInside(parties.get(i), list)
                    || isParentToo(chart, parties.get(i))
                    || parties.get(i).quantity().isEmpty()) {
                continue;
            }
            Party before = list.get(list.size() - 1);
            boolean tied =
                    headFirst || joints.tied(chart, before.end(), parties.get(i).start());
            if (!joints.join(chart, before, parties.get(i))
                    || speaks(chart, parties.get(i))
                    || !tied && opensSpeech(chart, parties.get(i))) {
                break;
            }
            list.add(parties.get(i));
            if (tied) {
                chart.add(item(chart, list));
            }
        }
    }

    /** In "community leader and mother of three Jana Marek", the mother is the leader. */
    private boolean isParentToo(Chart chart, Party party) {
        return !headFirst
                && party.start() == party.head()
                && parents.isAt(chart, party.head())
                && party.end() + 1 < chart.size()
                && chart.covered(Kinds.NUMBER, party.end() + 1);
    }

    /** In "the mayor's driver and a guard", the mayor only says whose the driver is. */
    private static boolean isInside(Party party, List<Party> list) {
        return party.start() < list.get(list.size() - 1).end();
    }

    private Chart.Item item(Chart chart, List<Party> list) {
        Party first = list.get(0);
        Quantity all = sum(partsOfCount(chart, list) || isOneBearer(chart, list) ? list.subList(0, 1) : list);
        Quantity total = retold(chart, list) ? first.quantity().orElseThrow() : all;
        Party last = list.get(list.size() - 1);
        int end = Counts.afterOrMore(chart, orMore, last.end());
        Quantity counted =
                end > last.end() ? new Quantity(total.low(), OptionalInt.empty(), total.approximate()) : total;
        return new Chart.Item(Kinds.PEOPLE, first.start(), end, first.rule(), new People(list, counted));
    }

    /**
     * Whether one person is told of and then, behind a comma, what he was: "Jan Marek, the head of the council". Where words
     * cling together, a list of two would have an "and".
     */
    private boolean isOneBearer(Chart chart, List<Party> list) {
        return headFirst
                && list.size() == 2
                && list.stream()
                        .allMatch(party -> party.quantity().filter(ONE::equals).isPresent())
                && Joints.isComma(chart, list.get(1).start() - 1)
                && !joints.opensWithAnd(chart, list.get(1).start());
    }

    /** Whether the count before them holds for all of a list: "twenty of the soldiers and policemen". */
    private boolean partsOfCount(Chart chart, List<Party> list) {
        Party first = list.get(0);
        boolean counted = headFirst && chart.covered(Kinds.NUMBER, first.start());
        boolean of = false;
        for (int at = first.start() + 1; counted && at < first.end(); at++) {
            of |= partitive.isAt(chart, at);
        }
        return of
                && list.size() > 1
                && list.stream()
                        .skip(1)
                        .allMatch(party -> !chart.covered(Kinds.NUMBER, party.start())
                                && party.quantity().orElseThrow().high().isEmpty()
                                && isDefinite(chart, party));
    }

    /** Whether the article stands before the party, or before the last word of its name: "men of the police". */
    private static boolean isDefinite(Chart chart, Party party) {
        return chart.isDefinite(party.start()) || party.end() > party.start() + 1 && chart.isDefinite(party.end() - 1);
    }

    private static Quantity sum(List<Party> list) {
        Quantity sum = list.get(0).quantity().orElseThrow();
        for (int i = 1; i < list.size(); i++) {
            if (!shares(list, i)) {
                sum = sum(sum, list.get(i).quantity().orElseThrow());
            }
        }
        return sum;
    }

    /** Whether a bare plural stands right behind an "and", so that the number before counts both: "12 boys and girls". */
    private static boolean shares(List<Party> list, int index) {
        Party party = list.get(index);
        Party before = list.get(index - 1);
        boolean plural = party.quantity().filter(Quantity::isBare).isPresent();
        boolean counted = before.quantity()
                .filter(count -> !count.isBare() && count.low().orElse(0) > 1)
                .isPresent();
        return index == list.size() - 1 && plural && counted && party.start() == before.end() + 1;
    }

    /** Whether a list only says who those are that its first member counts: "two people, a man and a boy". */
    private boolean retold(Chart chart, List<Party> list) {
        Party first = list.get(0);
        return list.size() > 2
                && anybody.reads(chart, first.head())
                && first.quantity()
                        .filter(sum(list.subList(1, list.size()))::equals)
                        .isPresent();
    }

    static Quantity sum(Quantity a, Quantity b) {
        OptionalInt low = OptionalInt.of(a.low().orElse(0) + b.low().orElse(0));
        boolean closed = a.high().isPresent() && b.high().isPresent();
        OptionalInt high =
                closed ? OptionalInt.of(a.high().getAsInt() + b.high().getAsInt()) : OptionalInt.empty();
        return new Quantity(low, high, a.approximate() || b.approximate());
    }

    /** In "killing seven, officials said", the officials are not among the dead. */
    private static boolean speaks(Chart chart, Party party) {
        return party.end() < chart.size()
                && chart.at(Kinds.CUE, party.end()).stream()
                        .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPEAKER);
    }

    /** In "according to activists, two soldiers and a guard died", a sentence that opens with who tells, they are not among the dead. */
    private static boolean isTeller(Chart chart, Party party) {
        Sentence sentence = chart.document().sentenceAt(party.start());
        return chart.at(Kinds.CUE, sentence.first()).stream()
                .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPEAKER && cue.end() == party.start());
    }

    /** In "killing seven, police and residents said", the police are the first of those who speak. */
    private static boolean opensSpeech(Chart chart, Party party) {
        for (int at = party.end(); at < Math.min(chart.size(), party.end() + LONGEST_SPEAKER); at++) {
            if (chart.at(Kinds.CUE, at).stream().anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPEAKER)) {
                return true;
            }
            if (!chart.document().token(at).isWord()) {
                return false;
            }
        }
        return false;
    }
}
