package org.sijil.mention;

import java.util.List;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Token;

/** The name, and the office, that stands behind the noun for the one person who bears it. */
final class BearerNames {

    /** Words of a name after the noun for its bearer at the most. */
    private static final int LONGEST_NAME = 5;

    /** Words of what somebody is or does, before the name, at the most. */
    private static final int LONGEST_POST = 9;

    /** Letters of an article to which nothing else clings. */
    private static final int ARTICLE = 2;

    private final WordList of;
    private final WordList posts;
    private final WordList fates;
    private final List<List<String>> calling;
    private final WordList particles;
    private final WordList units;
    private final WordList in;
    private final boolean headFirst;

    BearerNames(LanguagePack pack) {
        this.of = pack.words("of");
        this.posts = pack.words("posts");
        this.fates = pack.words("fates");
        this.calling = Counts.wordings(pack, "calling");
        this.particles = pack.words("particles_of_names");
        this.units = pack.words("office_units");
        this.in = pack.words("office_in");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Steps over the name of one just told of: "a carpenter, Jan Marek, was shot", "a carpenter identified as Jan Marek". */
    void skip(Chart chart, Party party) {
        if (!party.quantity().filter(Quantity.exactly(1)::equals).isPresent()) {
            return;
        }
        if (headFirst) {
            skipName(chart, party.end(), party.end());
            return;
        }
        int first = afterOffice(chart, party.end(), chart.size());
        int post = afterPost(chart, party.end());
        int called = Math.max(afterCalling(chart, party.end()), afterCalling(chart, post));
        if (called > 0) {
            chart.skip(party.end(), called);
        } else if (!skipName(chart, first, first) && post > party.end()) {
            skipName(chart, post, party.end());
        }
    }

    /** Steps over a name between commas, from where it or the post before it begins; false when there is none. */
    private boolean skipName(Chart chart, int first, int from) {
        if (first >= chart.size() || !Joints.isComma(chart, first)) {
            return false;
        }
        int end = nameEnd(chart, first + 1);
        boolean age = end + 2 < chart.size()
                && Joints.isComma(chart, end)
                && chart.document().token(end + 1).kind() == Token.Kind.NUMBER;
        int close = age ? end + 2 : end;
        boolean named = end - first > 2 || end - first == 2 && isAlone(chart, first + 1, close);
        if (!named || close >= chart.size() || !Joints.isComma(chart, close)) {
            return false;
        }
        chart.skip(from, close + 1);
        return true;
    }

    /** Whether one word between commas is somebody's name: what became of them follows, and it is no town's. */
    private boolean isAlone(Chart chart, int name, int close) {
        return !headFirst
                && chart.at(Kinds.PLACE, name).isEmpty()
                && close + 1 < chart.size()
                && fates.isAt(chart, close + 1);
    }

    private int nameEnd(Chart chart, int first) {
        int end = first;
        while (end < chart.size()
                && end - first < LONGEST_NAME
                && (inName(chart, end) || isStopOfInitial(chart, end))) {
            end++;
        }
        return end;
    }

    /** Whether a token is the stop of an initial, which is a part of the name: "Jan M., was shot". */
    private boolean isStopOfInitial(Chart chart, int at) {
        return !headFirst
                && at > 0
                && chart.document().token(at).isMark(".")
                && chart.document().token(at).glued()
                && chart.document().token(at - 1).surface().length() == 1;
    }

    /** Index after "identified as Jan Marek" and its comma, or -1. */
    private int afterCalling(Chart chart, int end) {
        int at = end < chart.size() && Joints.isComma(chart, end) ? end + 1 : end;
        int name = Counts.afterOrMore(chart, calling, at);
        int after = name > at ? nameEnd(chart, name) : name;
        boolean comma = after > name && after < chart.size() && Joints.isComma(chart, after);
        return after == name ? -1 : comma && at > end ? after + 1 : after;
    }

    /** Index after what somebody is or does, up to the comma before the name: "a guard on leave, Jan Marek,". */
    private int afterPost(Chart chart, int at) {
        if (at >= chart.size() || !posts.isAt(chart, at)) {
            return at;
        }
        for (int end = at + 1; end < Math.min(chart.size(), at + LONGEST_POST); end++) {
            if (Joints.isComma(chart, end)) {
                return end;
            }
            Token token = chart.document().token(end);
            if (!token.isWord() || chart.covered(Kinds.ACT, end) || fates.isAt(chart, token.index())) {
                return at;
            }
        }
        return at;
    }

    /** Index after the name of the one person that a party is: "journalist Jan Marek and his driver". */
    int after(Chart chart, Party party, int limit) {
        int at = chart.afterSkip(party.end());
        if (!party.quantity().filter(Quantity.exactly(1)::equals).isPresent()) {
            return at;
        }
        int from = afterOffice(chart, at, limit);
        int end = from == at && headFirst ? afterBody(chart, at, limit) : from;
        while (end < limit && end - from < LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        return chart.afterSkip(end);
    }

    /** Index after what somebody is the head of: "the mayor of Timbuktu and his driver". */
    private int afterOffice(Chart chart, int at, int limit) {
        if (headFirst) {
            return afterSeat(chart, at, limit);
        }
        if (at >= limit || !of.isAt(chart, at)) {
            return at;
        }
        int end = at + 1;
        while (end < limit && end - at <= LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        return end > at + 1 ? end : at;
    }

    /** Index after the one noun with its article that says what somebody heads or serves: "the deputy of-the-minister and". */
    private static int afterBody(Chart chart, int at, int limit) {
        boolean body = at + 1 == limit
                && chart.document().token(at).isWord()
                && chart.forms(at).stream()
                        .anyMatch(form -> form.definite() && form.proclitic().length() == ARTICLE)
                && List.of(Kinds.DATE, Kinds.CUE, Kinds.NUMBER, Kinds.ACT, Kinds.PLACE).stream()
                        .noneMatch(kind -> chart.covered(kind, at));
        return body ? at + 1 : at;
    }

    /** Where the noun comes first, index after where somebody has an office: "the governor of the province of Ghor and". */
    private int afterSeat(Chart chart, int at, int limit) {
        int end = at;
        while (end < limit && !chart.at(Kinds.ORIGIN, end).isEmpty()) {
            end++;
        }
        boolean unit = end + 1 < limit && units.isAt(chart, end);
        boolean seat = end + 1 < limit && in.isAt(chart, end);
        if (!unit && !seat || chart.at(Kinds.PLACE, end + 1).isEmpty()) {
            return end;
        }
        int after = chart.at(Kinds.PLACE, end + 1).get(0).end();
        return after <= limit && !(seat && hasOwnPlace(chart, after)) ? after : end;
    }

    /** Whether those who follow are placed too: "a man in Aleppo and a boy in Idlib" are no list of one place. */
    private boolean hasOwnPlace(Chart chart, int next) {
        for (int at = next; at + 1 < Math.min(chart.size(), next + LONGEST_NAME); at++) {
            if (in.isAt(chart, at) && !chart.at(Kinds.PLACE, at + 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lexicon knows a word, be it with an "and" before it, which no name in the middle of a name has. */
    private static boolean isWord(Chart chart, int at) {
        return chart.knows(at)
                || chart.forms(at).stream()
                        .anyMatch(form -> !form.proclitic().isEmpty()
                                && form.enclitic().isEmpty()
                                && chart.pack().knows(form.text()));
    }

    private boolean inName(Chart chart, int at) {
        Token token = chart.document().token(at);
        if (headFirst && particles.isAt(chart, token.index())) {
            return true;
        }
        boolean free =
                !chart.covered(Kinds.DATE, at) && !chart.covered(Kinds.CUE, at) && !chart.covered(Kinds.NUMBER, at);
        boolean name = headFirst ? !isWord(chart, at) : token.isCapitalised() || particles.isAt(chart, token.index());
        return free && token.isWord() && name;
    }
}
