package org.sijil.mention;

import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.text.Token;

/** The name, and the office, that stands behind the noun for the one person who bears it. */
final class BearerNames {

    /** Words of a name after the noun for its bearer at the most. */
    private static final int LONGEST_NAME = 5;

    private final Set<String> of;
    private final Set<String> particles;
    private final Set<String> units;
    private final Set<String> in;
    private final boolean headFirst;

    BearerNames(LanguagePack pack) {
        this.of = pack.words("of");
        this.particles = pack.words("particles_of_names");
        this.units = pack.words("office_units");
        this.in = pack.words("office_in");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Steps over the name of one just told of, between commas: "a carpenter, Jan Marek, was shot". */
    void skip(Chart chart, Party party) {
        int first = headFirst ? party.end() : afterOffice(chart, party.end(), chart.size());
        if (!party.quantity().filter(Quantity.exactly(1)::equals).isPresent()
                || first >= chart.size()
                || !Joints.isComma(chart, first)) {
            return;
        }
        int end = first + 1;
        while (end < chart.size() && end - first <= LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        boolean age = end + 2 < chart.size()
                && Joints.isComma(chart, end)
                && chart.document().token(end + 1).kind() == Token.Kind.NUMBER;
        int close = age ? end + 2 : end;
        if (end - first > 2 && close < chart.size() && Joints.isComma(chart, close)) {
            chart.skip(first, close + 1);
        }
    }

    /** Index after the name of the one person that a party is: "journalist Jan Marek and his driver". */
    int after(Chart chart, Party party, int limit) {
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
        if (headFirst) {
            return afterSeat(chart, at, limit);
        }
        if (at >= limit || !of.contains(chart.document().token(at).folded())) {
            return at;
        }
        int end = at + 1;
        while (end < limit && end - at <= LONGEST_NAME && inName(chart, end)) {
            end++;
        }
        return end > at + 1 ? end : at;
    }

    /** Where the noun comes first, index after where somebody has an office: "the governor of the province of Ghor and". */
    private int afterSeat(Chart chart, int at, int limit) {
        int end = at;
        while (end < limit && !chart.at(Kinds.ORIGIN, end).isEmpty()) {
            end++;
        }
        boolean unit =
                end + 1 < limit && units.contains(chart.document().token(end).folded());
        boolean seat =
                end + 1 < limit && in.contains(chart.document().token(end).folded());
        if (!unit && !seat || chart.at(Kinds.PLACE, end + 1).isEmpty()) {
            return at;
        }
        int after = chart.at(Kinds.PLACE, end + 1).get(0).end();
        return after <= limit && !(seat && hasOwnPlace(chart, after)) ? after : at;
    }

    /** Whether those who follow are placed too: "a man in Aleppo and a boy in Idlib" are no list of one place. */
    private boolean hasOwnPlace(Chart chart, int next) {
        for (int at = next; at + 1 < Math.min(chart.size(), next + LONGEST_NAME); at++) {
            if (in.contains(chart.document().token(at).folded())
                    && !chart.at(Kinds.PLACE, at + 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean inName(Chart chart, int at) {
        Token token = chart.document().token(at);
        boolean free =
                !chart.covered(Kinds.DATE, at) && !chart.covered(Kinds.CUE, at) && !chart.covered(Kinds.NUMBER, at);
        boolean name = headFirst
                ? particles.contains(token.folded()) || !chart.pack().knows(token.folded())
                : token.isCapitalised() || particles.contains(token.folded());
        return free && token.isWord() && name;
    }
}
