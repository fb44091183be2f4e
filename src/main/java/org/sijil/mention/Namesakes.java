package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Tells names of places that stand for something else: a ship, a government, a part of an actor's name. */
final class Namesakes {

    private final WordList stating;
    private final WordList openers;
    private final WordList that;
    private final WordList and;
    private final WordList namesakes;
    private final WordList saints;
    private final WordList accusing;
    private final WordList titles;
    private final StatesAtWar atWar;
    private final boolean capitals;

    Namesakes(LanguagePack pack) {
        this.stating = pack.words("stating");
        this.openers = pack.words("clause_openers");
        this.and = pack.words("and");
        this.that = pack.words("that");
        this.namesakes = pack.words("namesakes");
        this.accusing = pack.words("accusing");
        this.titles = pack.words("titles");
        this.saints = pack.words("saints");
        this.atWar = new StatesAtWar(pack);
        this.capitals = !pack.orthography().flag("head_first");
    }

    /** Whether a known name means no place here. */
    boolean mean(Chart chart, int at, Gazetteer.Match known, boolean triggered) {
        return inName(chart, at, known.end(), triggered)
                || states(chart, at, known)
                || !triggered && atWar.strikes(chart, at, known.end())
                || isNamesake(chart, at)
                || capitals && !triggered && (isAccused(chart, at, known) || isTitled(chart, at, known))
                || isSaint(chart, at, known);
    }

    /** Whether a town's name is that of a saint or a king to whom something is dedicated: "Mary's Church". */
    private boolean isSaint(Chart chart, int at, Gazetteer.Match known) {
        int end = known.end();
        return saints.contains(known.name())
                && end + 2 < chart.size()
                && chart.document().token(end).kind() == Token.Kind.MARK
                && chart.document().token(end).glued()
                && chart.document().token(end + 1).folded().equals("s")
                && chart.document().token(end + 2).isCapitalised();
    }

    /** In "Moscow accused Kyiv", the object is a government. */
    private boolean isAccused(Chart chart, int at, Gazetteer.Match known) {
        return at > 0 && accusing.isAt(chart, at - 1) && known.places().get(0).kind() == Place.Kind.CITY;
    }

    /** In "prosecutor Cesar Suarez", a title stands before the name of a person, and another name behind it. */
    private boolean isTitled(Chart chart, int at, Gazetteer.Match known) {
        return at > 0
                && known.end() < chart.size()
                && titles.isAt(chart, at - 1)
                && chart.document().token(known.end()).isWord()
                && chart.document().token(known.end()).isCapitalised();
    }

    /** Whether a name, be it in quotation marks, is that of a ship or a newspaper. */
    private boolean isNamesake(Chart chart, int at) {
        int before = at - 1;
        if (before > 0 && chart.document().token(before).kind() == Token.Kind.MARK) {
            before--;
        }
        return before >= 0 && namesakes.isAt(chart, before);
    }

    /** Whether a town's name stands for the government that sits there: beside "denied", as its subject. */
    private boolean states(Chart chart, int at, Gazetteer.Match known) {
        if (capitals) {
            int first = chart.document().sentenceAt(at).first();
            boolean opens = at == first
                    || chart.document().token(at - 1).kind() == Token.Kind.MARK
                    || openers.isAt(chart, at - 1);
            return opens
                    && known.end() < chart.size()
                    && states(chart, known.end())
                    && known.places().get(0).kind() == Place.Kind.CITY;
        }
        boolean after = at > 0 && states(chart, at - 1);
        boolean before = at > 0 && that.isAt(chart, at - 1) && known.end() < chart.size() && states(chart, known.end());
        // "Damascus and Moscow said", told as "said Damascus and-Moscow".
        boolean joined = at > 1
                && and.stream().anyMatch(chart.document().token(at).folded()::startsWith)
                && states(chart, at - 2);
        return (after || before || joined)
                && known.places().stream().anyMatch(place -> place.kind() == Place.Kind.CITY);
    }

    private boolean states(Chart chart, int verb) {
        return stating.reads(chart, verb);
    }

    /** A place's name inside a known actor's name, or inside the name of a person, is no place of the text. */
    private static boolean inName(Chart chart, int start, int end, boolean triggered) {
        for (int at = Math.max(0, start - 8); at <= start; at++) {
            for (Chart.Item name : chart.at(Kinds.ACTOR, at)) {
                if (name.end() > end || name.end() == end && (!triggered || name.start() < start)) {
                    return true;
                }
            }
        }
        return false;
    }
}
