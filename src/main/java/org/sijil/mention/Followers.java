package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Token;

/** Tells a group from those who only stand up for it: "supporters of the Kolwe Front", "Kolwe Front fans". */
final class Followers {

    private final WordList followers;
    private final WordList of;
    private final WordList definite;
    private final boolean headFirst;

    Followers(LanguagePack pack) {
        this.followers = pack.words("followers");
        this.of = pack.words("inner");
        this.definite = pack.words("definite");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Whether a group's name only says whom people stand up for. */
    boolean areMeant(Chart chart, Chart.Item name) {
        if (headFirst) {
            return isFollower(chart, name.start() - 1);
        }
        int before = name.start() - 1;
        while (before > 0 && definite.isAt(chart, before)) {
            before--;
        }
        boolean linked = before > 0 && of.isAt(chart, before);
        return linked && isFollower(chart, before - 1) || isFollower(chart, name.end());
    }

    private boolean isFollower(Chart chart, int at) {
        if (at < 0 || at >= chart.size()) {
            return false;
        }
        Token token = chart.document().token(at);
        return !token.isCapitalised()
                && (followers.isAt(chart, token.index()) || headFirst && followers.reads(chart, at));
    }
}
