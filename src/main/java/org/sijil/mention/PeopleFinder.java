package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.text.Token;

/** Joins counted parties that stand in one list, and takes out the parts of a whole ("two of them children"). */
public final class PeopleFinder {

    /** Words between "including" and the first part that it names. */
    private static final int PART_REACH = 4;

    /** Words of an insertion that counts no part at the most. */
    private static final int LONGEST_INSERTION = 10;

    /** Words of a last part that no list knows, "and the elderly", at the most. */
    private static final int LAST_PART = 4;

    /** Parties that are joined into one list at the most. */
    private static final int LONGEST_LIST = 12;

    /** Tokens of one party at the most. */
    private static final int LONGEST_PARTY = 60;

    /** Words of a name after the noun for its bearer at the most. */
    private static final int LONGEST_NAME = 5;

    private static final String AGE = "age";

    /** Words of those who speak at the most. */
    private static final int LONGEST_SPEAKER = 14;

    private final Set<String> and;
    private final Set<String> anybody;
    private final Set<String> wholes;
    private final Set<String> of;
    private final Set<String> partitive;
    private final Set<String> together;
    private final Set<String> definite;
    private final Set<String> particles;
    private final boolean clitic;
    private final List<List<String>> orMore;

    public PeopleFinder(LanguagePack pack) {
        this.and = pack.words("and");
        this.anybody = pack.words("anybody");
        this.wholes = pack.words("wholes");
        this.of = pack.words("of");
        this.partitive = pack.words("partitive");
        this.together = pack.words("together");
        this.definite = pack.words("definite");
        this.particles = pack.words("particles_of_names");
        this.orMore = Counts.wordings(pack, "or_more");
        this.clitic = pack.orthography().flag("head_first");
    }

    public void find(Chart chart) {
        skipAcronyms(chart);
        skipAges(chart);
        List<Party> parties = new ArrayList<>();
        chart.all(Kinds.PARTY).forEach(item -> parties.add((Party) item.value()));
        boolean[] part = parts(chart, parties);
        if (!clitic) {
            parties.forEach(party -> skipNames(chart, party));
        }
        for (int i = 0; i < parties.size(); i++) {
            if (!part[i] && parties.get(i).quantity().isPresent()) {
                add(chart, parties, i, part);
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

    /** An age between commas, such as ", aged 71 and 80,", is an insertion. */
    private static void skipAges(Chart chart) {
        for (Chart.Item measure : chart.all(Kinds.MEASURE)) {
            int first = measure.start();
            int end = measure.end();
            boolean open = !isComma(chart, first);
            if (!AGE.equals(measure.value())) {
                continue;
            }
            if (!open && isComma(chart, end - 1)) {
                chart.skip(first, end);
            } else if (open && first > 0 && isComma(chart, first - 1) && end < chart.size() && isComma(chart, end)) {
                chart.skip(first - 1, end + 1);
            }
        }
    }

    /** The name of one just told of, between commas, is an insertion: "a carpenter, Jan Marek, was shot". */
    private void skipNames(Chart chart, Party party) {
        int first = clitic ? party.end() : afterOffice(chart, party.end(), chart.size());
        if (!party.quantity().filter(Quantity.exactly(1)::equals).isPresent()
                || first >= chart.size()
                || !isComma(chart, first)) {
            return;
        }
        int end = first + 1;
        while (end < chart.size() && end - first <= LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        boolean age = end + 2 < chart.size()
                && isComma(chart, end)
                && chart.document().token(end + 1).kind() == Token.Kind.NUMBER;
        int close = age ? end + 2 : end;
        if (end - first > 2 && close < chart.size() && isComma(chart, close)) {
            chart.skip(first, close + 1);
        }
    }

    private void add(Chart chart, List<Party> parties, int first, boolean[] part) {
        List<Party> list = new ArrayList<>();
        list.add(parties.get(first));
        chart.add(item(chart, list));
        for (int i = first + 1;
                i < Math.min(parties.size(), first + LONGEST_LIST)
                        && !part[i]
                        && parties.get(i).quantity().isPresent();
                i++) {
            Party before = list.get(list.size() - 1);
            boolean tied = clitic || tied(chart, before.end(), parties.get(i).start());
            if (!joined(chart, before, parties.get(i))
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

    /** Whether an "and" or its like stands between two parties: a list closes with one. */
    private boolean tied(Chart chart, int first, int end) {
        for (int at = first; at < end; at++) {
            String word = chart.document().token(at).folded();
            if (and.contains(word) || together.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Chart.Item item(Chart chart, List<Party> list) {
        Party first = list.get(0);
        Quantity all = sum(partsOfCount(chart, list) ? list.subList(0, 1) : list);
        Quantity total = retold(chart, list) ? first.quantity().orElseThrow() : all;
        Party last = list.get(list.size() - 1);
        int end = Counts.afterOrMore(chart, orMore, last.end());
        Quantity counted =
                end > last.end() ? new Quantity(total.low(), OptionalInt.empty(), total.approximate()) : total;
        return new Chart.Item(Kinds.PEOPLE, first.start(), end, first.rule(), new People(list, counted));
    }

    /** Whether the count before them holds for all of a list: "twenty of the soldiers and policemen". */
    private boolean partsOfCount(Chart chart, List<Party> list) {
        Party first = list.get(0);
        boolean counted = clitic && chart.covered(Kinds.NUMBER, first.start());
        boolean of = false;
        for (int at = first.start() + 1; counted && at < first.end(); at++) {
            of |= partitive.contains(chart.document().token(at).folded());
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
        return chart.forms(party.start()).stream().anyMatch(Form::definite)
                || party.end() > party.start() + 1
                        && chart.forms(party.end() - 1).stream().anyMatch(Form::definite);
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
                && chart.forms(first.head()).stream().anyMatch(form -> anybody.contains(form.text()))
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

    /** Whether only a comma or an "and" stands between two parties. */
    private boolean joined(Chart chart, Party before, Party next) {
        int at = chart.afterSkip(afterName(chart, before, next.start()));
        boolean linked = false;
        while (at < next.start()) {
            Token token = chart.document().token(at);
            boolean comma = token.isMark(",") || token.isMark("\u060C");
            boolean theirs = linked && !clitic && definite.contains(token.folded());
            boolean tied = and.contains(token.folded()) || together.contains(token.folded());
            if (!comma && !theirs && !tied) {
                return false;
            }
            linked = true;
            at++;
        }
        return linked
                || clitic
                        && chart.document().token(next.start()).isWord()
                        && startsWithAnd(chart.document().token(next.start()));
    }

    /** Index after the name of the one person that a party is: "journalist Jan Marek and his driver". */
    private int afterName(Chart chart, Party party, int limit) {
        int at = chart.afterSkip(party.end());
        if (!party.quantity().filter(Quantity.exactly(1)::equals).isPresent()) {
            return at;
        }
        int from = afterOffice(chart, at, limit);
        int end = from;
        while (end < limit && end - from < LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        return chart.afterSkip(end);
    }

    /** Index after what somebody is the head of: "the mayor of Timbuktu and his driver". */
    private int afterOffice(Chart chart, int at, int limit) {
        if (clitic || at >= limit || !of.contains(chart.document().token(at).folded())) {
            return at;
        }
        int end = at + 1;
        while (end < limit && end - at <= LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        return end > at + 1 ? end : at;
    }

    private boolean inName(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean free =
                !chart.covered(Kinds.DATE, at) && !chart.covered(Kinds.CUE, at) && !chart.covered(Kinds.NUMBER, at);
        boolean name = clitic
                ? particles.contains(token.folded()) || !chart.pack().knows(token.folded())
                : token.isCapitalised() || particles.contains(token.folded());
        return free && token.isWord() && name;
    }

    /** In "killing seven, officials said", the officials are not among the dead. */
    private static boolean speaks(Chart chart, Party party) {
        return party.end() < chart.size()
                && chart.at(Kinds.CUE, party.end()).stream()
                        .anyMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.SPEAKER);
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

    private boolean startsWithAnd(Token token) {
        return and.stream().anyMatch(word -> token.folded().startsWith(word)) || token.kind() == Token.Kind.NUMBER;
    }

    private boolean[] parts(Chart chart, List<Party> parties) {
        boolean[] part = new boolean[parties.size()];
        for (Chart.Item cue : chart.all(Kinds.CUE)) {
            if (isPart(cue) && inserted(chart, cue) && !counted(chart, cue)) {
                markParts(chart, parties, cue, part);
            }
        }
        return part;
    }

    private static boolean isPart(Chart.Item cue) {
        return ((Cue) cue.value()).kind() == Cue.Kind.PART;
    }

    /** In "four of them were killed", "of them" names no part of those four. */
    private boolean counted(Chart chart, Chart.Item cue) {
        for (int at = Math.max(0, cue.start() - PART_REACH); at < cue.start(); at++) {
            if (chart.at(Kinds.CUE, at).stream()
                    .anyMatch(other -> isPart(other) && other.end() >= cue.end() && !inserted(chart, other))) {
                return true;
            }
        }
        return false;
    }

    /** A part that opens with a number ("two of them") is one only after a mark; else it is the subject itself. */
    private boolean inserted(Chart chart, Chart.Item cue) {
        boolean number = !chart.at(Kinds.NUMBER, cue.start()).isEmpty()
                || wholes.contains(chart.document().token(cue.start()).folded());
        return !number
                || cue.start() > chart.document().sentenceAt(cue.start()).first()
                        && chart.document().token(cue.start() - 1).kind() == Token.Kind.MARK;
    }

    /** A part may stand before the wording that makes it one: "14 men, three boys among them, died". */
    private static boolean markPartBefore(Chart chart, List<Party> parties, Chart.Item cue, boolean[] part) {
        boolean closed =
                cue.end() < chart.size() && chart.document().token(cue.end()).kind() == Token.Kind.MARK;
        int from = Math.max(1, firstFrom(parties, cue.start() - LONGEST_PARTY));
        for (int i = from; closed && i < parties.size() && parties.get(i).start() < cue.start(); i++) {
            Party party = parties.get(i);
            if (party.end() == cue.start() && isComma(chart, party.start() - 1)) {
                part[i] = true;
                chart.skip(party.start() - 1, isComma(chart, cue.end()) ? cue.end() + 1 : cue.end());
                return true;
            }
        }
        return false;
    }

    private void markParts(Chart chart, List<Party> parties, Chart.Item cue, boolean[] part) {
        if (markPartBefore(chart, parties, cue, part)) {
            return;
        }
        int end = cue.end();
        int closing = clitic ? -1 : closing(chart, cue.end(), LONGEST_INSERTION);
        Party last = null;
        for (int i = firstFrom(parties, cue.start()); i < parties.size(); i++) {
            Party party = parties.get(i);
            if (last == null && party.start() >= cue.end() + PART_REACH) {
                break;
            }
            boolean first = last == null
                    && party.start() < cue.end() + PART_REACH
                    && party.end() >= cue.end()
                    && (clitic || party.role().isPresent() || party.quantity().isPresent());
            boolean more = last != null && party.quantity().isPresent() && joined(chart, last, party);
            if (party.start() >= cue.start() && (first || more)) {
                part[i] = true;
                last = party;
                end = party.end();
            } else if (last != null) {
                break;
            }
        }
        int start = cue.start() > 0 && isComma(chart, cue.start() - 1) ? cue.start() - 1 : cue.start();
        if (last == null && start < cue.start() && closing > 0) {
            end = closing;
        }
        if (last != null && start < cue.start() && end < chart.size() && !isComma(chart, end)) {
            end = Math.max(end, closing(chart, end, LAST_PART));
        }
        end = end < chart.size() && isComma(chart, end) ? end + 1 : end;
        chart.skip(start, end);
        chart.skip(cue.start(), end);
    }

    /** Index of the comma that closes an insertion, "most of them from Niger and Chad,"; -1 when none is near. */
    private static int closing(Chart chart, int first, int reach) {
        for (int at = first; at < Math.min(chart.size(), first + reach); at++) {
            if (isComma(chart, at)) {
                return at;
            }
            if (!chart.document().token(at).isWord()
                    || !chart.at(Kinds.PARTY, at).isEmpty()) {
                return -1;
            }
        }
        return -1;
    }

    /** Index of the first party that does not begin before a token. */
    private static int firstFrom(List<Party> parties, int token) {
        int low = 0;
        int high = parties.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parties.get(middle).start() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isComma(Chart chart, int token) {
        Token mark = chart.document().token(token);
        return mark.isMark(",") || mark.isMark("\u060C");
    }
}
