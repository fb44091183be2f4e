package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.world.Place;

/** Words right before a name that make it a place: "in", "near", "raided", "the attack on", "Mosul's". */
final class Locating {

    private final WordList locating;
    private final WordList taking;
    private final WordList capturing;
    private final WordList onto;
    private final WordList attacks;
    private final WordList ofTown;
    private final WordList towns;
    private final boolean capitals;

    Locating(LanguagePack pack) {
        this.locating = pack.words("locating");
        this.taking = pack.words("taking");
        this.capturing = pack.words("capturing");
        this.onto = pack.words("onto");
        this.attacks = pack.words("attacks");
        this.ofTown = pack.words("of_town");
        this.towns = pack.words("towns");
        this.capitals = !pack.orthography().flag("head_first");
    }

    /** In a script with capitals: right after "in", "near" or "raided", or after "in Mosul's", and nobody's name. */
    boolean located(Chart chart, int at) {
        if (!capitals || at == 0 || chart.covered(Kinds.ACTOR, at)) {
            return false;
        }
        String before = chart.document().token(at - 1).folded();
        return locating.contains(before)
                || taking.contains(before)
                || capturing.contains(before) && isOneWord(chart, at)
                || isAttacked(chart, at)
                || possessed(chart, at);
    }

    /** Whether a name is of one word; people who are captured mostly have two. */
    private static boolean isOneWord(Chart chart, int at) {
        return at + 1 >= chart.size() || !chart.document().token(at + 1).isCapitalised();
    }

    /** Whether "the attack on" or the like stands right before. */
    private boolean isAttacked(Chart chart, int at) {
        return at > 1 && onto.isAt(chart, at - 1) && attacks.isAt(chart, at - 2);
    }

    /** Whether a word such as "in" stands right before, after which also a name counts that is a common word. */
    boolean cued(Chart chart, int at) {
        return at > 0 && !chart.covered(Kinds.ACTOR, at) && locating.isAt(chart, at - 1);
    }

    /** Whether "in the town of" stands right behind a name, which then is that of a part of the town. */
    boolean beforeTown(Chart chart, int end) {
        if (end >= chart.size()) {
            return false;
        }
        boolean in = end + 1 < chart.size() && locating.isAt(chart, end) && towns.isAt(chart, end + 1);
        return in || ofTown.isAt(chart, end);
    }

    /** Whether a town with a possessive ending stands right before: the name is of a part of it, as in "Mosul's Hadba district". */
    boolean inTown(Chart chart, int at) {
        for (int back = 2; capitals && back <= 3 && at - back >= 0; back++) {
            for (int start = at - back; start > Math.max(0, at - back - UnknownNames.LONGEST); start--) {
                for (Chart.Item place : chart.at(Kinds.PLACE, start)) {
                    boolean possessive = place.end() < at
                            && place.end() >= at - back
                            && UnknownNames.APOSTROPHES.contains(chart.document()
                                    .token(place.end())
                                    .surface()
                                    .substring(0, 1));
                    if (possessive
                            && ((PlaceMention) place.value())
                                    .candidates().stream()
                                            .findFirst()
                                            .filter(town -> town.kind() == Place.Kind.CITY)
                                            .isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a place with a possessive ending stands right before, itself after "in" or the like. */
    private boolean possessed(Chart chart, int at) {
        for (int back = 2; back <= 3 && at - back >= 0; back++) {
            for (int start = at - back; start > Math.max(0, at - back - UnknownNames.LONGEST); start--) {
                for (Chart.Item place : chart.at(Kinds.PLACE, start)) {
                    boolean possessive = place.end() < at
                            && UnknownNames.APOSTROPHES.contains(chart.document()
                                    .token(place.end())
                                    .surface()
                                    .substring(0, 1));
                    if (possessive && place.end() >= at - back && located(chart, start)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
