package org.sijil.mention;

import java.util.List;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Token;

/** Tells the parts of a whole ("two of them children"), which are counted already, from parties of their own. */
final class PartsOfWhole {

    /** Words between "including" and the first part that it names. */
    private static final int PART_REACH = 4;

    /** Words of an insertion that counts no part at the most. */
    private static final int LONGEST_INSERTION = 10;

    /** Words of a last part that no list knows, "and the elderly", at the most. */
    private static final int LAST_PART = 4;

    /** Tokens of one party at the most. */
    private static final int LONGEST_PARTY = 60;

    /** The actor of those who are only counted as others. */
    private static final String NOBODY = "none";

    private final Joints joints;
    private final WordList wholes;
    private final boolean headFirst;

    PartsOfWhole(LanguagePack pack, Joints joints) {
        this.joints = joints;
        this.wholes = pack.words("wholes");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Which of the parties are parts; those words are stepped over from then on. */
    boolean[] find(Chart chart, List<Party> parties) {
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
        boolean number = !chart.at(Kinds.NUMBER, cue.start()).isEmpty() || wholes.isAt(chart, cue.start());
        return !number
                || cue.start() > chart.document().sentenceAt(cue.start()).first()
                        && chart.document().token(cue.start() - 1).kind() == Token.Kind.MARK;
    }

    /** The parties right behind the wording are parts, with what is joined to them. */
    private void markParts(Chart chart, List<Party> parties, Chart.Item cue, boolean[] part) {
        if (markPartBefore(chart, parties, cue, part)) {
            return;
        }
        int end = cue.end();
        int closing = headFirst ? -1 : closing(chart, cue.end(), LONGEST_INSERTION);
        Party last = null;
        for (int i = firstFrom(parties, cue.start()); i < parties.size(); i++) {
            Party party = parties.get(i);
            if (last == null && party.start() >= cue.end() + PART_REACH) {
                break;
            }
            boolean first = last == null
                    && party.start() < cue.end() + PART_REACH
                    && party.end() >= cue.end()
                    && (headFirst
                            || party.role().isPresent()
                            || party.quantity().isPresent());
            boolean more = last != null
                    && party.quantity().isPresent()
                    && joints.join(chart, last, party)
                    && !closes(chart, parties, i, part);
            if (party.start() >= cue.start() && (first || more)) {
                part[i] = true;
                last = party;
                end = party.end();
            } else if (last != null) {
                break;
            }
        }
        int start = cue.start() > 0 && Joints.isComma(chart, cue.start() - 1) ? cue.start() - 1 : cue.start();
        if (last == null && start < cue.start() && closing > 0) {
            end = closing;
        }
        if (last != null && start < cue.start() && end < chart.size() && !Joints.isComma(chart, end)) {
            end = Math.max(end, closing(chart, end, LAST_PART));
        }
        end = end < chart.size() && Joints.isComma(chart, end) ? end + 1 : end;
        chart.skip(start, end);
        chart.skip(cue.start(), end);
    }

    /** In "six men, including a guard, and three women died", a comma before the "and" closes a list of one part. */
    private boolean closes(Chart chart, List<Party> parties, int next, boolean[] part) {
        Party party = parties.get(next);
        boolean only = next < 2
                || !part[next - 2]
                || parties.get(next - 2).end() < parties.get(next - 1).start() - 1;
        int at = parties.get(next - 1).end();
        return !headFirst
                && only
                && Joints.isComma(chart, at)
                && joints.tied(chart, at + 1, at + 2)
                && party.role().filter(role -> !role.actor().equals(NOBODY)).isPresent();
    }

    /** A part may stand before the wording that makes it one: "14 men, three boys among them, died". */
    private static boolean markPartBefore(Chart chart, List<Party> parties, Chart.Item cue, boolean[] part) {
        boolean closed =
                cue.end() < chart.size() && chart.document().token(cue.end()).kind() == Token.Kind.MARK;
        int from = Math.max(1, firstFrom(parties, cue.start() - LONGEST_PARTY));
        for (int i = from; closed && i < parties.size() && parties.get(i).start() < cue.start(); i++) {
            Party party = parties.get(i);
            if (party.end() == cue.start() && Joints.isComma(chart, party.start() - 1)) {
                part[i] = true;
                chart.skip(party.start() - 1, Joints.isComma(chart, cue.end()) ? cue.end() + 1 : cue.end());
                return true;
            }
        }
        return false;
    }

    /** Index of the comma that closes an insertion, "most of them from Niger and Chad,"; -1 when none is near. */
    private static int closing(Chart chart, int first, int reach) {
        for (int at = first; at < Math.min(chart.size(), first + reach); at++) {
            if (Joints.isComma(chart, at)) {
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
}
